// A replication of one world, of which only the accounts of its municipalities are kept.

import KetenCare
import KetenExperiments

struct AccountTrial: Trial {
    let world: World
    let year: Int?

    var columnCount: Int { World.accountWidth * world.region.tables.municipalities.count }

    func makeWorker() -> Worker { Worker(holder: SimulationHolder(world), year: year) }

    /// The accounts over the replications.
    func accounts(of rows: TrialRows) -> [MunicipalAccount] {
        world.municipalAccounts(in: year, of: rows.finished) { rows[$0, $1] }
    }

    struct Worker: TrialWorker {
        fileprivate let holder: SimulationHolder
        fileprivate let year: Int?

        func run(_ input: TrialInput, into row: UnsafeMutableBufferPointer<Double>) throws {
            holder.simulation.run(seed: input.seed, replication: input.replication)
            if let failure = holder.simulation.failure { throw failure }
            _ = row.update(fromContentsOf: holder.simulation.accounts(in: year))
        }
    }
}
