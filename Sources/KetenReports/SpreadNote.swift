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
        let parts = lines.compactMap { line -> String? in
            let row = result.row(column: line.column, scenario: scenario)
            let isBaseline = result.scenarios[scenario].isBaseline
            guard let split = isBaseline ? row.valueSplit : row.differenceSplit else { return nil }
            let name = (line.label ?? result.columns[line.column].indicator.label).text(language)
            // Twice the standard error, in whole percents: no more digits than are known.
            let share = style.fixed(split.knowledge * 100, decimals: 0)
            let error = style.fixed(max(1, split.error * 200), decimals: 0)
            return "\(name) \(share)% (± \(error))"
        }
        guard !parts.isEmpty else { return nil }
        return Words.shareOfKnowledge.text(language) + " " + parts.joined(separator: "; ") + "."
    }
}
