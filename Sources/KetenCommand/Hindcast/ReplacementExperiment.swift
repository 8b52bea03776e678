// Who serves when posts are away: the others, after their own region and at reduced efficiency;
// nobody when all are away.

import KetenCare
import KetenEngine
import KetenExperiments

/// A month in which all posts are away, and one in which those of the first region are.
struct ReplacementExperiment: Sendable {
    /// The world in which all are away, and that in which those of the first region are.
    let worlds: [World]
    private let month: Period
    /// For each region.
    private let withoutCover, ftePresent, intakes, closed: [CareColumn]
    /// What the second of two regions shows of serving its own first.
    private let own: [CareColumn]
    /// Fte of the first region that count while it is replaced; nothing where that is not one
    /// number.
    private let replacedFTE: Double?
    private let isApart: Bool

    init(_ world: World) {
        let month = Self.quietMonth(of: world)
        self.month = month
        let regions = world.region.subjects(of: .region)
        let posts = world.region.tables.posts
        let first = posts.filter { $0.careRegion == regions.first }.map(\.named.id)
        worlds = [posts.map(\.named.id), first].map { Self.absent($0, month, world) }
        let name = String(month.from.description.prefix(7))
        func columns(_ id: String, _ places: [String]) -> [CareColumn] {
            var choice = ColumnChoice()
            choice.indicators = [id]
            choice.months = true
            choice.parts = false
            let all = world.columns(choice).filter { $0.period == name && $0.part == nil }
            return places.compactMap { place in all.first { $0.region == place } }
        }
        withoutCover = columns("days_without_cover", regions)
        ftePresent = columns("fte_present", regions)
        intakes = columns("intakes", regions)
        closed = columns("closed", regions)
        let names = ["asked", "intakes", "closed", "open_cases", "waiting_now", "slow_down"]
        own = regions.count == 2 ? names.flatMap { columns($0, [regions[1]]) } : []
        func isOn(_ parameter: String) -> Bool {
            ([nil] + regions).contains {
                world.region.value(of: parameter, subject: $0, on: month.from) == .flag(true)
            }
        }
        isApart = !isOn("pooled") && !isOn("replacement_common_factor")
        replacedFTE = isOn("fte_follows_payers") ? nil : Self.replacedFTE(first, world, month)
    }

    /// Whether a replication obeys the law, given the worlds' simulations and the first world's.
    func holds(_ simulations: [SimulationHolder], base: SimulationHolder) -> Bool {
        let days = Double(month.dayCount)
        let (nobody, others) = (simulations[0], simulations[1])
        let isEmpty =
            withoutCover.allSatisfy { nobody.value(of: $0) == days }
            && (ftePresent + intakes + closed).allSatisfy { nobody.value(of: $0) == 0 }
        guard isEmpty, isApart, withoutCover.count == 2 else { return isEmpty }
        // The first region is covered on the days on which the other's post is there.
        let without = others.value(of: withoutCover[0])
        guard Self.same(without, others.value(of: withoutCover[1])) else { return false }
        if let replacedFTE {
            let wanted = replacedFTE * (days - without)
            let counted = others.value(of: ftePresent[0]) * days
            guard Self.same(counted, wanted) else { return false }
        }
        // Its own region first: where the post is never away, nothing of its region changes.
        guard without < 1e-9 else { return true }
        return own.allSatisfy { Self.same(others.value(of: $0), base.value(of: $0)) }
    }

    /// Equal but for the order in which days were added up.
    private static func same(_ a: Double, _ b: Double) -> Bool {
        a == b || (a.isNaN && b.isNaN) || abs(a - b) < 1e-9 * max(1, abs(a))
    }

    /// A whole month in the second half of the run in which no leave is planned, if there is one;
    /// else its first.
    private static func quietMonth(of world: World) -> Period {
        let period = world.plan.period
        let middle = period.from.adding(days: period.dayCount / 2).startOfMonth
        let first = max(middle, period.from)
        let months = (0..<12).compactMap { later -> Period? in
            let from = first.adding(months: later)
            let until = from.startOfMonth.adding(months: 1)
            return until <= period.until ? Period(from: from, until: until) : nil
        }
        let quiet = months.first { month in
            !world.region.tables.leave.contains { block in
                // Leave of a year is taken as forty days at most.
                let last = Double(block.day) + block.share * 40
                return block.month == month.from.month
                    || (last > 28 && block.month % 12 + 1 == month.from.month)
            }
        }
        return quiet ?? months.first ?? period
    }

    /// What the posts count for while another region's replace them.
    private static func replacedFTE(
        _ posts: [String], _ world: World, _ month: Period
    ) -> Double? {
        let region = world.region
        func number(_ parameter: String, _ subject: String?, _ day: CivilDate) -> Double? {
            guard case .number(let value)? = region.value(of: parameter, subject: subject, on: day)
            else { return nil }
            return value
        }
        var sum = 0.0
        for post in posts {
            guard let size = number("fte", post, month.from),
                size == number("fte", post, month.until.adding(days: -1))
            else { return nil }
            sum += size
        }
        return number("replacement_efficiency", nil, month.from).map { $0 * sum }
    }

    private static func absent(_ posts: [String], _ days: Period, _ world: World) -> World {
        World(
            region: world.region,
            plan: Plan(
                name: "Experiment", period: world.plan.period,
                changes: posts.map {
                    PlannedChange(.absence(AbsenceChange(post: $0, period: days)))
                }))
    }
}
