// What the tests of random numbers share: distances to a distribution, and pinned places to draw.

import KetenEngine

enum Fit {
    /// A scaled Kolmogorov-Smirnov distance above this has a probability of 0.001.
    static let limit = 1.95

    /// A standard normal deviate of chi-square above this has a probability of 0.001.
    static let chiSquareLimit = 3.09

    /// The generator at which all pinned and fitted samples are drawn.
    static let generator = KeyedGenerator(seed: 20_231_121, replication: 3)

    /// One sample per entity, from 0, by one uniform.
    static func sample<Value>(_ count: Int, _ quantile: (Double) -> Value) -> [Value] {
        (0..<count).map {
            quantile(generator.uniform(entity: UInt64($0), purpose: 1, index: 0))
        }
    }

    /// One sample per entity, from 0, by a cursor of its own.
    static func sample<Value>(
        _ count: Int, drawing draw: (inout KeyedDraws) -> Value
    ) -> [Value] {
        (0..<count).map {
            var draws = KeyedDraws(generator, entity: UInt64($0), purpose: 2)
            return draw(&draws)
        }
    }

    /// The largest distance of the sample's distribution from `cumulative`, times the square root
    /// of its size.
    static func kolmogorovSmirnov(
        _ sample: [Double], _ cumulative: (Double) -> Double
    ) -> Double {
        let size = Double(sample.count)
        var largest = 0.0
        for (rank, value) in sample.sorted().enumerated() {
            let expected = cumulative(value)
            largest = max(
                largest, expected - Double(rank) / size, Double(rank + 1) / size - expected)
        }
        return largest * size.squareRoot()
    }

    /// Chi-square of counts per position against probabilities, as a standard normal deviate
    /// (Wilson and Hilferty). The last position takes all beyond it.
    static func chiSquare(_ sample: [Int], _ probabilities: [Double]) -> Double {
        var counts = [Int](repeating: 0, count: probabilities.count)
        for value in sample { counts[min(value, counts.count - 1)] += 1 }
        var sum = 0.0
        for (count, probability) in zip(counts, probabilities) {
            let expected = probability * Double(sample.count)
            sum += (Double(count) - expected) * (Double(count) - expected) / expected
        }
        let freedom = Double(probabilities.count - 1)
        let cubeRoot = Elementary.exp(Elementary.log(sum / freedom) / 3)
        return (cubeRoot - (1 - 2 / (9 * freedom))) / (2 / (9 * freedom)).squareRoot()
    }

    static func mean(_ sample: [Double]) -> Double {
        sample.reduce(0, +) / Double(sample.count)
    }

    /// Whether mean and variance of the sample are within four standard errors of these.
    static func hasMoments(_ sample: [Double], mean: Double, variance: Double) -> Bool {
        let size = Double(sample.count)
        let squares = sample.map { ($0 - mean) * ($0 - mean) }
        let fourth = Fit.mean(squares.map { $0 * $0 })
        let meanError = (variance / size).squareRoot()
        let varianceError = ((fourth - variance * variance) / size).squareRoot()
        return abs(Fit.mean(sample) - mean) < 4 * meanError
            && abs(Fit.mean(squares) - variance) < 4 * varianceError
    }
}
