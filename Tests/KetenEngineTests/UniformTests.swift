// The uniform distribution: pinned draws, fit, moments, errors.

import KetenEngine
import Testing

struct UniformTests {
    @Test("The first draws are pinned")
    func pinned() throws {
        let distribution = try Uniform(low: -1, high: 3)
        #expect(
            Fit.sample(4, distribution.quantile) == [
                0.7628289807422965, 1.3481525790868534, 0.4502765582192514, -0.9275577227279777,
            ])
    }

    @Test("Draws fit the distribution and its moments")
    func fit() throws {
        let distribution = try Uniform(low: -1, high: 3)
        let sample = Fit.sample(20_000, distribution.quantile)
        #expect(Fit.kolmogorovSmirnov(sample) { ($0 + 1) / 4 } < Fit.limit)
        #expect(distribution.mean == 1 && abs(distribution.variance - 16.0 / 12) < 1e-15)
        #expect(Fit.hasMoments(sample, mean: 1, variance: 16.0 / 12))
    }

    @Test("A range without width or end is refused")
    func errors() {
        #expect(throws: DistributionError.emptyRange(low: 2, high: 2)) {
            try Uniform(low: 2, high: 2)
        }
        #expect(throws: DistributionError.emptyRange(low: 0, high: .infinity)) {
            try Uniform(low: 0, high: .infinity)
        }
        #expect(throws: DistributionError.self) { try Uniform(low: .nan, high: 1) }
        #expect(throws: DistributionError.rangeTooWide(low: -1e308, high: 1e308)) {
            try Uniform(low: -1e308, high: 1e308)
        }
    }
}
