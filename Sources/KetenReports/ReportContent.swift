// What a table says, before it is drawn: the same cells for a terminal and for a page.
//
// One block for each scenario that is compared with a baseline; a baseline that nothing is
// compared with has a block of its own. When the run started, how long it took and on how many
// threads is left out, so that the same question gives the same bytes.
import KetenEngine
import KetenExperiments

/// The words and cells of a report.
struct ReportContent {
    /// What was varied, and where and when it played.
    let preamble: [String]
    /// One table after the other.
    let blocks: [Block]

    /// One table with what belongs to it; the first column is words, the others are numbers.
    struct Block {
        let title: String
        var subtitle: String?
        let changes: [String]
        let heading: [String]
        let rows: [[String]]
        var notes: [String]
    }

    init(of study: Study, options: ReportOptions) {
        let language = options.language
        preamble =
            [
                Self.firstLine(study.header, language),
                Words.place(study.header.region, from: study.header.from, until: study.header.until)
                    .text(language),
            ] + study.header.measured.map { Words.measured($0).text(language) }
            + study.header.assumed.map {
                Words.assumed($0, vary: study.header.vary).text(language)
            }
        let result = study.result
        let lines = TableLine.lines(of: result, options: options)
        let headline = TableLine.headline(of: result, options: options)
        var blocks: [Block] = []
        for scenario in result.scenarios.indices {
            if !options.showsAll, let variants = result.variants(from: scenario) {
                if !variants.isEmpty {
                    blocks.append(
                        SweepTable(of: study, variants: variants, lines: headline).block(language))
                }
                continue
            }
            if !result.scenarios[scenario].isBaseline {
                blocks.append(Self.comparison(scenario, of: result, lines, language))
            } else if !result.isReference(scenario) {
                blocks.append(Self.baseline(scenario, of: result, lines, language))
            } else {
                continue
            }
            blocks[blocks.count - 1].notes += TargetNote.texts(scenario, of: study, language)
            if let note = SpreadNote.text(scenario, of: result, headline, language) {
                blocks[blocks.count - 1].notes.insert(note, at: 1)
            }
        }
        if let last = blocks.indices.last {
            for indicator in lines.map({ result.columns[$0.column].indicator })
            where indicator.yearsFollowed > 0 {
                blocks[last].notes.append(Words.incomplete(indicator.label).text(language))
            }
            if lines.contains(where: { result.columns[$0.column].isSynthetic }) {
                blocks[last].notes.append(Words.synthetic.text(language))
            }
            blocks[last].notes += options.notes.map { $0.text(language) }
        }
        self.blocks = blocks
    }

    private static func firstLine(_ header: StudyHeader, _ language: Language) -> String {
        let style = NumberStyle(language)
        return [
            Words.replications(
                finished: style.whole(header.replications),
                requested: header.isInterrupted ? style.whole(header.requested) : nil),
            Words.varied(header.vary),
            Words.seed(header.seed),
        ].map { $0.text(language) }.joined(separator: "; ")
    }

    private static func baseline(
        _ scenario: Int, of result: StudyResult, _ lines: [TableLine], _ language: Language
    ) -> Block {
        let header = result.scenarios[scenario]
        return Block(
            title: header.name, changes: changes(of: header, language),
            heading: [Words.indicator, Words.value, Words.range].map { $0.text(language) },
            rows: lines.map { $0.valueCells(scenario, of: result, language) },
            notes: ([Words.rangeOfValue] + header.notes).map { $0.text(language) })
    }

    private static func comparison(
        _ scenario: Int, of result: StudyResult, _ lines: [TableLine], _ language: Language
    ) -> Block {
        let header = result.scenarios[scenario]
        let reference = result.scenarios[result.baseline(of: scenario)]
        let changes = changes(of: header, language)
        return Block(
            title: header.variant?.name(in: language) ?? header.name,
            subtitle: Words.comparedWith(reference.name).text(language),
            changes: changes.isEmpty ? [Words.nothingChanges.text(language)] : changes,
            heading: [
                Words.indicator, Words.now, Words.scenario, Words.difference, Words.range,
                Words.better,
            ].map { $0.text(language) },
            rows: lines.map { $0.comparisonCells(scenario, of: result, language) },
            notes: (notes(scenario, of: result, lines) + reference.notes + header.notes)
                .map { $0.text(language) })
    }

    /// What the range is; and, where no row changes though the scenario does, that others may.
    private static func notes(
        _ scenario: Int, of result: StudyResult, _ lines: [TableLine]
    ) -> [Label] {
        let isSame = lines.allSatisfy { line in
            result.row(column: line.column, scenario: scenario).difference?.exactlyZero != false
        }
        guard isSame, !result.scenarios[scenario].changes.isEmpty else {
            return [Words.rangeOfDifference]
        }
        return [Words.rangeOfDifference, Words.othersMayDiffer]
    }

    static func changes(of header: ScenarioHeader, _ language: Language) -> [String] {
        header.changes.map { change in
            let reason = change.because.map { " (\($0))" } ?? ""
            let text = change.text.text(language) + reason
            // Most sentences say their days themselves.
            guard let from = change.from, !change.text.en.contains(from),
                !change.text.en.contains(" in \(from.prefix(4))")
            else { return text }
            return "\(from): \(text)"
        }
    }
}

extension StudyResult {
    /// Whether any scenario is compared with this baseline.
    fileprivate func isReference(_ baseline: Int) -> Bool {
        let next = baseline + 1
        return next < scenarios.count && !scenarios[next].isBaseline
    }
}
