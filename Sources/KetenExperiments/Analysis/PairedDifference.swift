// How a scenario differs from its baseline, replication by replication in common random numbers.
//
// Two spreads are kept apart: p05 to p95 is how far the difference may go from one replication to
// another; low to high is how well its mean is known, which is simulation error and nothing more.
public import KetenEngine

/// The difference of a scenario to its baseline over the replications that have both numbers.
public struct PairedDifference: Hashable, Sendable {
    /// The mean of the differences; NaN when there are none.
    public let mean: Double
    /// The 5th percentile of the differences.
    public let p05: Double
    /// The median of the differences.
    public let p50: Double
    /// The 95th percentile of the differences.
    public let p95: Double
    /// The lower end of the 95 % interval of the mean; NaN for fewer than two pairs.
    public let low: Double
    /// The upper end of the 95 % interval of the mean; NaN for fewer than two pairs.
    public let high: Double
    /// The share of pairs in which the scenario is strictly better, ties counted half.
    ///
    /// Nil when more is neither better nor worse, or when there are no pairs.
    public let betterIn: Double?
    /// In how many pairs the scenario is better, the same or worse; nil as `betterIn` is.
    public let odds: Odds?
    /// Whether both numbers are the same to the last bit, or both missing, in every replication.
    public let exactlyZero: Bool
    /// How many replications have both numbers.
    public let count: Int

    /// How often a scenario is better, the same and worse.
    public struct Odds: Hashable, Sendable {
        /// The pairs in which it is better, the same and worse.
        public var better = 0, same = 0, worse = 0

        /// Creates odds.
        public init(better: Int = 0, same: Int = 0, worse: Int = 0) {
            self.better = better
            self.same = same
            self.worse = worse
        }

        /// The share of the pairs in which it is better, ties counted half.
        var share: Double {
            (Double(better) + 0.5 * Double(same)) / Double(better + same + worse)
        }

        /// Counts one pair by how much better it is.
        mutating func add(_ gain: Double) {
            if gain > 0 { better += 1 } else if gain == 0 { same += 1 } else { worse += 1 }
        }
    }

    /// Creates a difference from its parts.
    public init(
        mean: Double, p05: Double, p50: Double, p95: Double, low: Double, high: Double,
        betterIn: Double?, odds: Odds? = nil, exactlyZero: Bool, count: Int
    ) {
        self.mean = mean
        self.p05 = p05
        self.p50 = p50
        self.p95 = p95
        self.low = low
        self.high = high
        self.betterIn = betterIn
        self.odds = odds
        self.exactlyZero = exactlyZero
        self.count = count
    }

    /// Compares two series of the same replications; NaN is missing.
    public init(baseline: [Double], scenario: [Double], indicator: Indicator) {
        precondition(
            baseline.count == scenario.count, "Only series of the same replications can be paired.")
        let scratch = Scratch(capacity: baseline.count)
        var table = StudentT.Table()
        self = baseline.withUnsafeBufferPointer { base in
            scenario.withUnsafeBufferPointer {
                Self.difference(
                    from: base, to: $0, sign: indicator.betterSign, using: scratch, table: &table)
            }
        }
    }

    /// Reduces two series; `sign` is that of a difference for the better, 0 when neither is.
    static func difference(
        from baseline: UnsafeBufferPointer<Double>, to scenario: UnsafeBufferPointer<Double>,
        sign: Double, using scratch: borrowing Scratch, table: inout StudentT.Table
    ) -> PairedDifference {
        var sum = 0.0
        var count = 0
        var odds = Odds()
        var same = baseline.count > 0
        for index in 0..<baseline.count {
            let before = baseline[index]
            let after = scenario[index]
            if before.bitPattern != after.bitPattern && !(before.isNaN && after.isNaN) {
                same = false
            }
            let difference = after - before
            if difference.isNaN { continue }
            scratch.values[count] = difference
            sum += difference - scratch.values[0]
            let gain = difference * sign
            odds.add(gain)
            count += 1
        }
        let mean = count > 0 ? scratch.values[0] + sum / Double(count) : .nan
        let error = simulationError(scratch.values, count, mean: mean, table: &table)
        let sorted = scratch.sorted(count)
        let hasOdds = sign != 0 && count > 0
        return PairedDifference(
            mean: mean, p05: Quantiles.quantile(0.05, ofSorted: sorted),
            p50: Quantiles.quantile(0.5, ofSorted: sorted),
            p95: Quantiles.quantile(0.95, ofSorted: sorted), low: mean - error,
            high: mean + error, betterIn: hasOdds ? odds.share : nil, odds: hasOdds ? odds : nil,
            exactlyZero: same, count: count)
    }

    /// Half the width of the 95 % interval of the mean; NaN for fewer than two differences.
    private static func simulationError(
        _ differences: UnsafeMutablePointer<Double>, _ count: Int, mean: Double,
        table: inout StudentT.Table
    ) -> Double {
        guard count > 1 else { return .nan }
        var squares = 0.0
        for index in 0..<count {
            let distance = differences[index] - mean
            squares += distance * distance
        }
        let variance = squares / Double(count - 1)
        return table.quantile975(degreesOfFreedom: count - 1)
            * (variance / Double(count)).squareRoot()
    }
}

extension Indicator {
    /// The sign of a difference for the better; 0 when more is neither better nor worse.
    var betterSign: Double {
        switch better {
        case .higher: 1
        case .lower: -1
        case .neither: 0
        }
    }
}
