// How long a stage takes by nature, from person to person.

import KetenEngine

/// The law of a stage's natural duration.
package enum StageLaw: Sendable {
    /// Lognormal with the mean and spread of the region's tables: the model.
    case lognormal
    /// Exponential with the mean of the tables: for agreement with queueing theory (law 9).
    case exponential
}

/// The natural duration of one stage.
enum StageDuration: Sendable {
    case lognormal(LogNormal)
    case exponential(mean: Double)

    init(_ law: StageLaw, mean: Double, sigma: Double) {
        switch law {
        case .lognormal: self = .lognormal(.checked(mean: mean, sigma: sigma))
        case .exponential: self = .exponential(mean: mean)
        }
    }

    /// The duration in days at a uniform.
    func quantile(_ u: Double) -> Double {
        switch self {
        case .lognormal(let law): law.quantile(u)
        case .exponential(let mean): -Elementary.log(1 - u) * mean
        }
    }

    /// The whole duration and what is left of one found under way on a given day.
    ///
    /// Longer ones are met more often, and a uniform part is left. Of an exponential one, what is
    /// over and what is left are independent and as long as a new one.
    func underWay(_ u: Double, _ v: Double) -> (whole: Double, left: Double) {
        switch self {
        case .lognormal(let law):
            let whole = law.lengthBiased.quantile(u)
            return (whole, whole * v)
        case .exponential:
            let left = quantile(u)
            return (left + quantile(v), left)
        }
    }
}
