// An indicator of the care model: what it is called, how it may be split, and how it is computed.

public import KetenEngine

/// One indicator and its computation from the books of a replication.
public struct CareIndicator: Sendable {
    /// Name, unit, direction and formula in words.
    public let indicator: Indicator
    /// What it may be split by besides its total.
    public let breakdown: BreakdownKey?

    /// Whether it is a quantile of the waits, which must be ordered first.
    let needsQuantiles: Bool
    let parts: @Sendable (Region) -> [String]
    let value: @Sendable (borrowing RegionalCare, Scope) -> Double

    init(
        _ id: String, _ label: Label, unit: String, _ better: Indicator.Better,
        _ kind: Indicator.Kind, formula: Label, by breakdown: BreakdownKey? = nil,
        parts: @escaping @Sendable (Region) -> [String] = { _ in [] },
        quantiles: Bool = false, counted: String? = nil, yearsFollowed: Int = 0,
        value: @escaping @Sendable (borrowing RegionalCare, Scope) -> Double
    ) {
        needsQuantiles = quantiles
        indicator = Indicator(
            id: id, label: label, unit: unit, better: better, kind: kind, formula: formula,
            counted: counted, yearsFollowed: yearsFollowed)
        self.breakdown = breakdown
        self.parts = parts
        self.value = value
    }
}
