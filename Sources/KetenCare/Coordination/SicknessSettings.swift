// Illness of coordinators: short and long spells whose frequency follows the quarterly rate.

import KetenEngine

/// Spells of sickness (model.md 13.9: the frequency is scaled to the quarterly rate, not the
/// length).
struct SicknessSettings: Sendable {
    struct Spells: Sendable {
        /// Spells a day at a sickness rate of one.
        var perDayAtFullRate: Double
        var meanDays: Double
    }

    /// The most spells that may begin in a quarter on average.
    static let mostPerQuarter = 40.0

    let short: Spells
    let long: Spells
    let rate: Schedule

    /// Whether more would begin; then nothing can be run.
    var isTooLarge: Bool {
        let highest = rate.steps.reduce(0) { max($0, $1.value.number) }
        let perDay = max(short.perDayAtFullRate, long.perDayAtFullRate)
        return perDay * highest * 92 > Self.mostPerQuarter
    }

    init(parameters: ResolvedParameters) {
        let shortPerYear = parameters.number("short_spell_frequency")
        let longPerYear = parameters.number("long_spell_frequency")
        let shortDays = parameters.number("short_spell_length")
        let longDays = parameters.number("long_spell_length")
        let unscaled = (shortPerYear * shortDays + longPerYear * longDays) / 365.25
        let scale = unscaled > 0 ? 1 / unscaled / 365.25 : 0
        short = Spells(perDayAtFullRate: shortPerYear * scale, meanDays: shortDays)
        long = Spells(perDayAtFullRate: longPerYear * scale, meanDays: longDays)
        rate = parameters.schedule("sickness_rate")
    }
}

/// One calendar quarter of the run with its rate, for the draws of illness.
struct SicknessQuarter: Sendable {
    /// The index of its draws: year × 4 + quarter.
    var index: UInt32
    var from: Double
    var length: Double
    /// The number of short and of long spells that begin in it.
    var short: Poisson
    var long: Poisson

    /// The quarters of a run and the two before it, whose long spells may reach into it.
    static func all(of settings: SicknessSettings, _ grid: MonthGrid) -> [SicknessQuarter] {
        let first = grid.dates[0].startOfMonth
        var date = first.adding(months: -((first.month - 1) % 3) - 6)
        var quarters: [SicknessQuarter] = []
        while grid.day(of: date) < grid.length {
            let next = date.adding(months: 3)
            let rate = settings.rate.value(on: date) ?? settings.rate.steps.first?.value
            let length = Double(next.dayNumber - date.dayNumber)
            func number(_ spells: SicknessSettings.Spells) -> Poisson {
                let mean = spells.perDayAtFullRate * (rate?.number ?? 0) * length
                return .checked(mean: min(mean, SicknessSettings.mostPerQuarter))
            }
            quarters.append(
                SicknessQuarter(
                    index: UInt32(date.year * 4 + (date.month - 1) / 3),
                    from: Double(grid.day(of: date)), length: length,
                    short: number(settings.short), long: number(settings.long)))
            date = next
        }
        return quarters
    }
}
