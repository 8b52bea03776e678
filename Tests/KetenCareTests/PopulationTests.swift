// Inhabitants: linear in days between counts, rounded half up for money, growing by a plan.

import KetenEngine
import Testing

@testable import KetenCare

struct PopulationTests {
    private func population(
        _ anchors: [(String, Int)], growth: [(String, Double)] = []
    ) throws -> Population {
        Population(
            anchors: try anchors.map {
                PopulationAnchor(
                    municipality: MunicipalityID("A"), date: try day($0.0), inhabitants: $0.1,
                    kind: "definitive", source: "test")
            },
            growth: try growth.map { (try day($0.0).dayNumber, $0.1) })
    }

    @Test("Between two counts inhabitants grow by the same number every day")
    func linear() throws {
        let some = try population([("2021-01-01", 1000), ("2023-01-01", 1730)])
        let first = try day("2021-01-01").dayNumber
        #expect(some.inhabitants(onDay: Double(first)) == 1000)
        #expect(some.inhabitants(onDay: Double(first) + 1) == 1001)
        #expect(some.inhabitants(onDay: Double(first) + 0.5) == 1000.5)
        #expect(some.inhabitants(onDay: Double(first) + 730) == 1730)
        #expect(some.isKnown(onDay: first) && !some.isKnown(onDay: first + 1))
    }

    @Test("For money, half an inhabitant rounds up")
    func halfUp() throws {
        let some = try population([("2021-01-01", 10), ("2021-01-03", 11)])
        #expect(some.invoiced(onDay: try day("2021-01-02").dayNumber) == 11)
    }

    @Test("The mean over days follows the line, its bends and a growth by days")
    func mean() throws {
        let day0 = try day("2021-01-01").dayNumber
        let bent = try population([("2021-01-01", 100), ("2021-01-11", 200), ("2021-01-21", 200)])
        #expect(abs(bent.mean(fromDay: day0, untilDay: day0 + 20) - 175) < 1e-9)
        let grown = try population(
            [("2021-01-01", 100), ("2022-01-01", 100)], growth: [("2021-01-06", 1.5)])
        #expect(abs(grown.mean(fromDay: day0, untilDay: day0 + 10) - 125) < 1e-9)
    }

    @Test("Growth on one day multiplies to the same last bit in any order")
    func growthOrder() throws {
        let factors = [1.1, 1.3, 0.7, 1.07]
        let anchors = [("2021-01-01", 12_345), ("2022-01-01", 54_321)]
        let one = try population(anchors, growth: factors.map { ("2021-05-01", $0) })
        let two = try population(anchors, growth: factors.reversed().map { ("2021-05-01", $0) })
        let date = Double(try day("2021-08-09").dayNumber)
        #expect(one.inhabitants(onDay: date) == two.inhabitants(onDay: date))
        #expect(one.inhabitants(onDay: date) > 12_345 * 1.07)
    }

    @Test(
        "Interpolated inhabitants without Mook en Middelaar, rounded for money, add up as stated",
        arguments: [(2020, 1_109_354), (2022, 1_114_151), (2024, 1_123_608), (2025, 1_126_898)])
    func sums(year: Int, sum: Int) throws {
        let region = try Limburg.region()
        let date = try #require(CivilDate(year: year, month: 1, day: 1)).dayNumber
        let anchors = Dictionary(grouping: region.tables.population, by: \.municipality)
        let invoiced = region.tables.municipalities.filter(\.contributes).map {
            Population(anchors: anchors[$0.id] ?? [], growth: []).invoiced(onDay: date)
        }
        #expect(invoiced.count == 30)
        #expect(invoiced.reduce(0, +) == sum)
    }

    @Test("A growth every year compounds, and ends where the plan says")
    func everyYear() throws {
        var growth = GrowthChange(factor: 1.1, from: try day("2020-01-01"), everyYear: true)
        #expect(
            growth.steps(before: try day("2023-06-01")).map(\.year) == [2020, 2021, 2022, 2023])
        growth.until = try day("2022-01-01")
        #expect(growth.steps(before: try day("2023-06-01")).map(\.year) == [2020, 2021])
        growth.everyYear = false
        #expect(growth.steps(before: try day("2023-06-01")).map(\.year) == [2020])
    }
}
