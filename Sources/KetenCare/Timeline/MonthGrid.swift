// The calendar months of a run, in days from its start; rates and hazards are constant in each.

import KetenEngine

/// The months that a run covers; the first and the last may be parts.
struct MonthGrid: Sendable {
    /// The first day of the run, as a day number.
    let origin: Int
    /// The days at which months begin, and the end; in days from the origin.
    let bounds: [Int]
    /// The month of every day of the run.
    let monthOfDay: [UInt16]
    /// The calendar year and month of each month of the grid.
    let dates: [CivilDate]

    init(_ period: Period) {
        origin = period.from.dayNumber
        var bounds = [0]
        var dates: [CivilDate] = []
        var days: [UInt16] = []
        var date = period.from
        while date < period.until {
            let next = min(date.startOfMonth.adding(months: 1), period.until)
            let count = next.dayNumber - date.dayNumber
            days += Array(repeating: UInt16(dates.count), count: count)
            dates.append(date)
            bounds.append(next.dayNumber - origin)
            date = next
        }
        self.bounds = bounds
        self.dates = dates
        monthOfDay = days
    }

    /// How many months there are.
    var count: Int { dates.count }

    /// The days of the whole run.
    var length: Int { bounds[bounds.count - 1] }

    /// The civil date of a day of the run.
    func date(ofDay day: Int) -> CivilDate { CivilDate(dayNumber: origin + day) }

    /// The day of the run on which a date falls; may lie outside the run.
    func day(of date: CivilDate) -> Int { date.dayNumber - origin }

    /// The length of a month in days.
    func length(of month: Int) -> Int { bounds[month + 1] - bounds[month] }

    /// The mean of a schedule's number over one month, by days.
    func mean(of schedule: Schedule, in month: Int) -> Double {
        let from = dates[month]
        let until = month + 1 < count ? dates[month + 1] : date(ofDay: bounds[month + 1])
        guard let first = schedule.value(on: from)?.number else {
            preconditionFailure("A schedule has no value on \(from).")
        }
        let inner = schedule.steps.filter { $0.from > from && $0.from < until }
        if inner.isEmpty { return first }
        var sum = 0.0
        var value = first
        var day = from.dayNumber
        for step in inner {
            sum += value * Double(step.from.dayNumber - day)
            (value, day) = (step.value.number, step.from.dayNumber)
        }
        sum += value * Double(until.dayNumber - day)
        return sum / Double(until.dayNumber - from.dayNumber)
    }
}
