// A parameter's value multiplied, whatever it is: its dated steps, its differences between
// municipalities and what is drawn for it stay, only larger or smaller.

public import KetenEngine

/// A parameter's value in force is multiplied for a time.
public struct ScaleChange: Sendable, Hashable {
    /// The parameter's name; its value is a number.
    public var parameter: String
    /// What it is scaled for, sorted; nothing means all.
    public var subjects: [String]?
    /// The factor, not negative: 1.2 for twenty percent more.
    public var factor: Double
    /// The first day.
    public var from: CivilDate
    /// The day after the last; nothing means to the end.
    public var until: CivilDate?
    /// What the difference in money does.
    public var spending: Spending?

    /// A scaling of a value.
    public init(
        parameter: String, subjects: [String]? = nil, factor: Double, from: CivilDate,
        until: CivilDate? = nil, spending: Spending? = nil
    ) {
        self.parameter = parameter
        self.subjects = subjects.map { $0.sorted() }
        self.factor = factor
        self.from = from
        self.until = until
        self.spending = spending
    }

    /// A value multiplied; money to the ten-thousandth of a euro, places to whole ones. A factor of
    /// one changes no bit.
    public func scaled(_ number: Double) -> Double {
        guard factor != 1 else { return number }
        let product = number * factor
        let unit = ParameterCatalog.parameter(parameter)?.unit
        if unit?.isWhole == true { return product.rounded() }
        let isMoney = unit?.rawValue.hasPrefix("EUR") == true
        return isMoney ? (product * 10_000).rounded() / 10_000 : product
    }

    /// Whether it is about a subject.
    func concerns(_ subject: String?) -> Bool {
        guard let subjects else { return true }
        return subject.map { subjects.contains($0) } ?? false
    }
}

extension Schedule {
    /// The schedule with every value during the days of a scaling multiplied.
    ///
    /// - Parameter limits: what a drawn value is kept within, as every draw is; nothing for values
    ///   of tables and plans, which are checked before.
    func scaled(by change: ScaleChange, within limits: ClosedRange<Double>? = nil) -> Schedule {
        func scaled(_ value: ParameterValue) -> ParameterValue {
            let number = change.scaled(value.number)
            guard let limits else { return .number(number) }
            return .number(min(max(number, limits.lowerBound), limits.upperBound))
        }
        guard change.factor != 1 else { return self }
        let (from, until) = (change.from, change.until)
        var result = steps.filter { $0.from < from }
        if let first = value(on: from) { result.append(Step(from: from, value: scaled(first))) }
        let inside = steps.filter { step in
            step.from > from && until.map { step.from < $0 } ?? true
        }
        result += inside.map { Step(from: $0.from, value: scaled($0.value)) }
        if let until {
            if let old = value(on: until) { result.append(Step(from: until, value: old)) }
            result += steps.filter { $0.from > until }
        }
        return Schedule(result)
    }
}

extension Change {
    /// On what the difference in money is spent, of whom and until when, if it is.
    var spends: (on: Spending, subjects: [String]?, until: CivilDate?)? {
        switch self {
        case .parameter(let change):
            change.spending.map { ($0, change.subjects, change.until) }
        case .scale(let change): change.spending.map { ($0, change.subjects, change.until) }
        default: nil
        }
    }

    /// Whether it spends a difference in money.
    public var spendsMoney: Bool { spends != nil }
}
