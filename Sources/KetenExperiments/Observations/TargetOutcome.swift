// Whether a scenario reached what it was meant to reach.
public import KetenEngine

/// The outcome of one target of one scenario.
public struct TargetOutcome: Hashable, Sendable {
    /// The place of the scenario in the study.
    public let scenario: Int
    /// What must hold, in words.
    public let text: Label
    /// What is measured, where and when.
    public let column: Column
    /// Whether the bound may not be passed upwards; else not downwards.
    public let isAtMost: Bool
    /// The bound, in the unit of the indicator.
    public let bound: Double
    /// The share of the replications in which it must hold; nil when the mean must.
    public let chance: Double?
    /// The mean over the replications that have a value; NaN when none has.
    public let mean: Double
    /// The share of the replications in which it holds.
    public let share: Double
    /// The share of the replications in which it holds in the baseline; nil for a baseline.
    public let baselineShare: Double?
    /// Whether the target is met.
    public let holds: Bool

    /// Creates an outcome.
    public init(
        scenario: Int, text: Label, column: Column, isAtMost: Bool, bound: Double,
        chance: Double?, mean: Double, share: Double, baselineShare: Double? = nil,
        holds: Bool
    ) {
        self.scenario = scenario
        self.text = text
        self.column = column
        self.isAtMost = isAtMost
        self.bound = bound
        self.chance = chance
        self.mean = mean
        self.share = share
        self.baselineShare = baselineShare
        self.holds = holds
    }
}
