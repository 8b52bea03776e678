// A care pathway: people ask for help every day, a coordinator has room for forty of them, and a
// place is held through intake, assistance and closure. Who waits too long leaves.

import KetenEngine

/// A pathway of three stages behind one line; it runs for as long as it is told to.
struct CarePathway: ~Copyable, Model {
    enum Event: CalendarEvent {
        case arrival
        case intakeEnds, assistanceEnds, closureEnds
        /// The patience of the person at this place in line ends.
        case patienceEnds(LinePlace)

        init(word: UInt32) {
            switch word >> 25 {
            case 0: self = .arrival
            case 1: self = .intakeEnds
            case 2: self = .assistanceEnds
            case 3: self = .closureEnds
            default: self = .patienceEnds(LinePlace(rawValue: word & 0x1FF_FFFF))
            }
        }

        var word: UInt32 {
            switch self {
            case .arrival: 0
            case .intakeEnds: 1 << 25
            case .assistanceEnds: 2 << 25
            case .closureEnds: 3 << 25
            case .patienceEnds(let place): 4 << 25 | place.rawValue(below: 1 << 25)
            }
        }
    }

    struct Waiting: BitwiseCopyable {
        let person: UInt32
        let since: Double
    }

    static let meanGapDays = 1.0
    static let meanIntakeDays = 5.0
    static let meanClosureDays = 14.0
    static let meanPatienceDays = 60.0

    private(set) var started = 0
    private(set) var left = 0
    /// Days each person waited, whether helped or not, in the order of arrival; not a number for
    /// those who still wait.
    private(set) var waitDays: [Double] = []
    /// Days of waiting, summed over those who started.
    private(set) var startedWaitDays = 0.0

    private var slots = Pool(size: 40)
    private var line = RenegingLine<Waiting>(capacity: 1024)
    private var generator = Xoshiro(seed: 0)
    private let assistance: LogNormal
    private let ziggurat = ExponentialZiggurat()

    init() throws(DistributionError) {
        assistance = try LogNormal(mean: 150, coefficientOfVariation: 100.0 / 150)
    }

    /// Empties the pathway for a replication of its own.
    mutating func reset(_ generator: KeyedGenerator) {
        self.generator = Xoshiro(generator, entity: 0, purpose: 1)
        (started, left, startedWaitDays) = (0, 0, 0)
        waitDays.removeAll(keepingCapacity: true)
        slots = Pool(size: slots.size)
        line.removeAll()
    }

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(.arrival, after: exponential(Self.meanGapDays))
    }

    @inline(__always)
    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {
        let now = scheduler.now.days
        switch event {
        case .arrival:
            let person = Waiting(person: UInt32(waitDays.count), since: now)
            waitDays.append(.nan)
            if slots.take() {
                startIntake(person, &scheduler)
            } else {
                let place = line.append(person)
                scheduler.schedule(
                    .patienceEnds(place), after: exponential(Self.meanPatienceDays))
            }
            start(&scheduler)
        case .intakeEnds:
            let days = assistance.quantile(generator.uniform())
            scheduler.schedule(.assistanceEnds, after: days)
        case .assistanceEnds:
            scheduler.schedule(.closureEnds, after: exponential(Self.meanClosureDays))
        case .closureEnds:
            guard let next = line.popFirst() else { return slots.giveBack() }
            startIntake(next, &scheduler)
        case .patienceEnds(let place):
            guard let person = line.remove(place) else { return }  // helped in the meantime
            waitDays[Int(person.person)] = now - person.since
            left += 1
        }
    }

    private mutating func startIntake(_ person: Waiting, _ scheduler: inout Scheduler<Event>) {
        let days = scheduler.now.days - person.since
        waitDays[Int(person.person)] = days
        startedWaitDays += days
        started += 1
        scheduler.schedule(.intakeEnds, after: exponential(Self.meanIntakeDays))
    }

    @inline(__always)
    private mutating func exponential(_ mean: Double) -> Double {
        mean * ziggurat.sample(&generator)
    }
}
