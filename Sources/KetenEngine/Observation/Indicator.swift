// What a result means: its name, its unit, which way is better and how it is worked out. A number
// without one of these is not shown.

/// What a reported number is.
public struct Indicator: Hashable, Sendable {
    /// Which way is better.
    public enum Better: String, Hashable, Sendable, CaseIterable {
        /// More is better.
        case higher
        /// Less is better.
        case lower
        /// Neither is.
        case neither
    }

    /// How the number relates to time and to people.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A number at a moment.
        case stock
        /// A number per period.
        case flow
        /// A part of a whole, from 0 to 1.
        case share
        /// A length of time.
        case duration
        /// A quantity such as hours or money.
        case amount
    }

    /// The name in files and scripts.
    public let id: String
    /// The name that people read.
    public let label: Label
    /// The unit, such as `days` or `persons/year`.
    public let unit: String
    /// Which way is better.
    public let better: Better
    /// How the number relates to time and to people.
    public let kind: Kind
    /// How the number is worked out, in one line.
    public let formula: Label
    /// The indicator that says of how many it is, such as the intakes of a wait.
    public let counted: String?
    /// How many years it follows those who entered in a period; before that it is incomplete.
    public let yearsFollowed: Int

    /// An indicator with these parts.
    public init(
        id: String, label: Label, unit: String, better: Better, kind: Kind, formula: Label,
        counted: String? = nil, yearsFollowed: Int = 0
    ) {
        self.id = id
        self.label = label
        self.unit = unit
        self.better = better
        self.kind = kind
        self.formula = formula
        self.counted = counted
        self.yearsFollowed = yearsFollowed
    }
}
