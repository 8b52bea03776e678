// The lognormal distribution: pinned draws, fit, the mean it keeps, length bias, errors.

import Foundation
import KetenEngine
import Testing

struct LogNormalTests {
    private func cumulative(_ x: Double, mu: Double, sigma: Double) -> Double {
        erfc(-(log(x) - mu) / (sigma * 2.0.squareRoot())) / 2
    }

    @Test("The first draws are pinned")
    func pinned() throws {
        let distribution = try LogNormal(mean: 150, sigma: 0.545)
        #expect(
            Fit.sample(4, distribution.quantile) == [
                119.20225708489612, 145.763583259612, 106.75119049245421, 41.2914332646244,
            ])
    }

    @Test("Draws fit the distribution and keep the mean")
    func fit() throws {
        let distribution = try LogNormal(mean: 150, sigma: 0.545)
        let sample = Fit.sample(20_000, distribution.quantile)
        let (mu, sigma) = (distribution.mu, distribution.sigma)
        #expect(
            Fit.kolmogorovSmirnov(sample) { cumulative($0, mu: mu, sigma: sigma) } < Fit.limit)
        #expect(abs(mu - (log(150) - 0.545 * 0.545 / 2)) < 1e-14)
        #expect(Fit.hasMoments(sample, mean: 150, variance: distribution.variance))
    }

    @Test("A coefficient of variation gives the standard deviation it promises")
    func coefficient() throws {
        let distribution = try LogNormal(mean: 150, coefficientOfVariation: 100.0 / 150)
        #expect(abs(distribution.variance.squareRoot() - 100) < 1e-11)
    }

    @Test("Durations found under way are longer by the factor exp(sigma squared)")
    func lengthBiased() throws {
        let distribution = try LogNormal(mean: 10, sigma: 0.9)
        let biased = distribution.lengthBiased
        #expect(abs(biased.mu - distribution.mu - 0.81) < 1e-15 && biased.sigma == 0.9)
        #expect(abs(biased.mean - 10 * exp(0.81)) < 1e-13)
        // Picking durations in proportion to their length gives the same mean.
        let sample = Fit.sample(20_000, distribution.quantile)
        let weighted = Fit.mean(sample.map { $0 * $0 }) / Fit.mean(sample)
        #expect(abs(weighted / biased.mean - 1) < 0.1)
    }

    @Test("Without spread every draw is the mean")
    func constant() throws {
        let distribution = try LogNormal(mean: 7, sigma: 0)
        #expect(abs(distribution.quantile(0.9) - 7) < 1e-14 && distribution.variance == 0)
    }

    @Test("With the largest spread that is taken every draw is still a number")
    func largestSpread() throws {
        let distribution = try LogNormal(mean: 1, sigma: 1e154)
        for u in [0x1p-53, 0.5, 1 - 0x1p-53] { #expect(!distribution.quantile(u).isNaN) }
    }

    @Test("A mean that is not positive or a negative spread is refused")
    func errors() {
        #expect(throws: DistributionError.notPositive(parameter: "mean", value: 0)) {
            try LogNormal(mean: 0, sigma: 1)
        }
        #expect(throws: DistributionError.negative(parameter: "sigma", value: -1)) {
            try LogNormal(mean: 1, sigma: -1)
        }
        #expect(throws: DistributionError.self) {
            try LogNormal(mean: 1, coefficientOfVariation: .infinity)
        }
        #expect(throws: DistributionError.beyondNumbers(parameter: "sigma", value: 1e155)) {
            try LogNormal(mean: 1, sigma: 1e155)
        }
        let coefficient = "coefficient of variation"
        #expect(throws: DistributionError.beyondNumbers(parameter: coefficient, value: 1e200)) {
            try LogNormal(mean: 1, coefficientOfVariation: 1e200)
        }
    }
}
