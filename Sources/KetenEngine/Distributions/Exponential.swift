// Waiting without memory: however long it has lasted, what remains is as long as at the start.

/// An exponential distribution with the given mean.
///
/// Use it for the time to the next of many independent events, and for patience.
///
/// - Density: `exp(-x / mean) / mean` for `x` from 0 on.
/// - Draws: exactly one uniform per sample, by inversion: `-mean log(1 - u)`. The uniforms of this
///   package are such that `1 - u` is exact.
/// - Source: Law, *Simulation Modeling and Analysis*, 5th ed., section 8.3.
public struct Exponential: Hashable, Sendable {
    /// The mean; its inverse is the rate.
    public let mean: Double

    /// The distribution with this mean, which is positive.
    public init(mean: Double) throws(DistributionError) {
        try DistributionError.requirePositive(mean, "mean")
        self.mean = mean
    }

    /// The distribution with this rate, which is positive: the mean is its inverse.
    public init(rate: Double) throws(DistributionError) {
        try DistributionError.requirePositive(rate, "rate")
        try self.init(mean: 1 / rate)
    }

    /// The variance, the square of the mean.
    public var variance: Double { mean * mean }

    /// The number below which a sample lies with probability `u`.
    ///
    /// - Parameter u: in the open interval from 0 to 1.
    public func quantile(_ u: Double) -> Double {
        -mean * Elementary.log(1 - u)
    }
}
