// The laws that every run under any plan obeys, on 200 plans drawn from the levers' ranges.

import KetenEngine
import Testing

@testable import KetenCare

struct PlanLawTests {
    /// One run of each plan is looked at from all sides; the other parts are in `PlanLawTests+…`.
    @Test(
        "Any plan: nobody is lost, nobody works in a gap, cases go their way, every euro is told",
        arguments: 0..<200)
    func laws(number: Int) throws {
        var random = RandomPlan(number, region: try Limburg.region())
        let world = World(region: random.region, plan: random.plan())
        try #require(world.problem == nil)
        var simulation = CareSimulation(world)
        // Conservation, of shelter too, stops the program in a debug run.
        simulation.run(seed: 2019, replication: UInt32(number))
        for law in StructureLaw.allCases {
            let obeys = simulation.obeys(law)
            #expect(obeys, "\(law): \(world.plan)")
        }
        expectEmptyGap(world, simulation.simulation.model)
        expectClosures(simulation.simulation.model)
        expectEveryone(world, simulation.simulation.model)
        try expectSums(world, simulation)
        expectLedger(world, simulation)
        expectFund(world.planLines)
    }

    /// The null law: a value set to itself, another order of changes and of rows, every input at
    /// its own value; and a simulation that is fresh against one that is used.
    @Test(
        "Any plan: what changes nothing changes no bit, and a used simulation is like a fresh one",
        arguments: 0..<200)
    func nothing(number: Int) throws {
        var random = RandomPlan(number, region: try Limburg.region())
        let plan = random.plan()
        let replication = UInt32(number)
        var used = Ledger(World(region: random.region, plan: plan))
        used.run(replication: replication)
        let bits = used.bits()
        var same = plan
        same.changes.append(PlannedChange(random.ownValue(under: plan)))
        same.changes = random.shuffled(same.changes)
        let other = World(
            region: try random.shuffledRegion(), plan: same,
            overrides: Knowledge(random.region).pointValues)
        used.run(replication: replication + 1)
        #expect(bits != used.bits())
        used.run(replication: replication)
        #expect(bits == used.bits(), "A used simulation gives other bytes: \(plan)")
        var fresh = Ledger(other)
        fresh.run(replication: replication)
        #expect(bits == fresh.bits(), "Nothing changed and something did: \(same)")
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

    /// Nobody's case is closed before its last stage, or without its three conditions.
    private func expectClosures(_ model: borrowing RegionalCare) {
        for place in 0..<model.people.count where model.people[place].state == .closed {
            #expect(model.people[place].stage == 2)
            #expect(model.people[place].conditions == .all)
        }
    }
}
