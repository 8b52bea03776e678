// The constructor `scenario`: what a file holds, over which days, and what else it may not be.

import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("scenario is the whole of a file")
struct ScenarioConstructorTests {
    private func heads(_ text: String) -> [String] {
        errors(text).split(separator: "\n").map(String.init).filter { $0.hasPrefix("test.lua") }
    }

    @Test("A scenario without changes is the region as it is")
    func empty() throws {
        let scenario = try compiled(
            #"return scenario "Now" { api = 1, base = "limburg", note = "n", x_mine = { 1 } }"#)
        #expect(scenario.name == "Now")
        #expect(scenario.plan.changes.isEmpty)
        #expect(scenario.plan.period.description == "2019-01-01..<2026-01-01")
        #expect(scenario.reference == nil)
        #expect(scenario.note == "n")
        #expect(scenario.fingerprint == scenario.plan.fingerprint(in: scenario.region))
    }

    @Test("A run of its own lies within what the tables cover")
    func run() throws {
        let text = { (fields: String) in
            "return scenario \"x\" { api = 1, base = \"limburg\", \(fields) }"
        }
        let scenario = try compiled(text("from = \"2020-01-01\", until = \"2021-01-01\""))
        #expect(scenario.plan.period.description == "2020-01-01..<2021-01-01")
        #expect(
            heads(text("from = \"2018-01-01\"")) == [
                "test.lua:1:57: the region's tables cover 2019-01-01 until 2026-01-01"
            ])
        #expect(
            heads(text("from = \"2024-01-01\", until = \"2023-01-01\"")) == [
                "test.lua:1:79: the run ends before it begins: "
                    + "from 2024-01-01 until 2023-01-01"
            ])
    }

    @Test("A loop may make the items, in a list of its own")
    func loops() throws {
        let script = """
            local changes = {}
            for i, name in ipairs { "Venlo", "Weert", "Stein" } do
              changes[i] = growth "population" {
                of = municipality(name), by = i * percent, on = "2021-01-01",
              }
            end
            return scenario "Three" { api = 1, base = "limburg", changes }
            """
        let scenario = try compiled(script)
        #expect(scenario.plan.changes.count == 3)
        #expect(scenario.plan.changes.allSatisfy { $0.origin?.line == 3 })
    }

    @Test("api and base are required, and api is 1")
    func required() {
        #expect(
            heads("return scenario \"x\" { }") == [
                "test.lua:1:8: the field 'api' is missing in scenario \"x\" { … }",
                "test.lua:1:8: the field 'base' is missing in scenario \"x\" { … }",
            ])
        #expect(
            heads("return scenario \"x\" { api = 2, base = \"limburg\" }") == [
                "test.lua:1:29: expected the version of the language, which is 1; "
                    + "got the plain number 2"
            ])
    }

    @Test("Only constructors are items of a scenario")
    func items() {
        let known = ConstructorTable.items.joined(separator: ", ")
        #expect(known.hasPrefix("change, absence, growth, new_post"))
        let cases = [
            "change \"fte\"": "change \"fte\" has no table",
            "{ of = 1 }": "a plain table where a constructor belongs",
            "\"text\"": "expected one of \(known); got the text \"text\"",
            "3 * months": "expected one of \(known); got 3 months",
            "function() end": "functions are not allowed here: a scenario is data",
            "scenario \"y\" { api = 1, base = \"limburg\" }": "a scenario cannot hold another one",
            "change": "functions are not allowed here: a scenario is data",
        ]
        for (item, message) in cases {
            #expect(heads(over("  \(item),")) == ["test.lua:3:3: \(message)"])
        }
    }

    @Test("Only a scenario can be returned")
    func returned() {
        let cases = [
            "return 3": "the plain number 3", "return { api = 1 }": "a plain table",
            "return change \"fte\" { becomes = 1 }": "change \"fte\" { … }",
            "return scenario": "a function",
        ]
        for (text, got) in cases {
            #expect(
                heads(text) == ["test.lua:1:1: the file must return a scenario; it returns \(got)"])
        }
        #expect(heads("return scenario \"x\"") == ["test.lua:1:1: scenario \"x\" has no table"])
    }

    @Test("A name is one line with letters in it", arguments: ["", " ", "a\\nb", "a\u{202E}b"])
    func names(name: String) {
        #expect(
            heads("return scenario \"\(name)\" { api = 1, base = \"limburg\" }") == [
                "test.lua:1:17: a scenario's name is one line of 1 to 200 characters"
            ])
    }
}
