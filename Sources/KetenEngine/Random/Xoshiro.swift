// A small, fast, sequential generator: xoshiro256++. For benchmarks, tests against theory and
// models that need no common random numbers; the care model draws by address instead.

/// The generator xoshiro256++, seeded through SplitMix64.
///
/// - Source: Blackman and Vigna, *Scrambled linear pseudorandom number generators*, 2021.
public struct Xoshiro: RandomNumberGenerator, Hashable, Sendable {
    @usableFromInline var a, b, c, d: UInt64

    /// A generator whose state is the first four numbers of SplitMix64 from `seed`.
    public init(seed: UInt64) {
        var state = seed
        func split() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var word = state
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
        (a, b, c, d) = (split(), split(), split(), split())
    }

    /// A sub-stream of its own for one entity and purpose; it uses the indices 0 to 3.
    public init(_ generator: KeyedGenerator, entity: UInt64, purpose: UInt8) {
        let draws = generator.draws(of: entity)
        (a, b) = (draws.bits(purpose: purpose, index: 0), draws.bits(purpose: purpose, index: 1))
        (c, d) = (draws.bits(purpose: purpose, index: 2), draws.bits(purpose: purpose, index: 3))
        if a | b | c | d == 0 { a = 1 }  // the one state that has no successor
    }

    package init(state: (UInt64, UInt64, UInt64, UInt64)) {
        (a, b, c, d) = state
    }

    /// The next 64 random bits.
    @inlinable @inline(__always)
    public mutating func next() -> UInt64 {
        advance()
    }

    /// The next number in the open interval from 0 to 1.
    @inlinable @inline(__always)
    public mutating func uniform() -> Double {
        KeyedGenerator.uniform(from: advance())
    }

    @inlinable @inline(__always)
    mutating func advance() -> UInt64 {
        let sum = a &+ d
        let result = (sum << 23 | sum >> 41) &+ a
        let shifted = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= shifted
        d = d << 45 | d >> 19
        return result
    }
}
