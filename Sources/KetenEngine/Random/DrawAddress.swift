// The address of one random number. Two runs that ask at the same address get the same number,
// whatever else differs between them: that is what makes scenarios comparable draw by draw.

/// Where one random number lives: there is no stream, no splitter and no state.
public struct DrawAddress: Hashable, Sendable {
    /// The seed of the whole experiment.
    public var seed: UInt64
    /// The replication, from 0.
    public var replication: UInt32
    /// Whose draw it is: a person, a place, a post.
    public var entity: UInt64
    /// What it is for: the raw value of one closed enum.
    public var purpose: UInt8
    /// Which of the draws for this purpose, from 0.
    public var index: UInt32

    /// The address made of these five parts.
    public init(
        seed: UInt64, replication: UInt32, entity: UInt64, purpose: UInt8, index: UInt32 = 0
    ) {
        self.seed = seed
        self.replication = replication
        self.entity = entity
        self.purpose = purpose
        self.index = index
    }

    /// The random bits at this address.
    public var bits: UInt64 {
        KeyedGenerator(seed: seed, replication: replication)
            .bits(entity: entity, purpose: purpose, index: index)
    }

    /// The uniform number at this address, in the open interval from 0 to 1.
    public var uniform: Double { KeyedGenerator.uniform(from: bits) }
}
