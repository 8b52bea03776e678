// The key by which an amount is shared: stated shares first, the rest by weight, exact to the last.

/// A key that divides an amount among parties so that the parts add up to it exactly.
///
/// A party with a stated share gets that part; the others divide what is left by their weights.
/// Stated shares that exceed the whole, or leave a rest that nobody is there to take, are scaled to
/// the whole. Each part is the difference of a rounded running total, in the order of the parties
/// and stated shares first.
struct SharingKey: Sendable, Equatable {
    /// Shares are whole thousand-millionths.
    private static let whole: Int64 = 1_000_000_000

    private let stated: [Int64]
    private let weights: [Int64]

    /// - Parameters:
    ///   - stated: shares from 0 to 1, of which 0 means that none is stated.
    ///   - weights: non-negative weights, such as inhabitants, of the same parties.
    init(stated: [Double], weights: [Int]) {
        precondition(
            stated.count == weights.count, "A key has a share and a weight for each party.")
        var shares = stated.map {
            Int64(($0 * Double(Self.whole)).rounded(.toNearestOrAwayFromZero))
        }
        var rest = zip(shares, weights).map { $0 > 0 ? 0 : Int64($1) }
        let sum = shares.reduce(0, +)
        if rest.allSatisfy({ $0 == 0 }) || sum >= Self.whole {
            // Nobody takes a rest by weight: what is stated, or equal parts, makes up the whole.
            rest = sum > 0 ? shares : shares.map { _ in 1 }
            shares = shares.map { _ in 0 }
        }
        self.stated = shares
        self.weights = rest
    }

    /// The parts of an amount in ten-thousandths; none without parties.
    func parts(of total: Int64) -> [Int64] {
        let shares = stated.reduce(0, +)
        let taken = Self.part(total, shares, of: Self.whole)
        let forShares = Self.running(stated, of: Self.whole, total)
        let forWeights = Self.running(weights, of: weights.reduce(0, +), total - taken)
        return zip(forShares, forWeights).map { $0 + $1 }
    }

    private static func running(_ portions: [Int64], of whole: Int64, _ total: Int64) -> [Int64] {
        var sum: Int64 = 0
        var given: Int64 = 0
        return portions.map { portion in
            sum += portion
            let until = part(total, sum, of: whole)
            defer { given = until }
            return until - given
        }
    }

    /// `total × portion ÷ whole`, rounded half away from zero.
    private static func part(_ total: Int64, _ portion: Int64, of whole: Int64) -> Int64 {
        guard whole > 0 else { return 0 }
        let product = Int128(total) * Int128(portion)
        let (quotient, remainder) = product.magnitude.quotientAndRemainder(
            dividingBy: UInt128(whole))
        let rounded = Int64(quotient) + (remainder * 2 >= UInt128(whole) ? 1 : 0)
        return product < 0 ? -rounded : rounded
    }
}
