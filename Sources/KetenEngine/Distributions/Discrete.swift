// A choice from a list, each entry in proportion to its weight.

/// A distribution over the positions of a list of weights.
///
/// Use it for a choice among several: a municipality, a form of exploitation.
///
/// - Density: the weight of each position over the sum of the weights.
/// - Draws: exactly one uniform per sample, by inversion: a binary search in the cumulative
///   probabilities. The order of the list is the order of the quantiles.
/// - Source: Law, *Simulation Modeling and Analysis*, 5th ed., section 8.4.
public struct Discrete: Hashable, Sendable {
    /// The probability of a position up to and including this one; from the last weight above
    /// zero on it is exactly 1.
    private let cumulative: [Double]

    /// The distribution with these weights: zero or more, at least one above zero.
    public init(weights: [Double]) throws(DistributionError) {
        var sum = 0.0
        for (index, weight) in weights.enumerated() {
            guard weight >= 0 && weight < .infinity else {
                throw .invalidWeight(index: index, value: weight)
            }
            sum += weight
        }
        guard let last = weights.lastIndex(where: { $0 > 0 }), sum < .infinity else {
            throw .noWeight
        }
        var cumulative: [Double] = []
        var partial = 0.0
        for (index, weight) in weights.enumerated() {
            partial += weight
            cumulative.append(index < last ? partial / sum : 1)
        }
        self.cumulative = cumulative
    }

    /// The number of positions.
    public var count: Int { cumulative.count }

    /// The probability of the position `index`.
    public func probability(of index: Int) -> Double {
        index == 0 ? cumulative[0] : cumulative[index] - cumulative[index - 1]
    }

    /// The mean position.
    public var mean: Double {
        cumulative.indices.reduce(0) { $0 + Double($1) * probability(of: $1) }
    }

    /// The variance of the position.
    public var variance: Double {
        let mean = mean
        return cumulative.indices.reduce(0) { sum, index in
            sum + (Double(index) - mean) * (Double(index) - mean) * probability(of: index)
        }
    }

    /// The first position whose cumulative probability is `u` or more.
    ///
    /// - Parameter u: in the open interval from 0 to 1.
    public func quantile(_ u: Double) -> Int {
        var (low, high) = (0, cumulative.count - 1)
        while low < high {
            let middle = (low + high) >> 1
            if cumulative[middle] < u { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
