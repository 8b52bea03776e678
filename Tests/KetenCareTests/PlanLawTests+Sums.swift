// Parts add up to their total, regions to all of them, years to the run, cost to its cover.

import KetenEngine
import Testing

@testable import KetenCare

extension PlanLawTests {
    /// Every flow and amount of the replication that ran last.
    func expectSums(_ world: World, _ simulation: borrowing CareSimulation) throws {
        var sums: [String: (parts: Double, places: Double, periods: Double)] = [:]
        var totals: [String: Double] = [:]
        for column in world.columns(ColumnChoice()) {
            let indicator = column.indicator.indicator
            guard indicator.kind == .flow || indicator.kind == .amount else { continue }
            guard indicator.id != "cost_per_person_helped" else { continue }
            let value = simulation.value(of: column)
            #expect(value.isFinite, "\(indicator.id)")
            let id = indicator.id
            let part = column.part.map { "/\($0.name)" } ?? ""
            if column.part == nil {
                totals["\(id) \(column.region) \(column.period)"] = value
            } else {
                totals["\(id)\(part) \(column.region) \(column.period)"] = value
                sums["\(id) \(column.region) \(column.period)", default: (0, 0, 0)].parts += value
            }
            if column.region != "all" {
                sums["\(id)\(part) all \(column.period)", default: (0, 0, 0)].places += value
            }
            if column.period != "run" {
                sums["\(id)\(part) \(column.region) run", default: (0, 0, 0)].periods += value
            }
        }
        let byPlace = Set(
            IndicatorCatalog.all.filter { $0.breakdown == .municipality }.map(\.indicator.id))
        let hasParts = Set(IndicatorCatalog.all.filter { $0.breakdown != nil }.map(\.indicator.id))
        for (key, total) in totals {
            let sum = sums[key] ?? (0, 0, 0)
            let words = key.split(separator: " ")
            let id = words[0].split(separator: "/")
            func agrees(_ other: Double) -> Bool { abs(other - total) < 1e-6 }
            if id.count == 1, hasParts.contains(String(id[0])),
                !byPlace.contains(String(id[0])) || words[1] == "all"
            {
                #expect(agrees(sum.parts), "The parts of \(key): \(sum.parts), not \(total)")
            }
            if words[1] == "all", id.count == 1 || !byPlace.contains(String(id[0])) {
                #expect(agrees(sum.places), "The regions of \(key): \(sum.places), not \(total)")
            }
            if words[2] == "run" {
                #expect(agrees(sum.periods), "The years of \(key): \(sum.periods), not \(total)")
            }
            if id[0] == "overspend" {
                let place = "\(words[1]) \(words[2])"
                let cost = try #require(totals["cost \(place)"])
                let cover = try #require(totals["cover \(place)"])
                #expect(agrees(cost - cover), "\(key) is not cost minus cover")
            }
        }
    }
}
