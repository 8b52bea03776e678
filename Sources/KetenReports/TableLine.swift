// One line of a table: a column of the study for the whole run and region, and its cells.
import KetenEngine
import KetenExperiments

/// A line of a table.
struct TableLine {
    /// The index of the column.
    let column: Int

    /// How many rows that move much are shown below those that were chosen.
    static let mostExtras = 3

    /// The lines of a scenario's table: all, or those that were chosen and what else moves much.
    static func lines(
        of scenario: Int, in result: StudyResult, options: ReportOptions
    ) -> [TableLine] {
        if options.showsAll { return whole(result).map(TableLine.init) }
        let chosen = chosen(of: result, options: options)
        let extras = found(options.extraRows.filter { !options.rows.contains($0) }, in: result)
            .filter { $0.movesMuch(scenario, of: result) }
        return chosen + extras.prefix(mostExtras)
    }

    /// The lines that were chosen and measured.
    static func chosen(of result: StudyResult, options: ReportOptions) -> [TableLine] {
        found(options.rows, in: result)
    }

    private static func whole(_ result: StudyResult) -> [Int] {
        result.columns.indices.filter {
            result.columns[$0].period == "run" && result.columns[$0].region == "all"
        }
    }

    private static func found(_ ids: [String], in result: StudyResult) -> [TableLine] {
        let whole = whole(result)
        return ids.compactMap { id in
            whole.first { result.columns[$0].indicator.id == id && result.columns[$0].by == nil }
                .map(TableLine.init)
        }
    }

    /// What a reader sees of a difference.
    enum Sight: Hashable {
        /// Nothing was measured in both worlds.
        case missing
        /// The same to the last bit.
        case exactlyTheSame
        /// The same as far as an amount is shown: a cent of rounding is no difference.
        case sameToTheEuro
        /// Nothing that can be told from zero.
        case notVisible
        /// A difference to speak of.
        case seen
    }

    /// What there is to see of a scenario's difference; nil for a baseline.
    func sight(_ scenario: Int, of result: StudyResult) -> Sight? {
        let indicator = result.columns[column].indicator
        guard let difference = result.row(column: column, scenario: scenario).difference else {
            return nil
        }
        let visibility = Visibility(difference)
        if visibility == .exactlyTheSame { return .exactlyTheSame }
        if difference.count == 0 { return .missing }
        let style = NumberStyle(.en)
        let zero = style.difference(0, of: indicator)
        let isZero = style.difference(difference.mean, of: indicator) == zero
        if isZero, case .euro = Unit(of: indicator),
            [difference.p05, difference.p95].allSatisfy({
                style.difference($0, of: indicator) == zero
            })
        {
            return .sameToTheEuro
        }
        return isZero || visibility == .notVisible ? .notVisible : .seen
    }

    /// Whether a scenario affects the line: to be seen, and by more than the simulation's error.
    func isAffected(_ scenario: Int, of result: StudyResult) -> Bool {
        guard sight(scenario, of: result) == .seen,
            let difference = result.row(column: column, scenario: scenario).difference
        else { return false }
        return difference.low > 0 || difference.high < 0
    }

    /// Whether the line is affected by a tenth of what the baseline has, or more.
    private func movesMuch(_ scenario: Int, of result: StudyResult) -> Bool {
        guard isAffected(scenario, of: result),
            let mean = result.row(column: column, scenario: scenario).difference?.mean
        else { return false }
        let base = result.row(column: column, scenario: result.baseline(of: scenario)).value?.mean
        return mean.magnitude >= 0.1 * (base ?? 0).magnitude
    }

    /// Name, value and range.
    func valueCells(
        _ scenario: Int, of result: StudyResult, _ language: Language
    ) -> [String] {
        let indicator = result.columns[column].indicator
        let style = NumberStyle(language)
        let row = result.row(column: column, scenario: scenario)
        return [
            name(in: result, language), style.value(row.value?.mean ?? .nan, of: indicator),
            range(
                row.value?.p05 ?? .nan, row.value?.p95 ?? .nan, of: indicator, isDifference: false,
                language),
        ]
    }

    /// Name, baseline, scenario, difference, range, and how often it is better, same and worse.
    func comparisonCells(
        _ scenario: Int, of result: StudyResult, _ language: Language
    ) -> [String] {
        let indicator = result.columns[column].indicator
        let style = NumberStyle(language)
        let row = result.row(column: column, scenario: scenario)
        let before = result.row(column: column, scenario: result.baseline(of: scenario))
        let cells = [
            name(in: result, language), style.value(before.value?.mean ?? .nan, of: indicator),
            style.value(row.value?.mean ?? .nan, of: indicator),
        ]
        guard let difference = row.difference, let sight = sight(scenario, of: result) else {
            return cells + ["", "", ""]
        }
        let shown: String
        switch sight {
        case .missing: return cells + [NumberStyle.missing, "", ""]
        case .exactlyTheSame: return cells + [Words.exactlyTheSame.text(language), "", ""]
        case .sameToTheEuro: return cells + [Words.sameToTheEuro.text(language), "", ""]
        case .notVisible: shown = Words.notVisible.text(language)
        case .seen: shown = style.difference(difference.mean, of: indicator)
        }
        return cells + [
            shown,
            range(
                difference.p05, difference.p95, of: indicator, isDifference: true, language),
            difference.odds.map { Self.odds($0, style) } ?? "",
        ]
    }

    /// The label with its part and its unit; a label that names its unit has it once.
    func name(in result: StudyResult, _ language: Language) -> String {
        let column = result.columns[column]
        var label = column.indicator.label.text(language)
        if isMean(column) { label += ", " + Words.meanOfRun.text(language) }
        let part = column.by.map { ": \($0.value)" } ?? ""
        guard let unit = NumberStyle(language).unitWord(of: column.indicator),
            !label.lowercased().contains(unit)
        else { return label + part }
        return "\(label)\(part) (\(unit))"
    }

    /// Whether it is the mean of a number that differs from day to day.
    private func isMean(_ column: Column) -> Bool {
        column.period == "run" && column.indicator.kind == .stock
            && !column.indicator.id.hasSuffix("_now")
    }

    /// A range; one whose ends read the same is fixed.
    private func range(
        _ low: Double, _ high: Double, of indicator: Indicator, isDifference: Bool,
        _ language: Language
    ) -> String {
        let style = NumberStyle(language)
        func end(_ number: Double) -> String {
            isDifference
                ? style.difference(number, of: indicator) : style.value(number, of: indicator)
        }
        let isNothing = isDifference && end(low) == style.difference(0, of: indicator)
        if !low.isNaN, end(low) == end(high), !isNothing { return Words.fixed.text(language) }
        return style.range(low, high, of: indicator, isDifference: isDifference)
    }

    private static func odds(_ odds: PairedDifference.Odds, _ style: NumberStyle) -> String {
        [odds.better, odds.same, odds.worse].map(style.whole).joined(separator: " / ")
    }
}
