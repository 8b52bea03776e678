// The care pathway as a workload. It is overloaded on purpose and starts empty, so no formula tells
// its result; the hand-written program in C does, by very many replications.

import KetenEngine

/// Replications of seven years of one referral a day to 40 coordinator slots.
final class PathwayWorkload: Workload {
    private static let days = 2557.0

    private var simulation: Simulation<CarePathway>
    private var share = Tally()
    private var wait = Tally()

    init() throws { simulation = Simulation(try CarePathway()) }

    /// An event is a referral, the end of a stage, or an end of patience somebody still waited for.
    func run(replication: UInt32) -> UInt64 {
        simulation.reset(seed: Benchmark.seed, replication: replication)
        var events: UInt64 = 0
        _ = simulation.run(.at(SimTime(days: Self.days))) { entry, _ in
            if case .patienceEnds = CarePathway.Event(word: entry.word) { return }
            events &+= 1
        }
        let (started, left) = (simulation.model.started, simulation.model.left)
        share.add(Double(left) / Double(simulation.model.waitDays.count))
        wait.add(simulation.model.startedWaitDays / Double(started))
        return events + UInt64(left)
    }

    var results: [Double] { [share.mean, wait.mean] }

    var doubt: String? { Self.doubt(share.mean, wait.mean, replications: share.count) }

    /// Why the means of so many replications cannot be right: the expected ones and their variance
    /// are those of 100,000 replications of `Peers/yardstick.c`.
    static func doubt(_ share: Double, _ wait: Double, replications: Int) -> String? {
        Theory(expected: 0.736605, variance: 6.11e-5)
            .doubt(share, of: replications, "the share of those who leave")
            ?? Theory(expected: 78.006, variance: 6.61)
            .doubt(wait, of: replications, "the mean wait of those who start")
    }
}
