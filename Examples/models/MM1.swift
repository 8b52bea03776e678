// One server, arrivals and services without memory: the smallest queue. The model is written with
// the public interface only, so that it serves as a benchmark and as an example too.

import KetenEngine

/// A queue with one server that ends after a number of customers.
struct MM1: ~Copyable, Model {
    enum Event: CalendarEvent {
        case arrival, departure

        init(word: UInt32) { self = word == 0 ? .arrival : .departure }
        var word: UInt32 { self == .arrival ? 0 : 1 }
    }

    let meanGapDays: Double
    let meanServiceDays: Double
    let customers: Int
    private(set) var served = 0
    /// Days in the system, summed over the customers served.
    private(set) var sojournDays = 0.0
    private var arrived = 0
    private var generator = Xoshiro(seed: 0)
    private let ziggurat = ExponentialZiggurat()
    /// When those in the system came; the first one is being served.
    private var line = WaitingLine<Double>(capacity: 1024)

    init(arrivalRate: Double, serviceRate: Double = 1, customers: Int) {
        meanGapDays = 1 / arrivalRate
        meanServiceDays = 1 / serviceRate
        self.customers = customers
    }

    /// Empties the system for a replication of its own.
    mutating func reset(_ generator: KeyedGenerator) {
        self.generator = Xoshiro(generator, entity: 0, purpose: 1)
        (served, arrived, sojournDays) = (0, 0, 0)
        line.removeAll()
    }

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(.arrival, after: meanGapDays * ziggurat.sample(&generator))
    }

    @inline(__always)
    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {
        switch event {
        case .arrival:
            line.append(scheduler.now.days)
            if line.count == 1 { serve(&scheduler) }
            arrived += 1
            if arrived < customers { start(&scheduler) }
        case .departure:
            sojournDays += scheduler.now.days - line.removeFirst()
            served += 1
            if !line.isEmpty { serve(&scheduler) }
        }
    }

    @inline(__always)
    private mutating func serve(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(.departure, after: meanServiceDays * ziggurat.sample(&generator))
    }
}
