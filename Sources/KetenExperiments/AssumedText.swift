// What a scenario says is not known of an input, in words.
public import KetenEngine

/// A range that a scenario states of an uncertain input, in words.
public struct AssumedText: Hashable, Sendable {
    /// The name of the input.
    public let parameter: String
    /// What it belongs to; empty means all.
    public let subjects: [String]
    /// The value, the range and what they replace, in words.
    public let text: Label
    /// The point value and the ends of the range.
    public let value: Double, low: Double, high: Double
    /// How the value is spread over the range.
    public let spread: String
    /// The unit of the value.
    public let unit: String
    /// Where it comes from.
    public let source: String

    /// Creates the words about a range.
    public init(
        parameter: String, subjects: [String], text: Label, value: Double, low: Double,
        high: Double, spread: String, unit: String, source: String
    ) {
        self.parameter = parameter
        self.subjects = subjects
        self.text = text
        self.value = value
        self.low = low
        self.high = high
        self.spread = spread
        self.unit = unit
        self.source = source
    }
}
