// Law 9: with nothing but arrivals and exponential service the model is a queue with a formula.

import KetenEngine
import Testing

@testable import KetenCare

struct QueueTheoryTests {
    /// Years after the first, in which the queue has forgotten its empty start; all have 365 days.
    private static let months = 12..<48

    /// A region where people are detected and registered at once, and three may have an open case.
    private func world(arrivalsPerDay: Double, patience: Double) throws -> World {
        var small = SmallRegion()
        small.coverage = ("2020-01-01", "2024-01-01")
        small.numbers = [
            "national_true_incidence": arrivalsPerDay * 365, "hidden_duration": 600,
            "detection_hazard": 10, "patience": patience, "caseload_norm": 3,
            "intake_duration": 0.998, "assistance_duration": 0.001, "closure_duration": 0.001,
        ]
        return try small.world(law: .exponential)
    }

    /// Expected arrivals a day of the years that count.
    private func rate(_ world: World) -> Double {
        let years = ExpectedRegistrations(world.detection, grid: world.grid).byYear()
        return (2021...2023).reduce(0) { $0 + (years[$1] ?? 0) } / (3 * 365)
    }

    /// Tallies of the mean number waiting, the mean wait until intake, and the share that leaves.
    private func simulate(_ world: World, replications: UInt32) -> [Tally] {
        var tallies = [Tally(), Tally(), Tally()]
        var ledger = Ledger(world)
        for replication in 0..<replications {
            ledger.run(seed: 2019, replication: replication)
            func sum(_ entry: Entry) -> Double { ledger.sum(entry, months: Self.months) }
            tallies[0].add(sum(.waitingDays) / (3 * 365))
            tallies[1].add(sum(.waitDays) / sum(.intakes))
            tallies[2].add(sum(.leftWaiting) / sum(.requests))
        }
        return tallies
    }

    @Test("With endless patience the wait is that of M/M/3 (Erlang C)")
    func patient() throws {
        let world = try world(arrivalsPerDay: 2.25, patience: 1_000_000)
        let load = rate(world)
        #expect(abs(load - 2.25) < 0.001)
        var loss = 1.0
        for server in 1...3 { loss = load * loss / (Double(server) + load * loss) }
        let mustWait = loss / (1 - load / 3 * (1 - loss))
        let wait = mustWait / (3 - load)
        let tallies = simulate(world, replications: 400)
        #expect(abs(tallies[0].mean - load * wait) < 4 * tallies[0].standardError)
        #expect(abs(tallies[1].mean - wait) < 4 * tallies[1].standardError)
        // The test can fail: the standard error is a fraction of what it tests.
        #expect(tallies[1].standardError < wait / 12)
        #expect(tallies[2].mean < 0.001)
    }

    @Test("With exponential patience the share that leaves and the wait are those of Erlang A")
    func impatient() throws {
        let world = try world(arrivalsPerDay: 3.2, patience: 2)
        let load = rate(world)
        // The balance of arrivals and ends in each state gives the weights of the states.
        var (weight, sum, waiting, served) = (1.0, 1.0, 0.0, 0.0)
        for state in 1...500 {
            let busy = Double(min(state, 3))
            let queue = Double(max(0, state - 3))
            weight *= load / (busy + queue / 2)
            sum += weight
            waiting += weight * queue
            served += weight * busy
        }
        let leaving = 1 - served / sum / load
        #expect(abs(leaving - waiting / sum / 2 / load) < 1e-9)
        let tallies = simulate(world, replications: 400)
        #expect(abs(tallies[0].mean - waiting / sum) < 4 * tallies[0].standardError)
        #expect(abs(tallies[2].mean - leaving) < 4 * tallies[2].standardError)
        #expect(tallies[2].standardError < leaving / 30)
    }

    @Test("Who is served at once in a world without end is helped, and hidden for 1/hazard days")
    func helpedShare() throws {
        let world = try world(arrivalsPerDay: 0.5, patience: 1_000_000)
        #expect(world.value(try world.column("helped_share", "2021")) == 1)
        #expect(world.value(try world.column("helped_share", "2022")) == 1)
        let hidden = try world.column("days_hidden_mean")
        let tally = world.tallies([hidden], replications: 20)[0]
        let hazard = 12 / 365.25 * (10 + 1.0 / 600)
        #expect(abs(tally.mean - 1 / hazard) < 4 * tally.standardError)
        #expect(tally.standardError < 0.1 / hazard)
    }

    @Test("Cases found under way keep the mean of an exponential stage for what is left")
    func underWay() {
        let law = StageDuration(.exponential, mean: 10, sigma: 1)
        var (left, whole) = (Tally(), Tally())
        let generator = KeyedGenerator(seed: 5, replication: 0)
        for person in 0..<4000 as Range<UInt64> {
            var draws = KeyedDraws(generator, entity: person, purpose: 1)
            let days = law.underWay(draws.next(), draws.next())
            #expect(days.left > 0 && days.left < days.whole)
            left.add(days.left)
            whole.add(days.whole)
        }
        #expect(abs(left.mean - 10) < 4 * left.standardError)
        #expect(abs(whole.mean - 20) < 4 * whole.standardError)
    }
}
