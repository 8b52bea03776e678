// Shares that add up to one and are uncertain together. A distribution of several numbers at once,
// so it is no case of `Distribution`.

/// A Dirichlet distribution with one parameter per share.
///
/// Use it for uncertain shares of a whole, as if learnt from counts.
///
/// - Density: proportional to the product of `x_i^(parameter_i - 1)` where the shares sum to 1.
/// - Draws: those of one gamma sample per share, in order; each is divided by their sum. Parameters
///   so small that all samples are rounded to 0 give one share everything, as the limit does.
/// - Source: Devroye, *Non-Uniform Random Variate Generation*, chapter XI, theorem 4.1.
public struct Dirichlet: Hashable, Sendable {
    /// The parameters, each a number of observations so to say.
    public let parameters: [Double]
    private let gammas: [Gamma]
    private let choice: Discrete

    /// The distribution with these parameters, all positive.
    public init(parameters: [Double]) throws(DistributionError) {
        choice = try Discrete(weights: parameters)
        var gammas: [Gamma] = []
        for parameter in parameters {
            try DistributionError.requirePositive(parameter, "parameter of every share")
            gammas.append(try Gamma(shape: parameter, scale: 1))
        }
        self.parameters = parameters
        self.gammas = gammas
    }

    /// The mean of each share.
    public var mean: [Double] { parameters.indices.map(choice.probability(of:)) }

    /// Shares from the distribution, in the order of the parameters.
    public func sample(_ draws: inout KeyedDraws) -> [Double] {
        var shares: [Double] = []
        shares.reserveCapacity(gammas.count)
        var sum = 0.0
        for gamma in gammas {
            let value = gamma.sample(&draws)
            shares.append(value)
            sum += value
        }
        guard sum > 0 else {
            shares[choice.quantile(draws.next())] = 1
            return shares
        }
        for index in shares.indices { shares[index] /= sum }
        return shares
    }
}
