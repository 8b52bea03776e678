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
        for replication in 0..<20 as Range<UInt32> {
            simulation.reset(seed: 8, replication: replication)
            let outcome = simulation.run(.whenEmpty)
            #expect(outcome.events == 40_000 && simulation.model.served == 20_000)
            sojourn.add(simulation.model.sojournDays / 20_000)
        }
        #expect(agrees(sojourn, with: 5))
        #expect(sojourn.standardError < 0.1)
    }

    @Test("Little's law holds to the last digits on every path that ends empty")
    func littlesLaw() throws {
        var simulation = Simulation(MMcM(arrivalRate: 0.9, servers: 1, customers: 10_000))
        var tandem = Simulation(Tandem(arrivalRate: 0.7, serviceRates: [1, 1], customers: 5000))
        for replication in 0..<5 as Range<UInt32> {
            simulation.reset(seed: 4, replication: replication)
            let end = simulation.run(.whenEmpty).time
            var waiting = simulation.model.waiting
            waiting.advance(to: end)
            #expect(abs(waiting.average * end.days / simulation.model.waitDays - 1) < 1e-9)

            tandem.reset(seed: 4, replication: replication)
            let last = tandem.run(.whenEmpty).time
            let present = tandem.model.present.map { level in
                var level = level
                level.advance(to: last)
                return level.integral
            }
            #expect(abs(present.reduce(0, +) / tandem.model.sojournDays - 1) < 1e-9)
        }
    }

    @Test("M/M/c: the mean wait is that of Erlang's formula", arguments: [(2, 1.5), (5, 4)])
    func severalServers(servers: Int, load: Double) {
        var simulation = Simulation(MMcM(arrivalRate: load, servers: servers, customers: 20_000))
        var wait = Tally()
        for replication in 0..<15 as Range<UInt32> {
            simulation.reset(seed: 1, replication: replication)
            _ = simulation.run(.whenEmpty)
            wait.add(simulation.model.waitDays / 20_000)
        }
        let probability = waitingProbability(servers: servers, load: load)
        #expect(agrees(wait, with: probability / (Double(servers) - load)))
        #expect(wait.standardError < 0.1)
    }

    @Test("Erlang-A: the share that leaves, and how many wait, are those of theory")
    func abandonment() {
        let share = leavingShare(servers: 20, arrivalRate: 20, serviceRate: 1, leavingRate: 0.5)
        #expect(abs(share - 0.073687) < 1e-6)
        var simulation = Simulation(
            MMcM(arrivalRate: 20, meanPatienceDays: 2, servers: 20, customers: 20_000))
        var (left, waiting) = (Tally(), Tally())
        for replication in 0..<20 as Range<UInt32> {
            simulation.reset(seed: 2, replication: replication)
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
    func commonNumbers() {
        var waits: [Double] = []
        for servers in [5, 6, 7] {
            var simulation = Simulation(MMcM(arrivalRate: 4, servers: servers, customers: 5000))
            simulation.reset(seed: 3, replication: 0)
            let outcome = simulation.run(.whenEmpty)
            #expect(outcome.events == 10_000)
            waits.append(simulation.model.waitDays)
        }
        #expect(waits[0] > waits[1] && waits[1] > waits[2])
    }

    @Test(
        "M/G/1: the mean wait is that of Pollaczek and Khinchine",
        arguments: [
            .exponential(try Exponential(mean: 1)),
            .logNormal(try LogNormal(mean: 1, coefficientOfVariation: 1.5)),
            .triangular(try Triangular(low: 0.5, mode: 0.75, high: 1.75)),
            .gamma(try Gamma(mean: 1, coefficientOfVariation: 0.5)),
        ] as [Distribution])
    func anyService(service: Distribution) throws {
        let waits = try rankedWaits(rates: [0.7], service: service, seed: 5)
        let secondMoment = service.variance + service.mean * service.mean
        #expect(agrees(waits[0], with: 0.7 * secondMoment / 2 / (1 - 0.7 * service.mean)))
        #expect(waits[0].standardError < 0.15)
    }

    @Test("M/M/1 with priorities: each rank's mean wait is that of Cobham")
    func priorities() throws {
        let rates = [0.2, 0.3, 0.3]
        let waits = try rankedWaits(
            rates: rates, service: .exponential(try Exponential(mean: 1)), seed: 6)
        let residual = rates.reduce(0, +)  // the rate times half the second moment of a service, 1
        var load = 0.0
        for rank in rates.indices {
            let above = 1 - load
            load += rates[rank]
            #expect(agrees(waits[rank], with: residual / (above * (1 - load))), "rank \(rank)")
        }
        #expect(waits[0].mean < waits[1].mean && waits[1].mean < waits[2].mean)
        #expect(waits[2].standardError < 0.4)
    }

    @Test("Tandem: each station is an M/M/1 of its own, as Jackson proved")
    func tandem() {
        let rates = [1.0, 1.25, 0.9]
        var simulation = Simulation(
            Tandem(arrivalRate: 0.6, serviceRates: rates, customers: 20_000))
        var sojourn = Tally()
        var present = rates.map { _ in Tally() }
        for replication in 0..<20 as Range<UInt32> {
            simulation.reset(seed: 7, replication: replication)
            let outcome = simulation.run(.whenEmpty)
            #expect(outcome.events == 80_000 && simulation.model.served == 20_000)
            sojourn.add(simulation.model.sojournDays / 20_000)
            for station in rates.indices {
                var level = simulation.model.present[station]
                level.advance(to: outcome.time)
                present[station].add(level.average)
            }
        }
        #expect(agrees(sojourn, with: rates.reduce(0) { $0 + 1 / ($1 - 0.6) }))
        for (tally, rate) in zip(present, rates) {
            #expect(agrees(tally, with: 0.6 / (rate - 0.6)), "rate \(rate)")
        }
        #expect(sojourn.standardError < 0.1)
    }

    @Test("Care pathway: slots that are never idle start as many as renewal theory says")
    func pathway() throws {
        let (days, meanDays, variance) = (20_000.0, 169.0, 25.0 + 10_000 + 196)
        var simulation = Simulation(try CarePathway())
        var started = Tally()
        for replication in 0..<20 as Range<UInt32> {
            simulation.reset(seed: 8, replication: replication)
            _ = simulation.run(.at(SimTime(days: days)))
            started.add(Double(simulation.model.started))
            let waiting = simulation.model.waitDays.count { $0.isNaN }
            let known = simulation.model.started + simulation.model.left + waiting
            #expect(known == simulation.model.waitDays.count)
        }
        // The slots fill in 20.5 days on average; then each renews itself.
        let renewals = (days - 20.5) / meanDays + (1 + variance / (meanDays * meanDays)) / 2
        #expect(agrees(started, with: 40 * renewals))
        #expect(started.standardError < 15)
    }

    /// The mean wait of each rank over replications of a queue with one server.
    private func rankedWaits(
        rates: [Double], service: Distribution, seed: UInt64
    ) throws -> [Tally] {
        var simulation = Simulation(
            try RankedQueue(arrivalRates: rates, service: service, customers: 20_000))
        var waits = rates.map { _ in Tally() }
        for replication in 0..<20 as Range<UInt32> {
            simulation.reset(seed: seed, replication: replication)
            let outcome = simulation.run(.whenEmpty)
            #expect(outcome.events == 40_000)
            var level = simulation.model.waiting
            level.advance(to: outcome.time)
            var waited = 0.0
            for (rank, tally) in simulation.model.waitDays.enumerated() {
                waits[rank].add(tally.mean)
                waited += tally.mean * Double(tally.count)
            }
            #expect(abs(level.integral / waited - 1) < 1e-9)  // Little's law
        }
        return waits
    }
}
