// Positive and skewed to the right: the exponential of a normal number, told by its own mean.

/// A lognormal distribution with the given mean; `sigma` is the spread of its logarithm.
///
/// Use it for the duration of work that many factors stretch, such as help to a person.
///
/// - Density: normal in `log x`, with mean `mu = log(mean) - sigma²/2` and deviation `sigma`.
/// - Draws: exactly one uniform per sample, by inversion: `exp(mu + sigma z)`.
/// - Source: Law, *Simulation Modeling and Analysis*, 5th ed., section 8.3.
public struct LogNormal: Hashable, Sendable {
    /// The mean of the distribution itself.
    public let mean: Double
    /// The mean of the logarithm.
    public let mu: Double
    /// The standard deviation of the logarithm.
    public let sigma: Double

    /// The distribution with this mean, positive, and this spread of the logarithm; with no
    /// spread every sample is the mean.
    public init(mean: Double, sigma: Double) throws(DistributionError) {
        try DistributionError.requirePositive(mean, "mean")
        try DistributionError.requireNotNegative(sigma, "sigma")
        guard (sigma * sigma).isFinite else {
            throw .beyondNumbers(parameter: "sigma", value: sigma)
        }
        self.mean = mean
        self.sigma = sigma
        mu = Elementary.log(mean) - sigma * sigma / 2
    }

    /// The distribution with this mean and this ratio of standard deviation to mean.
    public init(mean: Double, coefficientOfVariation: Double) throws(DistributionError) {
        try DistributionError.requireNotNegative(
            coefficientOfVariation, "coefficient of variation")
        let square = coefficientOfVariation * coefficientOfVariation
        guard square.isFinite else {
            throw .beyondNumbers(
                parameter: "coefficient of variation", value: coefficientOfVariation)
        }
        try self.init(mean: mean, sigma: Elementary.log1p(square).squareRoot())
    }

    private init(mu: Double, sigma: Double) {
        self.mu = mu
        self.sigma = sigma
        mean = Elementary.exp(mu + sigma * sigma / 2)
    }

    /// The variance.
    public var variance: Double { mean * mean * (Elementary.exp(sigma * sigma) - 1) }

    /// The distribution of a duration found under way at a given moment: long ones are found more
    /// often. It is lognormal too, with `mu + sigma²` for `mu`.
    public var lengthBiased: LogNormal {
        LogNormal(mu: mu + sigma * sigma, sigma: sigma)
    }

    /// The number below which a sample lies with probability `u`.
    ///
    /// - Parameter u: in the open interval from 0 to 1.
    public func quantile(_ u: Double) -> Double {
        Elementary.exp(mu + sigma * Elementary.normalQuantile(u))
    }
}
