// How much of a spread comes from what is not known, and how much from chance.
//
// Each replication draws its knowledge once and its chance twice. Two answers that share their
// knowledge and nothing else have as covariance the variance that knowledge causes, Var(E[Y | K]);
// divided by the variance of Y that is the share of knowledge: the closed index of Sobol for the
// group of all uncertain inputs. What chance adds by itself, or together with knowledge, is the
// rest.

/// The share of knowledge in a variance, with its own error.
public struct SpreadSplit: Hashable, Sendable {
    /// Two answers of one replication: the same knowledge, two draws of chance.
    public typealias Pair = (first: Double, second: Double)

    /// The share of the variance that knowledge causes, 0 to 1; the rest is chance.
    public let knowledge: Double
    /// The standard error of that share: how well this many replications tell it.
    public let error: Double

    /// Creates a split from its parts.
    public init(knowledge: Double, error: Double) {
        self.knowledge = knowledge
        self.error = error
    }

    /// Estimates the split; nil for fewer than three pairs, or when nothing varies.
    ///
    /// With m and v the mean and variance of all first and second answers together,
    /// `S = mean((y − m)(y′ − m)) / v`; its error is the deviation of
    /// `((y − m)(y′ − m) − S ((y − m)² + (y′ − m)²) / 2) / v` over √n. An estimate below nought is
    /// given as nought. Pairs with a missing number are left out.
    ///
    /// - Parameter noise: a deviation that rounding alone may cause; no more than that is nothing.
    /// - Source: Janon, Klein, Lagnoux, Nodet and Prieur, *Asymptotic normality and efficiency of
    ///   two Sobol index estimators*, ESAIM: Probability and Statistics 18, 2014: the estimator
    ///   T and its limit theorem.
    public init?(_ pairs: [Pair], noise: Double = 0) {
        // Sums distances to the first answer, so that equal answers have no variance at all.
        guard let origin = pairs.first(where: { !($0.first + $0.second).isNaN })?.first else {
            return nil
        }
        let known: [Pair] = pairs.compactMap {
            ($0.first + $0.second).isNaN ? nil : ($0.first - origin, $0.second - origin)
        }
        guard known.count > 2 else { return nil }
        let count = Double(known.count)
        let mean = known.reduce(0) { $0 + ($1.first + $1.second) / 2 } / count
        let terms = known.map { pair in
            let (y, z) = (pair.first - mean, pair.second - mean)
            return (product: y * z, square: (y * y + z * z) / 2)
        }
        let variance = terms.reduce(0) { $0 + $1.square } / count
        guard variance > noise * noise else { return nil }
        let share = terms.reduce(0) { $0 + $1.product } / count / variance
        let squares = terms.reduce(0) { sum, term in
            let distance = (term.product - share * term.square) / variance
            return sum + distance * distance
        }
        knowledge = max(0, share)
        error = (squares / count / (count - 1)).squareRoot()
    }
}
