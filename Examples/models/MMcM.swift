// Several servers, one line, and customers who may lose patience: M/M/c+M, also named Erlang-A.
// Gaps, services and patience have a stream of numbers each, so that the same customers come
// whatever the number of servers.

import KetenEngine

/// A queue with several servers whose waiting customers may leave; it ends, empty, after a number
/// of customers.
struct MMcM: ~Copyable, Model {
    enum Event: CalendarEvent {
        case arrival
        case departure
        /// The patience of the customer at this place in line ends.
        case patienceEnds(LinePlace)

        init(word: UInt32) {
            switch word >> 26 {
            case 0: self = .arrival
            case 1: self = .departure
            default: self = .patienceEnds(LinePlace(rawValue: word & 0x3FF_FFFF))
            }
        }

        var word: UInt32 {
            switch self {
            case .arrival: 0
            case .departure: 1 << 26
            case .patienceEnds(let place): 2 << 26 | place.rawValue(below: 1 << 26)
            }
        }
    }

    let meanGapDays: Double
    let meanServiceDays: Double
    /// Infinite for customers who wait as long as it takes.
    let meanPatienceDays: Double
    let customers: Int
    private(set) var arrived = 0
    private(set) var left = 0
    /// Days of waiting, summed over all customers, those who left included.
    private(set) var waitDays = 0.0
    /// Customers waiting, over time.
    private(set) var waiting = TimeAverage()

    private var servers: Pool
    /// Since when each customer in line waits.
    private var line = RenegingLine<Double>(capacity: 1024)
    private var gaps = Xoshiro(seed: 0)
    private var services = Xoshiro(seed: 0)
    private var patience = Xoshiro(seed: 0)
    private let ziggurat = ExponentialZiggurat()

    init(
        arrivalRate: Double, meanServiceDays: Double = 1, meanPatienceDays: Double = .infinity,
        servers: Int, customers: Int
    ) {
        meanGapDays = 1 / arrivalRate
        self.meanServiceDays = meanServiceDays
        self.meanPatienceDays = meanPatienceDays
        self.servers = Pool(size: servers)
        self.customers = customers
    }

    /// Empties the system for a replication of its own.
    mutating func reset(_ generator: KeyedGenerator) {
        gaps = Xoshiro(generator, entity: 0, purpose: 1)
        services = Xoshiro(generator, entity: 0, purpose: 2)
        patience = Xoshiro(generator, entity: 0, purpose: 3)
        (arrived, left, waitDays) = (0, 0, 0)
        waiting = TimeAverage()
        servers = Pool(size: servers.size)
        line.removeAll()
    }

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(.arrival, after: meanGapDays * ziggurat.sample(&gaps))
    }

    @inline(__always)
    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {
        let now = scheduler.now
        switch event {
        case .arrival:
            if servers.take() { serve(&scheduler) } else { wait(&scheduler) }
            arrived += 1
            if arrived < customers { start(&scheduler) }
        case .departure:
            if let since = line.popFirst() {
                endWait(since, now)
                serve(&scheduler)
            } else {
                servers.giveBack()
            }
        case .patienceEnds(let place):
            guard let since = line.remove(place) else { return }  // served in the meantime
            endWait(since, now)
            left += 1
        }
    }

    private mutating func serve(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(.departure, after: meanServiceDays * ziggurat.sample(&services))
    }

    private mutating func wait(_ scheduler: inout Scheduler<Event>) {
        let place = line.append(scheduler.now.days)
        waiting.set(Double(line.count), at: scheduler.now)
        guard meanPatienceDays < .infinity else { return }
        let days = meanPatienceDays * ziggurat.sample(&patience)
        scheduler.schedule(.patienceEnds(place), after: days)
    }

    private mutating func endWait(_ since: Double, _ now: SimTime) {
        waitDays += now.days - since
        waiting.set(Double(line.count), at: now)
    }
}
