// What can be wrong with the numbers that a distribution is made of, each said in one sentence.

/// Why a distribution cannot be made.
public enum DistributionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A parameter must be positive and finite.
    case notPositive(parameter: String, value: Double)
    /// A parameter must be zero or more, and finite.
    case negative(parameter: String, value: Double)
    /// The range has no width, or has an end that is not finite.
    case emptyRange(low: Double, high: Double)
    /// The range has ends, but its width or the square of it is no number.
    case rangeTooWide(low: Double, high: Double)
    /// What the parameter leads to in the method of drawing is no number, or rounded to nothing.
    case beyondNumbers(parameter: String, value: Double)
    /// The mode lies outside the range.
    case modeOutsideRange(mode: Double, low: Double, high: Double)
    /// A probability must lie between 0 and 1.
    case notAProbability(value: Double)
    /// The mean is beyond what the method of drawing can do.
    case meanTooLarge(mean: Double, limit: Double)
    /// A weight must be zero or more, and finite.
    case invalidWeight(index: Int, value: Double)
    /// There are no weights, or all are zero.
    case noWeight

    /// What is wrong, what was given and what was expected.
    public var description: String {
        switch self {
        case .notPositive(let parameter, let value):
            "The \(parameter) must be positive and finite, not \(value)."
        case .negative(let parameter, let value):
            "The \(parameter) must be zero or more and finite, not \(value)."
        case .emptyRange(let low, let high):
            "The range must run from a low to a higher finite number, not from \(low) to \(high)."
        case .rangeTooWide(let low, let high):
            "The range from \(low) to \(high) is too wide to draw from."
        case .beyondNumbers(let parameter, let value):
            "The \(parameter) is too small or too large to draw with: \(value)."
        case .modeOutsideRange(let mode, let low, let high):
            "The mode must lie between \(low) and \(high), not at \(mode)."
        case .notAProbability(let value):
            "A probability must lie between 0 and 1, not at \(value)."
        case .meanTooLarge(let mean, let limit):
            "The mean can be at most \(limit), not \(mean); split the count into smaller ones."
        case .invalidWeight(let index, let value):
            "Weight \(index) must be zero or more and finite, not \(value)."
        case .noWeight:
            "At least one weight must be above zero."
        }
    }

    static func requirePositive(
        _ value: Double, _ parameter: String
    ) throws(DistributionError) {
        guard value > 0 && value < .infinity else {
            throw .notPositive(parameter: parameter, value: value)
        }
    }

    static func requireNotNegative(
        _ value: Double, _ parameter: String
    ) throws(DistributionError) {
        guard value >= 0 && value < .infinity else {
            throw .negative(parameter: parameter, value: value)
        }
    }
}
