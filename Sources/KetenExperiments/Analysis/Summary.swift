// How one number is spread over the replications: its mean and the range from p05 to p95.

/// The mean and the range of a number over the replications that have it.
public struct Summary: Hashable, Sendable {
    /// The mean.
    public let mean: Double
    /// The 5th percentile.
    public let p05: Double
    /// The median.
    public let p50: Double
    /// The 95th percentile.
    public let p95: Double
    /// How many replications have the number.
    public let count: Int

    /// Creates a summary from its parts.
    public init(mean: Double, p05: Double, p50: Double, p95: Double, count: Int) {
        self.mean = mean
        self.p05 = p05
        self.p50 = p50
        self.p95 = p95
        self.count = count
    }

    /// Summarises a series, leaving out what is missing (NaN); nil when all is.
    public init?(of series: [Double]) {
        let scratch = Scratch(capacity: series.count)
        let summary = series.withUnsafeBufferPointer { Self.summary(of: $0, using: scratch) }
        guard let summary else { return nil }
        self = summary
    }

    static func summary(
        of series: UnsafeBufferPointer<Double>, using scratch: borrowing Scratch
    ) -> Summary? {
        // Sums distances to the first value, so that the mean of equal values is that value.
        var sum = 0.0
        var count = 0
        for value in series where !value.isNaN {
            scratch.values[count] = value
            sum += value - scratch.values[0]
            count += 1
        }
        guard count > 0 else { return nil }
        let mean = scratch.values[0] + sum / Double(count)
        let sorted = scratch.sorted(count)
        return Summary(
            mean: mean, p05: Quantiles.quantile(0.05, ofSorted: sorted),
            p50: Quantiles.quantile(0.5, ofSorted: sorted),
            p95: Quantiles.quantile(0.95, ofSorted: sorted), count: count)
    }
}
