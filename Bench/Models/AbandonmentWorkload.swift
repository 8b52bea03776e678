// M/M/20+M as a workload, held against the exact share of those who leave.

import KetenEngine

/// Replications of 500,000 customers who meet 20 servers, each busy nearly always.
final class AbandonmentWorkload: Workload {
    private static let customers = 500_000
    private static let servers = 20
    private static let arrivalRate = 20.0
    private static let meanPatience = 2.0

    private var simulation = Simulation(
        MMcM(
            arrivalRate: arrivalRate, meanPatienceDays: meanPatience, servers: servers,
            customers: customers))
    private var share = Tally()

    /// An event is an arrival, a departure, or an end of patience that somebody still waited for;
    /// whoever arrives departs or leaves, so that there are two for each.
    func run(replication: UInt32) -> UInt64 {
        simulation.reset(seed: Benchmark.seed, replication: replication)
        _ = simulation.run(.whenEmpty)
        let (arrived, left) = (simulation.model.arrived, simulation.model.left)
        share.add(Double(left) / Double(arrived))
        return UInt64(2 * arrived)
    }

    var results: [Double] { [share.mean] }

    var doubt: String? { Self.doubt(share.mean, customers: share.count * Self.customers) }

    /// Why a share of leavers among so many customers cannot be right: the exact share is
    /// 0.073687, and chance moves it by no more than four standard errors.
    static func doubt(_ share: Double, customers: Int) -> String? {
        let theory = ErlangA(
            arrivalRate: arrivalRate, serviceRate: 1, abandonmentRate: 1 / meanPatience,
            servers: servers)
        return Theory(expected: theory.abandoning, variance: theory.variance)
            .doubt(share, of: customers, "the share of those who leave")
    }
}
