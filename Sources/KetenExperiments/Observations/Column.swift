// One column of a study: which indicator, of which region, over which period, of which part.
// The columns of a trial are a fixed list; a row of numbers means nothing without it.
public import KetenEngine

/// The place and time that one number of a replication belongs to.
public struct Column: Hashable, Sendable {
    /// What is measured.
    public let indicator: Indicator
    /// The region it is measured in; `all` for the whole.
    public let region: String
    /// `run`, a year as `2023`, or a month as `2023-04`.
    public let period: String
    /// The part it is restricted to; nil means the total.
    public let by: Breakdown?

    /// Creates a column; without a breakdown it is the total.
    public init(
        indicator: Indicator, region: String = "all", period: String = "run",
        by: Breakdown? = nil
    ) {
        self.indicator = indicator
        self.region = region
        self.period = period
        self.by = by
    }
}

/// The part of an indicator that a column is about, as `channel` = `police`.
public struct Breakdown: Hashable, Sendable {
    /// What the indicator is split by.
    public let key: String
    /// Which of the parts.
    public let value: String

    /// Creates a breakdown.
    public init(key: String, value: String) {
        self.key = key
        self.value = value
    }
}
