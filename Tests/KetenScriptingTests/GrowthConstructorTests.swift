// The constructor `growth`: where, by how much, once or every year.

import KetenCare
import KetenEngine
import KetenExperiments
import Testing

@testable import KetenScripting

@Suite("growth changes the number of inhabitants")
struct GrowthConstructorTests {
    private func growth(_ fields: String) throws -> GrowthChange? {
        let plan = try compiled(over("  growth \"population\" { \(fields) },")).plan
        guard case .growth(let growth) = plan.changes.first?.change else { return nil }
        return growth
    }

    private func head(_ fields: String, of what: String = "population") -> String {
        errors(over("  growth \"\(what)\" { \(fields) },"))
            .split(separator: "\n").first.map(String.init) ?? ""
    }

    @Test("Growth over centuries is told at its date")
    func centuries() {
        let growth = "  growth \"population\" { by = 2 * percent, every = year, from = \"FROM\" },"
        #expect(
            errors(over(growth.replacing("FROM", with: "0001-01-01"))).hasPrefix(
                "test.lua:3:64: from 0001-01-01 to 2026-01-01 it would grow a billionfold\n"))
        #expect(errors(over(growth.replacing("FROM", with: "2001-01-01"))) == "")
    }

    @Test("Ten percent once is a factor of exactly 1.1")
    func once() throws {
        let found = try growth(
            "of = municipality \"Venlo\", by = 10 * percent, on = \"2021-01-01\"")
        let from = try #require(CivilDate(iso: "2021-01-01"))
        #expect(
            found
                == GrowthChange(municipalities: [MunicipalityID("GM0983")], factor: 1.1, from: from)
        )
    }

    @Test("People who come are added to a place, in words of both languages")
    func added() throws {
        let fields = "of = municipality \"Venlo\", add = 5000 * inhabitants, on = \"2023-07-01\""
        let found = try growth(fields)
        #expect(found?.added == 5000 && found?.factor == 1)
        #expect(found?.municipalities == [MunicipalityID("GM0983")])
        let text = try compiled(over("  growth \"population\" { \(fields) },")).changeTexts[0].text
        #expect(text.en == "inhabitants of Venlo: 5,000 more once on 2023-07-01")
        #expect(text.nl == "inwoners van Venlo: 5.000 meer eenmalig op 2023-07-01")
    }

    @Test("From the next year on 5000 people more pay their contribution, and none before")
    func addedMoney() async throws {
        let line =
            "  growth \"population\" { of = municipality \"Venlo\", add = 5000 * inhabitants, "
            + "on = \"2022-07-01\" },"
        let study = try CareStudy(running: [compiled(over(line))])
        let outcome = try await study.run(Design(replications: 2, threads: 1))
        for (year, more) in [("2022", 0.0), ("2023", 400), ("2025", 400)] {
            let column = try #require(
                outcome.result.columns.firstIndex {
                    $0.indicator.id == "contribution" && $0.region == "all" && $0.period == year
                        && $0.by == nil
                })
            let difference = outcome.result.row(column: column, scenario: 1).difference
            #expect(abs(try #require(difference).mean - more) < 1e-6, "\(year)")
        }
    }

    @Test("Growth every year runs until its end, everywhere if no place is named")
    func everyYear() throws {
        let found = try growth(
            "by = -2 * percent, from = \"2020-07-01\", until = \"2024-01-01\", every = year")
        #expect(found?.factor == 0.98)
        #expect(found?.everyYear == true)
        #expect(found?.municipalities == nil)
        #expect(found?.until?.description == "2024-01-01")
    }

    @Test("A growth of a place and one of all over the same years are a conflict of both lines")
    func twice() {
        let all =
            "  growth \"population\" { by = 2 * percent, every = year, from = \"2021-01-01\" },"
        func venlo(_ days: String) -> String {
            "  growth \"population\" { of = municipality \"Venlo\", by = 5 * percent, \(days) },"
        }
        let yearly = errors(over("\(all)\n\(venlo("every = year, from = \"2022-07-01\""))"))
        #expect(
            yearly.hasPrefix(
                "test.lua:4:3: lines 3 and 4 both grow the inhabitants of Venlo every year "
                    + "from 2022-07-01\n"))
        #expect(yearly.contains("name the municipalities of each apart"))
        let sameDay = venlo("on = \"2023-01-01\"")
        #expect(
            errors(over("\(all)\n\(sameDay)")).hasPrefix(
                "test.lua:4:3: lines 3 and 4 both grow the inhabitants of Venlo on 2023-01-01\n"))
        #expect(
            errors(over("\(all)\n\(sameDay)"), in: .nl).contains(
                "regels 3 en 4 laten allebei de inwoners van Venlo groeien, op 2023-01-01"))
    }

    @Test("A growth that happens once within yearly ones, on another day, multiplies and says so")
    func onTop() throws {
        let all =
            "  growth \"population\" { by = 2 * percent, every = year, from = \"2021-01-01\" },"
        let once = "  growth \"population\" { of = municipality \"Venlo\", by = 5 * percent, "
        let found = try compiled(over("\(all)\n\(once)on = \"2022-06-01\" },"))
        #expect(
            found.notes.map(\.en) == [
                "the growth of 2022-06-01 comes on top of the yearly growth of the same place: "
                    + "they multiply"
            ])
        #expect(try compiled(over("\(all)\n\(once)on = \"2020-06-01\" },")).notes == [])
        let apart = "  growth \"population\" { of = municipality \"Venlo\", by = 1 * percent, "
        let other = "  growth \"population\" { of = municipality \"Venray\", by = 1 * percent, "
        let every = "every = year, from = \"2021-01-01\" },"
        #expect(errors(over("\(apart)\(every)\n\(other)\(every)")) == "")
        let until = "every = year, from = \"2021-01-01\", until = \"2023-01-01\" },"
        let after = "every = year, from = \"2023-01-01\" },"
        #expect(errors(over("\(apart)\(until)\n\(once)\(after)")) == "")
    }

    @Test("Growth is a percentage of the population, with a date")
    func refusals() {
        let heads = [
            "by = 0.1, on = \"2021-01-01\"":
                "test.lua:3:30: expected a percentage such as 10 * percent; "
                + "got the plain number 0.1",
            "by = -100 * percent, on = \"2021-01-01\"":
                "test.lua:3:30: growth is more than -100 and at most 1000 percent",
            "by = 1 * percent":
                "test.lua:3:3: the growth has no date: write on, or from with every = year",
            "by = 1 * percent, from = \"2021-01-01\", until = \"2022-01-01\"":
                "test.lua:3:64: 'until' goes with every = year: "
                + "what grew once does not shrink back",
            "add = 10 * inhabitants, on = \"2021-01-01\"":
                "test.lua:3:25: 'add' needs 'of': where do they come to live?",
            "on = \"2021-01-01\"": "test.lua:3:3: how much does it grow? write by or add",
            "by = 1 * percent, from = \"2021-01-01\", every = month":
                "test.lua:3:72: expected every = year; got 1 month",
            "of = post \"south\", by = 1 * percent, on = \"2021-01-01\"":
                "test.lua:3:35: expected a municipality such as municipality \"…\"; "
                + "got post \"south\"",
        ]
        for (fields, message) in heads { #expect(head(fields) == message) }
        #expect(
            head("by = 1 * percent, on = \"2021-01-01\"", of: "cases")
                == "test.lua:3:10: 'cases' cannot grow")
    }
}
