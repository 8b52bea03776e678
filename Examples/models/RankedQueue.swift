// One server, customers of several ranks, and services of any distribution: M/G/1 with
// non-preemptive priorities. A service once begun is ended, whoever comes; then the lowest rank
// goes first. With one rank it is the plain M/G/1.

import KetenEngine

/// A queue with one server and ranks of customers; it ends, empty, after a number of customers.
struct RankedQueue: ~Copyable, Model {
    enum Event: CalendarEvent {
        case arrival(rank: Int)
        case departure

        init(word: UInt32) { self = word == 0 ? .departure : .arrival(rank: Int(word) - 1) }

        var word: UInt32 {
            switch self {
            case .departure: 0
            case .arrival(let rank): UInt32(rank) + 1
            }
        }
    }

    private enum Purpose: UInt8 {
        case gap = 1, service
    }

    // Not private: as the argument of a generic property it would break the build of other files.
    struct Waiting: BitwiseCopyable {
        let rank: Int
        let since: Double
    }

    let gaps: [Exponential]
    let service: Distribution
    let customers: Int
    /// The wait of each customer, by rank.
    private(set) var waitDays: [Tally]
    /// Customers waiting, over time.
    private(set) var waiting = TimeAverage()

    private var arrived = 0
    private var served: UInt32 = 0
    private var arrivedByRank: [UInt32]
    private var serverIsFree = true
    private var line: PriorityLine<Waiting>
    private var generator = KeyedGenerator(seed: 0, replication: 0)

    init(arrivalRates: [Double], service: Distribution, customers: Int) throws(DistributionError) {
        var gaps: [Exponential] = []
        for rate in arrivalRates { gaps.append(try Exponential(rate: rate)) }
        self.gaps = gaps
        self.service = service
        self.customers = customers
        waitDays = gaps.map { _ in Tally() }
        arrivedByRank = gaps.map { _ in 0 }
        line = PriorityLine(ranks: gaps.count, capacity: 256)
    }

    /// Empties the system for a replication of its own.
    mutating func reset(_ generator: KeyedGenerator) {
        self.generator = generator
        waitDays = gaps.map { _ in Tally() }
        arrivedByRank = gaps.map { _ in 0 }
        waiting = TimeAverage()
        (arrived, served, serverIsFree) = (0, 0, true)
        line.removeAll()
    }

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        for rank in gaps.indices { awaitArrival(rank, &scheduler) }
    }

    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {
        switch event {
        case .arrival(let rank):
            line.append(Waiting(rank: rank, since: scheduler.now.days), rank: rank)
            arrived += 1
            arrivedByRank[rank] += 1
            if arrived + gaps.count <= customers { awaitArrival(rank, &scheduler) }
        case .departure:
            serverIsFree = true
        }
        if serverIsFree, let next = line.popFirst() { serve(next, &scheduler) }
        waiting.set(Double(line.count), at: scheduler.now)
    }

    private mutating func serve(_ customer: Waiting, _ scheduler: inout Scheduler<Event>) {
        serverIsFree = false
        waitDays[customer.rank].add(scheduler.now.days - customer.since)
        var draws = KeyedDraws(generator, entity: UInt64(served), purpose: Purpose.service.rawValue)
        served += 1
        scheduler.schedule(.departure, after: service.sample(&draws))
    }

    private func awaitArrival(_ rank: Int, _ scheduler: inout Scheduler<Event>) {
        let u = generator.uniform(
            entity: UInt64(rank), purpose: Purpose.gap.rawValue, index: arrivedByRank[rank])
        scheduler.schedule(.arrival(rank: rank), after: gaps[rank].quantile(u))
    }
}
