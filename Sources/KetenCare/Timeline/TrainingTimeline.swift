// Money for training becomes trained staff, who are lost again by halves.

import KetenEngine

/// The share of municipal staff that is trained, by municipality and month.
///
/// Money of a coordinator region trains `money ÷ training_cost` persons, spread over the
/// municipalities that its plan reaches by inhabitants. The share σ of a municipality's staff obeys
/// `σ' = trained a day ÷ staff − λ σ`, never above one, with λ = ln 2 ÷ half-life; within a month
/// money is even, so that σ has a closed form (model.md section 4). What was spent before the run
/// counts from the first day of the tables.
struct TrainingTimeline: Sendable {
    /// `[municipality * months + month]`, at the middle of the month
    let share: [Double]
    /// `[municipality * months + month]`, persons at the middle of the month
    let persons: [Double]

    private struct Step {
        /// What of the trained is left after half a step, and after all of it.
        var middle: Double
        var end: Double
    }

    init(
        region: Region, parameters: ResolvedParameters, grid: MonthGrid,
        populations: [Population], inhabitants: [Double]
    ) {
        let places = region.tables.municipalities
        var share = [Double](repeating: 0, count: places.count * grid.count)
        var persons = share
        let staff = parameters.number("trainable_staff")
        for careRegion in region.tables.careRegions {
            let money = parameters.schedule("plan_training", of: careRegion.id)
            if money.isNought { continue }
            let own = places.indices.filter { places[$0].careRegion == careRegion.id }
            let reach = own.map { place in
                parameters.schedule("plan_reach", of: places[place].id.code)
                    .asNumbers { $0.flag ? 1 : 0 }
            }
            var start = own.map { _ in 0.0 }
            let first = region.tables.coverage.from
            if let before = Period(from: first, until: grid.dates[0]) {
                let past = MonthGrid(before)
                let people = own.flatMap { populations[$0].monthly(past) }
                _ = Self.shares(money, reach, people, past, parameters, start: &start)
            }
            let people = own.flatMap { place in
                inhabitants[(place * grid.count)..<((place + 1) * grid.count)]
            }
            let shares = Self.shares(money, reach, people, grid, parameters, start: &start)
            for (row, place) in own.enumerated() {
                for month in 0..<grid.count {
                    let at = place * grid.count + month
                    share[at] = shares[row * grid.count + month]
                    persons[at] = share[at] * staff * inhabitants[at]
                }
            }
        }
        self.share = share
        self.persons = persons
    }

    /// `[row * months + month]` at mid-month; the shares at the start become those at the end.
    private static func shares(
        _ money: Schedule, _ reach: [Schedule], _ people: [Double], _ grid: MonthGrid,
        _ parameters: ResolvedParameters, start: inout [Double]
    ) -> [Double] {
        let cost = parameters.number("training_cost") * parameters.number("trainable_staff")
        let halfLife = parameters.number("training_half_life") * 365.25 / 12
        let loss = Elementary.log(2) / halfLife
        let steps = (0..<grid.count).map { month in
            let days = Double(grid.length(of: month))
            return Step(
                middle: Elementary.exp(-loss * days / 2), end: Elementary.exp(-loss * days))
        }
        let spent = money.monthly(grid)
        let reached = reach.map { $0.monthly(grid) }
        var shares = [Double](repeating: 0, count: reach.count * grid.count)
        for month in 0..<grid.count {
            var all = 0.0
            for row in reach.indices {
                all += reached[row][month] * people[row * grid.count + month]
            }
            let year = Double(CivilDate.daysIn(year: grid.dates[month].year))
            let gain = all > 0 ? spent[month] / year / (cost * all) / loss : 0
            for row in reach.indices {
                let level = gain * reached[row][month]
                let above = start[row] - level
                shares[row * grid.count + month] = min(1, level + above * steps[month].middle)
                start[row] = min(1, level + above * steps[month].end)
            }
        }
        return shares
    }
}

extension Population {
    /// The mean inhabitants of each month of a grid.
    func monthly(_ grid: MonthGrid) -> [Double] {
        (0..<grid.count).map { month in
            mean(
                fromDay: grid.origin + grid.bounds[month],
                untilDay: grid.origin + grid.bounds[month + 1])
        }
    }
}
