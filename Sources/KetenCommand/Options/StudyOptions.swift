// The options of commands that run scenarios: how often, from which seed, shown how.

public import ArgumentParser
import Foundation
public import KetenEngine
import KetenExperiments
public import KetenReports
public import KetenScripting

extension Variation: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}

struct StudyOptions: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: "How many paired futures to simulate, 1 to 1,000,000.")
    var replications = 200

    @Option(help: "The seed; the same seed gives the same bytes.")
    var seed: UInt64 = 2019

    @Option(help: "How many threads to use, all cores if left out; never changes a result.")
    var threads: Int?

    @Option(
        help: "What varies: chance, or all: uncertain inputs too, drawn once a replication.")
    var vary = Variation.chance

    @Flag(
        help: """
            Every indicator and part; in csv and json also by region, year and month.
            """)
    var all = false

    @Flag(help: "A trial: ten replications, and how long all of them would take.")
    var trial = false

    @OptionGroup var output: OutputOptions

    /// How many replications of a trial.
    static let trialReplications = 10

    /// - Parameter count: the number of replications, if not the one that was asked for.
    func design(replications count: Int? = nil) throws -> Design {
        do {
            return try Design(
                replications: count ?? (trial ? Self.trialReplications : replications), seed: seed,
                threads: threads ?? Machine.cores)
        } catch {
            throw Refusal(error.label, output.language)
        }
    }

    /// Refuses what could not be written, before anything is run.
    ///
    /// - Parameter inputs: the scenario files.
    func check(inputs: [String]) throws { try output.check(inputs: inputs) }
}
