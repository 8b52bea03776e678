// The discrete distribution: pinned draws, fit, weights of zero, exact borders, errors.

import KetenEngine
import Testing

struct DiscreteTests {
    @Test("The first draws are pinned")
    func pinned() throws {
        let distribution = try Discrete(weights: [1, 2, 3, 4])
        #expect(Fit.sample(8, distribution.quantile) == [2, 2, 2, 0, 1, 1, 0, 1])
    }

    @Test("Positions come as often as their weights say")
    func fit() throws {
        let weights = [1.0, 5, 2, 8, 4]
        let distribution = try Discrete(weights: weights)
        let sample = Fit.sample(20_000, distribution.quantile)
        #expect(Fit.chiSquare(sample, weights.map { $0 / 20 }) < Fit.chiSquareLimit)
        #expect(abs(distribution.mean - 2.45) < 1e-14)
        #expect(
            Fit.hasMoments(
                sample.map(Double.init), mean: distribution.mean, variance: distribution.variance))
    }

    @Test("A weight of zero is never chosen, wherever it stands")
    func zero() throws {
        let distribution = try Discrete(weights: [0, 1, 0, 1, 0])
        #expect(
            [0x1p-53, 0.5, 0.5.nextUp, 1 - 0x1p-53].map(distribution.quantile) == [1, 1, 3, 3])
        #expect(distribution.count == 5 && distribution.probability(of: 2) == 0)
        #expect(try Discrete(weights: [3]).quantile(0.5) == 0)
    }

    @Test("The search finds the first position whose cumulative probability is reached")
    func borders() throws {
        let distribution = try Discrete(weights: [Double](repeating: 1, count: 64))
        for position in 0..<64 {
            let border = Double(position + 1) / 64
            #expect(distribution.quantile(border.nextDown) == position)
            #expect(distribution.quantile(border - 1 / 128) == position)
        }
    }

    @Test("No weights, only zeros, or one that is negative or endless, are refused")
    func errors() {
        #expect(throws: DistributionError.noWeight) { try Discrete(weights: []) }
        #expect(throws: DistributionError.noWeight) { try Discrete(weights: [0, 0]) }
        #expect(throws: DistributionError.invalidWeight(index: 1, value: -1)) {
            try Discrete(weights: [1, -1])
        }
        #expect(throws: DistributionError.self) { try Discrete(weights: [.infinity]) }
    }
}
