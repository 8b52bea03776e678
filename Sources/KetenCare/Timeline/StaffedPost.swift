// The posts of a world: those of the region's tables, and those that a plan adds.

import KetenEngine

/// One post with its size over time.
struct StaffedPost: Sendable {
    let id: String
    /// The place of its coordinator region.
    let careRegion: Int
    /// Its place in the leave calendar.
    let leaveOrder: Int
    let fte: Schedule
    let followsPayers: Schedule
    /// The days of a post that a plan adds, on which alone anybody can be away from it.
    let days: Period?

    /// The posts of the tables in their order, then those of the plan in order of name.
    static func all(
        region: Region, plan: Plan, parameters: ResolvedParameters
    ) -> [StaffedPost] {
        let tables = region.tables
        let known = tables.posts.map { post in
            StaffedPost(
                id: post.named.id,
                careRegion: tables.place(ofCareRegion: post.careRegion),
                leaveOrder: post.leaveOrder, fte: parameters.schedule("fte", of: post.named.id),
                followsPayers: parameters.schedule("fte_follows_payers", of: post.named.id),
                days: nil)
        }
        return added(in: plan).reduce(into: known) { posts, change in
            if let post = post(of: change, beside: posts, tables, plan) { posts.append(post) }
        }
    }

    /// Why the posts that a plan adds cannot be, or nothing.
    static func problem(of plan: Plan, in region: Region) -> Label? {
        var names = Set(region.tables.posts.map(\.named.id))
        for change in added(in: plan) {
            guard names.insert(change.post).inserted else {
                return Label(
                    en: "\(plan.name): there already is a post '\(change.post)'. Give the new "
                        + "post another name.",
                    nl: "\(plan.name): er is al een post '\(change.post)'. Geef de nieuwe post "
                        + "een andere naam.")
            }
            guard region.tables.careRegions.contains(where: { $0.id == change.careRegion }) else {
                return Label(
                    en: "\(plan.name): '\(change.careRegion)', of the post '\(change.post)', is "
                        + "no coordinator region.",
                    nl: "\(plan.name): '\(change.careRegion)', van de post '\(change.post)', is "
                        + "geen werkgebied.")
            }
            guard change.fte >= 0, change.fte <= 1000 else {
                return Label(
                    en: "\(plan.name): the post '\(change.post)' has more than 1000 fte, or less "
                        + "than none.",
                    nl: "\(plan.name): de post '\(change.post)' heeft meer dan 1000 fte, of minder "
                        + "dan niets.")
            }
        }
        return nil
    }

    private static func added(in plan: Plan) -> [PostChange] {
        plan.changes.compactMap {
            if case .post(let change) = $0.change { change } else { nil }
        }
        .sorted { ($0.post, $0.from) < ($1.post, $1.from) }
    }

    /// A post without hours in the run is none, so that it changes nothing.
    private static func post(
        of change: PostChange, beside others: [StaffedPost], _ tables: RegionTables, _ plan: Plan
    ) -> StaffedPost? {
        let careRegion = tables.careRegions.firstIndex { $0.id == change.careRegion }
        guard let careRegion, change.fte > 0,
            let days = Period(
                from: max(change.from, plan.period.from),
                until: min(change.until ?? plan.period.until, plan.period.until))
        else { return nil }
        var steps = [
            Schedule.Step(from: tables.coverage.from, value: .number(0)),
            Schedule.Step(from: days.from, value: .number(change.fte)),
        ]
        if days.until < plan.period.until {
            steps.append(Schedule.Step(from: days.until, value: .number(0)))
        }
        return StaffedPost(
            id: change.post, careRegion: careRegion,
            leaveOrder: leaveOrder(beside: others.filter { $0.careRegion == careRegion }, tables),
            fte: Schedule(steps),
            followsPayers: Schedule([.init(from: tables.coverage.from, value: .flag(false))]),
            days: days)
    }

    /// The first of the places in the leave calendar that the fewest posts of the region have, so
    /// that they are away together as little as can be.
    private static func leaveOrder(beside others: [StaffedPost], _ tables: RegionTables) -> Int {
        func posts(at order: Int) -> Int { others.count { $0.leaveOrder == order } }
        let orders = Set(tables.leave.map(\.leaveOrder)).sorted()
        return orders.min { posts(at: $0) < posts(at: $1) } ?? others.first?.leaveOrder ?? 1
    }

    /// The days of a run on which somebody can be away: all of it, or those of an added post.
    func window(_ grid: MonthGrid) -> (opens: Double, closes: Double) {
        guard let days else { return (0, Double(grid.length)) }
        return (
            Double(max(0, grid.day(of: days.from))),
            Double(min(grid.length, grid.day(of: days.until)))
        )
    }
}
