// How one uncertain value is spread: solved once from a row of the tables, drawn by inversion.

import KetenEngine

/// The distribution of one value of an uncertain input (model.md section 8).
///
/// Of a triangular the value is the mode and the range its support; of a uniform the range is its
/// support; beta, gamma and lognormal keep the value as mean, and the width from the 5th to the
/// 95th percentile. Each is drawn by one uniform, monotone in it, so that values of several dates
/// can share one.
enum KnowledgeLaw: Sendable, Hashable {
    case triangular(Triangular)
    case uniform(Uniform)
    case logNormal(LogNormal)
    case gamma(shape: Double, scale: Double)
    case beta(alpha: Double, beta: Double)

    /// The law of a row, or nothing when no law of its kind has this value and range, or when it
    /// is not of a kind that is drawn by itself.
    init?(_ spread: Spread, value: Double, low: Double, high: Double) {
        guard low < high, low <= value, value <= high else { return nil }
        switch spread {
        case .triangular:
            guard let law = try? Triangular(low: low, mode: value, high: high) else { return nil }
            self = .triangular(law)
        case .uniform:
            guard let law = try? Uniform(low: low, high: high) else { return nil }
            self = .uniform(law)
        case .beta, .gamma, .lognormal:
            guard let law = Self.solved(spread, mean: value, width: high - low) else {
                return nil
            }
            self = law
        case .fixed, .dirichlet, .persons: return nil
        }
    }

    /// The number below which a draw lies with probability `u`, between 0 and 1.
    func quantile(_ u: Double) -> Double {
        switch self {
        case .triangular(let law): law.quantile(u)
        case .uniform(let law): law.quantile(u)
        case .logNormal(let law): law.quantile(u)
        case .gamma(let shape, let scale): scale * Self.gammaQuantile(u, shape: shape)
        case .beta(let alpha, let beta):
            SpecialFunctions.crossing(
                of: { SpecialFunctions.betaProbability($0, alpha: alpha, beta: beta) - u },
                from: 0, to: 1, tolerance: 1e-14)
        }
    }

    /// The mean.
    var mean: Double {
        switch self {
        case .triangular(let law): law.mean
        case .uniform(let law): law.mean
        case .logNormal(let law): law.mean
        case .gamma(let shape, let scale): shape * scale
        case .beta(let alpha, let beta): alpha / (alpha + beta)
        }
    }

    private static func gammaQuantile(_ u: Double, shape: Double) -> Double {
        var high = shape + 1
        while SpecialFunctions.gammaProbability(high, shape: shape) <= u, high < 1e12 { high *= 2 }
        return SpecialFunctions.crossing(
            of: { SpecialFunctions.gammaProbability($0, shape: shape) - u },
            from: 0, to: high, tolerance: 1e-14 * high)
    }
}

extension KnowledgeLaw {
    /// The law with this mean whose 5th and 95th percentile lie `width` apart.
    ///
    /// All three have one number left, a precision (observations of a beta, shape of a gamma, one
    /// over the squared sigma of a lognormal); the width falls as it rises, but for precisions so
    /// low that nearly all draws are next to nothing. The search starts where the law would be if
    /// it were normal, rises until the law is too narrow, comes down to the first that is wide
    /// enough and then closes in until the width is met to 1e-11 of itself.
    ///
    /// - Returns: nothing when no law with this mean is so wide.
    static func solved(_ spread: Spread, mean: Double, width: Double) -> KnowledgeLaw? {
        guard mean > 0, width > 0, spread != .beta || mean < 1 else { return nil }
        func lacking(_ precision: Double) -> Double {
            guard let law = law(spread, mean: mean, precision: precision) else { return .nan }
            return 1 - (law.quantile(0.95) - law.quantile(0.05)) / width
        }
        let variance = (width / 3.29) * (width / 3.29)
        var low =
            switch spread {
            case .beta: mean * (1 - mean) / variance
            default: mean * mean / variance
            }
        low = min(max(low, 1), 1e6)
        while !(lacking(low) > 0) {
            low /= 0.6
            guard low < 1e7 else { return nil }
        }
        while lacking(low) > 0 {
            low *= 0.6
            guard low > 1e-3 else { return nil }
        }
        let precision = SpecialFunctions.crossing(
            of: lacking, from: low, to: low / 0.6, tolerance: 1e-13 * low)
        return law(spread, mean: mean, precision: precision)
    }

    private static func law(
        _ spread: Spread, mean: Double, precision: Double
    ) -> KnowledgeLaw? {
        switch spread {
        case .beta: .beta(alpha: mean * precision, beta: (1 - mean) * precision)
        case .gamma: .gamma(shape: precision, scale: mean / precision)
        case .lognormal:
            (try? LogNormal(mean: mean, sigma: 1 / precision.squareRoot())).map(Self.logNormal)
        case .fixed, .triangular, .uniform, .dirichlet, .persons: nil
        }
    }
}
