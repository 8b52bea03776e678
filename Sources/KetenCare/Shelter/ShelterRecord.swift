// The rows of shelter: one for each person who needs it, and one for each kind of places.

/// One person's need of shelter; rows are in the order in which people asked.
struct ShelterRecord: BitwiseCopyable {
    enum State: UInt8, BitwiseCopyable {
        case waiting, inside, left, ended
    }

    /// National (categorical) places, or those of the region.
    enum Kind: UInt8, BitwiseCopyable {
        case national, regional
    }

    var person: Int32
    var kind: Kind
    var state = State.waiting
}

/// The places of one kind.
struct ShelterPlaces: BitwiseCopyable {
    var places = 0.0
    var inside = 0
    var waiting = 0
    /// No row before this one waits for a place of this kind.
    var first = 0

    /// Occupied + 1 ≤ places, without rounding.
    var hasFreePlace: Bool { Double(inside + 1) <= places + 1e-9 }
}

/// Both kinds of places, and until when their books are written.
struct ShelterState: BitwiseCopyable {
    var national = ShelterPlaces()
    var regional = ShelterPlaces()
    var lastTime = 0.0

    subscript(kind: ShelterRecord.Kind) -> ShelterPlaces {
        get { kind == .national ? national : regional }
        set {
            if kind == .national { national = newValue } else { regional = newValue }
        }
    }
}
