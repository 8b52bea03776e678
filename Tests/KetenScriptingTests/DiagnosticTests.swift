// How an error looks: place and message, the line, carets, and the hint.

import KetenEngine
import Testing

@testable import KetenScripting

@Suite("An error shows its place, its line and what to do")
struct DiagnosticTests {
    @Test("The parts stand in four lines, in either language")
    func parts() {
        let error = Diagnostic(
            file: "a.lua", line: 9, column: 3, length: 4,
            message: Label(en: "wrong", nl: "fout"), hint: Label(en: "do", nl: "doe"),
            sourceLine: "  text = 1")
        #expect(
            error.rendered(in: .en) == """
                a.lua:9:3: wrong
                    9 |   text = 1
                      |   ^^^^
                      do
                """)
        #expect(error.rendered(in: .nl).hasPrefix("a.lua:9:3: fout\n"))
    }

    @Test("An error of the file as a whole is one line")
    func whole() {
        let error = Diagnostic(file: "a.lua", message: Label(both: "none"))
        #expect(error.rendered(in: .en) == "a.lua: none")
    }

    @Test("Carets stand below what they mean, also behind tabs and in long lines")
    func carets() {
        let tabbed = Diagnostic(
            file: "a", line: 1, column: 3, length: 1, message: Label(both: "m"),
            sourceLine: "\t\tx")
        #expect(tabbed.rendered(in: .en).hasSuffix("    1 | \t\tx\n      | \t\t^"))
        let line = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
        let long = Diagnostic(
            file: "a", line: 1, column: 501, length: 1, message: Label(both: "m"),
            sourceLine: line)
        let lines = long.rendered(in: .en).split(separator: "\n").map(Array.init)
        #expect(lines[1].count < 140)
        #expect(lines[2].firstIndex(of: "^").map { lines[1][$0] } == "X")
        let behind = Diagnostic(
            file: "a", line: 1, column: 99, length: 7, message: Label(both: "m"), sourceLine: "x")
        #expect(behind.rendered(in: .en).hasSuffix("|  ^"))
    }

    @Test("Errors know their language and come as one text")
    func description() {
        let script = ScenarioScript(name: "a.lua", text: "return 3\n")
        do {
            _ = try script.compile(language: .nl)
            Issue.record("a number is no scenario")
        } catch {
            #expect("\(error)" == error.rendered(in: .nl))
            #expect(error.errors.count == 1)
        }
    }

    @Test("Of some errors more than are shown it is said how many there are")
    func rest() {
        let said = errors(over(String(repeating: "  {},\n", count: 53)))
        #expect(said.contains("test.lua:52:3: there are 3 more errors behind this one"))
        #expect(!said.contains("test.lua:53"))
    }

    @Test("No more errors are kept than people read")
    func flood() {
        let many = over(String(repeating: "  {},\n", count: 5000))
        do {
            _ = try compiled(many)
            Issue.record("an empty table is no item")
        } catch let error as ScriptErrors {
            #expect(error.errors.count == Findings.mostShown + 1)
            let last = error.errors.last?.message.en
            #expect(last == "there are at least 150 more errors behind this one")
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test("A scenario has a limit of changes")
    func changes() {
        let script = """
            local list = {}
            for i = 1, 1001 do
              list[i] = growth "population" { by = 0.001 * percent, on = "2021-01-01" }
            end
            return scenario "Many" { api = 1, base = "limburg", list }
            """
        #expect(errors(script).contains("a scenario has at most 1000 changes"))
    }
}
