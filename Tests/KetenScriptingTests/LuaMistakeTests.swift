// Slips of the language: what Lua says of them is said better, at the right column.

import KetenEngine
import Testing

@testable import KetenScripting

@Suite("Lua's own complaints are said in words, at the right place")
struct LuaMistakeTests {
    /// The first line and the hint of the only error about one line of a scenario.
    private func said(_ line: String) -> [String] {
        errors(over(line)).split(separator: "\n").map(String.init)
            .filter { $0.hasPrefix("test") || $0.hasPrefix("      ") && !$0.hasPrefix("      |") }
            .map { $0.hasPrefix("test") ? $0 : String($0.dropFirst(6)) }
    }

    @Test("Typographic quotes, of either side, are found in their column")
    func typographicQuotes() {
        let hint = "write the straight quote: \""
        #expect(said("  change “fte” { },") == ["test.lua:3:10: typographic quote “", hint])
        #expect(said("  change \"fte” { },") == ["test.lua:3:14: typographic quote ”", hint])
    }

    @Test("A typographic quote inside a good text is no error")
    func typographicQuoteInText() {
        #expect(errors(over(#"  x_note = "the “new” rate","#)) == "")
    }

    @Test("A text without its end is told so")
    func unfinishedText() {
        #expect(
            said("  because = \"illness,") == [
                "test.lua:3:13: this text does not end: a quote is missing on this line"
            ])
    }

    @Test("A unit without its sign is put right")
    func missingSign() {
        #expect(
            said("  absence { who = post \"south\", from = \"2021-03-01\", lasts = 6 months },")
                == [
                    "test.lua:3:64: '*' is missing before 'months'", "write 6 * months",
                ])
        #expect(
            said("  growth \"population\" { by = 10% },") == [
                "test.lua:3:32: '%' has no meaning here", "write 10 * percent",
            ])
        #expect(
            said("  change \"contribution\" { becomes = €0.10 },") == [
                "test.lua:3:37: '€' has no meaning outside a text in quotes", "write EUR(0.10)",
            ])
    }

    @Test("A unit that is called is put right")
    func calledUnit() {
        #expect(
            said("  absence { who = post \"south\", from = \"2021-03-01\", lasts = months(6) },")
                == ["test.lua:3:62: 'months' is a unit", "write 6 * months"])
    }

    @Test("A name without quotes is put right")
    func missingQuotes() {
        #expect(
            said("  change fte { becomes = 1 * fte },") == [
                "test.lua:3:10: a name stands in quotes", "write change \"fte\"",
            ])
        #expect(
            said("  change \"fte\" { of = municipality Venlo },") == [
                "test.lua:3:36: a name stands in quotes", "write municipality \"Venlo\"",
            ])
        #expect(
            said("  change \"provider\" { becomes = nobody },") == [
                "test.lua:3:33: unknown name 'nobody'", "write it in quotes: \"nobody\"",
            ])
    }

    @Test("A colon where an equals sign belongs is told so")
    func colon() {
        #expect(
            said("  change \"fte\" { becomes: 1 },") == [
                "test.lua:3:27: ':' stands where '=' belongs"
            ])
    }

    @Test("A missing value, comma or bracket is found")
    func missingParts() {
        #expect(
            said("  change \"fte\" { on = \"2023-01-01\", becomes = , },") == [
                "test.lua:3:47: a value is missing before ','"
            ])
        #expect(
            said("  change \"contribution\" { was = EUR(0.08) becomes = EUR(0.1) },") == [
                "test.lua:3:43: a comma is missing before 'becomes'"
            ])
        #expect(
            errors("return scenario \"x\" {\n  api = 1,\n").hasPrefix(
                "test.lua:2:10: the file ends too early: '{' of line 1 is not closed"))
    }

    @Test("A misspelt word, local or library name is found by what is near")
    func misspeltNames() {
        #expect(
            said("  chnge \"fte\" { },") == [
                "test.lua:3:3: unknown name 'chnge'", "did you mean 'change'?",
            ])
        let script = "local amount = 1\n" + over("  change \"fte\" { becomes = amuont * fte },")
        #expect(
            errors(script).hasPrefix("test.lua:4:28: unknown name 'amuont'\n"))
        #expect(errors(script).hasSuffix("did you mean 'amount' of line 1?"))
    }

    @Test("What scenarios do not offer is named, with what to do instead")
    func blockedNames() {
        #expect(
            said("  because = os.date(),") == [
                "test.lua:3:13: 'os' is not available in a scenario: a scenario has no clock "
                    + "and no system; give dates as text, \"2023-01-01\""
            ])
        #expect(errors(over("  because = os.date(),"), in: .nl).contains("niet beschikbaar"))
    }

    @Test("What is not offered is explained in Dutch too, whatever it is")
    func blockedNamesInDutch() {
        let names = [
            "os", "io", "require", "load", "pcall", "coroutine", "setmetatable", "rawget", "next",
            "debug", "print", "collectgarbage", "_G", "unpack", "utf8", "bit32", "string.match",
            "table.move", "table.pack", "math.random", "math.sin",
        ]
        for name in names {
            let said = errors("local x = \(name)\nreturn x", in: .nl)
            #expect(said.contains("is niet beschikbaar"), "\(name): \(said)")
            let english = [" the ", " use ", "write ", "scenario has"].filter(said.contains)
            #expect(english.isEmpty, "\(name): \(said)")
        }
    }

    @Test("Dutch words, yes and no, and habits of other languages are put right")
    func otherLanguages() {
        let pairs = [
            ("  wijziging \"fte\" { },", "did you mean 'change'?"),
            ("  change \"pooled\" { becomes = waar },", "did you mean 'true'?"),
            ("  change \"fte\" { vanaf = \"2023-01-01\" },", "did you mean 'from'?"),
            ("  # a comment", "a comment begins with --"),
            ("  // a comment", "a comment begins with --"),
            ("  growth \"population\" { by = −2 * percent },", "write -"),
            ("  absence { lasts = 6 × months },", "write *"),
            ("  change \"fte\" { becomes == 1 * fte },", "write becomes = …"),
        ]
        for (line, hint) in pairs { #expect(said(line).contains(hint), "\(line): \(said(line))") }
        let sum = "local n = 0\nn += 1\n" + over("")
        #expect(errors(sum).contains("write n = n + …"))
        #expect(errors(over("") + "hello\n").contains("nothing may follow what the file returns"))
    }

    @Test("A point for thousands is no silent decimal point")
    func thousands() {
        let amounts = ["EUR(45.000)": "write EUR(45000), or EUR(45)", "EUR(1.125)": "EUR(1.1250)"]
        for (amount, hint) in amounts {
            let line = "  change \"plan_training\" { becomes = \(amount), per = year,"
            #expect(errors(over(line + " from = \"2023-01-01\" },")).contains(hint))
        }
        #expect(errors(over("  x_a = 5.000 * persons,")).contains("write 5000, or 5 if"))
        for good in ["EUR(0.085)", "1.125 * fte", "0.250", "1234.500", "EUR(12.5)"] {
            #expect(errors(over("  x_a = \(good),")) == "", "\(good)")
        }
    }

    @Test("An item that is made and then forgotten is an error on its line")
    func forgotten() {
        let item = "change \"fte\" { becomes = 1 * fte, on = \"2023-01-01\" }"
        let said = errors("local ready = true\n\(item)\n" + over(""))
        #expect(said.hasPrefix("test.lua:2:1: change is made here but is not part of what"))
        #expect(errors("local c = \(item)\n" + over("  c,")) == "")
        let loop = "local t = {}\nfor i = 1, 3 do t[1] = \(item) end\n" + over("  t,")
        #expect(errors(loop).hasPrefix("test.lua:2:24: change is made here"))
    }

    @Test("More than four decimals of an amount are refused")
    func decimals() {
        #expect(
            said("  change \"contribution\" { becomes = EUR(0.12345) },") == [
                "test.lua:3:37: EUR takes at most four decimals, got 0.12345"
            ])
        #expect(
            said("  change \"contribution\" { becomes = EUR(1) / 3, on = \"2023-01-01\" },") == [
                "test.lua:3:37: money has at most four decimals; got EUR 0.333333333333333"
            ])
    }

    @Test("Every message pattern has a Dutch form that quotes the same")
    func patterns() {
        let cases = [
            "'}' expected (to close '{' at line 1) near <eof>":
                "'}' verwacht (om '{' van regel 1 te sluiten) bij <eof>",
            "cannot add months to EUR": "maanden kunnen niet bij EUR worden opgeteld",
            "unknown name 'x'": "onbekende naam 'x'",
            "attempt to call a nil value (field 'x')":
                "niets (nil) is geen functie (field 'x')",
            "something new": "something new",
        ]
        for (english, dutch) in cases {
            #expect(MessagePattern.translated(english).nl == dutch)
        }
    }
}
