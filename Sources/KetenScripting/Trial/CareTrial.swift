// One replication of several worlds side by side: the same people live in each of them.

import KetenCare
import KetenExperiments

/// Runs every world of a study for a replication and writes their columns one world after another.
struct CareTrial: Trial {
    private let worlds: [World]
    private let columns: [CareColumn]

    init(worlds: [World], columns: [CareColumn]) {
        self.worlds = worlds
        self.columns = columns
    }

    var columnCount: Int { worlds.count * columns.count }

    func makeWorker() throws -> CareWorker {
        CareWorker(worlds.map(SimulationBox.init), columns)
    }
}

/// The simulations of one task, made once and run again for every replication.
struct CareWorker: TrialWorker {
    private let simulations: [SimulationBox]
    private let columns: [CareColumn]
    private let wantsQuantiles: Bool

    init(_ simulations: [SimulationBox], _ columns: [CareColumn]) {
        self.simulations = simulations
        self.columns = columns
        wantsQuantiles = columns.contains { $0.needsQuantiles }
    }

    mutating func run(_ input: TrialInput, into row: UnsafeMutableBufferPointer<Double>) {
        var place = 0
        for box in simulations {
            box.simulation.run(seed: input.seed, replication: input.replication)
            if wantsQuantiles { box.simulation.prepareQuantiles() }
            for column in columns {
                row[place] = box.simulation.value(of: column)
                place += 1
            }
        }
    }
}

/// Holds a simulation, which cannot be copied, in a list.
final class SimulationBox {
    var simulation: CareSimulation

    init(_ world: World) { simulation = CareSimulation(world) }
}
