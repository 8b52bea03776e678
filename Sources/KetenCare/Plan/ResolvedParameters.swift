// The values in force under a plan: a region's tables with the plan's changes laid over them.

public import KetenEngine

/// Every parameter's schedule, by subject, under one plan.
struct ResolvedParameters: Sendable {
    private let region: Region
    private let changes: [ParameterChange]
    private let overrides: [String: [String?: Double]]
    private let start: CivilDate

    /// - Parameter overrides: factors on the tables' numbers by parameter and subject, for asking how much
    ///   an uncertain input matters.
    init(region: Region, plan: Plan, overrides: [String: [String?: Double]] = [:]) {
        self.region = region
        self.overrides = overrides
        start = region.tables.coverage.from
        changes = plan.changes.compactMap {
            if case .parameter(let change) = $0.change { change } else { nil }
        }
        .sorted { ($0.from, $0.parameter) < ($1.from, $1.parameter) }
    }

    /// The schedule of a parameter for one subject (nothing for a parameter of the whole region).
    func schedule(_ id: String, of subject: String? = nil) -> Schedule {
        let rows = region.entries(of: id)
        let own = rows.filter { $0.subject != nil && $0.subject == subject }
        let chosen = own.isEmpty ? rows.filter { $0.subject == nil } : own
        var schedule = Schedule(
            chosen.map { Schedule.Step(from: $0.from ?? start, value: $0.value) })
        if let factors = overrides[id], let factor = factors[subject] ?? factors[nil] {
            schedule = schedule.scaled(by: factor)
        }
        for change in changes where change.parameter == id {
            if let subjects = change.subjects {
                guard let subject, subjects.contains(subject) else { continue }
            }
            schedule = schedule.setting(change.becomes, from: change.from, until: change.until)
        }
        return schedule
    }

    /// The one number of a parameter that does not change with time.
    func number(_ id: String, of subject: String? = nil) -> Double {
        value(id, of: subject, on: start).number
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
