// Random bits as a pure function of an address: two rounds of mixing, one for the entity and one
// for what is asked about it, so that the first is done once for all draws of a person.

/// The random numbers of one replication, found by entity, purpose and index.
///
/// - Algorithm: `mix(mix(entity + key) + odd · (purpose · 2³² + index))`, where the key is made of
///   seed and replication in the same way. `mix` is a bijection of 64 bits.
/// - Quality: see `README.md` beside this file for the battery that it passed.
/// - Source of `mix`: P. Evensen, *Better, stronger mixer and a test procedure* (2018), the mixer
///   that he calls rrxmrrxmsx_0.
public struct KeyedGenerator: Hashable, Sendable {
    /// The seed of the whole experiment.
    public let seed: UInt64
    /// The replication.
    public let replication: UInt32
    /// What is added to every entity before it is mixed.
    @usableFromInline package let key: UInt64

    /// The random numbers of `replication` in the experiment of `seed`.
    public init(seed: UInt64, replication: UInt32) {
        self.seed = seed
        self.replication = replication
        let inner = KeyedGenerator.mix(seed &+ 0x9E37_79B9_7F4A_7C15)
        key = KeyedGenerator.mix(inner &+ UInt64(replication) &* 0x9E37_79B9_7F4A_7C15)
    }

    /// The random numbers of one entity, for asking more than once.
    @inlinable @inline(__always)
    public func draws(of entity: UInt64) -> EntityDraws {
        EntityDraws(key: KeyedGenerator.mix(entity &+ key))
    }

    /// The 64 random bits at an address.
    @inlinable @inline(__always)
    public func bits(entity: UInt64, purpose: UInt8, index: UInt32) -> UInt64 {
        draws(of: entity).bits(purpose: purpose, index: index)
    }

    /// The uniform number at an address, in the open interval from 0 to 1.
    @inlinable @inline(__always)
    public func uniform(entity: UInt64, purpose: UInt8, index: UInt32) -> Double {
        draws(of: entity).uniform(purpose: purpose, index: index)
    }

    /// The number `(k + 1/2) / 2^52`, where `k` is the upper 52 bits: never 0 and never 1, exact,
    /// and so is one minus it.
    @inlinable @inline(__always)
    package static func uniform(from bits: UInt64) -> Double {
        // One plus k / 2^52 is a number whose significand is k; what is taken away leaves no more
        // than 53 bits, so that nothing is rounded.
        Double(bitPattern: bits >> 12 | 0x3FF0_0000_0000_0000) - (1 - 0x1p-53)
    }

    /// The number `(k + 1/2) / 2^32`, where `k` is the lower 32 bits: for two numbers of one draw,
    /// where a four-billionth does not matter.
    @inlinable @inline(__always)
    package static func half(_ bits: UInt64) -> Double {
        (Double(UInt32(truncatingIfNeeded: bits)) + 0.5) * 0x1p-32
    }

    /// A bijection of 64 bits that changes about half of them when any one changes.
    ///
    /// The author writes the rotations as `rotated(v, 25) ^ rotated(v, 50)` and
    /// `rotated(v, 24) ^ rotated(v, 49)`; to rotate twice takes one instruction less.
    @inlinable @inline(__always)
    package static func mix(_ value: UInt64) -> UInt64 {
        var v = value
        v ^= rotated(v ^ rotated(v, 25), 25)
        v &*= 0xA24B_AED4_963E_E407
        v ^= rotated(v ^ rotated(v, 25), 24)
        v &*= 0x9FB2_1C65_1E98_DF25
        return v ^ v >> 28
    }

    /// The bits of `v` moved `n` places down, those that fall off put in above. Written as a shift
    /// of the doubled word it is one instruction; the sum of two shifts is not when `v` is a
    /// product, for the compiler then multiplies anew for each.
    @inlinable @inline(__always)
    static func rotated(_ v: UInt64, _ n: UInt128) -> UInt64 {
        (UInt128(_low: v, _high: v) &>> n)._low
    }
}

/// The random numbers of one entity in one replication.
public struct EntityDraws: Hashable, Sendable, BitwiseCopyable {
    @usableFromInline let key: UInt64

    /// The random numbers of whoever has this key, which is mixed of entity and replication.
    @inlinable @inline(__always)
    package init(key: UInt64) { self.key = key }

    /// The 64 random bits for a purpose and index.
    @inlinable @inline(__always)
    public func bits(purpose: UInt8, index: UInt32) -> UInt64 {
        KeyedGenerator.mix(place(purpose: purpose, index: index))
    }

    /// What is mixed for a purpose and index: to look at many of one purpose, add steps to it.
    @inlinable @inline(__always)
    package func place(purpose: UInt8, index: UInt32) -> UInt64 {
        key &+ EntityDraws.step(UInt64(purpose) << 32 | UInt64(index))
    }

    /// How far an address lies from the first one.
    @inlinable @inline(__always)
    package static func step(_ address: UInt64) -> UInt64 {
        address &* 0xD134_2543_DE82_EF95
    }

    /// The uniform number for a purpose and index, in the open interval from 0 to 1.
    @inlinable @inline(__always)
    public func uniform(purpose: UInt8, index: UInt32) -> Double {
        KeyedGenerator.uniform(from: bits(purpose: purpose, index: index))
    }

    /// The uniform numbers at `index`, `index + 1`, … as many as the buffer holds; no index may
    /// pass 2^32 - 1.
    ///
    /// That check keeps the loop from being made into one of vectors, whose 64-bit products cost
    /// more than they save where the processor has none of its own.
    @inlinable
    public func fill(
        _ numbers: UnsafeMutableBufferPointer<Double>, purpose: UInt8, index: UInt32
    ) {
        for number in numbers.indices {
            numbers[number] = uniform(purpose: purpose, index: index + UInt32(number))
        }
    }
}
