// The Dirichlet distribution: pinned draws, shares that sum to one, each share a beta, errors.

import KetenEngine
import Testing

struct DirichletTests {
    @Test("The first draw is pinned")
    func pinned() throws {
        let distribution = try Dirichlet(parameters: [2, 1, 2])
        #expect(
            Fit.sample(1) { distribution.sample(&$0) } == [
                [0.12005658251940332, 0.62432989894834, 0.2556135185322566]
            ])
    }

    @Test("Shares sum to one and each is beta distributed")
    func fit() throws {
        let distribution = try Dirichlet(parameters: [2, 1, 2])
        let sample = Fit.sample(20_000) { distribution.sample(&$0) }
        #expect(sample.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-15 })
        for index in [0, 2] {
            let distance = Fit.kolmogorovSmirnov(sample.map { $0[index] }) { x in
                let rest = 1 - x
                return 1 - rest * rest * rest * (rest + 4 * x)
            }
            #expect(distance < Fit.limit)
        }
        #expect(distribution.mean[0] == 0.4 && abs(distribution.mean[1] - 0.2) < 1e-15)
    }

    @Test("Each share has its mean and variance, and two shares their covariance")
    func moments() throws {
        let parameters = [0.5, 3, 8]
        let distribution = try Dirichlet(parameters: parameters)
        let sample = Fit.sample(20_000) { distribution.sample(&$0) }
        let all = parameters.reduce(0, +)
        let means = parameters.map { $0 / all }
        for (index, mean) in means.enumerated() {
            let variance = mean * (1 - mean) / (all + 1)
            #expect(Fit.hasMoments(sample.map { $0[index] }, mean: mean, variance: variance))
        }
        let products = sample.map { ($0[1] - means[1]) * ($0[2] - means[2]) }
        let covariance = -means[1] * means[2] / (all + 1)
        let squares = products.map { ($0 - covariance) * ($0 - covariance) }
        let error = (Fit.mean(squares) / Double(products.count)).squareRoot()
        #expect(abs(Fit.mean(products) - covariance) < 4 * error)
    }

    @Test("Very small parameters give one share everything, and always numbers")
    func small() throws {
        let distribution = try Dirichlet(parameters: [1e-5, 1e-5])
        let sample = Fit.sample(500) { distribution.sample(&$0) }
        #expect(sample.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-15 })
        #expect(Set(sample) == [[0, 1], [1, 0]])
    }

    @Test("No parameters, or one that is not positive, is refused")
    func errors() {
        #expect(throws: DistributionError.noWeight) { try Dirichlet(parameters: []) }
        #expect(throws: DistributionError.self) { try Dirichlet(parameters: [1, 0]) }
        #expect(throws: DistributionError.self) { try Dirichlet(parameters: [1, -1]) }
    }
}
