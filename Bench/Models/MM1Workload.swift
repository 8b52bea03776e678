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
        let seed = Benchmark.seed + UInt64(replication)
        let (events, mean) = side == .across ? across.run(seed: seed) : inside.run(seed: seed)
        sojourn.add(mean)
        return events
    }

    /// The mean time in the system is `1 / (mu - lambda)` = 10; the simulated one must lie within
    /// four standard errors.
    ///
    /// - Source: for the variance, Whitt, *Planning queueing simulations*, Management Science
    ///   35(11), 1989: `r (2 + 5 r - 4 r^2 + r^3) / (1 - r)^4` at load `r`, over the customers.
    var doubt: String? {
        let load = MM1.arrivalRate / MM1.serviceRate
        let expected = 1 / (MM1.serviceRate - MM1.arrivalRate)
        let idle = (1 - load) * (1 - load)
        let variance = load * (2 + load * (5 + load * (load - 4))) / (idle * idle)
        let customers = Double(sojourn.count * Self.customers)
        let distance = abs(sojourn.mean - expected) / (variance / customers).squareRoot()
        if distance < 4 { return nil }
        return "the mean time in the system is \(sojourn.mean), which is \(distance) "
            + "standard errors from the \(expected) of theory"
    }
}
