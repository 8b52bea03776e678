// Files that are too large, too many or too long in some way, read as a whole: each ends in a few
// short sentences, however much of it is wrong, and a good file that is read next is what it was.

import KetenEngine
import Testing

@testable import KetenScripting

/// A file that means harm, and what is said of it first.
struct HostileFile: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let said: String

    init(_ name: String, _ text: String, _ said: String) {
        (self.name, self.text, self.said) = (name, text, said)
    }

    /// A file in which a list `t` of so many items stands among the items.
    init(_ name: String, items: String, _ count: Int, _ said: String) {
        let loop = "local t = {} for i = 1, \(count) do t[i] = \(items) end\n"
        self.init(name, loop + over("t,"), said)
    }

    /// A file with a change whose field `of` is a list of so many values.
    init(_ name: String, of value: String, _ count: Int, _ said: String) {
        let loop = "local t = {} for i = 1, \(count) do t[i] = \(value) end\n"
        let change = "change \"fte\" { of = t, becomes = 1 * fte, from = \"2023-01-01\" },"
        self.init(name, loop + over(change), said)
    }

    var testDescription: String { name }
}

@Suite("Files that are too much end in a few short sentences")
struct HostileFileTests {
    @Test("Each is told what is wrong, briefly, and harms no later file", arguments: files)
    func ends(_ file: HostileFile) throws {
        for language in Language.allCases {
            let said = errors(file.text, in: language)
            #expect(language == .nl || said.contains(file.said), "\(said.prefix(400))")
            #expect(!said.isEmpty)
            #expect(said.utf8.count < 40_000)
            #expect(said.split(separator: "\n").count <= 4 * (Findings.mostShown + 1))
            #expect(said.split(separator: "\n").allSatisfy { $0.unicodeScalars.count < 420 })
        }
        #expect(try compiled(Self.good).fingerprint == Self.goodFingerprint)
    }

    private static let good = over(
        "change \"fte\" { of = post \"south\", becomes = 0.3 * fte, from = \"2023-01-01\" },")
    private static let goodFingerprint = try? compiled(good).fingerprint

    private static let files = lists + names + functions + sizes

    private static let lists: [HostileFile] = [
        HostileFile(
            "parameters that nobody knows", items: "change(\"fte\" .. i) { becomes = 1 }", 9000,
            "there are at least 150 more errors behind this one"),
        HostileFile(
            "one unknown parameter again and again", items: "change \"ftee\" { becomes = 1 }", 9000,
            "did you mean 'fte'?"),
        HostileFile(
            "targets of unknown indicators", items: "target(\"wait\" .. i) { at_most = 3 }", 9000,
            "unknown indicator 'wait1'"),
        HostileFile(
            "ranges of unknown inputs",
            items: "uncertain(\"x\" .. i) { low = 1, high = 2, source = \"a\" }", 7000,
            "unknown parameter 'x1'"),
        HostileFile("numbers", items: "i", 90_000, "got the plain number 1"),
        HostileFile("functions", items: "function() return i end", 9000, "a scenario is data"),
        HostileFile("empty tables", items: "{}", 40_000, "a plain table where a constructor"),
        HostileFile(
            "posts",
            items: "new_post(\"p\" .. i) { at = region \"south\", size = 1 * fte, "
                + "from = \"2021-01-01\" }", 900, "a scenario adds at most 50 posts"),
        HostileFile(
            "absences",
            items: "absence { who = post \"south\", from = \"2023-01-01\", lasts = 1 * days }",
            7000, "a scenario has at most 1000 changes"),
        HostileFile("subjects", of: "post(\"p\" .. i)", 45_000, "unknown post 'p1'"),
        HostileFile("subjects of another kind", of: "municipality(\"p\" .. i)", 45_000, "a post"),
        HostileFile("one subject", of: "post \"south\"", 45_000, "stands twice in this list"),
        HostileFile("a million", of: "i", 1_000_000, "its limit of 16 MiB of memory"),
        HostileFile(
            "fields",
            "local t = { becomes = 1 * fte } for i = 1, 45000 do t[\"y\" .. i] = i end\n"
                + over("change \"fte\" (t)"), "unknown field 'y1' in change \"fte\""),
        HostileFile(
            "notes",
            "local t = { becomes = 1 } for i = 1, 45000 do t[\"x_\" .. i] = i end\n"
                + over("change \"fte\" (t)"), "fte such as 0.5 * fte"),
    ]

