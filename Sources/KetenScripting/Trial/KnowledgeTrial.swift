// A replication whose uncertain inputs are drawn too, alike for every world that is compared.
//
// A world is compiled, run and let go for each scenario of a replication; what is held at a time
// is one world for each task, whatever the number of replications.

import KetenCare
import KetenEngine
import KetenExperiments

/// Runs every plan of a study under the knowledge of a replication, twice: once for the answer, and
/// with other chance once more, for some of its columns, to tell knowledge from chance.
struct KnowledgeTrial: Trial {
    /// Added to a replication's number for its second draw of chance; no design has so many.
    static let secondChance: UInt32 = 1 << 31

    private let region: Region
    private let plans: [Plan]
    private let knowledge: Knowledge
    private let reader: ColumnReader
    private let second: ColumnReader

    /// - Parameter again: the columns that each replication has a second time.
    init(region: Region, plans: [Plan], columns: [CareColumn], again: [CareColumn]) {
        self.region = region
        self.plans = plans
        knowledge = Knowledge(region)
        reader = ColumnReader(columns)
        second = ColumnReader(again)
    }

    var columnCount: Int { plans.count * (reader.count + second.count) }

    func makeWorker() throws -> Worker { Worker(trial: self) }

    struct Worker: TrialWorker {
        fileprivate let trial: KnowledgeTrial

        func run(
            _ input: TrialInput, into row: UnsafeMutableBufferPointer<Double>
        ) throws {
            let values = trial.knowledge.draw(seed: input.seed, replication: input.replication)
            var place = 0
            var secondPlace = trial.plans.count * trial.reader.count
            for plan in trial.plans {
                let world = World(region: trial.region, plan: plan, overrides: values)
                if let problem = world.problem {
                    throw StudyError(
                        label: Label(
                            en: "With the knowledge of replication \(input.replication): "
                                + problem.en,
                            nl: "Met de kennis van herhaling \(input.replication): "
                                + problem.nl))
                }
                var simulation = CareSimulation(world)
                simulation.run(seed: input.seed, replication: input.replication)
                if let failure = simulation.failure { throw failure }
                trial.reader.read(
                    &simulation, into: UnsafeMutableBufferPointer(rebasing: row[place...]))
                place += trial.reader.count
                simulation.run(
                    seed: input.seed, replication: input.replication + Self.secondChance)
                if let failure = simulation.failure { throw failure }
                trial.second.read(
                    &simulation, into: UnsafeMutableBufferPointer(rebasing: row[secondPlace...]))
                secondPlace += trial.second.count
            }
        }

        private static var secondChance: UInt32 { KnowledgeTrial.secondChance }
    }
}
