// Yes with some probability, else no.

/// A Bernoulli distribution: true with the given probability.
///
/// Use it for a choice between two: somebody drops out or does not.
///
/// - Density: `probability` of true, the rest of false.
/// - Draws: exactly one uniform per sample, by inversion: true in the upper end, so that a larger
///   probability keeps every true that a smaller one gave.
/// - Source: Law, *Simulation Modeling and Analysis*, 5th ed., section 8.4.
public struct Bernoulli: Hashable, Sendable {
    /// The probability of true.
    public let probability: Double
    private let threshold: Double

    /// The distribution with this probability, from 0 to 1.
    public init(probability: Double) throws(DistributionError) {
        guard probability >= 0 && probability <= 1 else {
            throw .notAProbability(value: probability)
        }
        self.probability = probability
        threshold = 1 - probability
    }

    /// The mean, with 1 for true and 0 for false.
    public var mean: Double { probability }

    /// The variance.
    public var variance: Double { probability * (1 - probability) }

    /// Whether the quantile at `u` is true: `u` lies above one minus the probability.
    ///
    /// - Parameter u: in the open interval from 0 to 1.
    public func quantile(_ u: Double) -> Bool {
        u > threshold
    }
}
