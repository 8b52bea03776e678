// Runs a study for a command: progress, Ctrl-C, the deciding assumption, and the result.

import Foundation
import KetenCare
import KetenEngine
import KetenExperiments
import KetenReports
import KetenScripting

struct StudyRun {
    let study: CareStudy
    let options: StudyOptions

    private var rows: [String] { study.headlineRows }

    private var choice: ColumnChoice {
        var choice = ColumnChoice()
        if options.all {
            choice.months = true
        } else {
            choice.indicators = Set(rows + CareStudy.extraRows)
            choice.onlyInAll = Set(CareStudy.extraRows).subtracting(rows)
            choice.parts = false
        }
        return choice
    }

    /// Runs, writes the result, and says how it ended.
    func run() async throws {
        let design = try options.design()
        let clock = Clock()
        let language = options.output.language
        let bar = ProgressBar(
            quiet: options.output.quiet, word: language == .nl ? "simulaties" : "simulations")
        var outcome: StudyOutcome
        do {
            outcome = try await study.run(
                design, choice: choice, varying: options.vary, progress: bar.show,
                isCancelled: { Interrupt.isAsked })
        } catch let error as DesignError {
            bar.clear()
            throw Refusal(error.label, language)
        } catch let error as StudyError {
            bar.clear()
            throw Refusal(error.label.text(language))
        } catch let error as ScriptErrors {
            bar.clear()
            throw ScenarioFiles.stopped(by: error, language)
        }
        bar.clear()
        let seconds = clock.seconds
        let isComplete = outcome.finished == outcome.requested
        guard outcome.finished > 0 else {
            Messages.say(
                language == .nl
                    ? "onderbroken voordat de eerste simulatie klaar was"
                    : "interrupted before the first replication was finished")
            throw Exit.interrupted
        }
        let reportOptions = ReportOptions(
            language: language, rows: rows, extraRows: CareStudy.extraRows, showsAll: options.all)
        let finished = try options.design(replications: outcome.finished)
        outcome.result = try await noted(outcome.result, finished, reportOptions)
        let header = header(outcome, design, clock)
        let result = Study(
            header: header, result: outcome.result, targets: outcome.targets)
        try options.output.deliver(
            options.output.format.text(of: result, options: reportOptions))
        if options.trial, !options.output.quiet { sayTrial(outcome.finished, seconds) }
        guard isComplete else {
            let (kept, asked) = (outcome.finished, outcome.requested)
            Messages.say(
                language == .nl
                    ? "onderbroken: \(kept) van \(asked) simulaties zijn bewaard"
                    : "interrupted: \(kept) of \(asked) replications are kept")
            throw Exit.interrupted
        }
        if outcome.targets.contains(where: { !$0.holds }) { throw Exit.answerIsNo }
    }

    /// Says what the whole run would take; a trial is too short to be relied on.
    private func sayTrial(_ finished: Int, _ seconds: Double) {
        let whole = seconds / Double(finished) * Double(options.replications)
        let style = NumberStyle(options.output.language)
        let (count, all) = (style.whole(finished), style.whole(options.replications))
        let time = style.fixed(whole, decimals: 1)
        switch options.output.language {
        case .en:
            Messages.say(
                "a trial of \(count) replications: too few to rely on; "
                    + "\(all) would take about \(time) s")
        case .nl:
            Messages.say(
                "een proef van \(count) simulaties: te weinig om op te bouwen; "
                    + "\(all) zouden ongeveer \(time) s duren")
        }
    }

    /// The result with a line about the grade-C input that matters most to the first scenario.
    private func noted(
        _ result: StudyResult, _ design: Design, _ reportOptions: ReportOptions
    ) async throws -> StudyResult {
        guard let first = result.scenarios.firstIndex(where: { !$0.isBaseline }) else {
            return result
        }
        // Of a sweep the last variant speaks; the first is often what is in force already.
        let isLast = { (place: Int) in
            result.scenarios[place].variant.map { $0.number == $0.count } ?? true
        }
        guard
            let scenario = result.scenarios.indices.first(where: { $0 >= first && isLast($0) }),
            let place = Headline.column(of: result, scenario: scenario, options: reportOptions)
        else { return result }
        let column = result.columns[place]
        let strongest = try await study.strongestInputs(
            count: 1, of: CareStudy.Question(column: column, scenario: scenario),
            design: try options.design(replications: min(design.replications, 8)),
            grades: [.c], shares: false, isCancelled: { Interrupt.isAsked })
        guard let strongest = strongest?.first,
            var note = InfluenceNote.text(
                strongest.influence, input: strongest.name,
                ends: strongest.ends(in: study.region), grade: "C", column: column)
        else { return result }
        if let values = result.scenarios[scenario].variant?.valuesText {
            note = Label(en: "\(values.en): \(note.en)", nl: "\(values.nl): \(note.nl)")
        }
        return result.noting(note, decidedBy: strongest.name, about: scenario)
    }

    private func header(
        _ outcome: StudyOutcome, _ design: Design, _ clock: Clock
    ) -> StudyHeader {
        StudyHeader(
            version: Release.version, id: study.id(design, varying: options.vary),
            seed: design.seed, replications: outcome.finished, requested: outcome.requested,
            vary: options.vary.rawValue, threads: design.threads, started: clock.started,
            seconds: clock.seconds, region: study.region.tables.named.id,
            from: study.period.from.description, until: study.period.until.description,
            measured: study.measured, assumed: study.assumed)
    }
}

extension CareStudy {
    /// The rows of a table: eight, and the indicators of the asker's own.
    var headlineRows: [String] {
        let people = ["registered", "helped", "left_waiting", "intake_within_14_days"]
        let service = ["open_cases", "days_without_cover"]
        let money = ["cost", spendsOnHours ? "fte_bought" : "overspend"]
        return people + service + money + ownIndicators
    }

    /// What is shown below them where it moves much.
    static let extraRows = [
        "refused", "helped_remotely", "share_in_view", "fte_bought", "left_without_shelter",
        "waiting_for_shelter", "shelter_nights",
    ]
}
