// Several servers, one line, and customers who may lose patience: M/M/c+M. Draws are keyed by
// customer, so a customer is as patient, and as long in service, whatever the number of servers.

import KetenEngine

/// A queue with several servers whose waiting customers leave at a rate, which may be zero.
struct MMcM: ~Copyable, Model {
    enum Event: CalendarEvent {
        case arrival
        case departure
        /// The patience of the customer at this place in the order of waiting ends.
        case patienceEnds(UInt32)

        init(word: UInt32) {
            switch word >> 22 {
            case 0: self = .arrival
            case 1: self = .departure
            default: self = .patienceEnds(word & 0x3F_FFFF)
            }
        }

        var word: UInt32 {
            switch self {
            case .arrival: 0
            case .departure: 1 << 22
            case .patienceEnds(let place): 2 << 22 | place
            }
        }
    }

    private enum Purpose: UInt8 {
        case gap = 1, service, patience
    }

    // Not private: as the argument of a generic property it would break the build of other files.
    struct Waiting: BitwiseCopyable {
        let customer: UInt64
        let since: Double
        var hasLeft = false
    }

    let gap: Exponential
    let service: Exponential
    let patience: Exponential?
    let customers: Int
    private(set) var arrived = 0
    private(set) var left = 0
    /// Days of waiting, summed over all customers, those who left included.
    private(set) var waitDays = 0.0
    /// The number of customers who wait.
    private(set) var waiting = TimeAverage()
    private var generator = KeyedGenerator(seed: 0, replication: 0)
    private var servers: Pool
    private var line = WaitingLine<Waiting>(capacity: 1024)
    /// The number of customers who were first in line before the one who is now.
    private var passed: UInt32 = 0

    init(
        gap: Exponential, service: Exponential, patience: Exponential?, servers: Int, customers: Int
    ) {
        self.gap = gap
        self.service = service
        self.patience = patience
        self.servers = Pool(size: servers)
        self.customers = customers
    }

    /// Empties the system for a replication of its own.
    mutating func reset(_ generator: KeyedGenerator) {
        self.generator = generator
        servers = Pool(size: servers.size)
        (arrived, left, waitDays, passed) = (0, 0, 0, 0)
        waiting = TimeAverage()
        line.removeAll()
    }

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        let days = draw(gap, customer: UInt64(arrived), .gap)
        scheduler.schedule(.arrival, after: days)
    }

    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {
        switch event {
        case .arrival:
            let customer = UInt64(arrived)
            if servers.take() { serve(customer, &scheduler) } else { wait(customer, &scheduler) }
            arrived += 1
            if arrived < customers { start(&scheduler) }
        case .departure:
            if let customer = takeFirst(scheduler.now) {
                serve(customer, &scheduler)
            } else {
                servers.giveBack()
            }
        case .patienceEnds(let place):
            guard place >= passed, !line[Int(place - passed)].hasLeft else { return }
            line[Int(place - passed)].hasLeft = true
            waitDays += scheduler.now.days - line[Int(place - passed)].since
            left += 1
            waiting.set(waiting.value - 1, at: scheduler.now)
        }
    }

    private mutating func wait(_ customer: UInt64, _ scheduler: inout Scheduler<Event>) {
        if let patience {
            let place = passed + UInt32(line.count)
            scheduler.schedule(
                .patienceEnds(place), after: draw(patience, customer: customer, .patience))
        }
        line.append(Waiting(customer: customer, since: scheduler.now.days))
        waiting.set(waiting.value + 1, at: scheduler.now)
    }

    /// Takes the first in line who has not left, if there is one.
    private mutating func takeFirst(_ now: SimTime) -> UInt64? {
        while !line.isEmpty {
            let first = line.removeFirst()
            passed += 1
            guard !first.hasLeft else { continue }
            waitDays += now.days - first.since
            waiting.set(waiting.value - 1, at: now)
            return first.customer
        }
        return nil
    }

    private func serve(_ customer: UInt64, _ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(.departure, after: draw(service, customer: customer, .service))
    }

    private func draw(
        _ distribution: Exponential, customer: UInt64, _ purpose: Purpose
    ) -> Double {
        distribution.quantile(
            generator.uniform(entity: customer, purpose: purpose.rawValue, index: 0))
    }
}
