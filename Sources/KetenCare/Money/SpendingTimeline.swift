// Money that a plan brings in above its reference and spends on coordinator hours.

import KetenEngine

/// The difference in yearly contributions that a plan's *spend on coordinator hours* turns into
/// fte.
///
/// `fte = (money received in this world − in the reference, annual rate) ÷ unit cost on the day`
/// (model.md section 7); equal money means equal fte.
struct SpendingTimeline: Sendable {
    struct Extra: Sendable {
        var euros: Double
        var isUncertain: Bool
    }

    /// One stretch of days in which one plan change spends the difference.
    private struct Window: Sendable {
        var from: Int
        var until: Int
        var municipalities: Set<Int>
    }

    /// One municipality's yearly amounts and probabilities of paying, here and in the reference.
    struct Difference: Sendable, Equatable {
        var municipality: Int
        var here: Double
        var there: Double
        var payHere: Double
        var payThere: Double

        var isNone: Bool { here == there && payHere == payThere }
        var isUncertain: Bool { [payHere, payThere].contains { $0 > 0 && $0 < 1 } }
    }

    /// The days on which a difference begins, changes or ends; none where there is none, so that
    /// spending nothing changes nothing.
    private(set) var days: [Int] = []
    private let windows: [Window]
    private let here: MoneyTimeline
    private let there: MoneyTimeline
    private let grid: MonthGrid
    private let regionOf: [Int]

    /// Nothing when the plan spends nothing on hours.
    ///
    /// - Parameter there: the money of the reference, made only when it is needed.
    init?(
        region: Region, plan: Plan, here: MoneyTimeline, grid: MonthGrid,
        there: () -> MoneyTimeline
    ) {
        let tables = region.tables
        let windows = plan.changes.compactMap { planned -> Window? in
            guard let spends = planned.change.spends, spends.on == .coordinatorHours else {
                return nil
            }
            let members = tables.municipalities.indices.filter {
                spends.subjects?.contains(tables.municipalities[$0].id.code) ?? true
            }
            return Window(
                from: grid.day(of: planned.change.from),
                until: spends.until.map { grid.day(of: $0) } ?? grid.length,
                municipalities: Set(members))
        }
        guard !windows.isEmpty else { return nil }
        self.windows = windows
        self.here = here
        self.there = there()
        self.grid = grid
        regionOf = tables.municipalities.map { municipality in
            tables.place(ofCareRegion: municipality.careRegion)
        }
        let candidates =
            [0] + windows.flatMap { [$0.from, $0.until] } + here.changeDays(grid)
            + self.there.changeDays(grid) + grid.bounds.dropLast()
        var before = [[Difference]](repeating: [], count: tables.careRegions.count)
        for day in Set(candidates).sorted() where day >= 0 && day < grid.length {
            let now = tables.careRegions.indices.map { differences(careRegion: $0, onDay: day) }
            if now != before { days.append(day) }
            before = now
        }
    }

    /// The yearly amounts of a coordinator region's municipalities that count on a day.
    func differences(careRegion: Int, onDay day: Int) -> [Difference] {
        let inForce = windows.filter { $0.from <= day && day < $0.until }
        guard !inForce.isEmpty else { return [] }
        let month = Int(grid.monthOfDay[day])
        return regionOf.indices.compactMap { place in
            guard regionOf[place] == careRegion,
                inForce.contains(where: { $0.municipalities.contains(place) })
            else { return nil }
            let row = Difference(
                municipality: place, here: here.yearlyContribution(place, onDay: day, grid),
                there: there.yearlyContribution(place, onDay: day, grid),
                payHere: here.payProbability[place * grid.count + month],
                payThere: there.payProbability[place * grid.count + month])
            return row.isNone ? nil : row
        }
    }

    /// The extra money a year on a day when it is certain who pays.
    func extra(careRegion: Int, onDay day: Int) -> Extra {
        var extra = Extra(euros: 0, isUncertain: false)
        for row in differences(careRegion: careRegion, onDay: day) {
            if row.isUncertain { extra.isUncertain = true }
            extra.euros += row.here * row.payHere - row.there * row.payThere
        }
        return extra
    }
}
