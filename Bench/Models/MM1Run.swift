// The M/M/1 of the examples made ready to run. This file and that one are compiled twice: against
// the engine, and together with it, where the engine's own names come before those of the import.

import KetenEngine

/// M/M/1 at 90 % load, one replication after another in the same memory.
public struct MM1Run: ~Copyable {
    static let arrivalRate = 0.9
    static let serviceRate = 1.0

    private var simulation: Simulation<MM1>

    /// Replications of this many customers.
    public init(customers: Int) {
        simulation = Simulation(
            MM1(
                arrivalRate: Self.arrivalRate, serviceRate: Self.serviceRate,
                customers: customers))
    }

    /// Runs a replication; the events it took, and the mean time in the system.
    public mutating func run(
        seed: UInt64, replication: UInt32
    ) -> (events: UInt64, meanSojourn: Double) {
        simulation.reset(seed: seed, replication: replication)
        let outcome = simulation.run(.whenEmpty)
        return (outcome.events, simulation.model.sojournDays / Double(simulation.model.served))
    }
}
