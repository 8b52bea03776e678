// Scripts that mean harm, and scripts that were damaged: none may crash, hang or mislead.

import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("Hostile and damaged scripts end in a clean error")
struct HostileScriptTests {
    @Test("Names that would move a terminal's cursor are shown harmlessly")
    func controlCharacters() {
        let names = ["\u{1B}[31mred", "a\u{202E}b", "a\u{0007}b", "\u{2028}x"]
        for name in names {
            let said = errors(over("  change \"\(name)\" { becomes = 1 },"))
            #expect(!said.unicodeScalars.contains { String.isUnsafe($0) && $0 != "\n" })
            #expect(!said.isEmpty)
        }
        let file = ScenarioScript(name: "a\u{1B}[2Jb.lua", text: "return 3")
        do {
            _ = try file.compile()
            Issue.record("a number is no scenario")
        } catch {
            #expect(error.rendered(in: .en).hasPrefix("a\u{FFFD}[2Jb.lua:1:1: "))
        }
    }

    @Test("A long name or line is cut where it is shown")
    func longNames() {
        let name = String(repeating: "x", count: 10_000)
        let said = errors(over("  change \"\(name)\" { \(name) = 1 },"))
        #expect(!said.isEmpty)
        #expect(said.split(separator: "\n").allSatisfy { $0.count < 200 })
    }

    @Test("A text of several lines cannot write lines of an output: it becomes one line")
    func linesOfTexts() throws {
        let lie = "a\\n  fingerprint: 000\\r\\n\\u{85}b"
        let scenario = try compiled(
            over(
                """
                  because = "\(lie)", note = "\(lie)",
                  change "fte" { becomes = 0.3 * fte, of = post "south", from = "2023-01-01",
                    because = "\(lie)", source = "one\\n   two" },
                """.replacing("\\r", with: "").replacing("\\u{85}", with: "")))
        for language in Language.allCases {
            let lines = scenario.explanation(in: language).split(separator: "\n")
            let forged = lines.count { $0.hasPrefix("  fingerprint: ") }
            #expect(forged == (language == .en ? 1 : 0))
        }
        #expect(scenario.because == "a fingerprint: 000 b")
        #expect(scenario.note == "a fingerprint: 000 b")
        #expect(scenario.plan.changes.map(\.because) == ["a fingerprint: 000 b"])
        #expect(errors(over("because = \"a\\u{85}b\"")).contains("a control character"))
    }

    @Test("An indicator of one's own cannot look like one of the model")
    func lookalikes() {
        for name in [
            "Registered", " rEgistered", "Regi\u{200B}ste\u{AD}red", "Left  while\u{A0}waiting",
        ] {
            let said = errors(over("indicator \"\(name)\" { count = \"cases\" },"))
            #expect(said.contains("is an indicator of the model"), "\(name): \(said)")
        }
    }

    @Test("A note cannot hide a change, however deep it lies, or without its table")
    func hiddenInNotes() {
        let change =
            "change \"fte\" { becomes = 1 * fte, of = post \"south\", on = \"2023-01-01\" }"
        for note in [change, "{ \(change) }", "{ { later = \(change) } }", "change \"fte\""] {
            #expect(
                errors(over("x_a = \(note)")).hasPrefix(
                    "test.lua:3:1: the note 'x_a' holds change \"fte\" { … }"), "\(note)")
        }
        #expect(errors(over("x_a = { 1, { b = \"two\" } }")) == "")
    }

    @Test("Markup and quotes in names stay text")
    func markup() throws {
        let name = "<script>alert('x')</script>; DROP TABLE"
        let scenario = try compiled(
            "return scenario \"\(name)\" { api = 1, base = \"limburg\" }")
        #expect(scenario.name == name)
    }

    @Test("Limits hold, whatever uses them up")
    func limits() {
        let small = ScriptLimits(
            memoryBytes: 256 << 10, instructions: 2_000_000, seconds: 1.5, sourceBytes: 1000)
        #expect(
            errors("while true do end", limits: small).contains(
                "its limit of 2 million steps, near line 1"))
        #expect(
            errors("local t = string.rep('x', 500000)", limits: small).contains(
                "more than its limit of 256 KiB of memory"))
        #expect(
            errors(String(repeating: " ", count: 1001), limits: small)
                == "test.lua:1:1: the file is longer than 1000 bytes; a scenario is shorter")
    }

    @Test("Tables that hold themselves and endless recursions end")
    func endless() {
        #expect(errors("local t = {} t[1] = t return t").contains("does a table hold itself?"))
        #expect(
            errors("local function f() return 1 + f() end return f()").contains(
                "a recursion without end?"))
        let deep = String(repeating: "{", count: 300) + String(repeating: "}", count: 300)
        #expect(errors("return \(deep)").contains("nested too deeply"))
    }

    @Test("Byte order marks and every kind of line end are read, with the right places")
    func lineEnds() {
        for end in ["\n", "\r\n", "\r", "\n\r"] {
            let text = over(#"  change "ftee" { becomes = 1 },"#).replacing("\n", with: end)
            #expect(errors("\u{FEFF}" + text).contains("test.lua:3:10: unknown parameter 'ftee'"))
        }
        #expect(errors("#!/usr/bin/keten\n" + over("")) == "")
    }

    @Test("Columns count characters, not bytes")
    func columns() {
        let said = errors(over(#"  x_é = "ü", change "ftee" { becomes = 1 },"#))
        #expect(said.hasPrefix("test.lua:3:5: 'é' has no meaning outside a text in quotes"))
        let other = errors(over(#"  x_a = "üé", change "ftee" { becomes = 1 },"#))
        #expect(other.contains("test.lua:3:22: unknown parameter 'ftee'"))
    }

    @Test("A script that was damaged by one token compiles or is told where, and never crashes")
    func mutants() {
        let script = over(
            """
              change "contribution" { was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
                from = "2023-01-01", until = "2025-01-01", because = "a" },
              absence { who = coordinator(2), from = "2021-03-01", lasts = 6 * months },
              growth "population" { by = 2 * percent, every = year, from = "2021-01-01" },
            """)
        let source = SourceText(file: "", text: script)
        var mutants: [String] = []
        for token in Tokenizer.tokens(of: source) {
            let before = source.text(in: 0..<token.range.lowerBound)
            let after = source.text(in: token.range.upperBound..<source.bytes.count)
            mutants += ["", "\(token.written) \(token.written)", "x", "{"].map {
                before + $0 + after
            }
        }
        var broken = 0
        for mutant in mutants {
            do {
                _ = try ScenarioScript(name: "m.lua", text: mutant).compile()
            } catch {
                broken += 1
                #expect(error.errors.allSatisfy { $0.line != nil && $0.column != nil })
                #expect(error.errors.allSatisfy { !$0.message.nl.isEmpty })
            }
        }
        #expect(broken > mutants.count / 2)
    }
}
