// One line of a table: a column of the study for the whole run and region, and its cells.
import KetenEngine
public import KetenExperiments

/// A line of a table.
struct TableLine {
    /// The index of the column.
    let column: Int
    /// What to call it, if not by the indicator's label.
    let label: Label?

    /// The lines of a table: those that were chosen and measured, or all.
    static func lines(of result: StudyResult, options: ReportOptions) -> [TableLine] {
        let whole = result.columns.indices.filter {
            result.columns[$0].period == "run" && result.columns[$0].region == "all"
        }
        if options.showsAll { return whole.map { TableLine(column: $0, label: nil) } }
        return headline(of: result, options: options)
    }

    /// The lines that were chosen and measured.
    static func headline(of result: StudyResult, options: ReportOptions) -> [TableLine] {
        let whole = result.columns.indices.filter {
            result.columns[$0].period == "run" && result.columns[$0].region == "all"
        }
        return options.rows.compactMap { row in
            let column = whole.first {
                result.columns[$0].indicator.id == row.indicator && result.columns[$0].by == row.by
            }
            return column.map { TableLine(column: $0, label: row.label) }
        }
    }

    /// Name, value and range.
    func valueCells(
        _ scenario: Int, of result: StudyResult, _ language: Language
    ) -> [String] {
        let column = result.columns[column]
        let style = NumberStyle(language)
        let row = result.row(column: self.column, scenario: scenario)
        return [
            name(column, style),
            style.value(row.value?.mean ?? .nan, of: column.indicator),
            style.range(
                row.value?.p05 ?? .nan, row.value?.p95 ?? .nan, of: column.indicator,
                isDifference: false),
        ]
    }

    /// Name, now, scenario, difference, range, and how often it is better.
    func comparisonCells(
        _ scenario: Int, of result: StudyResult, _ language: Language
    ) -> [String] {
        let column = result.columns[column]
        let style = NumberStyle(language)
        let row = result.row(column: self.column, scenario: scenario)
        let now = result.row(column: self.column, scenario: result.baseline(of: scenario))
        let cells = [
            name(column, style),
            style.value(now.value?.mean ?? .nan, of: column.indicator),
            style.value(row.value?.mean ?? .nan, of: column.indicator),
        ]
        guard let difference = row.difference else { return cells + ["", "", ""] }
        let visibility = Visibility(difference)
        if visibility == .exactlyTheSame {
            return cells + [Words.exactlyTheSame.text(language), "", ""]
        }
        if difference.count == 0 { return cells + [NumberStyle.missing, "", ""] }
        let range = style.range(
            difference.p05, difference.p95, of: column.indicator, isDifference: true)
        let shown = style.difference(difference.mean, of: column.indicator)
        // A cent of rounding is no difference that anyone can see, and who is better says nothing.
        let nothing = style.range(0, 0, of: column.indicator, isDifference: true)
        if range == nothing, shown == style.difference(0, of: column.indicator) {
            return cells + [Words.notVisible.text(language), range, ""]
        }
        return cells + [
            visibility == .notVisible ? Words.notVisible.text(language) : shown,
            range,
            difference.betterIn.map { Self.odds($0, language) } ?? "",
        ]
    }

    private func name(_ column: Column, _ style: NumberStyle) -> String {
        let label = (self.label ?? column.indicator.label).text(style.language)
        let part = self.label == nil ? column.by.map { ": \($0.value)" } ?? "" : ""
        let unit = style.unitWord(of: column.indicator).map { " (\($0))" } ?? ""
        return label + part + unit
    }

    /// A share as *97 of 100*; 0 and 100 are kept for never and always.
    private static func odds(_ share: Double, _ language: Language) -> String {
        let rounded = Int((share * 100).rounded())
        let shown = share > 0 && share < 1 ? min(max(rounded, 1), 99) : rounded
        return "\(shown) \(Words.outOf100.text(language))"
    }
}

extension Study {
    /// The column of the first row of a table that a scenario affects: visibly, and by more than
    /// the error of the simulation.
    public func firstAffectedColumn(scenario: Int, options: ReportOptions) -> Int? {
        TableLine.headline(of: result, options: options).first { line in
            guard
                let difference = result.row(column: line.column, scenario: scenario).difference
            else { return false }
            return Visibility(difference) == .visible
                && (difference.low > 0 || difference.high < 0)
        }?.column
    }
}
