// The triangular distribution: pinned draws, fit, moments, a mode at either end, errors.

import KetenEngine
import Testing

struct TriangularTests {
    @Test("The first draws are pinned")
    func pinned() throws {
        let distribution = try Triangular(low: 20, mode: 28, high: 35)
        #expect(
            Fit.sample(4, distribution.quantile) == [
                27.272198389914077, 28.4150934100042, 26.596081923883112, 21.474200908343455,
            ])
    }

    @Test("Draws fit the distribution and its moments, with the mode inside or at either end")
    func fit() throws {
        for mode in [20, 28, 35] as [Double] {
            let distribution = try Triangular(low: 20, mode: mode, high: 35)
            let sample = Fit.sample(20_000, distribution.quantile)
            let distance = Fit.kolmogorovSmirnov(sample) { x in
                x < mode
                    ? (x - 20) * (x - 20) / (15 * (mode - 20))
                    : 1 - (35 - x) * (35 - x) / (15 * max(35 - mode, 1e-300))
            }
            #expect(distance < Fit.limit)
            #expect(
                Fit.hasMoments(sample, mean: distribution.mean, variance: distribution.variance))
        }
    }

    @Test("The quantile at the mode's share is the mode")
    func mode() throws {
        let distribution = try Triangular(low: 0, mode: 1, high: 4)
        #expect(distribution.quantile(0.25) == 1)
        #expect(abs(distribution.mean - 5.0 / 3) < 1e-15)
        #expect(abs(distribution.variance - 13.0 / 18) < 1e-15)
    }

    @Test("A range without width, or a mode outside it, is refused")
    func errors() {
        #expect(throws: DistributionError.emptyRange(low: 1, high: 1)) {
            try Triangular(low: 1, mode: 1, high: 1)
        }
        #expect(throws: DistributionError.modeOutsideRange(mode: 3, low: 0, high: 2)) {
            try Triangular(low: 0, mode: 3, high: 2)
        }
        #expect(throws: DistributionError.self) { try Triangular(low: 0, mode: .nan, high: 2) }
        #expect(throws: DistributionError.rangeTooWide(low: -1e200, high: 1e200)) {
            try Triangular(low: -1e200, mode: 0, high: 1e200)
        }
    }
}
