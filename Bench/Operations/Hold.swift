// The operation that calendars are compared by: take the earliest event and schedule it anew.

import KetenEngine

/// So many events are pending, always; each happens after an exponential time again.
struct Hold: ~Copyable, Model {
    enum Event: UInt32, CalendarEvent {
        case tick
        init(word: UInt32) { self = .tick }
        var word: UInt32 { rawValue }
    }

    let pending: Int
    private var generator = Xoshiro(seed: Benchmark.seed)
    private let ziggurat = ExponentialZiggurat()

    init(pending: Int) { self.pending = pending }

    mutating func reset(_ generator: KeyedGenerator) {
        self.generator = Xoshiro(generator, entity: 0, purpose: 1)
    }

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        for _ in 0..<pending {
            scheduler.schedule(.tick, after: ziggurat.sample(&generator))
        }
    }

    @inline(__always)
    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(.tick, after: ziggurat.sample(&generator))
    }
}

/// A million operations a replication; the calendar is never emptied.
final class HoldWorkload: Workload {
    private static let operations: UInt64 = 1_000_000

    private let pending: Int
    private var simulation: Simulation<Hold>

    init(pending: Int) {
        self.pending = pending
        simulation = Simulation(Hold(pending: pending), calendarCapacity: pending)
    }

    func run(replication: UInt32) -> UInt64 {
        simulation.run(.afterEvents(Self.operations)).events
    }

    var results: [Double] { [simulation.now.days] }

    var doubt: String? {
        Self.doubt(simulation.now.days, pending: pending, operations: simulation.eventCount)
    }

    /// Why so many operations cannot have taken this time: every pending event is a Poisson
    /// process of one a day, so that together they have a gamma-distributed time.
    static func doubt(_ days: Double, pending: Int, operations: UInt64) -> String? {
        Theory(expected: 1, variance: 1)
            .doubt(days * Double(pending) / Double(operations), of: Int(operations), "the time")
    }
}
