// The closed list of families: each case says what its family says.

import KetenEngine
import Testing

struct DistributionTests {
    private func families() throws -> [Distribution] {
        [
            .exponential(try Exponential(mean: 5)),
            .uniform(try Uniform(low: 1, high: 2)),
            .triangular(try Triangular(low: 1, mode: 2, high: 4)),
            .logNormal(try LogNormal(mean: 3, sigma: 0.5)),
            .gamma(try Gamma(mean: 3, coefficientOfVariation: 0.5)),
            .beta(try Beta(alpha: 2, beta: 5)),
            .poisson(try Poisson(mean: 4)),
            .bernoulli(try Bernoulli(probability: 0.3)),
            .discrete(try Discrete(weights: [1, 2, 1])),
        ]
    }

    @Test("Draws of every family have the mean and variance it states")
    func moments() throws {
        for family in try families() {
            let sample = Fit.sample(10_000) { family.sample(&$0) }
            #expect(
                Fit.hasMoments(sample, mean: family.mean, variance: family.variance), "\(family)")
        }
    }

    @Test("A family with quantiles draws one uniform and never falls as it rises")
    func quantiles() throws {
        var rejecting = 0
        for family in try families() {
            guard let middle = family.quantile(0.5) else {
                rejecting += 1
                continue
            }
            var draws = KeyedDraws(Fit.generator, entity: 1, purpose: 1)
            let value = family.sample(&draws)
            let u = Fit.generator.uniform(entity: 1, purpose: 1, index: 0)
            #expect(draws.index == 1 && value == family.quantile(u))
            let rising = (1..<1000).compactMap { family.quantile(Double($0) / 1000) }
            #expect(rising.count == 999 && rising == rising.sorted() && rising[499] == middle)
        }
        #expect(rejecting == 2)  // gamma and beta
    }

    @Test("Errors say what was given and what was expected")
    func sentences() {
        let errors: [DistributionError] = [
            .notPositive(parameter: "mean", value: -1), .negative(parameter: "sigma", value: -1),
            .emptyRange(low: 2, high: 1), .modeOutsideRange(mode: 3, low: 0, high: 2),
            .notAProbability(value: 2), .meanTooLarge(mean: 600, limit: 500),
            .rangeTooWide(low: -1e200, high: 1e200),
            .beyondNumbers(parameter: "sigma", value: 1e200), .invalidWeight(index: 1, value: -2),
            .noWeight,
        ]
        #expect(errors[0].description == "The mean must be positive and finite, not -1.0.")
        #expect(Set(errors.map(\.description)).count == errors.count)
        #expect(errors.allSatisfy { $0.description.hasSuffix(".") })
    }
}
