// A least, a likeliest and a largest number, and straight lines between them.

/// A triangular distribution on `low...high` with its peak at `mode`.
///
/// Use it when only a minimum, a maximum and a most likely value are known.
///
/// - Density: `2(x - low) / ((high - low)(mode - low))` below the mode, mirrored above it.
/// - Draws: exactly one uniform per sample, by inversion.
/// - Source: Law, *Simulation Modeling and Analysis*, 5th ed., section 8.3.
public struct Triangular: Hashable, Sendable {
    /// The least number.
    public let low: Double
    /// The likeliest number.
    public let mode: Double
    /// The largest number.
    public let high: Double
    /// The probability of a number below the mode.
    private let share: Double
    /// The width times the distance from the low end to the mode, and from the mode to the high.
    private let rising, falling: Double

    /// The distribution of these three numbers, in order; the mode may be at either end. The square
    /// of the width must be a number.
    public init(low: Double, mode: Double, high: Double) throws(DistributionError) {
        guard low < high, low.isFinite, high.isFinite else {
            throw .emptyRange(low: low, high: high)
        }
        let width = high - low
        guard (width * width).isFinite else { throw .rangeTooWide(low: low, high: high) }
        guard low <= mode, mode <= high else {
            throw .modeOutsideRange(mode: mode, low: low, high: high)
        }
        self.low = low
        self.mode = mode
        self.high = high
        share = (mode - low) / (high - low)
        rising = (high - low) * (mode - low)
        falling = (high - low) * (high - mode)
    }

    /// The mean of the three numbers.
    public var mean: Double { (low + mode + high) / 3 }

    /// The variance.
    public var variance: Double {
        let (left, right) = (mode - low, high - mode)
        return (left * left + left * right + right * right) / 18
    }

    /// The number below which a sample lies with probability `u`.
    ///
    /// - Parameter u: in the open interval from 0 to 1.
    public func quantile(_ u: Double) -> Double {
        u < share ? low + (u * rising).squareRoot() : high - ((1 - u) * falling).squareRoot()
    }
}
