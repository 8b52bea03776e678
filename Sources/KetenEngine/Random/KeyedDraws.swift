// A cursor over the successive indices of one address, for methods that need an unknown number of
// draws. It gives such a purpose numbers that no other purpose can use up or shift.

/// The uniform numbers at `index`, `index + 1`, … of one entity and purpose.
public struct KeyedDraws: Sendable {
    private let generator: KeyedGenerator
    private let entity: UInt64
    private let purpose: UInt8
    /// The index of the next draw.
    public private(set) var index: UInt32
    /// The number at `index`, if it came along with the one before.
    private var spare: Double?

    /// A cursor that starts at `index`.
    public init(_ generator: KeyedGenerator, entity: UInt64, purpose: UInt8, index: UInt32 = 0) {
        self.generator = generator
        self.entity = entity
        self.purpose = purpose
        self.index = index
    }

    /// The next number, in the open interval from 0 to 1.
    public mutating func next() -> Double {
        let here = index
        index &+= 1
        if let number = spare {
            spare = nil
            return number
        }
        let (first, second) = generator.uniformPair(
            entity: entity, purpose: purpose, block: here >> 1)
        guard here & 1 == 0 else { return second }
        spare = second
        return first
    }
}
