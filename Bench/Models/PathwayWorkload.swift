// The care pathway as a workload. It is overloaded on purpose and starts empty, so no formula tells
// its result; the hand-written program in C does, by very many replications.

import KetenEngine

/// Replications of seven years of one referral a day to 40 coordinator slots.
final class PathwayWorkload: Workload {
    private var simulation: Simulation<Pathway>
    private var share = Tally()
    private var wait = Tally()

    init() throws { simulation = Simulation(try Pathway()) }

    /// An event is a referral, the end of a stage, or an end of patience somebody still waited for.
    func run(replication: UInt32) -> UInt64 {
        simulation.model.reset(seed: Benchmark.seed + UInt64(replication))
        simulation.reset()
        _ = simulation.run(.at(SimTime(days: Pathway.days)))
        let (started, left) = (simulation.model.started, simulation.model.left)
        var waited = 0.0
        for place in simulation.model.cases.indices {
            let record = simulation.model.cases[place]
            if record.stage != .waiting && record.stage != .left { waited += record.wait }
        }
        share.add(Double(left) / Double(simulation.model.cases.count))
        wait.add(waited / Double(started))
        return UInt64(simulation.model.cases.count + simulation.model.stagesDone + left)
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
