// `keten accounts`: what each municipality pays, gets and gets back, as simulated expectations.

import ArgumentParser
import KetenCare
import KetenEngine
import KetenExperiments
import KetenReports
import KetenScripting

struct AccountsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts",
        abstract: "Lists what each municipality pays, gets and gets back.",
        discussion: """
            Amounts are means over replications, in euros. Who is served is a simulated \
            expectation with its range, synthetic and never a count of cases.

            Examples:
              keten accounts --year 2020
              keten accounts my-scenario.lua --year 2024 --lang nl
              keten accounts --base ./my-region --format csv --out accounts.csv
            """)

    @Argument(help: "A scenario file; without it the region as it is.") var file: String?
    @Option(help: "A built-in region or a folder of tables; limburg if left out.")
    var base: String?
    @Option(help: "A calendar year of the run; the whole run if left out.") var year: Int?
    @Option(name: [.short, .long], help: "How many futures to simulate, 30 to 1,000,000.")
    var replications = 200
    @Option(help: "The seed; the same seed gives the same bytes.") var seed: UInt64 = 2019
    @Option(help: "How many threads to use, all cores if left out; never changes a result.")
    var threads: Int?
    @OptionGroup var output: OutputOptions

    mutating func run() async throws {
        try output.check(inputs: file.map { [$0] } ?? [])
        let language = output.language
        let fewest = CareStudy.fewestForMunicipalities
        guard (fewest...1_000_000).contains(replications) else {
            throw Refusal(
                Label(
                    en: "--replications is \(replications); it must be from \(fewest) to "
                        + "1,000,000: fewer futures make no expectation of a municipality",
                    nl: "--replications is \(replications); het moet \(fewest) tot 1.000.000 zijn: "
                        + "minder maken geen verwachting van een gemeente"), language)
        }
        do {
            try await run(
                try study(language),
                try Design(
                    replications: replications, seed: seed, threads: threads ?? Machine.cores))
        } catch let error as StudyError {
            throw Refusal(error.label, language)
        } catch let error as DesignError {
            throw Refusal(error.label, language)
        } catch let error as ScriptErrors {
            throw ScenarioFiles.stopped(by: error, language)
        }
    }

    private func run(_ subject: Subject, _ design: Design) async throws {
        let language = output.language
        let (world, study) = (subject.world, subject.study)
        if let problem = world.problem { throw Refusal(problem, language) }
        let years = world.period.from.year...world.period.until.adding(days: -1).year
        if let year, !years.contains(year) {
            throw Refusal(
                Label(
                    en: "--year is \(year); the run covers \(years.lowerBound) to "
                        + "\(years.upperBound)",
                    nl: "--year is \(year); de berekening beslaat \(years.lowerBound) tot en met "
                        + "\(years.upperBound)"), language)
        }
        let trial = AccountTrial(world: world, year: year)
        let bar = ProgressBar(
            quiet: output.quiet, word: language == .nl ? "simulaties" : "simulations")
        defer { bar.clear() }
        let rows = try await Runner.run(
            trial, design: design, progress: bar.show, isCancelled: { Interrupt.isAsked })
        bar.clear()
        guard rows.finished > 0 else { throw Exit.interrupted }
        let header = StudyHeader(
            version: Release.version, id: "", seed: seed, replications: rows.finished,
            requested: rows.requested, vary: Variation.chance.rawValue, threads: design.threads,
            started: "", seconds: 0, region: world.region.tables.named.id,
            from: year.map { "\($0)-01-01" } ?? world.period.from.description,
            until: year.map { "\($0 + 1)-01-01" } ?? world.period.until.description,
            measured: study?.measured ?? [], assumed: study?.assumed ?? [])
        let list = AccountList(
            header: header, scenario: subject.name, accounts: trial.accounts(of: rows))
        try output.deliver(try list.text(as: output.format, language: language))
        if header.isInterrupted { throw Exit.interrupted }
    }

    /// What the accounts are of: a scenario with what it rests on, or a region as it is.
    private struct Subject {
        let name: String?
        let world: World
        var study: CareStudy?
    }

    private func study(_ language: Language) throws -> Subject {
        guard let file else {
            var options = RegionOptions()
            options.base = base ?? "limburg"
            let region = try options.region(language)
            let plan = Plan(name: "Baseline", period: region.tables.coverage)
            return Subject(name: nil, world: World(region: region, plan: plan))
        }
        guard base == nil else {
            throw Refusal(
                Label(
                    en: "a scenario names its base itself; leave --base out",
                    nl: "een scenario noemt zelf zijn basis; laat --base weg"), language)
        }
        let scenarios = try ScenarioFiles.compile([file], language: language)
        try ScenarioFiles.refuseSweep(scenarios, language: language)
        return Subject(
            name: scenarios[0].name,
            world: World(region: scenarios[0].region, plan: scenarios[0].plan),
            study: try CareStudy(running: scenarios))
    }
}
