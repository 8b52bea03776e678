// The lines of the implementation plan month by month, what its fund covers of them, and what flows
// back to the municipalities.

import KetenEngine

/// What the plan asks, what its fund pays, and what is left; nothing of it depends on chance.
///
/// The fund's money of a calendar year is there from the first of its days in the run. It pays the
/// lines in the plan's order, month by month, until it is empty; what the lines ask beyond it is
/// covered by nobody. What is left flows back in the last month of the year, by key: inhabitants on
/// 1 January of the contributing municipalities of the coordinator region (model.md section 7).
struct PlanLineTimeline: Sendable {
    /// `[(line * regions + region) * months + month]`: what the line asks.
    let asked: [Int64]
    /// `[(line * regions + region) * months + month]`: what the fund pays of it.
    let covered: [Int64]
    /// `[region * months + month]`: what all lines ask.
    let askedInAll: [Int64]
    /// `[region * months + month]`: what the fund pays of all lines.
    let coveredInAll: [Int64]
    /// `[region * months + month]`: the fund's money as it accrues.
    let granted: [Int64]
    /// `[municipality * months + month]`: what flows back.
    let refund: [Int64]
    /// The plan's fund among the region's funds.
    let fund: Int?

    init(
        region: Region, parameters: ResolvedParameters, grid: MonthGrid,
        populations: [Population]
    ) {
        let tables = region.tables
        let months = grid.count
        let regions = tables.careRegions.count
        let indexation = Indexation("plan_indexation", parameters)
        func monthly(_ parameter: String, _ subject: String, _ index: Indexation?) -> [Int64] {
            Accrual.monthly(
                Accrual.stretches(of: parameters.schedule(parameter, of: subject), grid, index),
                grid, from: \.startOfYear)
        }
        let fund = tables.funds.firstIndex { $0.id == tables.planFund }
        let asked = PlanLine.allCases.flatMap { line in
            tables.careRegions.flatMap { monthly(line.parameter, $0.id, indexation) }
        }
        var covered = [Int64](repeating: 0, count: asked.count)
        var granted = [Int64](repeating: 0, count: regions * months)
        var refund = [Int64](repeating: 0, count: tables.municipalities.count * months)
        for (place, careRegion) in tables.careRegions.enumerated() where fund != nil {
            let money = monthly("fund_size", careRegion.id, nil)
            granted.replaceSubrange(place * months..<(place + 1) * months, with: money)
            let years = Dictionary(grouping: 0..<months) { grid.dates[$0].year }
            for (_, inYear) in years {
                var left = inYear.reduce(0) { $0 + money[$1] }
                for month in inYear {
                    for line in PlanLine.allCases {
                        let at = (line.rawValue * regions + place) * months + month
                        covered[at] = min(asked[at], left)
                        left -= covered[at]
                    }
                }
                guard left > 0, let last = inYear.last else { continue }
                let members = Self.members(of: careRegion.id, tables)
                let day = grid.dates[last].startOfYear.dayNumber
                let key = SharingKey(
                    stated: members.map { _ in 0 },
                    weights: members.map { populations[$0].invoiced(onDay: day) })
                for (member, part) in zip(members, key.parts(of: left)) {
                    refund[member * months + last] += part
                }
            }
        }
        self.fund = fund
        self.asked = asked
        self.covered = covered
        askedInAll = Self.overLines(asked)
        coveredInAll = Self.overLines(covered)
        self.granted = granted
        self.refund = refund
    }

    private static func overLines(_ amounts: [Int64]) -> [Int64] {
        let size = amounts.count / PlanLine.allCases.count
        return (0..<size).map { place in
            stride(from: place, to: amounts.count, by: size).reduce(0) { $0 + amounts[$1] }
        }
    }

    /// The municipalities of a coordinator region that share in what its money does: those that
    /// contribute, or all if none does.
    static func members(of careRegion: String, _ tables: RegionTables) -> [Int] {
        let all = tables.municipalities.indices.filter {
            tables.municipalities[$0].careRegion == careRegion
        }
        let contributing = all.filter { tables.municipalities[$0].contributes }
        return contributing.isEmpty ? all : contributing
    }
}
