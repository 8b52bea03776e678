// Yearly amounts as what falls in each month of a run.

import KetenEngine

extension Accrual {
    /// A yearly amount that changes on dates as stretches up to the end of a run.
    static func stretches(
        of schedule: Schedule, _ grid: MonthGrid, _ indexation: Indexation? = nil
    ) -> [Stretch] {
        let end = grid.origin + grid.length
        var cuts = Set(schedule.steps.map { $0.from.dayNumber } + [end])
        cuts.formUnion(indexation?.changeDays ?? [])
        guard let first = schedule.steps.first?.from.dayNumber else { return [] }
        let days = cuts.filter { $0 >= first && $0 <= end }.sorted()
        return zip(days, days.dropFirst()).map { from, until in
            let date = CivilDate(dayNumber: from)
            let euros = schedule.value(on: date)?.number ?? 0
            return Stretch(
                from: from, until: until,
                yearly: yearly(euros * (indexation?.factor(on: date) ?? 1)))
        }
    }

    /// Each month's part: differences of the running total, which starts anew with each invoice.
    ///
    /// - Parameter start: the first day of the invoice that a month belongs to.
    static func monthly(
        _ stretches: [Stretch], _ grid: MonthGrid, from start: (CivilDate) -> CivilDate
    ) -> [Int64] {
        totals(stretches, grid, from: start).map { ($0.after - $0.before).tenThousandths }
    }

    /// The running totals of each month's invoice at its beginning and at its end.
    static func totals(
        _ stretches: [Stretch], _ grid: MonthGrid, from start: (CivilDate) -> CivilDate
    ) -> [(before: Euro, after: Euro)] {
        (0..<grid.count).map { month in
            let invoice = start(grid.dates[month]).dayNumber
            let inside = stretches.compactMap { stretch -> Stretch? in
                let clipped = Stretch(
                    from: max(stretch.from, invoice), until: stretch.until, yearly: stretch.yearly)
                return clipped.from < clipped.until ? clipped : nil
            }
            let accrual = Accrual(inside)
            return (
                accrual.total(untilDay: grid.dates[month].dayNumber),
                accrual.total(untilDay: grid.origin + grid.bounds[month + 1])
            )
        }
    }
}
