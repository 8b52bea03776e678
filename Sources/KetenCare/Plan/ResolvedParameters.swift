// The values in force under a plan: a region's tables with the plan's changes laid over them.

public import KetenEngine

/// Every parameter's schedule, by subject, under one plan.
struct ResolvedParameters: Sendable {
    private let region: Region
    private let changes: [ParameterChange]
    private let overrides: [String: [String?: Double]]
    /// The first day of the tables, and of the run.
    private let start: CivilDate
    private let firstDay: CivilDate

    /// - Parameter overrides: factors on the tables' numbers by parameter and subject, for asking
    ///   how much
    ///   an uncertain input matters.
    init(region: Region, plan: Plan, overrides: [String: [String?: Double]] = [:]) {
        self.region = region
        self.overrides = overrides
        start = region.tables.coverage.from
        firstDay = plan.period.from
        changes = plan.changes.compactMap {
            if case .parameter(let change) = $0.change { change } else { nil }
        }
        .sorted { Self.precedes($0, $1) }
    }

    /// By first day; on one day what is meant for all before what is meant for some, the longer
    /// before the shorter, and then by text: the order in which a plan lists changes means nothing.
    private static func precedes(_ a: ParameterChange, _ b: ParameterChange) -> Bool {
        if a.from != b.from { return a.from < b.from }
        if (a.subjects == nil) != (b.subjects == nil) { return a.subjects == nil }
        if a.until != b.until {
            guard let first = a.until else { return true }
            guard let second = b.until else { return false }
            return first > second
        }
        return Change.parameter(a).canonicalText < Change.parameter(b).canonicalText
    }

    /// The schedule of a parameter for one subject (nothing for a parameter of the whole region).
    func schedule(_ id: String, of subject: String? = nil) -> Schedule {
        let rows = region.entries(of: id)
        let own = rows.filter { $0.subject != nil && $0.subject == subject }
        let chosen = own.isEmpty ? rows.filter { $0.subject == nil } : own
        var schedule = Schedule(
            chosen.map { Schedule.Step(from: $0.from ?? start, value: $0.value) })
        if let factors = overrides[id], let factor = factors[subject] ?? factors[nil] {
            schedule = schedule.scaled(
                by: factor, within: ParameterCatalog.parameter(id)?.limits ?? 0...0)
        }
        for change in changes where change.parameter == id {
            if let subjects = change.subjects {
                guard let subject, subjects.contains(subject) else { continue }
            }
            schedule = schedule.setting(change.becomes, from: change.from, until: change.until)
        }
        return schedule
    }

    /// The one number of a parameter that does not change with time: the one of the first day.
    func number(_ id: String, of subject: String? = nil) -> Double {
        value(id, of: subject, on: firstDay).number
    }

    /// The value in force on a day.
    func value(_ id: String, of subject: String? = nil, on date: CivilDate) -> ParameterValue {
        guard let value = schedule(id, of: subject).value(on: date) else {
            preconditionFailure("'\(id)' has no value on \(date), though the region was checked.")
        }
        return value
    }
}

extension Region {
    /// The value that the tables hold for a parameter and subject on a day, without any plan.
    public func value(
        of parameter: String, subject: String?, on date: CivilDate
    ) -> ParameterValue? {
        ResolvedParameters(region: self, plan: Plan(name: "", period: tables.coverage))
            .schedule(parameter, of: subject).value(on: date)
    }
}
