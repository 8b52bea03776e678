// The region that travels inside the program, as `keten run` runs it without a plan: one
// replication of all its days, and the values of the eight indicators that the table shows.

import Keten

/// Replications of the baseline of the province of Limburg.
final class ShippedRegion: Workload {
    private static let indicators: Set = [
        "registered", "helped", "left_waiting", "intake_within_14_days", "open_cases",
        "days_without_cover", "cost", "overspend",
    ]

    private let reader: ColumnReader
    private let registered: Int
    private var simulation: CareSimulation
    private var row: [Double]
    private(set) var doubt: String?
    /// Those registered in the replication that ran last.
    var results: [Double] { [row[registered]] }

    /// The region so many times as large.
    init(copies: Int = 1) throws {
        let region = try RegionFolder.builtIn("limburg").copied(copies)
        let plan = Plan(name: "Baseline", period: region.tables.coverage)
        let world = World(region: region, plan: plan)
        var choice = ColumnChoice()
        choice.indicators = Self.indicators
        choice.parts = false
        let columns = world.columns(choice)
        reader = ColumnReader(columns)
        registered =
            columns.firstIndex {
                ($0.indicator.indicator.id, $0.region, $0.period) == ("registered", "all", "run")
            } ?? 0
        simulation = CareSimulation(world)
        row = Array(repeating: 0, count: columns.count)
        if Set(columns.map(\.indicator.indicator.id)) != Self.indicators {
            doubt = "an indicator of the benchmark is no longer known"
        }
    }

    func run(replication: UInt32) -> UInt64 {
        simulation.run(seed: Benchmark.seed, replication: replication)
        row.withUnsafeMutableBufferPointer { reader.read(&simulation, into: $0) }
        if !(row[registered] > 0) { doubt = "nobody registered in replication \(replication)" }
        return simulation.eventCount
    }
}
