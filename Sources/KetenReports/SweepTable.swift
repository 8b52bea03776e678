// The variants of one question in one table: a row for each, a column for each of the first
// indicators that any of them moves. A thousand tables would not be read.
import KetenEngine
import KetenExperiments

/// The table of a sweep.
struct SweepTable {
    private let study: Study
    private var result: StudyResult { study.result }
    private let variants: Range<Int>
    private let lines: [TableLine]
    private let baseline: Int

    /// How many indicators fit beside the names of the variants, money aside.
    static let mostColumns = 3
    /// What a variant costs and what it buys, which nobody decides without.
    private static let money: Set = ["cost", "overspend", "fte_bought"]
    /// How many notes are shown; variants differ in theirs.
    static let mostNotes = 6

    /// - Parameter lines: the rows that a table of one scenario would have.
    init(of study: Study, variants: Range<Int>, lines: [TableLine]) {
        self.study = study
        let result = study.result
        self.variants = variants
        baseline = result.baseline(of: variants.lowerBound)
        let moved = lines.filter { line in
            variants.contains { scenario in
                line.sight(scenario, of: result) == .seen
            }
        }
        let shown = moved.isEmpty ? lines : moved
        func isMoney(_ line: TableLine) -> Bool {
            Self.money.contains(result.columns[line.column].indicator.id)
        }
        self.lines =
            Array(shown.filter { !isMoney($0) }.prefix(Self.mostColumns)) + shown.filter(isMoney)
    }

    func block(_ language: Language) -> ReportContent.Block {
        let headers = result.scenarios[variants]
        let first = headers[variants.lowerBound]
        let all = headers.map { ReportContent.changes(of: $0, language) }
        let common = (all.first ?? []).filter { change in all.allSatisfy { $0.contains(change) } }
        var notes: [String] = []
        for note in headers.flatMap(\.notes).map({ $0.text(language) })
        where !notes.contains(note) { notes.append(note) }
        let reference = result.scenarios[baseline]
        let more = notes.count - Self.mostNotes
        return ReportContent.Block(
            title: first.variant?.sweep ?? first.name,
            subtitle: Words.variants(headers.count, comparedWith: reference).text(language),
            changes: common, heading: heading(language),
            rows: [before(reference, language)] + variants.map { row($0, language) },
            notes: [Words.cellsOfSweep.text(language)]
                + reference.notes.map { $0.text(language) } + notes.prefix(Self.mostNotes)
                + (more > 0 ? [Words.moreNotes(more).text(language)] : []) + targetNotes(language))
    }

    private func heading(_ language: Language) -> [String] {
        [Words.variant.text(language)] + lines.map { $0.name(in: result, language) }
            + (hasTargets ? [Words.targets.text(language)] : [])
    }

    private var hasTargets: Bool { study.targets.contains { variants.contains($0.scenario) } }

    /// The sentences of the variants' targets, each once.
    private var targetTexts: [Label] {
        study.targets.filter { variants.contains($0.scenario) }.map(\.text)
            .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// A letter for each target, where there are several.
    private func letter(_ target: TargetOutcome) -> String {
        let all = targetTexts
        guard all.count > 1, let place = all.firstIndex(of: target.text) else { return "" }
        return "\(Self.letter(place)) "
    }

    private static func letter(_ place: Int) -> String {
        place < 26 ? String(UnicodeScalar(UInt8(65 + place))) : "\(place + 1)"
    }

    /// Whether each target is met: with the share of futures it asks about, or with the mean.
    private func targets(_ scenario: Int, _ language: Language) -> String {
        study.targets.filter { $0.scenario == scenario }.map { target in
            letter(target) + TargetNote.short(target, language)
        }.joined(separator: "; ")
    }

    /// What each letter stands for.
    private func targetNotes(_ language: Language) -> [String] {
        let texts = targetTexts
        return texts.enumerated().map { place, text in
            let letter = texts.count > 1 ? " \(Self.letter(place))" : ""
            return "\(Words.target.text(language))\(letter): \(text.text(language))"
        }
    }

    /// What the baseline has.
    private func before(_ reference: ScenarioHeader, _ language: Language) -> [String] {
        let style = NumberStyle(language)
        return [Words.heading(reference, language)]
            + lines.map { line in
                let row = result.row(column: line.column, scenario: baseline)
                return style.value(
                    row.value?.mean ?? .nan, of: result.columns[line.column].indicator)
            } + (hasTargets ? [targetsOfBaseline(language)] : [])
    }

    /// How often the baseline meets each target: its outcome is that of the first variant's.
    private func targetsOfBaseline(_ language: Language) -> String {
        guard let first = study.targets.first(where: { variants.contains($0.scenario) })
        else { return "" }
        return study.targets.filter { $0.scenario == first.scenario }.compactMap { target in
            TargetNote.ofBaseline(target, language).map { letter(target) + $0 }
        }.joined(separator: "; ")
    }

    /// The difference of one variant, with its range.
    private func row(_ scenario: Int, _ language: Language) -> [String] {
        [
            result.scenarios[scenario].variant?.valuesText.text(language)
                ?? result.scenarios[scenario].name
        ]
            + lines.map { line in
                let cells = line.comparisonCells(scenario, of: result, language)
                return cells[4].isEmpty ? cells[3] : "\(cells[3]) (\(cells[4]))"
            } + (hasTargets ? [targets(scenario, language)] : [])
    }
}

extension StudyResult {
    /// The variants of a sweep that begins with a scenario; empty for one in its midst, and nil
    /// for a scenario that stands alone.
    func variants(from scenario: Int) -> Range<Int>? {
        guard let variant = scenarios[scenario].variant, !scenarios[scenario].isBaseline else {
            return nil
        }
        guard variant.number == 1 else { return 0..<0 }
        var end = scenario + 1
        while end < scenarios.count, let next = scenarios[end].variant,
            next.number == end - scenario + 1, !scenarios[end].isBaseline
        {
            end += 1
        }
        return scenario..<end
    }
}
