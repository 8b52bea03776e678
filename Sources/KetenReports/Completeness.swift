// What a number does not say by itself: of how many it is, and whether it is complete.
import KetenEngine
import KetenExperiments

extension Column {
    /// Whether it follows people for some years of which the run does not see the end.
    ///
    /// - Parameter until: the day after the run, as `2026-01-01`.
    func isIncomplete(until: String) -> Bool {
        guard indicator.yearsFollowed > 0, let year = Int(until.prefix(4)) else { return false }
        guard period != "run" else { return true }
        // Dates of one form are in order as texts are.
        let first = "\(year - indicator.yearsFollowed)" + until.dropFirst(4)
        return period >= first.prefix(period.count)
    }
}

extension StudyResult {
    /// Of how many the number of a row is, on average; nil where that is not told or not measured.
    func count(of row: ResultRow) -> Double? {
        let column = columns[row.column]
        guard let counted = column.indicator.counted,
            let place = columns.firstIndex(where: {
                $0.indicator.id == counted && $0.period == column.period
                    && $0.region == column.region && $0.by == nil
            })
        else { return nil }
        return self.row(column: place, scenario: row.scenario).value?.mean
    }
}
