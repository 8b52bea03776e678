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
    /// The probabilities of at most 0, 1, 2 and 3; infinite from where terms no longer count.
    private let first: SIMD4<Double>
    private let probabilityOfThree: Double

    /// The distribution with this mean, from 0 to 500.
    public init(mean: Double) throws(DistributionError) {
        try DistributionError.requireNotNegative(mean, "mean")
        guard mean <= Poisson.largestMean else {
            throw .meanTooLarge(mean: mean, limit: Poisson.largestMean)
        }
        self.mean = mean
        var probability = Elementary.exp(-mean)
        var first = SIMD4(probability, .infinity, .infinity, .infinity)
        for count in 1...3 {
            probability *= mean / Double(count)
            let sum = first[count - 1] + probability
            if sum == first[count - 1], Double(count) > mean { break }
            first[count] = sum
        }
        self.first = first
        probabilityOfThree = probability
    }

    /// The variance, the same as the mean.
    public var variance: Double { mean }

    /// The least count that a sample does not exceed with a probability of `u` or more.
    ///
    /// - Parameter u: in the open interval from 0 to 1.
    public func quantile(_ u: Double) -> Int {
        // The first are compared all at once: how many there are nobody can foretell.
        guard first.w < u else {
            return (first.x < u ? 1 : 0) + (first.y < u ? 1 : 0) + (first.z < u ? 1 : 0)
        }
        var count = 3
        var probability = probabilityOfThree
        var sum = first.w
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
