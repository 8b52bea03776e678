// The Bernoulli distribution: pinned draws, certainty, what a larger probability keeps, errors.

import KetenEngine
import Testing

struct BernoulliTests {
    @Test("The first draws are pinned")
    func pinned() throws {
        let distribution = try Bernoulli(probability: 0.4)
        #expect(
            Fit.sample(16, distribution.quantile) == [
                false, false, false, false, false, false, false, false, true, true, true, false,
                false, true, false, false,
            ])
    }

    @Test("True comes as often as its probability says")
    func fit() throws {
        let distribution = try Bernoulli(probability: 0.2)
        let sample = Fit.sample(20_000, distribution.quantile).map { $0 ? 1 : 0 }
        #expect(Fit.chiSquare(sample, [0.8, 0.2]) < Fit.chiSquareLimit)
        #expect(distribution.mean == 0.2 && abs(distribution.variance - 0.16) < 1e-15)
    }

    @Test("Probability 0 is never and 1 is always, whatever the uniform")
    func certainty() throws {
        let (never, always) = (try Bernoulli(probability: 0), try Bernoulli(probability: 1))
        for u in [0x1p-53, 0.5, 1 - 0x1p-53] {
            #expect(!never.quantile(u) && always.quantile(u))
        }
    }

    @Test("A larger probability keeps every true of a smaller one")
    func monotone() throws {
        let (rare, common) = (try Bernoulli(probability: 0.3), try Bernoulli(probability: 0.4))
        let pairs = zip(Fit.sample(1000, rare.quantile), Fit.sample(1000, common.quantile))
        #expect(pairs.allSatisfy { !$0 || $1 })
    }

    @Test("A probability outside 0 to 1 is refused")
    func errors() {
        for value in [-0.1, 1.1] {
            #expect(throws: DistributionError.notAProbability(value: value)) {
                try Bernoulli(probability: value)
            }
        }
        #expect(throws: DistributionError.self) { try Bernoulli(probability: .nan) }
    }
}
