// What the Safety Houses cost beside the coordinators, and each municipality's share of it.

import KetenEngine

/// The Safety House lines month by month, and the shares by key of those who pay.
///
/// The municipalities with a stated share pay that; the others of the coordinator region share the
/// rest by inhabitants on 1 January (model.md section 7). Whether a share is paid follows the draw
/// of who pays; what is not paid is not passed on to others.
struct SafetyHouseTimeline: Sendable {
    /// `[region * months + month]`: the cost.
    let cost: [Int64]
    /// `[municipality * months + month]`: the share, if it is paid.
    let share: [Int64]
    /// The fund that it is booked into; without it nobody is invoiced.
    let fund: Int?

    init(
        region: Region, parameters: ResolvedParameters, grid: MonthGrid,
        populations: [Population]
    ) {
        let tables = region.tables
        let months = grid.count
        fund = tables.funds.firstIndex { $0.id == Funds.safetyHouse }
        var cost: [Int64] = []
        var share = [Int64](repeating: 0, count: tables.municipalities.count * months)
        let stated = tables.municipalities.map {
            parameters.schedule("safety_house_share", of: $0.id.code)
        }
        for careRegion in tables.careRegions {
            let line = parameters.schedule("safety_house_cost", of: careRegion.id)
            let totals = Accrual.totals(
                Accrual.stretches(of: line, grid), grid, from: \.startOfYear)
            cost += totals.map { ($0.after - $0.before).tenThousandths }
            let members = PlanLineTimeline.members(of: careRegion.id, tables)
            guard fund != nil, totals.contains(where: { $0.after > $0.before }) else { continue }
            for (month, total) in totals.enumerated() where total.after > total.before {
                let date = grid.dates[month]
                let key = SharingKey(
                    stated: members.map { stated[$0].value(on: date)?.number ?? 0 },
                    weights: members.map {
                        populations[$0].invoiced(onDay: date.startOfYear.dayNumber)
                    })
                // Differences of what is shared of the year so far: exact by year and by month.
                let before = key.parts(of: total.before.tenThousandths)
                let after = key.parts(of: total.after.tenThousandths)
                for (place, member) in members.enumerated() {
                    share[member * months + month] = after[place] - before[place]
                }
            }
        }
        self.cost = cost
        self.share = share
    }
}
