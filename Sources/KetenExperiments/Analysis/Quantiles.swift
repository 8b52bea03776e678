// Quantiles by linear interpolation of order statistics (type 7 of R, and its default).
//
// Source: Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician
// 50 (1996), definition 7.

/// Quantiles of a series of numbers.
public enum Quantiles {
    /// The quantile of numbers in any order; NaN when there are none.
    public static func quantile(_ probability: Double, of numbers: [Double]) -> Double {
        numbers.sorted().withUnsafeBufferPointer { quantile(probability, ofSorted: $0) }
    }

    /// The quantile of numbers in ascending order; NaN when there are none.
    static func quantile(
        _ probability: Double, ofSorted numbers: UnsafeBufferPointer<Double>
    ) -> Double {
        precondition(probability >= 0 && probability <= 1, "A probability is from 0 to 1.")
        guard numbers.count > 0 else { return .nan }
        let position = Double(numbers.count - 1) * probability
        let index = Int(position)
        guard index + 1 < numbers.count else { return numbers[numbers.count - 1] }
        let low = numbers[index]
        let high = numbers[index + 1]
        // Equal neighbours, infinite ones too, need no interpolation.
        return low == high ? low : low + (position - Double(index)) * (high - low)
    }
}
