// The families of distributions of one number, in one closed list. A family that is missing here
// is missing everywhere: add its file, then its case.

/// A distribution of one number, of any of the families.
///
/// On the path of every event use the family's own struct; this is for inputs that choose a family.
public enum Distribution: Hashable, Sendable {
    /// Exponential: waiting without memory.
    case exponential(Exponential)
    /// Uniform: any number in a range alike.
    case uniform(Uniform)
    /// Triangular: a least, a likeliest and a largest number.
    case triangular(Triangular)
    /// Lognormal: positive and skewed.
    case logNormal(LogNormal)
    /// Gamma: positive amounts.
    case gamma(Gamma)
    /// Beta: an uncertain share.
    case beta(Beta)
    /// Poisson: a count.
    case poisson(Poisson)
    /// Bernoulli: 1 with some probability, else 0.
    case bernoulli(Bernoulli)
    /// Discrete: a position in a list of weights.
    case discrete(Discrete)

    /// The mean.
    public var mean: Double {
        switch self {
        case .exponential(let family): family.mean
        case .uniform(let family): family.mean
        case .triangular(let family): family.mean
        case .logNormal(let family): family.mean
        case .gamma(let family): family.mean
        case .beta(let family): family.mean
        case .poisson(let family): family.mean
        case .bernoulli(let family): family.mean
        case .discrete(let family): family.mean
        }
    }

    /// The variance.
    public var variance: Double {
        switch self {
        case .exponential(let family): family.variance
        case .uniform(let family): family.variance
        case .triangular(let family): family.variance
        case .logNormal(let family): family.variance
        case .gamma(let family): family.variance
        case .beta(let family): family.variance
        case .poisson(let family): family.variance
        case .bernoulli(let family): family.variance
        case .discrete(let family): family.variance
        }
    }

    /// The quantile at `u`, or nil for the families that are drawn by rejection.
    ///
    /// - Parameter u: in the open interval from 0 to 1.
    public func quantile(_ u: Double) -> Double? {
        switch self {
        case .exponential(let family): family.quantile(u)
        case .uniform(let family): family.quantile(u)
        case .triangular(let family): family.quantile(u)
        case .logNormal(let family): family.quantile(u)
        case .gamma, .beta: nil
        case .poisson(let family): Double(family.quantile(u))
        case .bernoulli(let family): family.quantile(u) ? 1 : 0
        case .discrete(let family): Double(family.quantile(u))
        }
    }

    /// A number from the distribution; one draw, but for the families drawn by rejection.
    public func sample(_ draws: inout KeyedDraws) -> Double {
        switch self {
        case .exponential(let family): family.quantile(draws.next())
        case .uniform(let family): family.quantile(draws.next())
        case .triangular(let family): family.quantile(draws.next())
        case .logNormal(let family): family.quantile(draws.next())
        case .gamma(let family): family.sample(&draws)
        case .beta(let family): family.sample(&draws)
        case .poisson(let family): Double(family.quantile(draws.next()))
        case .bernoulli(let family): family.quantile(draws.next()) ? 1 : 0
        case .discrete(let family): Double(family.quantile(draws.next()))
        }
    }
}
