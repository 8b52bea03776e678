// What a benchmark runs, and the list of all of them: one file, one line here, one budget.

/// A model made ready to run; used by one task at a time.
public protocol Workload: AnyObject {
    /// Runs one replication and says how many calendar entries it executed.
    func run(replication: UInt32) -> UInt64
    /// Why what ran so far cannot be right, in a sentence without a full stop; nil when it can.
    var doubt: String? { get }
}

/// A benchmark: a name, a workload, and how many replications tell enough.
public struct Benchmark: Sendable {
    /// The seed of every benchmark.
    public static let seed: UInt64 = 2019

    /// The name in arguments, tables and budgets.
    public let name: String
    /// How many replications are one sample of the time.
    public let timed: UInt32
    /// Two numbers of replications between which instructions are counted.
    public let counted: (few: UInt32, many: UInt32)
    /// Two numbers of replications between which allocations are counted.
    public let allocated: (few: UInt32, many: UInt32)
    /// Makes the workload.
    public let make: @Sendable () throws -> any Workload

    /// The models that are reported and gated.
    public static let models = [mm1, region]
    /// The inner side of the border, which `mm1` is divided by.
    public static let inside = Benchmark(
        name: "mm1-inside", timed: 1, counted: (1, 2), allocated: (2, 6)
    ) { MM1Workload(.inside) }

    static let mm1 = Benchmark(
        name: "mm1", timed: 1, counted: (1, 2), allocated: (2, 6)
    ) { MM1Workload(.across) }
    static let region = Benchmark(
        name: "region", timed: 200, counted: (10, 60), allocated: (500, 1500)
    ) { try ShippedRegion() }

    /// The benchmark with a name, or nothing.
    public static func named(_ name: String) -> Benchmark? {
        (models + [inside]).first { $0.name == name }
    }

    /// The outer side of the border.
    public static var across: Benchmark { mm1 }
}
