// Random bits as a pure function of an address: Philox4x32-10, a bijection of 128 bits that ten
// rounds of multiplication make unpredictable. One evaluation (a block) serves two draws.

/// The random numbers of one replication, found by entity, purpose and index.
///
/// The seed is the key. The counter holds the entity (64 bits), the replication (32), the purpose
/// (8) and the block (24), where a block holds the draws of two successive indices.
/// - Source: Salmon, Moraes, Dror and Shaw, *Parallel random numbers: as easy as 1, 2, 3*, SC11.
public struct KeyedGenerator: Hashable, Sendable {
    /// The seed of the whole experiment.
    public let seed: UInt64
    /// The replication.
    public let replication: UInt32

    /// The random numbers of `replication` in the experiment of `seed`.
    public init(seed: UInt64, replication: UInt32) {
        self.seed = seed
        self.replication = replication
    }

    /// The 64 random bits at an address; `index` is below 2^25.
    public func bits(entity: UInt64, purpose: UInt8, index: UInt32) -> UInt64 {
        let (first, second) = bitsPair(entity: entity, purpose: purpose, block: index >> 1)
        return index & 1 == 0 ? first : second
    }

    /// The uniform number at an address, in the open interval from 0 to 1.
    public func uniform(entity: UInt64, purpose: UInt8, index: UInt32) -> Double {
        let (first, second) = bitsPair(entity: entity, purpose: purpose, block: index >> 1)
        return KeyedGenerator.uniform(from: index & 1 == 0 ? first : second)
    }

    /// The uniform numbers at the indices `2 * block` and `2 * block + 1`, for the price of one.
    public func uniformPair(
        entity: UInt64, purpose: UInt8, block: UInt32
    ) -> (Double, Double) {
        let (first, second) = bitsPair(entity: entity, purpose: purpose, block: block)
        return (KeyedGenerator.uniform(from: first), KeyedGenerator.uniform(from: second))
    }

    /// The number `(k + 1/2) / 2^52`, where `k` is the upper 52 bits: never 0 and never 1, exact,
    /// and so is one minus it.
    @inline(__always)
    package static func uniform(from bits: UInt64) -> Double {
        (Double(bits >> 12) + 0.5) * 0x1p-52
    }

    @inline(__always)
    func bitsPair(entity: UInt64, purpose: UInt8, block: UInt32) -> (UInt64, UInt64) {
        precondition(block < 1 << 24, "One purpose of one entity has at most 2^25 draws.")
        let word = KeyedGenerator.philox(
            PhiloxWord(
                UInt32(truncatingIfNeeded: entity), UInt32(truncatingIfNeeded: entity >> 32),
                replication, UInt32(purpose) << 24 | block),
            key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
        return (
            UInt64(word.b) << 32 | UInt64(word.a), UInt64(word.d) << 32 | UInt64(word.c)
        )
    }

    /// Philox4x32-10 of one counter.
    @inline(__always)
    package static func philox(_ counter: PhiloxWord, key: (UInt32, UInt32)) -> PhiloxWord {
        var word = counter
        var (low, high) = key
        for _ in 0..<10 {
            let left = UInt64(0xD251_1F53) &* UInt64(word.a)
            let right = UInt64(0xCD9E_8D57) &* UInt64(word.c)
            word = PhiloxWord(
                UInt32(truncatingIfNeeded: right >> 32) ^ word.b ^ low,
                UInt32(truncatingIfNeeded: right),
                UInt32(truncatingIfNeeded: left >> 32) ^ word.d ^ high,
                UInt32(truncatingIfNeeded: left))
            low &+= 0x9E37_79B9
            high &+= 0xBB67_AE85
        }
        return word
    }
}

/// The four 32-bit numbers that Philox turns into four others.
package struct PhiloxWord: Hashable {
    package var a, b, c, d: UInt32

    @inline(__always)
    package init(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) {
        (self.a, self.b, self.c, self.d) = (a, b, c, d)
    }
}
