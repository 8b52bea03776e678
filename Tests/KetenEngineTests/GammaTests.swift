// The gamma distribution: pinned draws, fit for shapes above and below 1, moments, errors.

import Foundation
import KetenEngine
import Testing

struct GammaTests {
    @Test("The first draws are pinned")
    func pinned() throws {
        let hours = try Gamma(mean: 10, coefficientOfVariation: 0.61)
        #expect(
            Fit.sample(4) { hours.sample(&$0) } == [
                4.117602572001025, 18.228242582086942, 18.513924516974186, 5.787092235619828,
            ])
        let skewed = try Gamma(mean: 10, coefficientOfVariation: 2)
        #expect(Fit.sample(2) { skewed.sample(&$0) } == [8.404408557525038, 5.599424974281553])
    }

    @Test("Draws of shape 3 fit the sum of three exponentials")
    func fitAboveOne() throws {
        let distribution = try Gamma(shape: 3, scale: 2)
        let sample = Fit.sample(20_000) { distribution.sample(&$0) }
        let distance = Fit.kolmogorovSmirnov(sample) { x in
            let y = x / 2
            return 1 - exp(-y) * (1 + y + y * y / 2)
        }
        #expect(distance < Fit.limit)
        #expect(Fit.hasMoments(sample, mean: 6, variance: 12))
    }

    @Test("Draws of shape 1/2 fit the square of a normal number")
    func fitBelowOne() throws {
        let distribution = try Gamma(shape: 0.5, scale: 2)
        let sample = Fit.sample(20_000) { distribution.sample(&$0) }
        #expect(Fit.kolmogorovSmirnov(sample) { erf(($0 / 2).squareRoot()) } < Fit.limit)
        #expect(Fit.hasMoments(sample, mean: 1, variance: 2))
    }

    @Test("Mean and coefficient of variation are kept", arguments: [0.1, 0.43, 0.61, 1, 1.5])
    func moments(coefficient: Double) throws {
        let distribution = try Gamma(mean: 8, coefficientOfVariation: coefficient)
        let deviation = 8 * coefficient
        #expect(abs(distribution.mean - 8) < 1e-13)
        #expect(abs(distribution.variance - deviation * deviation) < 1e-12)
        let sample = Fit.sample(20_000) { distribution.sample(&$0) }
        #expect(Fit.hasMoments(sample, mean: 8, variance: deviation * deviation))
    }

    @Test("A mean, shape or spread that is not positive is refused")
    func errors() {
        #expect(throws: DistributionError.notPositive(parameter: "mean", value: -1)) {
            try Gamma(mean: -1, coefficientOfVariation: 1)
        }
        #expect(
            throws: DistributionError.notPositive(
                parameter: "coefficient of variation", value: 0)
        ) {
            try Gamma(mean: 1, coefficientOfVariation: 0)
        }
        #expect(throws: DistributionError.notPositive(parameter: "shape", value: 0)) {
            try Gamma(shape: 0, scale: 1)
        }
    }

    @Test(
        "What cannot be drawn is refused by the name of what was given", arguments: [1e-200, 1e200])
    func beyondNumbers(coefficient: Double) {
        let name = "coefficient of variation"
        #expect(throws: DistributionError.beyondNumbers(parameter: name, value: coefficient)) {
            try Gamma(mean: 1, coefficientOfVariation: coefficient)
        }
        #expect(throws: DistributionError.beyondNumbers(parameter: "mean", value: 1e300)) {
            try Gamma(mean: 1e300, coefficientOfVariation: 1e10)
        }
    }
}
