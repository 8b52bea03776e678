// M/M/1 as a workload, on either side of the module border, held against theory.

import BenchBorder
import KetenEngine

/// Where the engine is compiled, seen from the model.
enum Side {
    /// In another module, as for everyone who uses the engine.
    case across
    /// In the model's own module, where the optimiser sees everything.
    case inside
}

/// Replications of 1,000,000 customers at 90 % load.
final class MM1Workload: Workload {
    private static let customers = 1_000_000

    private let side: Side
    private var across = MM1Run(customers: MM1Workload.customers)
    private var inside = BenchBorder.MM1Run(customers: MM1Workload.customers)
    private var sojourn = KetenEngine.Tally()

    init(_ side: Side) { self.side = side }

    func run(replication: UInt32) -> UInt64 {
        let seed = Benchmark.seed
        let (events, mean) =
            side == .across
            ? across.run(seed: seed, replication: replication)
            : inside.run(seed: seed, replication: replication)
        sojourn.add(mean)
        return events
    }

    var results: [Double] { [sojourn.mean] }

    var doubt: String? { Self.doubt(sojourn.mean, customers: sojourn.count * Self.customers) }

    /// Why a mean time in the system of so many customers cannot be right: it is
    /// `1 / (mu - lambda)` = 10 but for four standard errors.
    ///
    /// - Source: for the variance, Whitt, *Planning queueing simulations*, Management Science
    ///   35(11), 1989: `r (2 + 5 r - 4 r^2 + r^3) / (1 - r)^4` at load `r`, over the customers.
    static func doubt(_ sojourn: Double, customers: Int) -> String? {
        let load = MM1Run.arrivalRate / MM1Run.serviceRate
        let idle = (1 - load) * (1 - load)
        let variance = load * (2 + load * (5 + load * (load - 4))) / (idle * idle)
        return Theory(expected: 1 / (MM1Run.serviceRate - MM1Run.arrivalRate), variance: variance)
            .doubt(sojourn, of: customers, "the mean time in the system")
    }
}
