// One value of one parameter in a region's table, with its range, grade and source.

public import KetenEngine

/// How well a number is known.
public enum Grade: String, Sendable, Hashable, CaseIterable {
    /// Read in a source.
    case a = "A"
    /// Recalled from an official publication.
    case b = "B"
    /// An assumption with a range.
    case c = "C"
    /// Measured by whoever asks the question, in place of an assumption.
    case local
}

/// How an uncertain value is spread over its range.
public enum Spread: String, Sendable, Hashable, CaseIterable {
    /// Not drawn.
    case fixed
    /// Triangular with the value as its mode.
    case triangular
    /// Uniform over the range.
    case uniform
    /// Beta with the value as mean.
    case beta
    /// Gamma with the value as mean.
    case gamma
    /// Lognormal with the value as mean.
    case lognormal
    /// One share of several that add up to one.
    case dirichlet
    /// The range lies between persons; the mean stays fixed.
    case persons
}

/// A value of a parameter from a day on.
public struct ParameterEntry: Sendable, Hashable {
    /// The parameter.
    public let parameter: String
    /// What it belongs to; nothing means all of them.
    public let subject: String?
    /// The first day; nothing means from the beginning.
    public let from: CivilDate?
    /// The value.
    public let value: ParameterValue
    /// The range, if one is known.
    public let low: Double?, high: Double?
    /// How the value is spread over the range.
    public let spread: Spread
    /// How well it is known.
    public let grade: Grade
    /// Where it comes from.
    public let source: String

    /// Whether the row says what is not known: that of an uncertain input; or a value of a choice
    /// that was made and is not known, such as who paid in a year that is over. Its spread tells
    /// it from the range of a lever, which is never drawn.
    public var isKnowledge: Bool {
        switch ParameterCatalog.parameter(parameter)?.kind {
        case .knowledge: true
        case .choice: spread.isDrawnAlone
        case .derived, .fixed, nil: false
        }
    }

    /// A value as a row of the region's table.
    public init(
        parameter: String, subject: String?, from: CivilDate?, value: ParameterValue,
        low: Double?, high: Double?, spread: Spread, grade: Grade, source: String
    ) {
        self.parameter = parameter
        self.subject = subject
        self.from = from
        self.value = value
        self.low = low
        self.high = high
        self.spread = spread
        self.grade = grade
        self.source = source
    }
}
