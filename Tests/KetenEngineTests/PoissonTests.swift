// The Poisson distribution: exact small cases, pinned draws, fit, the far tail, errors.

import KetenEngine
import Testing

struct PoissonTests {
    @Test("The first draws are pinned")
    func pinned() throws {
        let distribution = try Poisson(mean: 20)
        #expect(Fit.sample(8, distribution.quantile) == [19, 21, 18, 11, 16, 17, 12, 16])
    }

    @Test(
        "With mean 1 the count changes exactly where the cumulative probability is passed",
        arguments: zip(0..<3, [0.36787944117144233, 0.73575888234288466, 0.91969860292860579]))
    func inversion(count: Int, cumulative: Double) throws {
        let distribution = try Poisson(mean: 1)
        #expect(distribution.quantile(cumulative - 1e-15) == count)
        #expect(distribution.quantile(cumulative + 1e-15) == count + 1)
    }

    @Test("With mean 0 nothing ever happens")
    func none() throws {
        let distribution = try Poisson(mean: 0)
        #expect([0x1p-53, 0.5, 1 - 0x1p-53].map(distribution.quantile) == [0, 0, 0])
    }

    @Test("Draws fit the distribution and its moments", arguments: [0.7, 2.5, 6])
    func fit(mean: Double) throws {
        let distribution = try Poisson(mean: mean)
        let sample = Fit.sample(20_000, distribution.quantile)
        var probabilities = [Elementary.exp(-mean)]
        while true {
            let count = Double(probabilities.count)
            let next = probabilities[probabilities.count - 1] * mean / count
            if count > mean && 20_000 * next < 20 { break }
            probabilities.append(next)
        }
        probabilities.append(1 - probabilities.reduce(0, +))
        #expect(Fit.chiSquare(sample, probabilities) < Fit.chiSquareLimit)
        #expect(Fit.hasMoments(sample.map(Double.init), mean: mean, variance: mean))
    }

    @Test("Draws of a large mean fit the distribution, in classes of eight counts")
    func fitOfLargeMean() throws {
        let mean = 400.0
        let distribution = try Poisson(mean: mean)
        // From the mean's own probability outwards, by logarithms of factorials.
        var logarithm = -mean
        var counts = [Elementary.exp(logarithm)]
        for count in 1...700 {
            logarithm += Elementary.log(mean) - Elementary.log(Double(count))
            counts.append(Elementary.exp(logarithm))
        }
        #expect(abs(counts.reduce(0, +) - 1) < 1e-10)
        let first = 344
        var classes = [counts[..<first].reduce(0, +)]
        for start in stride(from: first, to: 456, by: 8) {
            classes.append(counts[start..<(start + 8)].reduce(0, +))
        }
        classes.append(1 - classes.reduce(0, +))
        let sample = Fit.sample(20_000, distribution.quantile)
        let places = sample.map { $0 < first ? 0 : 1 + ($0 - first) / 8 }
        #expect(Fit.chiSquare(places, classes) < Fit.chiSquareLimit)
        #expect(Fit.hasMoments(sample.map(Double.init), mean: mean, variance: mean))
    }

    @Test("The largest mean has its quantiles where they belong, to the last uniform")
    func large() throws {
        let distribution = try Poisson(mean: Poisson.largestMean)
        #expect(distribution.quantile(0.5) == 500)
        #expect(distribution.quantile(0.975) == 544)
        #expect(distribution.quantile(0x1p-53) == 328)
        #expect((680...700).contains(distribution.quantile(1 - 0x1p-53)))
        let sample = Fit.sample(2000, distribution.quantile)
        #expect(Fit.hasMoments(sample.map(Double.init), mean: 500, variance: 500))
    }

    @Test("A negative mean, or one beyond the limit, is refused")
    func errors() {
        #expect(throws: DistributionError.negative(parameter: "mean", value: -1)) {
            try Poisson(mean: -1)
        }
        #expect(throws: DistributionError.meanTooLarge(mean: 501, limit: 500)) {
            try Poisson(mean: 501)
        }
    }
}
