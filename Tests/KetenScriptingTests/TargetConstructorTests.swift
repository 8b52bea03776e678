// The constructor `target`: it judges a run and changes nothing in it.

import KetenCare
import KetenEngine
import KetenExperiments
import Testing

@testable import KetenScripting

@Suite("target says what must be reached")
struct TargetConstructorTests {
    private func head(_ line: String, _ language: Language = .en) -> String {
        errors(over(line), in: language).split(separator: "\n").first.map(String.init) ?? ""
    }

    private func outcomes(_ items: String) async throws -> [TargetOutcome] {
        let study = try CareStudy(running: [compiled(over(items))])
        var choice = ColumnChoice()
        choice.indicators = ["helped"]
        choice.years = false
        return try await study.run(Design(replications: 10, threads: 1), choice: choice).targets
    }

    @Test("It is said in words, and changes neither plan nor fingerprint")
    func words() throws {
        let line =
            "  target \"left_waiting\" { at_most = 5 * persons, during = year(2024), "
            + "chance = 80 * percent, of = region \"south\" },"
        let found = try compiled(over(line))
        #expect(found.fingerprint == (try compiled(over(""))).fingerprint)
        let text = try #require(found.targets.first?.text)
        #expect(
            text.en
                == "left while waiting at most 5 persons in South Limburg in 2024, "
                + "in 80 of 100 futures")
        #expect(text.nl.hasPrefix("afgehaakt tijdens het wachten hoogstens 5 personen in "))
        #expect(text.nl.hasSuffix(" in 2024, in 80 van 100 toekomsten"))
        #expect(found.explanation(in: .en).contains("? target: left while waiting at most"))
    }

    @Test("What everyone passes holds in all futures, and what nobody does in none")
    func judged() async throws {
        let found = try await outcomes(
            """
              target "registered" { at_least = 1 * persons },
              target "registered" { at_most = 1 * persons, during = year(2024) },
              target "registered" {
                at_least = 1 * persons, during = year(2024), chance = 100 * percent,
              },
            """)
        #expect(found.map(\.holds).filter { $0 }.count == 2)
        let missed = try #require(found.first { !$0.holds })
        #expect(missed.isAtMost && missed.share == 0 && missed.mean > 1)
        #expect(missed.column.period == "2024")
    }

    @Test("The mean may hold where the chance does not")
    func chance() async throws {
        let mean = try #require(
            try await outcomes("  target \"registered\" { at_least = 1 * persons },").first?.mean)
        let bound = mean - 0.5
        let found = try await outcomes(
            """
              target "registered" { at_least = \(bound) * persons },
              target "registered" {
                      at_least = \(bound) * persons, of = region "south", chance = 100 * percent,
                    },
            """)
        #expect(found.map(\.holds).sorted { !$0 && $1 } == [false, true])
    }

    @Test("A unit without a word is a plain number, and a share is a percentage")
    func units() throws {
        let lines = """
              target "shelter_nights" { at_most = 1000 },
              target "helped_share" { at_least = 60 * percent },
              target "cost" { at_most = EUR(100000), during = year(2024) },
              target "open_cases_per_fte" { at_most = 28 * cases / fte },
            """
        let bounds = try compiled(over(lines)).targets.map(\.bound).sorted()
        #expect(bounds == [0.6, 28, 1000, 100_000])
    }

    @Test(
        "What is no target is refused in words",
        arguments: [
            ("left_wating", "at_most = 5 * persons", "unknown indicator 'left_wating'"),
            (
                "left_waiting", "chance = 80 * percent",
                "the target has no bound: write at_most or at_least"
            ),
            (
                "left_waiting", "at_most = 5",
                "expected left_waiting in persons, such as 5 * persons; got the plain number 5"
            ),
            (
                "left_waiting", "at_most = 5 * days",
                "expected left_waiting in persons, such as 5 * persons; got 5 days"
            ),
            (
                "left_waiting", "at_most = 5 * persons, at_least = 1 * persons",
                "'at_most' and 'at_least' exclude each other; give one of them"
            ),
            (
                "left_waiting", "at_most = 5 * persons, during = year(2030)",
                "this lies outside the run, which is from 2019-01-01 until 2026-01-01"
            ),
            (
                "left_waiting", "at_most = 5 * persons, chance = 120 * percent",
                "a chance is more than 0 and at most 100 percent"
            ),
        ])
    func refused(name: String, fields: String, message: String) {
        #expect(head("  target \"\(name)\" { \(fields) },").hasSuffix(message))
    }

    @Test("The same target twice is an error that names both lines")
    func twice() {
        let line = "  target \"helped\" { at_least = 5 * persons },"
        #expect(
            head(line + "\n" + line.replacing("5", with: "6"))
                == "test.lua:4:3: lines 3 and 4 both set this target")
    }

    @Test("It may be about an indicator of the file's own, wherever that stands")
    func own() async throws {
        let target = "  target \"waiting long\" { at_most = 1000 * cases },"
        let indicator =
            "  indicator \"waiting long\" { count = \"waiting\", better = \"lower\", "
            + "where = function(case) return case.waiting > 30 end },"
        for items in ["\(target)\n\(indicator)", "\(indicator)\n\(target)"] {
            let found = try await outcomes(items)
            #expect(found.map(\.holds) == [true])
            #expect(found.first?.column.indicator.id == "waiting long")
        }
        #expect(
            head("\(indicator)\n\(target.replacing("cases", with: "days"))").contains("in cases"))
        let wrong = indicator + "\n" + target.replacing("at_most", with: "at_least")
        #expect(try compiled(over(wrong)).warnings.count == 1)
        #expect(
            errors(over(indicator + "\n" + target.replacing("long", with: "lng")))
                .contains("did you mean 'waiting long'?"))
    }
}
