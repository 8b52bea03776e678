// The values in force under a plan: a region's tables with the plan's changes laid over them.

public import KetenEngine

/// Every parameter's schedule, by subject, under one plan.
struct ResolvedParameters: Sendable {
    private let region: Region
    private let changes: [ParameterChange]
    private let scales: [ScaleChange]
    private let overrides: KnowledgeValues
    /// The functions that words of the plan may name, and the curves that it sets.
    let functions: [CaseFunction]
    let curves: [EffectDose: EffectCurve]
    /// Factors on drawn shares by parameter, where a plan sets others of the same whole.
    private var shareFactors: [String: Double] = [:]
    /// The first day of the tables, and of the run.
    private let start: CivilDate
    private let firstDay: CivilDate

    /// - Parameter overrides: values of uncertain inputs in the place of the tables'.
    init(region: Region, plan: Plan, overrides: KnowledgeValues = KnowledgeValues()) {
        self.region = region
        self.overrides = overrides
        functions = plan.functions
        var curves: [EffectDose: EffectCurve] = [:]
        for case .effect(let change) in plan.changes.map(\.change) {
            curves[change.dose] = change.curve
        }
        self.curves = curves
        start = region.tables.coverage.from
        firstDay = plan.period.from
        changes = plan.changes.compactMap {
            if case .parameter(let change) = $0.change { change } else { nil }
        }
        .sorted { Self.precedes($0, $1) }
        scales = plan.changes.compactMap {
            if case .scale(let change) = $0.change { change } else { nil }
        }
        .sorted { Change.scale($0).canonicalText < Change.scale($1).canonicalText }
        for change in changes where overrides.rows(of: change.parameter) != nil {
            shareFactors[change.parameter] = shareFactor(change.parameter)
        }
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
        let table = Schedule(
            chosen.map { Schedule.Step(from: $0.from ?? start, value: $0.value) })
        let isDrawn = overrides.rows(of: id) != nil
        let known = isDrawn ? drawn(chosen) : table
        var schedule = known
        for change in changes where change.parameter == id && change.concerns(subject) {
            // What the tables say already is no change: what is drawn stays drawn.
            let isSame = isDrawn && table.isUnchanged(by: change)
            schedule =
                isSame
                ? schedule.taking(known, from: change.from, until: change.until)
                : schedule.setting(change.becomes, from: change.from, until: change.until)
        }
        for scale in scales where scale.parameter == id && scale.concerns(subject) {
            let limits = isDrawn ? ParameterCatalog.parameter(id)?.limits : nil
            schedule = schedule.scaled(by: scale, within: limits)
        }
        return schedule
    }

    private func drawn(_ rows: [ParameterEntry]) -> Schedule {
        Schedule(
            rows.map { row in
                var value = overrides.value(of: row)
                if row.spread == .dirichlet, let factor = shareFactors[row.parameter] {
                    value = .number(value.number * factor)
                }
                return Schedule.Step(from: row.from ?? start, value: value)
            })
    }

    /// The factor on the drawn shares that a plan leaves alone: together they keep the sum that
    /// the tables give them, as a Dirichlet does when some shares are known. Nothing when the plan
    /// sets none.
    private func shareFactor(_ id: String) -> Double? {
        let shares = region.entries(of: id).filter { $0.spread == .dirichlet }
        let free = shares.filter { row in
            let table = Schedule([Schedule.Step(from: start, value: row.value)])
            return !changes.contains {
                $0.parameter == id && $0.concerns(row.subject) && $0.holds(on: firstDay)
                    && !table.isUnchanged(by: $0)
            }
        }
        guard free.count < shares.count else { return nil }
        let sum = free.reduce(0) { $0 + overrides.value(of: $1).number }
        return sum > 0 ? free.reduce(0) { $0 + $1.number } / sum : nil
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

    /// The values without any plan, over all days of the tables.
    var plain: ResolvedParameters {
        ResolvedParameters(
            region: region, plan: Plan(name: "", period: region.tables.coverage),
            overrides: overrides)
    }

    /// The privacy factor of a channel in the year in which the detection factor is one, as the
    /// tables or what is drawn for them have it, whatever a plan does.
    func referencePrivacy(of channel: String) -> Double {
        let plain = plain
        let reference = plain.schedule("detection_factor").steps.first { $0.value.number == 1 }
        return plain.value("privacy_factor", of: channel, on: reference?.from ?? start).number
    }
}

extension ParameterChange {
    /// Whether it is about a subject.
    fileprivate func concerns(_ subject: String?) -> Bool {
        guard let subjects else { return true }
        return subject.map { subjects.contains($0) } ?? false
    }

    fileprivate func holds(on day: CivilDate) -> Bool {
        from <= day && until.map { day < $0 } ?? true
    }
}

extension Schedule {
    /// Whether a change sets what holds already.
    fileprivate func isUnchanged(by change: ParameterChange) -> Bool {
        setting(change.becomes, from: change.from, until: change.until) == self
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
