// Which uncertain input matters most for an answer: the one whose two ends move it furthest apart.

/// What an answer is at the two ends of one input.
public struct Influence: Hashable, Sendable {
    /// The name of the input.
    public let name: String
    /// The answer with the input at its low end.
    public let low: Double
    /// The answer with the input at its high end.
    public let high: Double

    /// Creates an influence.
    public init(name: String, low: Double, high: Double) {
        self.name = name
        self.low = low
        self.high = high
    }

    /// How far the answer moves; NaN when it is missing at an end.
    public var movement: Double { (high - low).magnitude }

    /// The input that moves the answer most; the first of equals, nil when none moves it.
    public static func strongest(among influences: [Influence]) -> Influence? {
        var strongest: Influence?
        for influence in influences where influence.movement > strongest?.movement ?? 0 {
            strongest = influence
        }
        return strongest
    }

    /// The input that moves the mean paired difference of one column of one scenario most.
    public static func strongest(
        among ends: [InputEnds], column: Int, scenario: Int
    ) -> Influence? {
        func mean(_ result: StudyResult) -> Double {
            result.row(column: column, scenario: scenario).difference?.mean ?? .nan
        }
        return strongest(
            among: ends.map { Influence(name: $0.name, low: mean($0.low), high: mean($0.high)) })
    }
}

/// The results of a study with one input at its low end, and at its high end.
public struct InputEnds: Sendable {
    /// The name of the input.
    public let name: String
    /// The result with the input at its low end.
    public let low: StudyResult
    /// The result with the input at its high end.
    public let high: StudyResult

    /// Creates a pair of results.
    public init(name: String, low: StudyResult, high: StudyResult) {
        self.name = name
        self.low = low
        self.high = high
    }
}
