// Texts that a field of a case never is: told wherever a function has them.

import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("A misspelt value of a case is told, however a function comes by it")
struct FunctionTextTests {
    private func filter(_ function: String, before: String = "") -> String {
        before + over("  indicator \"own\" { count = \"open\", where = \(function) },")
    }

    /// "line:column" of a word in a script.
    private func place(of word: String, in script: String) -> String {
        for (number, line) in script.split(separator: "\n").enumerated() {
            guard let range = line.firstRange(of: word) else { continue }
            return "\(number + 1):\(line[..<range.lowerBound].count + 1)"
        }
        return "nowhere"
    }

    @Test(
        "A helper, a local, a constant, a key: each is told at the text itself",
        arguments: [
            (
                "is_it(case)",
                "local function is_it(c) return c.form == \"laobur\" end"
            ),
            (
                "is_it(case.form)",
                "local function is_it(form) return \"laobur\" == form end"
            ),
            (
                "is_it(case.form, \"laobur\")",
                "local function is_it(a, b) return a == b end"
            ),
            ("case.form == sick", "local sick = \"laobur\""),
            ("f == \"laobur\"", "local f = case.form"),
            ("case.form == s", "local s = \"laobur\""),
            ("c[\"form\"] ~= \"laobur\"", "local c = case"),
            ("rank[case.form] == 1", "local rank = { [\"laobur\"] = 1 }"),
            ("rank[case.form] == 1", "local rank = { laobur = 1 }"),
        ])
    func places(condition: String, line: String) {
        let isInside = line.contains("case") || line.contains("rank") || line.contains("local s ")
        let script =
            isInside
            ? filter("function(case)\n\(line)\nreturn \(condition) end")
            : filter("function(case) return \(condition) end", before: line + "\n")
        let isKey = line.contains("{ laobur")
        let place = place(of: isKey ? "laobur" : "\"laobur\"", in: script)
        let said = errors(script)
        #expect(said.hasPrefix("test.lua:\(place): 'form' is never \"laobur\"\n"), "\(said)")
        #expect(said.hasSuffix("did you mean 'labour'?"), "\(said)")
    }

    @Test("A text that is far from every word is told where the comparison is seen")
    func far() {
        let helper = "local function is_it(c) return c.form == \"xyz\" end\n"
        let said = errors(filter("function(case) return is_it(case) end", before: helper))
        #expect(said.hasPrefix("test.lua:1:42: 'form' is never \"xyz\"\n"))
        #expect(said.contains("values: "))
        let local = "function(case) local s, f = case.stage, case.form return f == \"intake\" end"
        #expect(errors(filter(local)).contains("'form' is never \"intake\""))
    }

    @Test("A text that is compared with something unknown, and is no word, is remarked")
    func remarks() throws {
        let function = "function(case) local f = case.form or case.stage return f == \"xyz\" end"
        let said = try compiled(filter(function)).warnings.map(\.en)
        #expect(said.contains("line 3: 'form' and 'stage' of a case are never \"xyz\""))
        let made = "function(case) return string.lower(case.form) == \"laobur\" end"
        #expect(try compiled(filter(made)).warnings.contains { $0.en.contains("\"laobur\"") })
    }

    @Test(
        "Texts of other kinds are in order",
        arguments: [
            "function(case) return case.form == \"labour\" end",
            "function(case) assert(case.form, \"laobur\") return case.age > 3 end",
            "function(case) return string.find(case.form, \"labou\") ~= nil end",
            "function(case) local r = { labour = 1, [\"sexual\"] = 2 } "
                + "return r[case.form] == 1 end",
            "function(case) local r = { weert = 1 } "
                + "return case.municipality == \"Weert\" and r.weert == 1 end",
            "function(case) local r = { weight = 1 } "
                + "return r and case.municipality == \"Weert\" end",
            "function(case) local k = case.age > 9 and \"old\" or \"new\" return k == \"old\" end",
        ])
    func inOrder(function: String) throws {
        #expect(errors(filter(function)) == "")
        let said = try compiled(filter(function)).warnings.map(\.en)
        #expect(!said.contains { $0.contains("never") })
    }
}
