// The orders in which the battery asks for numbers: those of a model, and those that are hardest
// for a mixer, in which one part of the address counts up and little else changes.

import KetenEngine

/// An order of addresses; the raw value is its name on the command line.
enum Order: String, CaseIterable {
    /// Ten draws about each of 2500 people in each replication, as a model asks.
    case model
    /// One draw about each entity.
    case entity
    /// All draws about one entity.
    case index
    /// One draw about one entity in each replication.
    case replication
    /// Entities 2^16 apart.
    case stride
    /// Addresses that differ in one bit, for all 64 bits of an entity in turn.
    case bits
    /// Seeds that differ in one bit, for all 64 bits in turn.
    case seedbits
    /// Replications that differ in one bit, for all 32 bits in turn.
    case replicationbits
    /// Purposes that differ in one bit, for all 8 bits in turn.
    case purposebits
    /// Indices that differ in one bit, for all 32 bits in turn.
    case indexbits

    static let seed: UInt64 = 2019
    static let purpose: UInt8 = 5

    /// The random bits at the place `i` of this order.
    @inline(__always)
    func bits(_ i: UInt64) -> UInt64 {
        switch self {
        case .model:
            let (person, index) = i.quotientAndRemainder(dividingBy: 10)
            let (replication, number) = person.quotientAndRemainder(dividingBy: 2500)
            return draw(replication, 2 << 60 | number << 16, index)
        case .entity: return draw(0, i, 0)
        case .index: return draw(0, 42, i)
        case .replication: return draw(i, 1 << 60 | i >> 32, 1)
        case .stride: return draw(0, i << 16 | i >> 40, 0)
        case .bits: return draw(i >> 6, i >> 38 ^ 1 << (i & 63), 0)
        case .seedbits: return draw(i >> 6, i >> 38, 0, seed: Self.seed ^ 1 << (i & 63))
        case .replicationbits: return draw(1 << (i & 31), i >> 5, 0)
        case .purposebits: return draw(0, i >> 3, 0, purpose: 1 << (i & 7))
        case .indexbits: return draw(0, i >> 5, 1 << (i & 31))
        }
    }

    @inline(__always)
    private func draw(
        _ replication: UInt64, _ entity: UInt64, _ index: UInt64, seed: UInt64 = Self.seed,
        purpose: UInt8 = Self.purpose
    ) -> UInt64 {
        KeyedGenerator(seed: seed, replication: UInt32(truncatingIfNeeded: replication))
            .bits(entity: entity, purpose: purpose, index: UInt32(truncatingIfNeeded: index))
    }
}
