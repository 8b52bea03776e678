// A care pathway: one coordinator holds a case through three stages, and who waits too long leaves.

import KetenEngine

/// A region's coordinators, whose cases each pass intake, assistance and closure.
struct Pathway: ~Copyable, Model {
    enum Stage: UInt8 { case waiting, intake, assistance, closure, helped, left }

    /// What is recorded of each case.
    struct Case {
        let opened: Double
        var wait = -1.0
        var stage = Stage.waiting
    }

    enum Event: CalendarEvent {
        case referral
        /// A stage of this case is done.
        case stageEnd(Int)
        /// The patience of this case ends.
        case patienceEnd(Int)

        init(word: UInt32) {
            let index = Int(word & 0x3FF_FFFF)
            switch word >> 26 {
            case 0: self = .referral
            case 1: self = .stageEnd(index)
            default: self = .patienceEnd(index)
            }
        }

        var word: UInt32 {
            switch self {
            case .referral: 0
            case .stageEnd(let index): 1 << 26 | UInt32(truncatingIfNeeded: index)
            case .patienceEnd(let index): 2 << 26 | UInt32(truncatingIfNeeded: index)
            }
        }
    }

    static let days = 2557.0
    private static let slots = 40

    private let mean = (intake: 5.0, closure: 14.0, patience: 60.0)
    let assistance: LogNormal
    private(set) var cases: [Case] = []
    private(set) var (started, left, stagesDone) = (0, 0, 0)
    private var coordinators = Pool(size: Pathway.slots)
    /// No case before this one still waits.
    private var next = 0
    private var generator = Xoshiro(seed: 0)
    private let ziggurat = ExponentialZiggurat()

    init() throws { assistance = try LogNormal(mean: 150, coefficientOfVariation: 100.0 / 150) }

    mutating func reset(seed: UInt64) {
        generator = Xoshiro(seed: seed)
        (started, left, stagesDone, next) = (0, 0, 0, 0)
        coordinators = Pool(size: Self.slots)
        cases.removeAll(keepingCapacity: true)
    }

    mutating func start(_ scheduler: inout Scheduler<Event>) {
        scheduler.schedule(.referral, after: ziggurat.sample(&generator))
    }

    @inline(__always)
    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>) {
        switch event {
        case .referral:
            let new = cases.count
            cases.append(Case(opened: scheduler.now.days))
            if coordinators.take() {
                begin(new, &scheduler)
            } else {
                scheduler.schedule(
                    .patienceEnd(new), after: mean.patience * ziggurat.sample(&generator))
            }
            start(&scheduler)
        case .stageEnd(let index):
            stagesDone += 1
            advance(index, &scheduler)
        case .patienceEnd(let index):
            guard cases[index].stage == .waiting else { return }
            record(index, .left, scheduler.now)
            left += 1
        }
    }

    private mutating func advance(_ index: Int, _ scheduler: inout Scheduler<Event>) {
        switch cases[index].stage {
        case .intake:
            cases[index].stage = .assistance
            scheduler.schedule(.stageEnd(index), after: assistance.quantile(generator.uniform()))
        case .assistance:
            cases[index].stage = .closure
            scheduler.schedule(.stageEnd(index), after: mean.closure * ziggurat.sample(&generator))
        default:
            cases[index].stage = .helped
            callNext(&scheduler)
        }
    }

    private mutating func callNext(_ scheduler: inout Scheduler<Event>) {
        while next < cases.count, cases[next].stage != .waiting { next += 1 }
        if next < cases.count { begin(next, &scheduler) } else { coordinators.giveBack() }
    }

    private mutating func begin(_ index: Int, _ scheduler: inout Scheduler<Event>) {
        record(index, .intake, scheduler.now)
        started += 1
        scheduler.schedule(.stageEnd(index), after: mean.intake * ziggurat.sample(&generator))
    }

    private mutating func record(_ index: Int, _ stage: Stage, _ now: SimTime) {
        cases[index].stage = stage
        cases[index].wait = now.days - cases[index].opened
    }
}
