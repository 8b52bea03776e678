// Two changes of one thing on one day, and the order of changes, which means nothing.

import Foundation
import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("The order of changes never matters")
struct ConflictTests {
    private let first =
        #"  change "fte" { of = post "south", becomes = 1 * fte, during = year(2024) },"#
    private let second = #"  change "fte" { becomes = 0.75 * fte, from = "2024-06-01" },"#

    @Test("Two changes of one value on one day are an error that names both lines")
    func conflict() {
        #expect(
            errors(over("\(first)\n\(second)")) == """
                test.lua:4:3: lines 3 and 4 both change fte of south on 2024-06-01
                    4 |   change "fte" { becomes = 0.75 * fte, from = "2024-06-01" },
                      |   ^^^^^^
                      give one of them other days, or take one out
                """)
        #expect(
            errors(over("\(second)\n\(first)")).hasPrefix(
                "test.lua:4:3: lines 3 and 4 both change fte of south on 2024-06-01\n"))
    }

    @Test("Two absences of one post on one day are an error")
    func absences() {
        let lines = [
            #"  absence { who = post "south", from = "2021-03-01", lasts = 6 * months },"#,
            #"  absence { who = coordinator(2), from = "2021-08-31", lasts = 1 * days },"#,
        ]
        #expect(
            errors(over(lines.joined(separator: "\n"))).hasPrefix(
                "test.lua:4:3: lines 3 and 4 are both an absence of south on 2021-08-31\n"))
    }

    @Test("One change made twice by a loop is an error on its line")
    func loop() {
        let script = """
            local list = {}
            for i = 1, 2 do
              list[i] = change "fte" { becomes = i * fte, on = "2021-01-01" }
            end
            return scenario "Twice" { api = 1, base = "limburg", list }
            """
        #expect(
            errors(script).hasPrefix(
                "test.lua:3:13: two changes on line 3 both change fte of north-mid on 2021-01-01\n")
        )
    }

    @Test("Two that contradict each other are told once, whatever they are about")
    func once() {
        let both = "{ post \"south\", post \"north-mid\" }"
        let absences = [
            "  absence { who = \(both), from = \"2021-03-01\", lasts = 6 * months },",
            "  absence { who = \(both), from = \"2021-05-01\", lasts = 6 * months },",
        ]
        let found = errors(over(absences.joined(separator: "\n")))
        #expect(found.components(separatedBy: "are both an absence").count == 2)
        let loop = """
            local list = {}
            for i = 1, 3 do
              list[i] = change "fte" { becomes = i * fte, on = "202" .. i .. "-01-01" }
            end
            return scenario "Thrice" { api = 1, base = "limburg", list }
            """
        #expect(errors(loop).components(separatedBy: "both change fte").count == 2)
        let swept =
            second + "\n  change \"fte\" { becomes = 1 * fte, from = over { \"2022-01-01\", "
            + "\"2023-01-01\" } },"
        do {
            _ = try ScenarioScript(name: "test.lua", text: over(swept)).variants()
            Issue.record("two changes of one thing are accepted")
        } catch {
            #expect(error.errors.count == 1)
        }
    }

    @Test("Changes that follow each other, or are about others, are no conflict")
    func noConflict() {
        let lines = [
            #"  change "fte" { becomes = 1 * fte, from = "2021-01-01", until = "2022-01-01" },"#,
            #"  change "fte" { becomes = 2 * fte, from = "2022-01-01", until = "2023-01-01" },"#,
            #"  change "fte" { of = post "south", becomes = 1 * fte, from = "2023-01-01" },"#,
            #"  change "fte" { of = post "north-mid", becomes = 1 * fte, from = "2023-01-01" },"#,
            #"  change "provider" { becomes = "nobody", from = "2022-01-01" },"#,
        ]
        #expect(errors(over(lines.joined(separator: "\n"))) == "")
    }

    @Test("Every order of the same changes gives the same fingerprint, changes and sentences")
    func order() throws {
        let lines = [
            #"  change "fte" { of = post "south", becomes = 1 * fte, on = "2023-01-01" },"#,
            #"  absence { who = post "south", from = "2021-03-01", lasts = 6 * months },"#,
            #"  growth "population" { by = 1 * percent, on = "2021-01-01" },"#,
            #"  growth "population" { by = 3 * percent, on = "2021-01-02" },"#,
        ]
        let forward = try compiled(over(lines.joined(separator: "\n")))
        let backward = try compiled(over(lines.reversed().joined(separator: "\n")))
        #expect(forward.fingerprint == backward.fingerprint)
        #expect(forward.changeTexts.map(\.text) == backward.changeTexts.map(\.text))
        #expect(forward.plan.changes.map(\.change) == backward.plan.changes.map(\.change))
    }

    @Test("Names, reasons and notes do not change the fingerprint; a value does")
    func fingerprint() throws {
        let line = { (rest: String) in
            over("  change \"fte\" { on = \"2023-01-01\", \(rest) },")
        }
        let plain = try compiled(line("becomes = 1 * fte")).fingerprint
        #expect(try compiled(line("becomes = 1 * fte, because = \"x\"")).fingerprint == plain)
        #expect(try compiled(line("becomes = 2 * fte")).fingerprint != plain)
    }
}
