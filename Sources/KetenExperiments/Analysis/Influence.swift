// Which uncertain inputs matter for an answer: those whose two ends move it furthest apart.

/// What an answer is at the two ends of one input.
public struct Influence: Hashable, Sendable {
    /// The name of the input.
    public let name: String
    /// The answer with the input at its low end.
    public let low: Double
    /// The answer with the input at its high end.
    public let high: Double
    /// Half the 95 % interval of `high − low` that simulation leaves; NaN when it is not known.
    public let error: Double

    /// Creates an influence.
    public init(name: String, low: Double, high: Double, error: Double = .nan) {
        self.name = name
        self.low = low
        self.high = high
        self.error = error
    }

    /// The influence in paired answers: those of the same replications, NaN where one is missing.
    public init(name: String, low: [Double], high: [Double]) {
        precondition(low.count == high.count, "Only answers of the same replications are paired.")
        var (sumLow, sumHigh, squares) = (0.0, 0.0, 0.0)
        let pairs = zip(low, high).filter { !($0 + $1).isNaN }
        let count = Double(pairs.count)
        for (atLow, atHigh) in pairs {
            sumLow += atLow
            sumHigh += atHigh
        }
        let mean = (sumHigh - sumLow) / count
        for (atLow, atHigh) in pairs {
            let distance = atHigh - atLow - mean
            squares += distance * distance
        }
        let error =
            pairs.count > 1
            ? StudentT.quantile975(degreesOfFreedom: pairs.count - 1)
                * (squares / (count - 1) / count).squareRoot() : .nan
        self.init(
            name: name, low: pairs.isEmpty ? .nan : sumLow / count,
            high: pairs.isEmpty ? .nan : sumHigh / count, error: error)
    }

    /// How far the answer moves; NaN when it is missing at an end.
    public var movement: Double { (high - low).magnitude }

    /// Whether the answer is seen to move: by more than twice the error of the simulation.
    ///
    /// One error would do for one input. Where some fifty are tried, two or three that do nothing
    /// move the answer by more than that, and would stand among the strongest; by twice as much
    /// one in some ten thousand does.
    public var isDistinguishable: Bool {
        error.isNaN ? movement > 0 : movement > 2 * error
    }

    /// The input that moves the answer most; the first of equals, nil when none moves it.
    public static func strongest(among influences: [Influence]) -> Influence? {
        ranked(influences).first { $0.movement > 0 }
    }

    /// The inputs by how far they surely move the answer: those that are seen to, by movement less
    /// error; then the others by movement. Equals keep their order, and those without an answer
    /// come last.
    public static func ranked(_ influences: [Influence]) -> [Influence] {
        func key(_ influence: Influence) -> (Int, Double) {
            let movement = influence.movement
            if movement.isNaN { return (0, 0) }
            guard influence.isDistinguishable else { return (1, movement) }
            return (2, influence.error.isNaN ? movement : movement - influence.error)
        }
        return influences.enumerated().sorted { first, second in
            let (one, other) = (key(first.element), key(second.element))
            return one == other ? first.offset < second.offset : one > other
        }.map(\.element)
    }
}
