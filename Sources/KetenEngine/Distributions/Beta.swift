// An uncertain share: a number between 0 and 1, as if learnt from successes and failures.

/// A beta distribution with the parameters `alpha` and `beta`.
///
/// Use it for a probability or share that is itself uncertain.
///
/// - Density: proportional to `x^(alpha - 1) (1 - x)^(beta - 1)` between 0 and 1.
/// - Draws: those of two gamma samples `g` and `h`; the sample is `g / (g + h)`. Parameters so
///   small that both are rounded to 0 give 1 or 0, as the limit does.
/// - Source: Devroye, *Non-Uniform Random Variate Generation*, chapter IX, theorem 4.1.
public struct Beta: Hashable, Sendable {
    /// The weight of 1: the successes, so to say.
    public let alpha: Double
    /// The weight of 0: the failures.
    public let beta: Double
    private let successes, failures: Gamma

    /// The distribution with these parameters, both positive.
    public init(alpha: Double, beta: Double) throws(DistributionError) {
        try DistributionError.requirePositive(alpha, "alpha")
        try DistributionError.requirePositive(beta, "beta")
        self.alpha = alpha
        self.beta = beta
        successes = try Gamma(shape: alpha, scale: 1)
        failures = try Gamma(shape: beta, scale: 1)
    }

    /// The mean.
    public var mean: Double { alpha / (alpha + beta) }

    /// The variance.
    public var variance: Double { mean * (1 - mean) / (alpha + beta + 1) }

    /// A number from the distribution.
    public func sample(_ draws: inout KeyedDraws) -> Double {
        let first = successes.sample(&draws)
        let second = failures.sample(&draws)
        let sum = first + second
        guard sum > 0 else { return draws.next() < mean ? 1 : 0 }
        return first / sum
    }
}
