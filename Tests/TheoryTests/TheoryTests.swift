// Queues whose answers are known exactly: the simulated ones must lie within four standard errors
// of theory, over replications with fixed seeds.

import KetenEngine
import Testing

struct TheoryTests {
    /// Whether the mean of the replications lies within four standard errors of `expected`.
    private func agrees(_ tally: Tally, with expected: Double) -> Bool {
        abs(tally.mean - expected) < 4 * tally.standardError
    }

    /// The probability of waiting in M/M/c with `load` servers' worth of work (Erlang's C), from
    /// the recursion of the probability of loss (Erlang's B).
    private func waitingProbability(servers: Int, load: Double) -> Double {
        var loss = 1.0
        for server in 1...servers { loss = load * loss / (Double(server) + load * loss) }
        return loss / (1 - load / Double(servers) * (1 - loss))
    }

    /// The share that leaves in M/M/c+M, from the balance of arrivals and ends per state.
    private func leavingShare(
        servers: Int, arrivalRate: Double, serviceRate: Double, leavingRate: Double
    ) -> Double {
        var (weight, sum, leaving) = (1.0, 1.0, 0.0)
        for state in 1...(servers + 2000) {
            let waiting = Double(max(0, state - servers))
            let busy = Double(min(state, servers))
            weight *= arrivalRate / (busy * serviceRate + waiting * leavingRate)
            sum += weight
            leaving += weight * waiting * leavingRate
        }
        return leaving / sum / arrivalRate
    }

    @Test("M/M/1: the mean time in the system is 1 / (mu - lambda)")
    func singleServer() {
        var simulation = Simulation(MM1(arrivalRate: 0.8, customers: 20_000))
        var sojourn = Tally()
        for seed in 1...20 as ClosedRange<UInt64> {
            simulation.model.reset(seed: seed)
            simulation.reset()
            let outcome = simulation.run(.whenEmpty)
            #expect(outcome.events == 40_000 && simulation.model.served == 20_000)
            sojourn.add(simulation.model.sojournDays / 20_000)
        }
        #expect(agrees(sojourn, with: 5))
        #expect(sojourn.standardError < 0.1)
    }

    @Test("Little's law holds to the last digits on every path that ends empty")
    func littlesLaw() throws {
        let model = MMcM(
            gap: try Exponential(rate: 0.9), service: try Exponential(mean: 1), patience: nil,
            servers: 1, customers: 10_000)
        var simulation = Simulation(model)
        for replication in 0..<5 as Range<UInt32> {
            simulation.model.reset(KeyedGenerator(seed: 4, replication: replication))
            simulation.reset()
            let outcome = simulation.run(.whenEmpty)
            var level = simulation.model.waiting
            level.advance(to: outcome.time)
            let throughput = 10_000 / outcome.time.days
            let meanWaitDays = simulation.model.waitDays / 10_000
            #expect(abs(level.average / (throughput * meanWaitDays) - 1) < 1e-9)
        }
    }

    @Test("M/M/c: the mean wait is that of Erlang's formula", arguments: [(2, 1.5), (5, 4)])
    func severalServers(servers: Int, load: Double) throws {
        let model = MMcM(
            gap: try Exponential(rate: load), service: try Exponential(mean: 1), patience: nil,
            servers: servers, customers: 20_000)
        var simulation = Simulation(model)
        var wait = Tally()
        for replication in 0..<15 as Range<UInt32> {
            simulation.model.reset(KeyedGenerator(seed: 1, replication: replication))
            simulation.reset()
            _ = simulation.run(.whenEmpty)
            wait.add(simulation.model.waitDays / 20_000)
        }
        let probability = waitingProbability(servers: servers, load: load)
        #expect(agrees(wait, with: probability / (Double(servers) - load)))
        #expect(wait.standardError < 0.1)
    }

    @Test("Erlang-A: the share that leaves, and how many wait, are those of theory")
    func abandonment() throws {
        let share = leavingShare(servers: 20, arrivalRate: 20, serviceRate: 1, leavingRate: 0.5)
        #expect(abs(share - 0.073687) < 1e-6)
        let model = MMcM(
            gap: try Exponential(rate: 20), service: try Exponential(mean: 1),
            patience: try Exponential(mean: 2), servers: 20, customers: 20_000)
        var simulation = Simulation(model)
        var (left, waiting) = (Tally(), Tally())
        for replication in 0..<20 as Range<UInt32> {
            simulation.model.reset(KeyedGenerator(seed: 2, replication: replication))
            simulation.reset()
            let outcome = simulation.run(.whenEmpty)
            left.add(Double(simulation.model.left) / 20_000)
            var level = simulation.model.waiting
            level.advance(to: outcome.time)
            waiting.add(level.average)
            // Little's law for those who wait: exact on a path that ends empty.
            let expected = simulation.model.waitDays / outcome.time.days
            #expect(abs(level.average / expected - 1) < 1e-9)
        }
        #expect(agrees(left, with: share))
        // Those who leave do so at the rate 0.5 times the number who wait.
        #expect(agrees(waiting, with: share * 20 / 0.5))
        #expect(left.standardError < 0.002)
    }

    @Test("More servers shorten the waiting of the same customers, draw by draw")
    func commonNumbers() throws {
        var waits: [Double] = []
        for servers in [5, 6, 7] {
            let model = MMcM(
                gap: try Exponential(rate: 4), service: try Exponential(mean: 1), patience: nil,
                servers: servers, customers: 5000)
            var simulation = Simulation(model)
            simulation.model.reset(KeyedGenerator(seed: 3, replication: 0))
            let outcome = simulation.run(.whenEmpty)
            #expect(outcome.events == 10_000)
            waits.append(simulation.model.waitDays)
        }
        #expect(waits[0] > waits[1] && waits[1] > waits[2])
    }
}
