// What a benchmark runs, and the list of all of them: one file, one line here, one budget.

/// A model made ready to run; used by one task at a time.
public protocol Workload: AnyObject {
    /// Runs one replication and says how many calendar entries it executed.
    func run(replication: UInt32) -> UInt64
    /// What came out so far, for people and for comparing programs.
    var results: [Double] { get }
    /// Why what ran so far cannot be right, in a sentence without a full stop; nil when it can.
    var doubt: String? { get }
}

/// A benchmark: a name, a workload, and how many replications tell enough.
public struct Benchmark: Sendable {
    /// The seed of every benchmark.
    public static let seed: UInt64 = 2019

    /// The name in arguments, tables and budgets.
    public let name: String
    /// What a workload counts as one: an `event`, an `operation` or an `answer`.
    public var unit = "event"
    /// How many replications are one sample of the time.
    public let timed: UInt32
    /// Two numbers of replications between which instructions are counted.
    public let counted: (few: UInt32, many: UInt32)
    /// Two numbers of replications between which allocations are counted.
    public let allocated: (few: UInt32, many: UInt32)
    /// Makes the workload.
    public let make: @Sendable () throws -> any Workload

    /// The models, operations and questions that are reported and gated.
    public static let all =
        [mm1, abandonment, pathway, region] + [50, 1_000, 100_000].map(hold)
        + SingleOperation.Kind.allCases.map(single) + [loading, tenCents, sweep]
    /// The inner side of the border, which `mm1` is divided by.
    public static let inside = Benchmark(
        name: "mm1-inside", timed: 1, counted: (1, 2), allocated: (2, 6)
    ) { MM1Workload(.inside) }

    /// One server at 90 % load, 1,000,000 customers.
    public static let mm1 = Benchmark(
        name: "mm1", timed: 1, counted: (1, 2), allocated: (2, 6)
    ) { MM1Workload(.across) }
    /// Twenty servers and 500,000 customers, some of whom leave.
    public static let abandonment = Benchmark(
        name: "abandonment", timed: 1, counted: (1, 2), allocated: (2, 6)
    ) { AbandonmentWorkload() }
    /// Seven years of a care pathway.
    public static let pathway = Benchmark(
        name: "pathway", timed: 100, counted: (50, 150), allocated: (200, 600)
    ) { try PathwayWorkload() }
    /// The built-in region.
    public static let region = Benchmark(
        name: "region", timed: 200, counted: (10, 60), allocated: (500, 1500)
    ) { try ShippedRegion() }

    /// A scenario of three items, loaded.
    public static let loading = Benchmark(
        name: "loading", unit: "answer", timed: 200, counted: (20, 120), allocated: (200, 600)
    ) { try LoadingWorkload() }
    /// The question of a shipped scenario, from its text to its answer.
    static let tenCents = Benchmark(
        name: "ten-cents", unit: "answer", timed: 1, counted: (1, 2), allocated: (2, 4)
    ) { TenCentsQuestion() }
    /// The check of a thousand variants.
    static let sweep = Benchmark(
        name: "sweep-check", unit: "answer", timed: 1, counted: (1, 2), allocated: (2, 4)
    ) { SweepCheck() }

    /// One of the operations that events are made of.
    private static func single(_ kind: SingleOperation.Kind) -> Benchmark {
        Benchmark(
            name: kind.rawValue, unit: "operation", timed: 1, counted: (1, 2), allocated: (2, 6)
        ) { SingleOperation(kind) }
    }

    /// The operation of a calendar at so many pending events.
    public static func hold(_ pending: Int) -> Benchmark {
        Benchmark(
            name: "hold-\(pending)", unit: "operation", timed: 1, counted: (1, 2),
            allocated: (2, 6)
        ) { HoldWorkload(pending: pending) }
    }

    /// The region with so many copies of everybody.
    public static func region(copies: Int) -> Benchmark {
        Benchmark(name: "region-\(copies)", timed: 1, counted: (1, 2), allocated: (2, 6)) {
            try ShippedRegion(copies: copies)
        }
    }

    /// The benchmark with a name, or nothing.
    public static func named(_ name: String) -> Benchmark? {
        let words = name.split(separator: "-")
        if words.count == 2, let size = Int(words[1]), size > 0 {
            if words[0] == "hold" { return hold(size) }
            if words[0] == "region" { return region(copies: size) }
        }
        return (all + [inside]).first { $0.name == name }
    }

    /// The outer side of the border.
    public static var across: Benchmark { mm1 }
}
