// Observations one by one: how many, how large on average, how spread. Nothing is kept of them but
// five numbers.

/// The count, mean, spread and extremes of observations.
///
/// - Source: Welford, *Note on a method for calculating corrected sums of squares and products*,
///   Technometrics 4(3), 1962.
public struct Tally: Hashable, Sendable {
    /// The number of observations.
    public private(set) var count = 0
    private var runningMean = 0.0
    private var squares = 0.0
    private var least = Double.infinity
    private var largest = -Double.infinity

    /// A tally of no observations.
    public init() {}

    /// Adds an observation, which is a finite number.
    public mutating func add(_ observation: Double) {
        precondition(observation.isFinite, "An observation must be a finite number.")
        count += 1
        let distance = observation - runningMean
        runningMean += distance / Double(count)
        squares += distance * (observation - runningMean)
        least = Swift.min(least, observation)
        largest = Swift.max(largest, observation)
    }

    /// The mean; not a number when there are no observations.
    public var mean: Double { count > 0 ? runningMean : .nan }

    /// The variance, estimated with `count - 1`; not a number for fewer than two observations.
    public var variance: Double { count > 1 ? squares / Double(count - 1) : .nan }

    /// The standard deviation; not a number for fewer than two observations.
    public var standardDeviation: Double { variance.squareRoot() }

    /// The standard error of the mean, if the observations are independent.
    public var standardError: Double { (variance / Double(count)).squareRoot() }

    /// The least observation; not a number when there are none.
    public var min: Double { count > 0 ? least : .nan }

    /// The largest observation; not a number when there are none.
    public var max: Double { count > 0 ? largest : .nan }

    /// Half the width of the confidence interval of the mean, given the quantile of Student's t
    /// with `count - 1` degrees of freedom.
    public func halfWidth(tQuantile: Double) -> Double {
        tQuantile * standardError
    }
}
