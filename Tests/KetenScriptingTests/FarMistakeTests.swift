// Mistakes that Lua notices elsewhere than where they stand, or not at all: each is told at its own
// place.

import KetenEngine
import Testing

@testable import KetenScripting

@Suite("A mistake is told where it stands, wherever Lua notices it")
struct FarMistakeTests {
    /// A script before an empty scenario, and how its errors begin and end.
    private func check(
        _ script: String, _ place: String, _ message: String, hint: String? = nil,
        at location: SourceLocation = #_sourceLocation
    ) {
        let said = errors(script)
        #expect(
            said.hasPrefix("test.lua:\(place): \(message)\n"), "\(said)",
            sourceLocation: location)
        if let hint {
            #expect(said.hasSuffix("\n      \(hint)"), "\(said)", sourceLocation: location)
        }
    }

    private let empty = over("")

    @Test("A misspelt 'function' is told, also as a local one and written twice")
    func function() {
        check(
            "local ufnction later(years)\n  return years * 2\nend\n" + empty, "1:7",
            "unknown word 'ufnction'", hint: "did you mean 'function'?")
        check(
            over(
                """
                  priority "cases" { by = functionfunction(case)
                    if case.returned then return 1 end
                    return 0
                  end },
                """), "3:27", "unknown word 'functionfunction'", hint: "did you mean 'function'?")
    }

    @Test("A minus that is doubled begins a comment, and that is said")
    func comment() {
        let message = "'--' begins a comment: the rest of this line is not read"
        let growth = { (rest: String) in over("  growth \"population\" { \(rest)\n },") }
        check(growth("by = --10 * percent,"), "3:30", message, hint: "write one '-', or none")
        check(
            growth("by = --10 * percent,\n  every = year, from = \"2021-01-01\""), "3:30", message)
        check(growth("by = 10 --5,\n  every = year"), "3:33", message)
        #expect(errors("local x = -- three\n  3\n" + over("  x_a = x,")) == "")
    }

    @Test("A misspelt field is read as the one that was meant, so that nothing else is blamed")
    func followers() {
        let items = """
              change "fte" {
                fo = post "south", was = 0.5 * fte, becomes = 0.6 * fte, from = "2021-01-01",
              },
              change "fte" { of = post "north-mid", becomes = 0.6 * fte, from = "2021-01-01" },
              growth "population" { by = 1 * percent, onn = "2021-01-01" },
            """
        let said = errors(over(items)).split(separator: "\n").filter { $0.hasPrefix("test.lua:") }
        #expect(
            said == [
                "test.lua:4:5: unknown field 'fo' in change \"fte\" { … }",
                "test.lua:7:43: unknown field 'onn' in growth \"population\" { … }",
            ])
    }

    @Test("Two minus signs cancel each other, which nobody means")
    func minus() {
        let growth = { (by: String) in
            over("  growth \"population\" { by = \(by), on = \"2021-01-01\" },")
        }
        let message = "two minus signs cancel each other"
        check(
            growth("- -10 * percent"), "3:32", message,
            hint: "write one, or brackets around what the second belongs to")
        check(growth("(20 - - 10) * percent"), "3:36", message)
        #expect(errors(growth("(20 - (-10)) * percent")) == "")
    }

    @Test("A unit without its sign is told where it stands, whatever follows")
    func unit() {
        check(
            "local u = 3 months\n" + empty, "1:13", "'*' is missing before 'months'",
            hint: "write 3 * months")
    }

    @Test("An inner block without its end is named, by how the lines are indented")
    func lostEnd() {
        check(
            """
            local items = {}
            for i = 1, 3 do
              if i > 1 then
                items[#items + 1] = i
            end
            \(over("  x_a = items,"))
            """, "5:1", "'if' of line 3 has no 'end' before this one")
        check(
            over(
                """
                  priority "cases" { by = function(case)
                    local n = 1
                    if case.returned then
                      n = 2
                  end },
                """), "7:3", "'if' of line 5 has no 'end' before this one")
    }

    @Test("What Lua says at the end of the file is told at its place")
    func semantics() {
        check(
            "local x <cosnt> = 3\n" + empty, "1:10", "unknown attribute 'cosnt'",
            hint: "did you mean 'const'?")
        check(
            "local x = 3\ngoto nowere\n::nowhere::\n" + empty, "2:6",
            "there is no label 'nowere' here for 'goto'", hint: "did you mean 'nowhere'?")
        check(
            "local x = 3\n::a::\nx = x\n::a::\n" + empty, "4:3",
            "the label 'a' is there already, on line 2")
        check(
            "local x = 3\nbreak\nx = 4\n" + empty, "2:1", "'break' stands outside a loop")
        check(
            "local x <const> = 3\nx = 4\nlocal y = 3\n" + empty, "2:1",
            "'x' cannot be given another value: line 1 makes it <const>")
    }

    @Test("A value that a global is given is told where it is given, not where it is used")
    func global() {
        let given = """
            local rate = EUR(0.08)
            raet = EUR(0.10)
            local function later(x) raet = x end

            """
        check(
            given + over("  change \"contribution\" { becomes = raet, on = \"2023-01-01\" },"),
            "2:1",
            "cannot assign to global 'raet'; write 'local raet'",
            hint: "did you mean 'rate' of line 1?")
    }

    @Test("A name that is misspelt where it is declared is told with its line")
    func declaration() throws {
        check(
            "local amuont = EUR(0.10)\n"
                + over("  change \"contribution\" { becomes = amount, on = \"2023-01-01\" },"),
            "4:37",
            "unknown name 'amount'", hint: "did you mean 'amuont' of line 1?")
        let unit = errors(
            "local yaers = 3\n"
                + over("  change \"fte\" { becomes = years * fte, on = \"2023-01-01\" },"))
        #expect(unit.contains("did you mean 'yaers' of line 1?"), "\(unit)")
        let silent = try compiled("local yaers = 3\n" + over("  x_a = 6 * years,"))
        #expect(
            silent.warnings.map(\.en).contains(
                "line 1: 'yaers' is never used; 'years' of line 4 is another name"))
        let used = try compiled("local a, b <const> = 3, { c = 2 }\n" + over("  x_a = a * b.c,"))
        #expect(!used.warnings.contains { $0.en.contains("never used") })
    }

    @Test("Signs that work on bits are refused, and a division that drops a part is remarked")
    func signs() throws {
        for (sign, meant) in [
            ("<<", "<"), (">>", ">"), ("&", "and"), ("|", "or"), ("~", "not or ~="),
        ] {
            check(
                over("  x_a = 3 \(sign) 2,"), "3:11",
                "'\(sign)' works on bits, for which a scenario has no use", hint: "write \(meant)")
        }
        let whole = try compiled(over("  x_a = 7 // 2,")).warnings.map(\.nl)
        #expect(whole.contains { $0.hasPrefix("regel 3: '//' deelt") })
    }

    @Test("A comment of another language, and a code that is none, are told in Dutch too")
    func foreign() {
        check(
            "local u = 7 /* c */\n" + empty, "1:13", "'/*' begins no comment",
            hint: "a comment begins with --")
        let said = errors("local u = \"a\\q\"\n" + empty, in: .nl)
        #expect(said.hasPrefix("test.lua:1:11: "), "\(said)")
        #expect(said.contains("onbekende codering in een tekst bij"), "\(said)")
    }

    @Test("Fields that are asked of a number, by a colon, or in a helper are told at their place")
    func fields() {
        check(
            over(
                "  effect { of = \"training\", on = \"detection\", "
                    + "curve = function(x) return x.y end },"), "3:75",
            "'x' is a number and has no fields")
        check(
            over("  priority \"cases\" { by = function(case) return case:waiting() end },"), "3:53",
            "a field of 'case' is read with '.', not with ':'", hint: "write case.waiting")
        check(
            "local function late(c) return c.wating end\n"
                + over("  priority \"cases\" { by = function(case) return late(case) end },"),
            "1:33",
            "unknown field 'wating' of case", hint: "did you mean 'waiting'?")
    }

    @Test("A value that a call does not hand over is told at the call")
    func arguments() {
        let helper = "local function late(c, limit)\n  return c.waiting > limit\nend\n"
        check(
            helper
                + over("  priority \"cases\" { by = function(c) return late() and 1 or 0 end },"),
            "6:46", "'late' of line 1 is called without a value for 'c'")
        check(
            "local function twice(x)\n  return x.y\nend\nlocal z = twice()\n" + empty, "4:11",
            "'twice' of line 1 is called without a value for 'x'")
        check(
            "local function late()\n  return c.waiting > 3\nend\n"
                + over(
                    "  indicator \"own\" { count = \"open\", "
                        + "where = function(c) return late(c) end },"
                ),
            "2:10", "unknown name 'c'", hint: "the function of line 1 has no argument; write (c)")
    }

    @Test("What stands in for a sign, a comma or a word is told where it is missing")
    func missing() {
        check(
            "local a = { b = 1, c = 2 }\nlocal d, e = a.b a.c\nlocal f = 1\n" + empty, "2:18",
            "a comma or a sign is missing before 'a'")
        check(
            "local a = { b = 1, c = 2 }\nlocal d, e a.b, a.c\nlocal f = 1\n" + empty, "2:12",
            "'=' is missing before 'a'")
        check(
            "local late(c)\n  return c.waiting\nend\n" + empty, "1:7",
            "'function' is missing before 'late'", hint: "write local function late(…)")
        check(
            "local t = indicator(\"x\" .. 1)\n  count = \"open\",\n  where = 3,\n" + empty, "2:3",
            "'{' is missing before 'count'")
    }

    @Test("What is written twice, or closes too much, is told there")
    func twice() throws {
        check(
            "local most most = 3\n" + over("  x_a = most,"), "1:12", "'most' is written twice")
        check(
            "local most = not not true\n" + over("  x_a = most,"), "1:18", "'not' is written twice")
        check(
            "local function f(x)\n  if x then\n    x = 1\n  end end\n  return x\nend\n" + empty,
            "4:7",
            "this 'end' closes 'function' of line 1: is there one too many?")
        let joined = try compiled("local a = EUR(1) EUR(2)\n" + over("  x_a = a,"))
        #expect(
            joined.warnings.map(\.en).contains {
                $0.hasPrefix("line 1: a statement begins at 'EUR'")
            })
    }

    @Test("A list of names with one misspelt is told at that name, and the case is no condition")
    func handedOn() {
        check(
            "local t = {}\nfor _, n in ipairs { \"Vnelo\" } do\n"
                + "t[#t + 1] = change \"participation\" {\nof = municipality(n), becomes = 0, "
                + "from = \"2023-01-01\" } end\n" + over("  t,"), "2:22",
            "unknown municipality 'Vnelo'", hint: "did you mean 'Venlo'?")
        check(
            over(
                "  indicator \"own\" { count = \"open\", "
                    + "where = function(c) return (c) and c.age > 3 end },"), "3:65",
            "'c' is the case itself, which is always true")
    }

    @Test("Own functions that get too little or too much, and texts nearly alike, are remarked")
    func calls() throws {
        func remarks(_ script: String) throws -> [String] {
            try compiled(script + over("  x_a = n,")).warnings.map(\.en)
        }
        let helper = "local function size(name, more) if name == \"south\" then return 1 end "
        let strict = helper + "return more * 2 end\n"
        let few = try remarks(strict + "local n = size(\"south\")\n")
        #expect(few.contains("line 2: 'size' of line 1 takes 2 values; here it gets 1"), "\(few)")
        let many = try remarks(strict + "local n = size(\"south\", 1, 2)\n")
        #expect(many.contains("line 2: 'size' of line 1 takes 2 values; here it gets 3"), "\(many)")
        let optional = helper + "more = more or 2 return more end\n"
        #expect(
            try !remarks(optional + "local n = size(\"south\")\n").contains { $0.contains("takes") }
        )
        let near = try remarks(strict + "local n = size(\"suoth\", 3)\n")
        #expect(
            near.contains("line 2: \"suoth\" is nearly \"south\" of line 1, but not the same")
                || near.contains(
                    "line 1: \"south\" is nearly \"suoth\" of line 2, but not the same"),
            "\(near)")
    }

    @Test("A value alone on its line is told there")
    func alone() {
        check(
            "local function f(x)\n  x.y\nend\n" + empty, "2:3", "a value alone does nothing",
            hint: "write return x.y")
    }
}
