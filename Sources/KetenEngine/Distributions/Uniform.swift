// Any number in a range, each alike.

/// A uniform distribution from `low` to `high`.
///
/// Use it for a moment within a known period, or when nothing but a range is known.
///
/// - Density: `1 / (high - low)` between the two.
/// - Draws: exactly one uniform per sample, by inversion.
/// - Source: Law, *Simulation Modeling and Analysis*, 5th ed., section 8.3.
public struct Uniform: Hashable, Sendable {
    /// The least number.
    public let low: Double
    /// The largest number.
    public let high: Double
    private let width: Double

    /// The distribution between these two, of which the second is the larger.
    public init(low: Double, high: Double) throws(DistributionError) {
        guard low < high, low.isFinite, high.isFinite else {
            throw .emptyRange(low: low, high: high)
        }
        guard (high - low).isFinite else { throw .rangeTooWide(low: low, high: high) }
        self.low = low
        self.high = high
        width = high - low
    }

    /// The mean, halfway.
    public var mean: Double { low + width / 2 }

    /// The variance, a twelfth of the squared width.
    public var variance: Double { width * width / 12 }

    /// The number below which a sample lies with probability `u`.
    ///
    /// - Parameter u: in the open interval from 0 to 1.
    public func quantile(_ u: Double) -> Double {
        low + width * u
    }
}
