// How many of many rare, independent events happen.

/// A Poisson distribution with the given mean.
///
/// Use it for a count: arrivals in a month, cases open at the start.
///
/// - Density: `exp(-mean) mean^k / k!` for `k` = 0, 1, 2, …
/// - Draws: exactly one uniform per sample, by inversion, adding probabilities from 0 upwards: the
///   time is in proportion to the sample. The mean is at most 500, far from where the probability
///   of 0 is rounded to nothing; the sum of the probabilities errs by less than 1e-13.
/// - Source: Devroye, *Non-Uniform Random Variate Generation*, chapter X, section 3.3.
public struct Poisson: Hashable, Sendable {
    /// The largest mean that can be drawn by adding up from 0.
    public static let largestMean = 500.0

    /// The mean.
    public let mean: Double
    private let probabilityOfNone: Double

    /// The distribution with this mean, from 0 to 500.
    public init(mean: Double) throws(DistributionError) {
        try DistributionError.requireNotNegative(mean, "mean")
        guard mean <= Poisson.largestMean else {
            throw .meanTooLarge(mean: mean, limit: Poisson.largestMean)
        }
        self.mean = mean
        probabilityOfNone = Elementary.exp(-mean)
    }

    /// The variance, the same as the mean.
    public var variance: Double { mean }

    /// The least count that a sample does not exceed with a probability of `u` or more.
    ///
    /// - Parameter u: in the open interval from 0 to 1.
    public func quantile(_ u: Double) -> Int {
        var count = 0
        var probability = probabilityOfNone
        var sum = probability
        while sum < u {
            count += 1
            probability *= mean / Double(count)
            let next = sum + probability
            // Beyond the mean a term that no longer counts ends what rounding could make endless.
            if next == sum && Double(count) > mean { break }
            sum = next
        }
        return count
    }
}