    private static let names: [HostileFile] = [
        HostileFile(
            "a long parameter", over("change((\"fte\"):rep(349000)) { becomes = 1 }"),
            "unknown parameter 'fteftefte"),
        HostileFile(
            "a long field", over("change \"fte\" { [(\"fte\"):rep(34900)] = 1, becomes = 1 }"),
            "unknown field 'fteftefte"),
        HostileFile(
            "a long base", "return scenario \"t\" { api = 1, base = (\"./aa\"):rep(99000) }",
            "a text has at most 10000 characters; this one has 396000"),
        HostileFile(
            "a base beyond all folders",
            "return scenario \"t\" { api = 1, base = "
                + "(\"../\"):rep(3000) .. \"x.lua\" }", "only built-in regions can be a base here"),
        HostileFile(
            "a long reason", over("because = (\"why \"):rep(200000)"),
            "a text has at most 10000 characters; this one has 800000"),
        HostileFile(
            "a long title", "return scenario((\"t\"):rep(1000000)) { api = 1, base = \"limburg\" }",
            "a scenario's name is one line of 1 to 200 characters"),
        HostileFile("a long unknown name", "return " + many("b", 60_000), "unknown name 'bbbb"),
        HostileFile("a long global", many("a", 60_000) + " = 1", "cannot assign to global 'aaaa"),
        HostileFile(
            "a long date", over("from = \"" + many("2", 60_000) + "\""), "expected a date such as"),
        HostileFile(
            "a letter under a heap of accents",
            over(
                "change \"contribution\" { of = municipality(\"V\" .. (\"\\u{301}\"):rep(20000) .. "
                    + "\"enlo\"), becomes = EUR(0.10), from = \"2023-01-01\" }"),
            "unknown municipality 'V…'"),
        HostileFile(
            "a letter with an accent of no language",
            over(
                "change \"contribution\" { of = municipality \"V\\u{301}enlo\", "
                    + "becomes = EUR(0.10), from = \"2023-01-01\" }"), "did you mean 'Venlo'?"),
    ]

    private static let turns = "for i = 1, 24000 do end "

    private static let functions: [HostileFile] = [
        HostileFile(
            "functions that take their time",
            over(
                (1...20).map {
                    "indicator \"i\($0)\" { count = \"cases\", where = function(case) \(turns)"
                        + "return case.form == \"labour\" or case.waiting > \($0) end },"
                }.joined(separator: "\n")), "more than 50 million steps while they are tried"),
        HostileFile(
            "functions behind much work",
            "for i = 1, 6000000 do end\n"
                + over(
                    (1...20).map {
                        "indicator \"i\($0)\" { count = \"cases\", where = function(case) "
                            + "return case.waiting > \($0) end },"
                    }.joined(separator: "\n")), "more than 50 million steps while they are tried"),
        HostileFile(
            "curves that take their time",
            "local t = {} for k = 1, 900 do t[k] = function(x) \(turns)return x * k / 999 end end\n"
                + over("effect { of = \"training\", on = \"detection\", curve = over(t) }"),
            "more than 50 million steps while they are tried"),
        HostileFile(
            "indicators", items: "indicator(\"i\" .. i) { count = \"cases\" }", 600,
            "a scenario has at most 20 indicators of its own"),
        HostileFile(
            "rules",
            items: "priority \"cases\" {\nby = function(case) return case.waiting + i end, "
                + "during = year(2019 + i % 7) }", 900, "a scenario has at most 50 functions"),
    ]

    private static let sizes: [HostileFile] = [
        HostileFile("notes of a megabyte", many("-- x\n", 220_000), "longer than 64 KiB"),
        HostileFile("a line of a megabyte", many("a", 1 << 20), "longer than 64 KiB"),
        HostileFile(
            "thousands of calls on one line", over(many("change \"a\" { }, ", 3700)),
            "more errors behind this one"),
        HostileFile("signs of no use", many("@", 60_000), "'@"),
        HostileFile("brackets", "return " + many("(", 30_000), "nested too deeply"),
        HostileFile("braces", "return " + many("{", 30_000) + many("}", 30_000), "too deeply"),
        HostileFile(
            "amounts with a comma", over("x_a = " + many("EUR(0,10) + ", 3000) + "EUR(1)"),
            "EUR takes one number; got 0 and 10"),
        HostileFile(
            "variants",
            "local t = {} for i = 1, 40000 do t[i] = i end\n"
                + over("change \"fte\" { becomes = over(t) }"),
            "the sweep has 40000 variants; at most 1000 are run at once"),
    ]

    private static func many(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }
}
