// `keten sense`: on which assumptions an answer rests, each moved over its range.

import ArgumentParser
import KetenCare
import KetenEngine
import KetenExperiments
import KetenReports
import KetenScripting

struct SenseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sense",
        abstract: "Says which uncertain inputs an answer rests on, the strongest first.",
        discussion: """
            Every uncertain input is set to both ends of its range in the baseline and in the \
            scenario, while all others keep the values of the tables. The answer is the \
            scenario's difference in one indicator: the one named, or the row that the first line \
            of 'keten run' is about.

            Examples:
              keten sense Scenarios/03-ten-cents/scenario.lua
              keten sense my-scenario.lua --indicator helped --format csv
            """)

    @Argument(help: "A scenario file.") var file: String
    @Option(help: "The indicator to ask about; 'keten indicators' lists them.")
    var indicator: String?
    @Option(
        name: [.short, .long], help: "How many paired futures to simulate at each end.")
    var replications = 100
    @Option(help: "The seed; the same seed gives the same bytes.")
    var seed: UInt64 = 2019
    @Option(help: "How many threads to use, all cores if left out; never changes a result.")
    var threads: Int?
    @OptionGroup var output: OutputOptions

    mutating func run() async throws {
        try output.check(inputs: [file])
        let language = output.language
        let scenarios = try ScenarioFiles.compile([file], language: language)
        if let indicator, IndicatorCatalog.indicator(indicator) == nil,
            !scenarios.contains(where: { $0.plan.indicators.contains { $0.name == indicator } })
        {
            throw Refusal(
                language == .nl
                    ? "'\(indicator)' is geen indicator van het model of van dit scenario; "
                        + "'keten indicators' noemt die van het model."
                    : "'\(indicator)' is no indicator of the model or of this scenario; "
                        + "'keten indicators' lists those of the model.")
        }
        try ScenarioFiles.refuseSweep(scenarios, language: language)
        do {
            try await run(try CareStudy(running: scenarios))
        } catch let error as StudyError {
            throw Refusal(error.label.text(language))
        } catch let error as DesignError {
            throw Refusal(error.label, language)
        } catch let error as ScriptErrors {
            throw ScenarioFiles.stopped(by: error, language)
        }
    }

    private func run(_ study: CareStudy) async throws {
        let design = try Design(
            replications: replications, seed: seed, threads: threads ?? Machine.cores)
        let language = output.language
        var choice = ColumnChoice()
        choice.years = false
        choice.parts = false
        let outcome = try await study.run(
            design, choice: choice, isCancelled: { Interrupt.isAsked })
        guard outcome.finished == outcome.requested else { throw Exit.interrupted }
        let result = outcome.result
        let scenario = result.scenarios.count - 1
        let header = header(study, design)
        guard let place = column(of: result, study, scenario) else {
            Messages.say(Self.nothing.text(language))
            throw Exit.answerIsNo
        }
        let bar = ProgressBar(
            quiet: output.quiet, word: language == .nl ? "aannamen" : "inputs")
        let found = try await study.sensitivities(
            of: CareStudy.Question(column: result.columns[place], scenario: scenario),
            design: design, progress: bar.show, isCancelled: { Interrupt.isAsked })
        bar.clear()
        guard let found else { throw Exit.interrupted }
        let row = result.row(column: place, scenario: scenario)
        let isBaseline = result.scenarios[scenario].isBaseline
        let table = SensitivityStudy(
            header: header, column: result.columns[place], scenario: result.scenarios[scenario],
            baseline: isBaseline ? nil : result.scenarios[result.baseline(of: scenario)],
            answer: (isBaseline ? row.value?.mean : row.difference?.mean) ?? .nan,
            rows: found.map { Self.row($0, study.region) })
        try output.deliver(table.text(as: output.format, language: language))
    }

    private static let nothing = Label(
        en: "no row of the table is affected; name an indicator with --indicator",
        nl: "geen rij van de tabel verandert; noem een indicator met --indicator")

    /// The column to ask about: of the indicator that was named, else that of the headline; of
    /// a baseline, how many are helped.
    private func column(
        of result: StudyResult, _ study: CareStudy, _ scenario: Int
    ) -> Int? {
        let isBaseline = result.scenarios[scenario].isBaseline
        if let id = indicator ?? (isBaseline ? "helped" : nil) {
            return result.columns.firstIndex {
                $0.indicator.id == id && $0.region == "all" && $0.period == "run" && $0.by == nil
            }
        }
        return Headline.column(
            of: result, scenario: scenario, options: ReportOptions(rows: study.headlineRows))
    }

    private static func row(_ found: Sensitivity, _ region: Region) -> SensitivityRow {
        SensitivityRow(
            influence: found.influence, label: found.name, low: found.numbers.low,
            value: found.numbers.value, high: found.numbers.high, ends: found.ends(in: region),
            unit: found.input.parameter.unit.rawValue, grade: found.input.grade.rawValue)
    }

    private func header(_ study: CareStudy, _ design: Design) -> StudyHeader {
        StudyHeader(
            version: Release.version, id: "", seed: design.seed,
            replications: design.replications, requested: design.replications,
            vary: "one input at a time", threads: design.threads, started: "", seconds: 0,
            region: study.region.tables.named.id, from: study.period.from.description,
            until: study.period.until.description, measured: study.measured, assumed: study.assumed)
    }
}
