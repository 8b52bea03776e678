// Who a draw is about: an identity that is the same in every region, scenario and run period.

/// The identity of a person, a cell, a post or a municipality in the keyed draws.
///
/// Sixty-four bits: 4 of sort, 24 of a municipality's or post's key, 4 of form, 16 of layer or
/// running number, 8 of year since 1900, 8 of ordinal, laid out by the constructors below. How
/// often a person has returned is part of a draw's index, not of the identity. `CKetenFlow` reads
/// form, layer and year off the identity of a tile.
struct EntityID: Hashable, Sendable {
    let bits: UInt64

    private enum Sort: UInt64 {
        case tile = 1, person, stock, stockCell, underWay, underWayCell, post, municipality
        case openCase, caseload, waiting, waitingList
    }

    private init(_ sort: Sort, key: UInt32, form: Int, number: Int, year: Int, ordinal: Int) {
        precondition(number < 1 << 16, "More than 65,535 layers or numbers in one cell.")
        precondition((0..<256).contains(year), "A year outside 1900 to 2155.")
        precondition(ordinal < 256, "More than 255 persons in one tile.")
        bits =
            sort.rawValue << 60 | UInt64(key & 0xFF_FFFF) << 36 | UInt64(form) << 32
            | UInt64(number) << 16 | UInt64(year) << 8 | UInt64(ordinal)
    }

    /// The tile of a cell: one layer, one person a year high, in one calendar year.
    static func tile(_ key: UInt32, form: Int, layer: Int, year: Int) -> EntityID {
        EntityID(.tile, key: key, form: form, number: layer, year: year - 1900, ordinal: 0)
    }

    /// A person of a tile.
    static func person(_ key: UInt32, form: Int, layer: Int, year: Int, ordinal: Int) -> EntityID {
        EntityID(.person, key: key, form: form, number: layer, year: year - 1900, ordinal: ordinal)
    }

    /// What the identity of a tile's person has more than that of the tile.
    static let personAboveTile = (Sort.person.rawValue - Sort.tile.rawValue) << 60
    /// What a layer has more than the one below it.
    static let layerStep: UInt64 = 1 << 16

    /// The year of a tile, since 1900.
    static func year(ofTile bits: UInt64) -> Int { Int(bits >> 8 & 0xFF) }

    /// A cell's hidden stock at the start, and a person of it.
    static func stockCell(_ key: UInt32, form: Int) -> EntityID {
        EntityID(.stockCell, key: key, form: form, number: 0, year: 0, ordinal: 0)
    }

    static func stock(_ key: UInt32, form: Int, ordinal: Int) -> EntityID {
        EntityID(.stock, key: key, form: form, number: ordinal, year: 0, ordinal: 0)
    }

    /// A cell's registrations under way at the start, and a person of them.
    static func underWayCell(_ key: UInt32, form: Int) -> EntityID {
        EntityID(.underWayCell, key: key, form: form, number: 0, year: 0, ordinal: 0)
    }

    static func underWay(_ key: UInt32, form: Int, ordinal: Int) -> EntityID {
        EntityID(.underWay, key: key, form: form, number: ordinal, year: 0, ordinal: 0)
    }

    /// A signal that waits to be passed on at the start; numbered behind those under way.
    static func inReferral(_ key: UInt32, form: Int, ordinal: Int) -> EntityID {
        underWay(key, form: form, ordinal: 1 << 15 + ordinal)
    }

    /// The caseload at the start, and an open case of it.
    static var caseload: EntityID {
        EntityID(.caseload, key: 0, form: 0, number: 0, year: 0, ordinal: 0)
    }

    static func openCase(_ number: Int) -> EntityID {
        EntityID(.openCase, key: 0, form: 0, number: number, year: 0, ordinal: 0)
    }

    /// The waiting list at the start, and a person on it.
    static var waitingList: EntityID {
        EntityID(.waitingList, key: 0, form: 0, number: 0, year: 0, ordinal: 0)
    }

    static func waiting(_ number: Int) -> EntityID {
        EntityID(.waiting, key: 0, form: 0, number: number, year: 0, ordinal: 0)
    }

    /// A post, for the illness of who holds it.
    static func post(_ name: String) -> EntityID {
        EntityID(.post, key: hash(name), form: 0, number: 0, year: 0, ordinal: 0)
    }

    /// A municipality, for whether it pays.
    static func municipality(_ id: MunicipalityID) -> EntityID {
        EntityID(.municipality, key: hash(id.code), form: 0, number: 0, year: 0, ordinal: 0)
    }

    /// The key of a municipality in the identity of its people.
    static func key(of id: MunicipalityID) -> UInt32 { hash(id.code) }

    /// FNV-1a, folded to 24 bits (Fowler, Noll, Vo: isthe.com/chongo/tech/comp/fnv).
    private static func hash(_ text: String) -> UInt32 {
        var value: UInt32 = 2_166_136_261
        for byte in text.utf8 { value = (value ^ UInt32(byte)) &* 16_777_619 }
        return (value >> 24) ^ (value & 0xFF_FFFF)
    }
}
