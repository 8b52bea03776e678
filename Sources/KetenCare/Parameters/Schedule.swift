// A value that changes on dates: each step holds from its day until the next step.

public import KetenEngine

/// A step function of the date.
public struct Schedule: Sendable, Hashable {
    /// One step: the value from a day on.
    public struct Step: Sendable, Hashable {
        /// The first day of the value.
        public var from: CivilDate
        /// The value from that day.
        public var value: ParameterValue
    }

    /// The steps in order of date; neighbours differ.
    public private(set) var steps: [Step]

    /// A schedule of steps in any order; of two on one day the later one listed holds.
    public init(_ steps: [Step]) {
        let ordered = steps.enumerated().sorted {
            ($0.element.from, $0.offset) < ($1.element.from, $1.offset)
        }
        self.steps = []
        for (_, step) in ordered { append(step) }
    }

    /// The value on a day, or nothing before the first step.
    public func value(on date: CivilDate) -> ParameterValue? {
        steps.last { $0.from <= date }?.value
    }

    /// The schedule in which a value holds during `[from, until)` and the old steps hold elsewhere.
    public func setting(_ value: ParameterValue, from: CivilDate, until: CivilDate?) -> Schedule {
        var result = steps.filter { $0.from < from }
        result.append(Step(from: from, value: value))
        if let until {
            if let old = self.value(on: until) { result.append(Step(from: until, value: old)) }
            result += steps.filter { $0.from > until }
        }
        return Schedule(result)
    }

    /// The schedule that follows another one during `[from, until)` and itself elsewhere.
    func taking(_ other: Schedule, from: CivilDate, until: CivilDate?) -> Schedule {
        var result = steps.filter { $0.from < from }
        if let first = other.value(on: from) { result.append(Step(from: from, value: first)) }
        result += other.steps.filter { step in
            step.from > from && until.map { step.from < $0 } ?? true
        }
        if let until {
            if let old = value(on: until) { result.append(Step(from: until, value: old)) }
            result += steps.filter { $0.from > until }
        }
        return Schedule(result)
    }

    private mutating func append(_ step: Step) {
        if steps.last?.from == step.from { steps.removeLast() }
        if steps.last?.value != step.value { steps.append(step) }
    }
}
