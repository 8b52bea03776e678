// Money for a public campaign becomes an effect that lasts a quarter and then halves and halves.

import KetenEngine

/// The effect of the yearly campaigns of one coordinator region.
///
/// A campaign runs for three months from `campaign_month`. In each of them its effect is
/// `campaign_effect × m ÷ campaign_reference`, with m the mean amount a year from 1 January to the
/// end of that month; afterwards the last effect halves with `campaign_half_life`. Campaigns add up
/// (model.md section 4).
enum CampaignEffect {
    /// The effect of each month, at its middle.
    static func monthly(
        _ money: Schedule, parameters: ResolvedParameters, grid: MonthGrid, first: CivilDate
    ) -> [Double] {
        var effects = [Double](repeating: 0, count: grid.count)
        if money.isNought { return effects }
        let month = Int(parameters.number("campaign_month").rounded())
        let effect =
            parameters.number("campaign_effect")
            / parameters.number("campaign_reference")
        let curve = parameters.curves[.campaign]
        let halfLife = parameters.number("campaign_half_life") * 365.25 / 12
        let loss = Elementary.log(2) / halfLife
        for year in (first.year - 1)...grid.dates[grid.count - 1].year {
            guard let january = CivilDate(year: year, month: 1, day: 1),
                let start = CivilDate(year: year, month: month, day: 1)
            else { continue }
            let end = start.adding(months: 3)
            if end <= first { continue }
            let from = max(january, first)
            let budget = january.adding(months: 12)
            func strength(_ until: CivilDate) -> Double {
                let spent = money.mean(from: from, until: min(until, budget))
                return curve?.effect(of: spent) ?? effect * spent
            }
            let last = from < min(end, budget) ? strength(end) : 0
            for month in 0..<grid.count where grid.dates[month] >= start {
                let next = grid.date(ofDay: grid.bounds[month + 1])
                if grid.dates[month] < end {
                    effects[month] += from < min(next, budget) ? strength(next) : 0
                } else {
                    let after = grid.bounds[month] - grid.day(of: end)
                    let days = Double(after) + Double(grid.length(of: month)) / 2
                    effects[month] += last * Elementary.exp(-loss * days)
                }
            }
        }
        return effects
    }
}
