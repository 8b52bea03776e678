// The beta distribution: pinned draws, fit, moments, very small parameters, errors.

import Foundation
import KetenEngine
import Testing

struct BetaTests {
    @Test("The first draws are pinned")
    func pinned() throws {
        let distribution = try Beta(alpha: 2, beta: 3)
        #expect(
            Fit.sample(4) { distribution.sample(&$0) } == [
                0.08912955094854909, 0.6039660892122337, 0.4611822907342454, 0.7719122494211849,
            ])
    }

    @Test("Draws fit the distribution and its moments")
    func fit() throws {
        let distribution = try Beta(alpha: 2, beta: 3)
        let sample = Fit.sample(20_000) { distribution.sample(&$0) }
        // Two or more of four uniforms lie below x.
        let distance = Fit.kolmogorovSmirnov(sample) { x in
            let rest = 1 - x
            return 1 - rest * rest * rest * (rest + 4 * x)
        }
        #expect(distance < Fit.limit)
        #expect(abs(distribution.mean - 0.4) < 1e-15 && abs(distribution.variance - 0.04) < 1e-15)
        #expect(Fit.hasMoments(sample, mean: 0.4, variance: 0.04))
    }

    @Test("Draws with both parameters one half fit the law of the arcsine and its moments")
    func fitBelowOne() throws {
        let distribution = try Beta(alpha: 0.5, beta: 0.5)
        let sample = Fit.sample(20_000) { distribution.sample(&$0) }
        let distance = Fit.kolmogorovSmirnov(sample) { 2 / Double.pi * asin($0.squareRoot()) }
        #expect(distance < Fit.limit)
        #expect(distribution.mean == 0.5 && distribution.variance == 0.125)
        #expect(Fit.hasMoments(sample, mean: 0.5, variance: 0.125))
    }

    @Test("Very small parameters give 0 or 1 in the right proportion, and always a number")
    func small() throws {
        let distribution = try Beta(alpha: 1e-4, beta: 3e-4)
        let sample = Fit.sample(4000) { distribution.sample(&$0) }
        #expect(sample.allSatisfy { $0 >= 0 && $0 <= 1 })
        #expect(abs(Fit.mean(sample) - 0.25) < 4 * (0.1875 / 4000).squareRoot())
    }

    @Test("A parameter that is not positive is refused")
    func errors() {
        #expect(throws: DistributionError.notPositive(parameter: "alpha", value: 0)) {
            try Beta(alpha: 0, beta: 1)
        }
        #expect(throws: DistributionError.notPositive(parameter: "beta", value: -2)) {
            try Beta(alpha: 1, beta: -2)
        }
    }
}
