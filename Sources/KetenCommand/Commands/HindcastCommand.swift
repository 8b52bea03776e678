// `keten hindcast`: the model against the published past.

import ArgumentParser
import KetenCare
import KetenEngine
import KetenExperiments
import KetenRegions
import KetenReports

struct HindcastCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hindcast",
        abstract: "Holds the model against the published past: figure, model, source, verdict.",
        discussion: """
            Kinds: arithmetic follows from the documents; built-in was put into the model; fitted \
            was solved for; predicted was not told. Where sources contradict each other, both \
            figures are shown and none fails. Exit 1 if a figure fails.

            Examples:
              keten hindcast
              keten hindcast --base ./my-region --replications 200 --format json
            """)

    @OptionGroup var base: RegionOptions
    @Option(name: [.short, .long], help: "How many futures to simulate, 1 to 1,000,000.")
    var replications = 1000
    @Option(help: "The seed; the same seed gives the same bytes.") var seed: UInt64 = 2019
    @Option(help: "How many threads to use, all cores if left out; never changes a result.")
    var threads: Int?
    @OptionGroup var output: OutputOptions

    mutating func run() async throws {
        try output.check(inputs: [])
        let language = output.language
        let region = try base.region(language)
        let evidence = try base.evidence(language)
        let world = World(
            region: region, plan: Plan(name: "Hindcast", period: region.tables.coverage))
        if let problem = world.problem { throw Refusal(problem.text(language)) }
        let design: Design
        do {
            design = try Design(
                replications: replications, seed: seed, threads: threads ?? Machine.cores)
        } catch {
            throw Refusal(error.label, language)
        }
        let hindcast = Hindcast(of: world, evidence: evidence)
        let trial = HindcastTrial(world: world, atoms: hindcast.simulated)
        let bar = ProgressBar(
            quiet: output.quiet, word: language == .nl ? "simulaties" : "simulations")
        let rows: TrialRows
        do {
            rows = try await Runner.run(
                trial, design: design, progress: bar.show, isCancelled: { Interrupt.isAsked })
        } catch let error as DesignError {
            bar.clear()
            throw Refusal(error.label, language)
        }
        bar.clear()
        guard rows.finished == rows.requested else {
            Messages.say(
                language == .nl
                    ? "onderbroken; de hindcast is niet af"
                    : "interrupted; the hindcast is not finished")
            throw Exit.interrupted
        }
        let list = HindcastList(
            region: region.tables.named, hindcast: hindcast, evidence: evidence,
            rows: hindcast.rows(trial.figures(of: rows), laws: HindcastTrial.lawNames),
            replications: rows.finished, seed: seed, language: language)
        switch output.format {
        case .table: try output.deliver(list.text(isPage: false))
        case .markdown: try output.deliver(list.text(isPage: true))
        case .csv: try output.deliver(list.values)
        case .json: try output.deliver(try list.json())
        }
        if list.fails { throw Exit.answerIsNo }
    }
}
