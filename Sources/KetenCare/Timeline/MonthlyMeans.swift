// Schedules as one number for each month of a run; equal schedules are worked out once.

import KetenEngine

/// The means of schedules by month; a flag counts as one or nought.
struct MonthlyMeans {
    let grid: MonthGrid
    private var known: [Schedule: [Double]] = [:]

    init(_ grid: MonthGrid) { self.grid = grid }

    /// The mean of each month, by days.
    mutating func of(_ schedule: Schedule) -> [Double] {
        if let means = known[schedule] { return means }
        let numbers = schedule.asNumbers { value in
            switch value {
            case .number(let number): number
            case .flag(let flag): flag ? 1 : 0
            case .word(let word): word == Provider.nobody ? 0 : 1
            }
        }
        let means = numbers.monthly(grid)
        known[schedule] = means
        return means
    }
}

extension Schedule {
    /// The schedule with a number for each value.
    func asNumbers(_ number: (ParameterValue) -> Double) -> Schedule {
        Schedule(steps.map { Step(from: $0.from, value: .number(number($0.value))) })
    }

    /// A schedule of numbers that changes when either of two does.
    func combined(
        with other: Schedule, _ number: (ParameterValue, ParameterValue) -> Double
    ) -> Schedule {
        let dates = Set(steps.map(\.from) + other.steps.map(\.from)).sorted()
        return Schedule(
            dates.compactMap { date in
                guard let a = value(on: date), let b = other.value(on: date) else { return nil }
                return Step(from: date, value: .number(number(a, b)))
            })
    }

    /// The mean of each month of a grid.
    func monthly(_ grid: MonthGrid) -> [Double] {
        if steps.count == 1, steps[0].from <= grid.dates[0] {
            return [Double](repeating: steps[0].value.number, count: grid.count)
        }
        return (0..<grid.count).map { grid.mean(of: self, in: $0) }
    }

    /// The mean of a schedule of numbers over some days, by days.
    func mean(from: CivilDate, until: CivilDate) -> Double {
        let cuts = [from] + steps.map(\.from).filter { $0 > from && $0 < until } + [until]
        var sum = 0.0
        for (a, b) in zip(cuts, cuts.dropFirst()) {
            sum += (value(on: a)?.number ?? 0) * Double(b.dayNumber - a.dayNumber)
        }
        return sum / Double(until.dayNumber - from.dayNumber)
    }

    /// Whether every value is the number nought.
    var isNought: Bool { steps.allSatisfy { $0.value == .number(0) } }
}
