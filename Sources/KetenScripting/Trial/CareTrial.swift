// One replication of several worlds side by side: the same people live in each of them.

import KetenCare
import KetenExperiments

/// Runs every world of a study for a replication and writes their columns one world after another.
struct CareTrial: Trial {
    private let worlds: [World]
    private let reader: ColumnReader

    init(worlds: [World], columns: [CareColumn]) {
        self.worlds = worlds
        reader = ColumnReader(columns)
    }

    var columnCount: Int { worlds.count * reader.count }

    func makeWorker() throws -> CareWorker {
        CareWorker(worlds.map(SimulationBox.init), reader)
    }
}

/// The simulations of one task, made once and run again for every replication.
struct CareWorker: TrialWorker {
    private let simulations: [SimulationBox]
    private let reader: ColumnReader

    init(_ simulations: [SimulationBox], _ reader: ColumnReader) {
        self.simulations = simulations
        self.reader = reader
    }

    mutating func run(
        _ input: TrialInput, into row: UnsafeMutableBufferPointer<Double>
    ) throws {
        var place = 0
        for box in simulations {
            box.simulation.run(seed: input.seed, replication: input.replication)
            if let failure = box.simulation.failure { throw failure }
            reader.read(
                &box.simulation, into: UnsafeMutableBufferPointer(rebasing: row[place...]))
            place += reader.count
        }
    }
}

/// Holds a simulation, which cannot be copied, in a list.
final class SimulationBox {
    var simulation: CareSimulation

    init(_ world: World) { simulation = CareSimulation(world) }
}
