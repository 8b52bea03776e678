// Posts, service and unit cost as steps in time, and when posts are planned to be away.

import KetenEngine

/// What the coordinator regions can do from day to day, before illness.
struct CapacityTimeline: Sendable {
    /// One coordinator region from one step to the next.
    struct RegionStep: Sendable, BitwiseCopyable {
        /// Whether a provider serves the region.
        var isServed: Bool
        /// Whether cases stand still: nobody serves, and nothing is left of the posts.
        var isStandstill: Bool
        var payToUse: Bool
        var isRemote: Bool
        /// Whether who asks while nobody serves is coordinated remotely.
        var isRemoteInGap: Bool
        /// Whether all posts in service are one team.
        var isPooled: Bool
        /// Who goes first in the waiting line.
        var priority: QueuePriority
        /// The fund of the provider that pays everything itself, or −1.
        var providerFund: Int8
        /// Productivity at a host with a ramp.
        var ramp: Double
        /// Cost of one fte a year, in euros, with the tax on it.
        var unitCost: Double
        /// Euros a year more than in the reference, spent on hours, if it is certain who pays.
        var extraMoney: Double
        /// Whether that, or the size of a post, depends on who pays.
        var dependsOnPayers: Bool
    }

    /// One post from one step to the next.
    struct PostStep: Sendable, BitwiseCopyable {
        /// Fte in force, or what a gap leaves of it.
        var fte: Double
        /// Whether it shrinks with the inhabitants of those who do not pay.
        var followsPayers: Bool
    }

    /// A post goes away or comes back.
    struct Toggle: Sendable {
        var day: Double
        var post: Int
        var isAway: Bool
    }

    /// A part of a step that lies in one month.
    struct Segment: Sendable, BitwiseCopyable {
        var step: Int32
        var month: Int32
        var year: Int32
        /// What of the year it is, in the parts of `Accrual`.
        var parts: Int64
    }

    /// The first day of each step, in days of the run; the first is 0.
    let days: [Int]
    /// `[step * regions + region]`
    let regions: [RegionStep]
    /// `[step * posts + post]`
    let posts: [PostStep]
    /// `[step * regions + region]`: yearly amounts to compare where it is uncertain who pays.
    let differences: [[SpendingTimeline.Difference]]
    /// The region of each post.
    let regionOfPost: [Int]
    /// The days of each step cut by months, for booking cost.
    let segments: [Segment]
    /// Planned leave and the absences of the plan, in order of day.
    let toggles: [Toggle]
    /// Case hours a calendar day of one fte at full productivity (model.md 13.7).
    let hoursPerDay: Double

    init(
        region: Region, plan: Plan, parameters: ResolvedParameters, grid: MonthGrid,
        posts staffed: [StaffedPost], spending: SpendingTimeline?
    ) {
        let tables = region.tables
        let regionOfPost = staffed.map(\.careRegion)
        let pooled = parameters.schedule("pooled")
        let service = tables.careRegions.map { ServiceSchedule($0.id, region, parameters) }
        let fte = staffed.map(\.fte)
        let follows = staffed.map(\.followsPayers)
        let wages = parameters.schedule("wage_index")
        let unitCost = parameters.number("unit_cost")
        let vat = parameters.schedule("vat")
        let rampStart = parameters.number("ramp_start")
        let rampMonths = parameters.number("host_ramp")

        var cuts: Set<Int> = [0]
        var dates = (fte + follows + [wages, vat, pooled]).flatMap { $0.steps.map(\.from) }
        dates += service.flatMap { $0.dates(rampMonths: rampMonths) }
        for date in dates { cuts.insert(grid.day(of: date)) }
        for date in grid.dates where date == date.startOfYear { cuts.insert(grid.day(of: date)) }
        cuts.formUnion(spending?.days ?? [])
        let days = cuts.filter { $0 >= 0 && $0 < grid.length }.sorted()

        var regionSteps: [RegionStep] = []
        var differences: [[SpendingTimeline.Difference]] = []
        var postSteps: [PostStep] = []
        for day in days {
            let date = grid.date(ofDay: day)
            let cost = unitCost * (wages.value(on: date)?.number ?? 1)
            // Tax is on what is bought, not on what a fund provides itself.
            let bought = cost * (1 + (vat.value(on: date)?.number ?? 0))
            let isPooled = pooled.value(on: date)?.flag ?? false
            for (place, service) in service.enumerated() {
                let state = service.state(on: date, rampStart: rampStart, rampMonths: rampMonths)
                let extra = spending?.extra(careRegion: place, onDay: day)
                let following = regionOfPost.indices.contains {
                    regionOfPost[$0] == place && follows[$0].value(on: date)?.flag == true
                }
                regionSteps.append(
                    RegionStep(
                        isServed: state.isServed,
                        isStandstill: !state.isServed && state.left == 0,
                        payToUse: state.payToUse, isRemote: state.isRemote,
                        isRemoteInGap: state.isRemoteInGap, isPooled: isPooled,
                        priority: state.priority,
                        providerFund: Int8(state.fund), ramp: state.ramp,
                        unitCost: state.fund < 0 ? bought : cost,
                        extraMoney: extra?.euros ?? 0,
                        dependsOnPayers: following || extra?.isUncertain == true))
            }
            for place in service.indices {
                let uncertain = regionSteps[regionSteps.count - service.count + place]
                differences.append(
                    uncertain.dependsOnPayers
                        ? spending?.differences(careRegion: place, onDay: day) ?? [] : [])
            }
            for post in staffed.indices {
                let place = regionOfPost[post]
                let state = service[place].state(
                    on: date, rampStart: rampStart, rampMonths: rampMonths)
                postSteps.append(
                    PostStep(
                        fte: (fte[post].value(on: date)?.number ?? 0) * state.left,
                        followsPayers: follows[post].value(on: date)?.flag ?? false))
            }
        }
        self.days = days
        self.differences = differences
        segments = Self.segments(days, grid)
        regions = regionSteps
        posts = postSteps
        self.regionOfPost = regionOfPost
        toggles = LeaveCalendar.toggles(
            region: region, plan: plan, parameters: parameters, grid: grid, posts: staffed)
        let leave = LeaveCalendar.leaveDays(parameters) / 365.25
        hoursPerDay =
            parameters.number("productive_hours") / 365.25
            / ((1 - leave) * (1 - parameters.number("normal_sickness")))
            * (1 - parameters.number("noncase_share"))
    }

    private static func segments(_ days: [Int], _ grid: MonthGrid) -> [Segment] {
        var segments: [Segment] = []
        for (step, from) in days.enumerated() {
            let until = step + 1 < days.count ? days[step + 1] : grid.length
            var day = from
            while day < until {
                let month = Int(grid.monthOfDay[day])
                let next = min(until, grid.bounds[month + 1])
                segments.append(
                    Segment(
                        step: Int32(step), month: Int32(month),
                        year: Int32(grid.dates[month].year),
                        parts: Accrual.parts(grid.origin + day, grid.origin + next)))
                day = next
            }
        }
        return segments
    }
}
