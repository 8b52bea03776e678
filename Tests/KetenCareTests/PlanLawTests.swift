// The laws that every run under any plan obeys, on sixty plans drawn from the levers' ranges.

import KetenEngine
import Testing

@testable import KetenCare

struct PlanLawTests {
    @Test(
        "Any plan: nobody is lost, nothing changes for nothing, nobody works in a gap, sums agree",
        arguments: 0..<60)
    func laws(number: Int) throws {
        var random = RandomPlan(number, region: try Limburg.region())
        let plan = random.plan()
        let world = World(region: random.region, plan: plan)
        var ledger = Ledger(world)
        let replication = UInt32(number)
        // Conservation stops the program in a debug run.
        ledger.run(replication: replication)
        let bits = ledger.bits()
        expectEmptyGap(world, ledger.simulation.model)

        // The null law: a value set to itself, another order of changes and of rows, every input
        // at its own value; and a simulation that is fresh against one that is used.
        var same = plan
        same.changes.append(PlannedChange(random.ownValue(under: plan)))
        same.changes = random.shuffled(same.changes)
        let other = World(
            region: try random.shuffledRegion(), plan: same,
            overrides: Knowledge(random.region).pointValues)
        ledger.run(replication: replication + 1)
        #expect(bits != ledger.bits())
        ledger.run(replication: replication)
        #expect(bits == ledger.bits(), "A used simulation gives other bytes: \(plan)")
        var fresh = Ledger(other)
        fresh.run(replication: replication)
        #expect(bits == fresh.bits(), "Nothing changed and something did: \(same)")

        try expectSums(world, replication: replication)
    }

    /// Without a provider, and without anything left of the posts, nobody has fte, hours or
    /// intakes.
    private func expectEmptyGap(_ world: World, _ model: borrowing RegionalCare) {
        let days = world.capacity.days + [world.grid.length]
        for step in 0..<(days.count - 1) {
            for region in 0..<model.regionCount {
                let state = world.capacity.regions[step * model.regionCount + region]
                guard state.isStandstill else { continue }
                for post in 0..<model.postCount where world.capacity.regionOfPost[post] == region {
                    #expect(model.fte[step * model.postCount + post] == 0)
                }
                for month in 0..<model.monthCount {
                    let (from, until) = (world.grid.bounds[month], world.grid.bounds[month + 1])
                    guard from >= days[step], until <= days[step + 1] else { continue }
                    for entry: Entry in [
                        .fteDays, .supplyHours, .coveredDays, .intakes, .closed, .factorOpenDays,
                    ] {
                        #expect(model.book.value(entry, region, month) == 0, "\(entry) in a gap")
                    }
                }
            }
        }
    }

    /// Parts add up to their total, regions to all of them, years to the run, cost to its cover.
    private func expectSums(_ world: World, replication: UInt32) throws {
        var simulation = CareSimulation(world)
        simulation.run(seed: 2019, replication: replication)
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
