// One server, arrivals and services without memory: the smallest queue, and the yardstick that
// every engine publishes. The file is compiled twice: against the engine, and together with it.

#if !ENGINE_INSIDE
    import KetenEngine
#endif

/// A queue with one server that ends, empty, after a number of customers.
struct MM1: ~Copyable, Model {
    enum Event: CalendarEvent {
        case arrival, departure

        init(word: UInt32) { self = word == 0 ? .arrival : .departure }
        var word: UInt32 { self == .arrival ? 0 : 1 }
    }

    static let arrivalRate = 0.9
    static let serviceRate = 1.0

    let customers: Int
    let meanGap = 1 / MM1.arrivalRate
    let meanService = 1 / MM1.serviceRate
    /// Time in the system, summed over the customers served.
    private(set) var sojourn = 0.0
    private(set) var served = 0
    private var arrived = 0
    private var generator = Xoshiro(seed: 0)
    private let ziggurat = ExponentialZiggurat()
    /// When those in the system came; the first one is being served.
    private var line = WaitingLine<Double>(capacity: 1024)

    init(customers: Int) { self.customers = customers }

    mutating func reset(seed: UInt64) {
        generator = Xoshiro(seed: seed)
        (served, arrived, sojourn) = (0, 0, 0)
        line.removeAll()
    }

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(.arrival, after: meanGap * ziggurat.sample(&generator))
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
            sojourn += scheduler.now.days - line.removeFirst()
            served += 1
            if !line.isEmpty { serve(&scheduler) }
        }
    }

    @inline(__always)
    private mutating func serve(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(.departure, after: meanService * ziggurat.sample(&generator))
    }
}

/// M/M/1 made ready to run, one replication after another in the same memory.
public struct MM1Run: ~Copyable {
    private var simulation: Simulation<MM1>

    /// Replications of this many customers.
    public init(customers: Int) { simulation = Simulation(MM1(customers: customers)) }

    /// Runs a replication; the events it took, and the mean time in the system.
    public mutating func run(seed: UInt64) -> (events: UInt64, meanSojourn: Double) {
        simulation.model.reset(seed: seed)
        simulation.reset()
        let outcome = simulation.run(.whenEmpty)
        return (outcome.events, simulation.model.sojourn / Double(simulation.model.served))
    }
}
