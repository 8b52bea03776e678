// The exponential distribution: pinned draws, fit, moments, errors.

import KetenEngine
import Testing

struct ExponentialTests {
    @Test("The first draws are pinned")
    func pinned() throws {
        let distribution = try Exponential(mean: 5)
        #expect(
            Fit.sample(4, distribution.quantile) == [
                2.9054111563120557, 4.422000252543192, 2.251547310173831, 0.0913828650696539,
            ])
    }

    @Test("Draws fit the distribution and its moments")
    func fit() throws {
        let distribution = try Exponential(mean: 5)
        let sample = Fit.sample(20_000, distribution.quantile)
        #expect(Fit.kolmogorovSmirnov(sample) { 1 - Elementary.exp(-$0 / 5) } < Fit.limit)
        #expect(Fit.hasMoments(sample, mean: 5, variance: 25))
        #expect(distribution.mean == 5 && distribution.variance == 25)
    }

    @Test("Quantiles are those of the formula, and a rate is the inverse of a mean")
    func quantiles() throws {
        let distribution = try Exponential(rate: 0.5)
        #expect(distribution.mean == 2)
        #expect(abs(distribution.quantile(0.5) - 2 * 0.6931471805599453) < 1e-15)
        #expect(distribution.quantile(0x1p-53) == 2 * 0x1p-53)
    }

    @Test("A mean or rate that is not positive and finite is refused")
    func errors() {
        for value in [0, -1, .infinity, -.infinity] as [Double] {
            #expect(throws: DistributionError.notPositive(parameter: "mean", value: value)) {
                try Exponential(mean: value)
            }
            #expect(throws: DistributionError.notPositive(parameter: "rate", value: value)) {
                try Exponential(rate: value)
            }
        }
        #expect(throws: DistributionError.self) { try Exponential(mean: .nan) }
    }
}
