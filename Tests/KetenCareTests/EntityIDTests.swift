// Identities of persons, cells and posts: never shared, and the same in every run.

import KetenEngine
import Testing

@testable import KetenCare

struct EntityIDTests {
    @Test("Nobody shares an identity: every sort, form, layer, year and ordinal differs")
    func unique() throws {
        let keys = try Limburg.region().tables.municipalities.map { EntityID.key(of: $0.id) }
        #expect(Set(keys).count == 31)
        var all: [EntityID] = [EntityID.caseload, EntityID.waitingList]
        for key in keys.prefix(4) {
            for form in 1...5 {
                all += [EntityID.stockCell(key, form: form), .underWayCell(key, form: form)]
                for number in [0, 1, 255, 256, 65_535] {
                    all += [
                        EntityID.stock(key, form: form, ordinal: number),
                        .underWay(key, form: form, ordinal: number),
                    ]
                    for year in [1900, 2019, 2155] {
                        all.append(EntityID.tile(key, form: form, layer: number, year: year))
                        for ordinal in [0, 1, 255] {
                            all.append(
                                EntityID.person(
                                    key, form: form, layer: number, year: year, ordinal: ordinal))
                        }
                    }
                }
            }
        }
        all += (0..<500).flatMap { [EntityID.openCase($0), EntityID.waiting($0)] }
        all += ["south", "north-mid"].map { EntityID.post($0) }
        all += ["GM0935", "GM0944"].map { EntityID.municipality(MunicipalityID($0)) }
        #expect(Set(all.map(\.bits)).count == all.count)
    }

    @Test("Identities are pinned: results depend on them for ever")
    func pinned() {
        let key = EntityID.key(of: MunicipalityID("GM0935"))
        let person = EntityID.person(key, form: 2, layer: 3, year: 2020, ordinal: 4).bits
        #expect(person == 2 << 60 | UInt64(key) << 36 | 2 << 32 | 3 << 16 | 120 << 8 | 4)
        #expect(key < 1 << 24)
        // FNV-1a of "GM0935", worked out apart from this code and folded to 24 bits.
        #expect(key == 0xa17f65)
    }

    @Test("A person who is hidden again draws at other addresses")
    func rounds() {
        #expect(Purpose.index(0, 3) == 3)
        #expect(Purpose.index(2, 3) == 515)
        #expect(Set((0...255).map { Purpose.index(UInt8($0)) }).count == 256)
    }
}
