// Positive amounts of any skewness: sums of exponential pieces, and everything in between.

/// A gamma distribution with the given mean and ratio of standard deviation to mean.
///
/// Use it for amounts such as hours of work per person.
///
/// - Density: proportional to `x^(shape - 1) exp(-x / scale)` for positive `x`.
/// - Draws: two uniforms per attempt, about 1.05 attempts per sample, by rejection from the cube
///   of a normal number; one uniform more if the shape is below 1, as `x u^(1/shape)`.
/// - Source: Marsaglia and Tsang, *A simple method for generating gamma variables*, ACM
///   Transactions on Mathematical Software 26(3), 2000.
public struct Gamma: Hashable, Sendable {
    /// The shape: the inverse of the squared coefficient of variation.
    public let shape: Double
    /// The scale: the mean divided by the shape.
    public let scale: Double
    /// The method's `d` and `c`, from the shape or, if that is below 1, from one plus it.
    private let d, c: Double

    /// The distribution with this mean and coefficient of variation, both positive.
    public init(mean: Double, coefficientOfVariation: Double) throws(DistributionError) {
        try DistributionError.requirePositive(mean, "mean")
        try DistributionError.requirePositive(
            coefficientOfVariation, "coefficient of variation")
        let square = coefficientOfVariation * coefficientOfVariation
        let (shape, scale) = (1 / square, mean * square)
        guard shape > 0, shape < .infinity else {
            throw .beyondNumbers(
                parameter: "coefficient of variation", value: coefficientOfVariation)
        }
        guard scale > 0, scale < .infinity else {
            throw .beyondNumbers(parameter: "mean", value: mean)
        }
        try self.init(shape: shape, scale: scale)
    }

    /// The distribution with this shape and scale, both positive.
    public init(shape: Double, scale: Double) throws(DistributionError) {
        try DistributionError.requirePositive(shape, "shape")
        try DistributionError.requirePositive(scale, "scale")
        self.shape = shape
        self.scale = scale
        d = (shape < 1 ? shape + 1 : shape) - 1 / 3
        c = 1 / (9 * d).squareRoot()
    }

    /// The mean.
    public var mean: Double { shape * scale }

    /// The variance.
    public var variance: Double { shape * scale * scale }

    /// A number from the distribution.
    public func sample(_ draws: inout KeyedDraws) -> Double {
        let value = scale * d * cube(&draws)
        guard shape < 1 else { return value }
        return value * Elementary.exp(Elementary.log(draws.next()) / shape)
    }

    private func cube(_ draws: inout KeyedDraws) -> Double {
        while true {
            let normal = Elementary.normalQuantile(draws.next())
            let u = draws.next()
            let root = 1 + c * normal
            guard root > 0 else { continue }
            let value = root * root * root
            let square = normal * normal
            // The squeeze spares nearly all logarithms and never accepts what they would refuse.
            if u < 1 - 0.0331 * square * square { return value }
            if Elementary.log(u) < 0.5 * square + d * (1 - value + Elementary.log(value)) {
                return value
            }
        }
    }
}
