// The line below a table that says how much of its ranges comes from what is not known.
import KetenEngine
import KetenExperiments

/// Tells knowledge from chance, for the rows of a table.
enum SpreadNote {
    /// The sentence for one scenario, or nil when knowledge did not vary.
    static func text(
        _ scenario: Int, of result: StudyResult, _ lines: [TableLine], _ language: Language
    ) -> String? {
        let style = NumberStyle(language)
        let isBaseline = result.scenarios[scenario].isBaseline
        let splits = lines.compactMap { line -> (line: TableLine, split: SpreadSplit)? in
            let row = result.row(column: line.column, scenario: scenario)
            let split = isBaseline ? row.valueSplit : row.differenceSplit
            return split.map { (line: line, split: $0) }
        }
        guard !splits.isEmpty else { return nil }
        let parts = splits.compactMap { line, split -> String? in
            // Twice the standard error: a share that it exceeds is not known to be one.
            let error = max(0.01, 2 * split.error)
            let sight = line.sight(scenario, of: result)
            guard split.knowledge >= error, sight == nil || sight == .seen else { return nil }
            let name = result.columns[line.column].indicator.label.text(language)
            // In whole percents: no more digits than are known.
            let share = style.fixed(split.knowledge * 100, decimals: 0)
            return "\(name) \(share)% (± \(style.fixed(error * 100, decimals: 0)))"
        }
        guard !parts.isEmpty else { return Words.noShareOfKnowledge.text(language) }
        return Words.shareOfKnowledge.text(language) + " " + parts.joined(separator: "; ") + "."
    }
}
