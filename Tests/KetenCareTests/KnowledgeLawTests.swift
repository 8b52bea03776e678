// The distributions of uncertain values: mean, percentiles and width are what the tables say.

import KetenEngine
import Testing

@testable import KetenCare

@Suite("The distribution of an uncertain value")
struct KnowledgeLawTests {
    private func law(
        _ spread: Spread, _ value: Double, _ low: Double, _ high: Double
    ) throws -> KnowledgeLaw {
        try #require(KnowledgeLaw(spread, value: value, low: low, high: high))
    }

    /// The mean of a law, by the middles of equal parts of its probability.
    private func meanOfQuantiles(_ law: KnowledgeLaw, parts: Int = 4000) -> Double {
        (0..<parts).reduce(0) {
            $0 + law.quantile((Double($1) + 0.5) / Double(parts))
        } / Double(parts)
    }

    @Test("A triangular has the value as its mode and the range as its support")
    func triangular() throws {
        let patience = try law(.triangular, 90, 30, 365)
        #expect(patience.quantile(0) == 30 && patience.quantile(1) == 365)
        // Left of the mode lies (mode − low) ÷ (high − low) of the probability.
        #expect(abs(patience.quantile(60.0 / 335) - 90) < 1e-9)
    }

    @Test("A uniform has the range as its support")
    func uniform() throws {
        let efficiency = try law(.uniform, 0.5, 0, 1)
        #expect(efficiency.quantile(0.25) == 0.25)
    }

    @Test(
        "Beta, gamma and lognormal keep the mean, and the width from 5th to 95th percentile",
        arguments: [
            (.beta, 0.65, 0.4, 0.85), (.beta, 0.2, 0.1, 0.4), (.beta, 0.9, 0.6, 1),
            (.beta, 0.1, 0.03, 0.25), (.gamma, 5, 3, 10), (.gamma, 0.4, 0.2, 1),
            (.lognormal, 1, 0.7, 1.5), (.lognormal, 21, 7, 42),
        ] as [(Spread, Double, Double, Double)])
    func solved(spread: Spread, value: Double, low: Double, high: Double) throws {
        let law = try law(spread, value, low, high)
        #expect(abs(law.mean / value - 1) < 1e-13)
        #expect(abs((law.quantile(0.95) - law.quantile(0.05)) / (high - low) - 1) < 1e-10)
        #expect(abs(meanOfQuantiles(law) / value - 1) < 2e-3)
        // A quantile is where the distribution says it is, and rises.
        var last = -Double.infinity
        for place in 1..<100 {
            let value = law.quantile(Double(place) / 100)
            #expect(value > last)
            last = value
        }
    }

    @Test("A quantile of a beta or gamma turns back into its probability")
    func inversion() throws {
        for u in [1e-6, 0.05, 0.3, 0.5, 0.95, 1 - 1e-6] {
            let x = KnowledgeLaw.beta(alpha: 4.6, beta: 0.51).quantile(u)
            #expect(
                abs(SpecialFunctions.betaProbability(x, alpha: 4.6, beta: 0.51) - u) < 1e-9)
            let y = KnowledgeLaw.gamma(shape: 2.5, scale: 3).quantile(u)
            #expect(abs(SpecialFunctions.gammaProbability(y / 3, shape: 2.5) - u) < 1e-10)
        }
    }

    @Test("A range that no distribution of the kind can have gives none")
    func impossible() {
        // The 5th and 95th percentile of a share with mean 0.02 cannot lie 0.9 apart.
        #expect(KnowledgeLaw(.beta, value: 0.02, low: 0, high: 0.9) == nil)
        #expect(KnowledgeLaw(.lognormal, value: 1, low: 0.1, high: 40) == nil)
        #expect(KnowledgeLaw(.gamma, value: 0, low: 0, high: 1) == nil)
        #expect(KnowledgeLaw(.triangular, value: 4, low: 1, high: 3) == nil)
        #expect(KnowledgeLaw(.fixed, value: 2, low: 1, high: 3) == nil)
        #expect(KnowledgeLaw(.persons, value: 2, low: 1, high: 3) == nil)
    }
}
