// The budget item of a municipality that is overspent already and is charged with what it pays.

import KetenEngine

/// The women's-shelter item: its own overspend of each year, and when payments are charged to it.
struct ShelterItem: Sendable {
    /// `[municipality * months + month]`: the item's own overspend, in the first month of a year.
    let opening: [Int64]
    /// `[municipality * months + month]`: whether what the municipality pays is charged to it.
    let isCharged: [Bool]

    init(region: Region, parameters: ResolvedParameters, grid: MonthGrid) {
        var opening: [Int64] = []
        var isCharged: [Bool] = []
        for municipality in region.tables.municipalities {
            let own = parameters.schedule("shelter_item_opening", of: municipality.id.code)
            let charged = parameters.schedule("shelter_item_charged", of: municipality.id.code)
            for (month, date) in grid.dates.enumerated() {
                let isFirst = month == 0 || grid.dates[month - 1].year != date.year
                let euros = isFirst ? own.value(on: date)?.number ?? 0 : 0
                opening.append(Euro(nearest: euros).tenThousandths)
                isCharged.append(charged.value(on: date)?.flag ?? false)
            }
        }
        self.opening = opening
        self.isCharged = isCharged
    }
}
