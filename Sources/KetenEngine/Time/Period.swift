// A stretch of whole days with its first day in and its last day out, and never empty.

/// A half-open stretch of days: `from` belongs to it, `until` does not.
public struct Period: Hashable, Sendable, CustomStringConvertible {
    /// The first day of the period.
    public let from: CivilDate
    /// The first day after the period.
    public let until: CivilDate

    /// The days from `from` up to but not including `until`, or nil when there are none.
    public init?(from: CivilDate, until: CivilDate) {
        guard from < until else { return nil }
        self.from = from
        self.until = until
    }

    /// Whether `date` is one of the period's days.
    public func contains(_ date: CivilDate) -> Bool {
        from <= date && date < until
    }

    /// Whether the two periods share at least one day.
    public func overlaps(_ other: Period) -> Bool {
        from < other.until && other.from < until
    }

    /// The number of days in the period, at least one.
    public var dayCount: Int { until.dayNumber - from.dayNumber }

    /// The period as `YYYY-MM-DD..<YYYY-MM-DD`.
    public var description: String { "\(from)..<\(until)" }
}
