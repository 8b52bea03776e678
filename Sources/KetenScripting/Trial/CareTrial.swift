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

    func makeWorker() throws -> CareWorker { CareWorker(worlds, reader) }
}

/// The simulations of one task, made once and run again for every replication.
///
/// Those of a large sweep are made anew each time, for a thousand would not fit in memory.
struct CareWorker: TrialWorker {
    private let worlds: [World]
    /// One for each world; none if there are too many worlds.
    private let simulations: [SimulationBox]
    private let reader: ColumnReader

    /// The most simulations that a task keeps.
    static let mostKept = 32

    init(_ worlds: [World], _ reader: ColumnReader) {
        self.worlds = worlds
        let flows = HiddenFlows()
        simulations =
            worlds.count > Self.mostKept ? [] : worlds.map { SimulationBox($0, sharing: flows) }
        self.reader = reader
    }

    mutating func run(
        _ input: TrialInput, into row: UnsafeMutableBufferPointer<Double>
    ) throws {
        var place = 0
        for (number, world) in worlds.enumerated() {
            let box = simulations.isEmpty ? SimulationBox(world, sharing: nil) : simulations[number]
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

    init(_ world: World, sharing flows: HiddenFlows?) {
        simulation = CareSimulation(world, sharing: flows)
    }
}
