// Twenty servers and customers whose patience ends: M/M/20+M, the queue of the call centre.

import KetenEngine

/// A queue with several servers; who has waited too long leaves it unserved.
struct Abandonment: ~Copyable, Model {
    enum Event: CalendarEvent {
        case arrival, departure
        /// The patience ends of the customer who was the so-manieth to join the line.
        case patienceEnd(Int)

        init(word: UInt32) {
            switch word >> 26 {
            case 0: self = .arrival
            case 1: self = .departure
            default: self = .patienceEnd(Int(word & 0x3FF_FFFF))
            }
        }

        var word: UInt32 {
            switch self {
            case .arrival: 0
            case .departure: 1 << 26
            case .patienceEnd(let number): 2 << 26 | UInt32(truncatingIfNeeded: number)
            }
        }
    }

    static let arrivalRate = 20.0
    static let serviceRate = 1.0
    static let abandonmentRate = 0.5
    static let serverCount = 20

    let customers: Int
    let meanGap = 1 / Abandonment.arrivalRate
    let meanService = 1 / Abandonment.serviceRate
    let meanPatience = 1 / Abandonment.abandonmentRate
    private(set) var arrived = 0
    private(set) var served = 0
    private(set) var left = 0
    private var joined = 0
    private var servers = Pool(size: Abandonment.serverCount)
    /// Those who joined the line and have not been called: whether they still wait.
    private var line = WaitingLine<Bool>(capacity: 1024)
    private var generator = Xoshiro(seed: 0)
    private let ziggurat = ExponentialZiggurat()

    init(customers: Int) { self.customers = customers }

    mutating func reset(seed: UInt64) {
        generator = Xoshiro(seed: seed)
        (arrived, served, left, joined) = (0, 0, 0, 0)
        servers = Pool(size: Self.serverCount)
        line.removeAll()
    }

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(.arrival, after: meanGap * ziggurat.sample(&generator))
    }

    @inline(__always)
    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {
        switch event {
        case .arrival:
            if servers.take() { serve(&scheduler) } else { join(&scheduler) }
            arrived += 1
            if arrived < customers { start(&scheduler) }
        case .departure:
            served += 1
            callNext(&scheduler)
        case .patienceEnd(let number):
            // Those who were called before have left the front of the line.
            let place = number - (joined - line.count)
            guard place >= 0 else { return }
            line[place] = false
            left += 1
        }
    }

    @inline(__always)
    private mutating func serve(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(.departure, after: meanService * ziggurat.sample(&generator))
    }

    @inline(__always)
    private mutating func join(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(
            .patienceEnd(joined), after: meanPatience * ziggurat.sample(&generator))
        line.append(true)
        joined += 1
    }

    @inline(__always)
    private mutating func callNext(_ scheduler: inout Scheduler<Event>) {
        while !line.isEmpty {
            if line.removeFirst() { return serve(&scheduler) }
        }
        servers.giveBack()
    }
}
