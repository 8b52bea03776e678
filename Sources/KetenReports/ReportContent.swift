// What a table says, before it is drawn: the same cells for a terminal and for a page.
//
// One block for each scenario that is compared with a baseline; a baseline that nothing is
// compared with has a block of its own. When the run started, how long it took and on how many
// threads is left out, so that the same question gives the same bytes.
import KetenEngine
import KetenExperiments

/// The words and cells of a report.
struct ReportContent {
    /// A sentence for each scenario that is compared.
    let headlines: [String]
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
        let result = study.result
        preamble = study.header.preamble(in: language)
        let headline = TableLine.chosen(of: result, options: options)
        var blocks: [Block] = []
        var told: [Int] = []
        var shown = Set(headline.map(\.column))
        for scenario in result.scenarios.indices {
            if !options.showsAll, let variants = result.variants(from: scenario) {
                if !variants.isEmpty {
                    blocks.append(
                        SweepTable(of: study, variants: variants, lines: headline).block(language))
                    told.append(variants.upperBound - 1)
                }
                continue
            }
            let lines = TableLine.lines(of: scenario, in: result, options: options)
            shown.formUnion(lines.map(\.column))
            if !result.scenarios[scenario].isBaseline {
                blocks.append(Self.comparison(scenario, of: study, lines, language))
                told.append(scenario)
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
            let columns = shown.sorted().map { result.columns[$0] }
            for indicator in columns.map(\.indicator) where indicator.yearsFollowed > 0 {
                blocks[last].notes.append(Words.incomplete(indicator.label).text(language))
            }
            if columns.contains(where: \.isSynthetic) {
                blocks[last].notes.append(Words.synthetic.text(language))
            }
            blocks[last].notes.append(study.header.closing(in: language))
        }
        self.blocks = blocks
        headlines = Self.headlines(told, of: study, options)
    }

    /// The sentences, each with the name of its scenario where there are several or it is one of
    /// several plans.
    private static func headlines(
        _ scenarios: [Int], of study: Study, _ options: ReportOptions
    ) -> [String] {
        scenarios.compactMap { scenario in
            let header = study.result.scenarios[scenario]
            let isAlone = scenarios.count == 1 && header.variant == nil
            return Headline.text(scenario, of: study, options: options).map {
                isAlone ? $0 : "\(name(header, options.language)): \($0)"
            }
        }
    }

    private static func name(_ header: ScenarioHeader, _ language: Language) -> String {
        header.variant.map { "\($0.sweep), \($0.valuesText.text(language))" } ?? header.name
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
        _ scenario: Int, of study: Study, _ lines: [TableLine], _ language: Language
    ) -> Block {
        let result = study.result
        let header = result.scenarios[scenario]
        let reference = result.scenarios[result.baseline(of: scenario)]
        let changes = changes(of: header, language)
        let rows = lines.map { $0.comparisonCells(scenario, of: result, language) }
        return Block(
            title: header.variant?.name(in: language) ?? header.name,
            subtitle: Words.comparedWith(reference).text(language),
            changes: changes.isEmpty ? [Words.nothingChanges.text(language)] : changes,
            heading: [Words.indicator.text(language), Words.heading(reference, language)]
                + [Words.scenario, Words.difference, Words.range, Words.odds].map {
                    $0.text(language)
                },
            rows: rows,
            notes: meanings(of: rows, study, language)
                + (others(scenario, of: result, lines) + reference.notes + header.notes)
                .map { $0.text(language) })
    }

    /// What the words of a table mean, of those that are in it.
    private static func meanings(
        of rows: [[String]], _ study: Study, _ language: Language
    ) -> [String] {
        func says(_ word: Label, in column: Int) -> Bool {
            rows.contains { $0[column] == word.text(language) }
        }
        var meanings = [Words.rangeOfDifference]
        if says(Words.fixed, in: 4) { meanings.append(Words.meaningOfFixed) }
        if says(Words.notVisible, in: 3) { meanings.append(Words.meaningOfNotVisible) }
        if rows.contains(where: { !$0[5].isEmpty }) {
            let count = NumberStyle(language).whole(study.header.replications)
            meanings.append(Words.meaningOfOdds(count))
        }
        return [meanings.map { $0.text(language) }.joined(separator: " ")]
    }

    /// Where no row changes though the scenario does, that others may.
    private static func others(
        _ scenario: Int, of result: StudyResult, _ lines: [TableLine]
    ) -> [Label] {
        let isSame = lines.allSatisfy { line in
            result.row(column: line.column, scenario: scenario).difference?.exactlyZero != false
        }
        return isSame && !result.scenarios[scenario].changes.isEmpty ? [Words.othersMayDiffer] : []
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
