// What a parameter is: its name, unit, limits and kind. Its values are data of a region.

public import KetenEngine

/// Who decides a parameter's value; the three kinds of `model.md` section 8 and what follows from
/// them.
public enum ParameterKind: String, Sendable, Hashable, CaseIterable {
    /// A lever: somebody decides it. Never drawn.
    case choice
    /// An uncertain input with a distribution, grade and source.
    case knowledge
    /// Solved from other values; never drawn by itself.
    case derived
    /// An observed series or a settled constant.
    case fixed
}

/// What a parameter's value belongs to.
public enum SubjectKind: String, Sendable, Hashable, CaseIterable {
    /// The whole region.
    case whole
    /// A coordinator region.
    case region
    /// A post of a coordinator.
    case post
    /// A municipality.
    case municipality
    /// A channel of detection.
    case channel
    /// A form of exploitation.
    case form
}

/// The declaration of one parameter.
public struct Parameter: Sendable, Hashable {
    /// The name in Lua, tables and outputs.
    public let id: String
    /// The name that people read.
    public let label: Label
    /// The unit of its value.
    public let unit: Unit
    /// Who decides its value.
    public let kind: ParameterKind
    /// What its value belongs to.
    public let subject: SubjectKind
    /// Whether its value may differ from date to date.
    public let isScheduled: Bool
    /// The smallest and the largest number that the model accepts.
    public let limits: ClosedRange<Double>
    /// What it does, and in which direction it works.
    public let meaning: Label

    init(
        _ id: String, _ label: Label, _ unit: Unit, _ kind: ParameterKind,
        of subject: SubjectKind = .whole, scheduled: Bool = false,
        limits: ClosedRange<Double> = 0...1, meaning: Label
    ) {
        self.id = id
        self.label = label
        self.unit = unit
        self.kind = kind
        self.subject = subject
        self.isScheduled = scheduled
        self.limits = limits
        self.meaning = meaning
    }

    /// Whether a scenario may change it.
    public var canBeChanged: Bool { kind == .choice || kind == .knowledge || kind == .derived }
}
