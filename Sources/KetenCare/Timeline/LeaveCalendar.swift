// When posts are planned to be away: leave by the region's table, and the absences of a plan.

import KetenEngine

/// Planned leave (model.md 13.9) and absences that a scenario states, as days of a run.
enum LeaveCalendar {
    /// Calendar days of leave a year: hours ÷ contract week × 7.
    static func leaveDays(_ parameters: ResolvedParameters) -> Double {
        parameters.number("leave_hours") / parameters.number("contract_week") * 7
    }

    static func toggles(
        region: Region, plan: Plan, parameters: ResolvedParameters, grid: MonthGrid,
        posts: [StaffedPost]
    ) -> [CapacityTimeline.Toggle] {
        let windows = posts.map { $0.window(grid) }
        var toggles: [CapacityTimeline.Toggle] = []
        func add(_ post: Int, _ from: Double, _ until: Double) {
            let (opens, closes) = windows[post]
            guard until > opens, from < closes, from < until else { return }
            toggles.append(.init(day: max(opens, from), post: post, isAway: true))
            if until < closes { toggles.append(.init(day: until, post: post, isAway: false)) }
        }
        let days = leaveDays(parameters)
        let first = grid.date(ofDay: 0).year
        let last = grid.date(ofDay: grid.length - 1).year
        for (place, post) in posts.enumerated() {
            for block in region.tables.leave where block.leaveOrder == post.leaveOrder {
                // The year before too: a block may reach over New Year.
                for year in (first - 1)...last where block.years.holds(in: year) {
                    let date = CivilDate(year: year, month: block.month, day: block.day)
                    guard let date else { continue }
                    let from = Double(grid.day(of: date))
                    add(place, from, from + days * block.share)
                }
            }
            for case .absence(let absence) in plan.changes.map(\.change)
            where absence.post == post.id {
                add(
                    place, Double(grid.day(of: absence.period.from)),
                    Double(grid.day(of: absence.period.until)))
            }
        }
        return toggles.sorted {
            ($0.day, $0.post, $0.isAway ? 0 : 1) < ($1.day, $1.post, $1.isAway ? 0 : 1)
        }
    }
}

extension LeaveBlock.Years {
    func holds(in year: Int) -> Bool {
        switch self {
        case .even: year % 2 == 0
        case .odd: year % 2 != 0
        case .every: true
        }
    }
}
