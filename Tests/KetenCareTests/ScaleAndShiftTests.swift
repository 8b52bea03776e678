// Values that a plan multiplies, and inhabitants who move.

import KetenEngine
import Testing

@testable import KetenCare

@Suite("What is multiplied keeps its steps, and who moves is conserved")
struct ScaleAndShiftTests {
    private func schedule(_ steps: [(String, Double)]) throws -> Schedule {
        Schedule(try steps.map { Schedule.Step(from: try day($0.0), value: .number($0.1)) })
    }

    @Test("Steps within the days are multiplied, and the old value returns at the end")
    func steps() throws {
        let before = try schedule([("2020-01-01", 2), ("2021-01-01", 3), ("2022-01-01", 5)])
        let change = ScaleChange(
            parameter: "patience", factor: 10, from: try day("2020-07-01"),
            until: try day("2021-07-01"))
        let after = try schedule([
            ("2020-01-01", 2), ("2020-07-01", 20), ("2021-01-01", 30), ("2021-07-01", 3),
            ("2022-01-01", 5),
        ])
        #expect(before.scaled(by: change) == after)
    }

    @Test("A factor of one is the same schedule to the last bit; what is drawn stays in its limits")
    func one() throws {
        let before = try schedule([("2020-01-01", 0.1 + 0.2)])
        let one = ScaleChange(parameter: "patience", factor: 1, from: try day("2020-07-01"))
        #expect(before.scaled(by: one) == before)
        let ten = ScaleChange(parameter: "patience", factor: 10, from: try day("2020-01-01"))
        #expect(before.scaled(by: ten, within: 0...1) == (try schedule([("2020-01-01", 1)])))
    }

    @Test("Money is exact to a ten-thousandth of a euro")
    func money() throws {
        let change = ScaleChange(
            parameter: "contribution", factor: 1.033, from: try day("2020-01-01"))
        #expect(change.scaled(0.08) == 0.0826)
    }

    @Test("On one day growth comes first; all moves of the day are of the same inhabitants")
    func moves() throws {
        let region = try Limburg.region()
        let (venlo, weert) = (MunicipalityID("GM0983"), MunicipalityID("GM0988"))
        let date = try day("2022-01-01")
        let changes: [Change] = [
            .growth(GrowthChange(municipalities: [venlo], factor: 2, from: date)),
            .shift(ShiftChange(origin: venlo, destination: weert, amount: .share(0.5), on: date)),
            .shift(ShiftChange(origin: venlo, destination: weert, amount: .number(7), on: date)),
        ]
        let end = try day("2026-01-01")
        let plain = Population.all(of: region, under: [], before: end)
        let moved = Population.all(of: region, under: changes, before: end)
        let turned = Population.all(of: region, under: changes.reversed(), before: end)
        let place = try #require(region.tables.municipalities.firstIndex { $0.id == venlo })
        let other = try #require(region.tables.municipalities.firstIndex { $0.id == weert })
        let before = plain[place].inhabitants(onDay: Double(date.dayNumber))
        let gone = before.rounded() + 7
        #expect(moved[place].inhabitants(onDay: Double(date.dayNumber)) == 2 * before - gone)
        #expect(
            moved[other].inhabitants(onDay: Double(date.dayNumber))
                == plain[other].inhabitants(onDay: Double(date.dayNumber)) + gone)
        for place in moved.indices {
            let late = Double(date.dayNumber + 500)
            #expect(
                moved[place].inhabitants(onDay: late) == turned[place].inhabitants(onDay: late))
        }
    }

    @Test("The invoiced total of all municipalities is the same, whoever moves where")
    func total() throws {
        let region = try Limburg.region()
        let ids = region.tables.municipalities.map(\.id)
        var changes: [Change] = []
        for place in 1..<ids.count {
            changes.append(
                .shift(
                    ShiftChange(
                        origin: ids[place], destination: ids[place - 1],
                        amount: place.isMultiple(of: 2) ? .share(0.013) : .number(17 * place),
                        on: try day("2021-01-01").adding(days: 31 * place))))
        }
        let end = try day("2026-01-01")
        for date in try ["2020-01-01", "2022-01-01", "2025-01-01"].map(day) {
            let sums = [[], changes].map { changes in
                Population.all(of: region, under: changes, before: end)
                    .reduce(0) { $0 + $1.invoiced(onDay: date.dayNumber) }
            }
            #expect(sums[0] == sums[1])
        }
    }

    @Test("More than there are is a problem of the world, in a sentence")
    func overdrawn() throws {
        let region = try Limburg.region()
        let ids = region.tables.municipalities.map(\.id)
        let shift = ShiftChange(
            origin: ids[0], destination: ids[1], amount: .number(1_000_000),
            on: try day("2021-05-01"))
        let plan = Plan(
            name: "Away", period: region.tables.coverage, changes: [PlannedChange(.shift(shift))])
        #expect(region.overdrawn(by: [.shift(shift)], during: plan.period)?.municipality == ids[0])
        let problem = try #require(World(region: region, plan: plan).problem)
        #expect(problem.en.hasPrefix("Away: more people move from"))
    }
}
