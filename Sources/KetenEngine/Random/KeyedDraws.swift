// A cursor over the successive indices of one address, for methods that need an unknown number of
// draws. It gives such a purpose numbers that no other purpose can use up or shift.

/// The uniform numbers at `index`, `index + 1`, … of one entity and purpose.
public struct KeyedDraws: Sendable {
    private let draws: EntityDraws
    private let purpose: UInt8
    /// The index of the next draw.
    public private(set) var index: UInt32

    /// A cursor over the draws of an entity that starts at `index`.
    @inline(__always)
    public init(_ draws: EntityDraws, purpose: UInt8, index: UInt32 = 0) {
        self.draws = draws
        self.purpose = purpose
        self.index = index
    }

    /// A cursor that starts at `index`.
    public init(_ generator: KeyedGenerator, entity: UInt64, purpose: UInt8, index: UInt32 = 0) {
        draws = generator.draws(of: entity)
        self.purpose = purpose
        self.index = index
    }

    /// The next number, in the open interval from 0 to 1.
    @inline(__always)
    public mutating func next() -> Double {
        let number = draws.uniform(purpose: purpose, index: index)
        let (next, overflow) = index.addingReportingOverflow(1)
        // Beyond the last index lie the draws of another purpose.
        precondition(!overflow, "A purpose has 2^32 - 1 draws for a cursor and no more.")
        index = next
        return number
    }
}
