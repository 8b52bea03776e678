// Which columns look personal.

import Testing

@testable import KetenRegions

@Suite("A personal column")
struct PersonalTests {
    @Test(
        "Is refused in English and Dutch, however it is written",
        arguments: [
            "name", "first_name", "Last Name", "naam", "achternaam", "BSN", "bsn_nummer",
            "birth_date", "Geboortedatum", "date-of-birth", "address", "adres", "postcode",
            "phone", "telefoon", "mobile_phone", "e-mail", "Email", "note", "notes",
            "opmerkingen", "nationality", "geslacht",
        ])
    func refused(column: String) {
        #expect(Personal.refusal(of: column) != nil)
    }

    @Test("Is no column of a region's tables, but for the names of municipalities")
    func allowed() {
        let columns = TableKind.allCases.flatMap(\.columns)
        #expect(columns.filter { Personal.refusal(of: $0) != nil } == ["name"])
        for word in ["percentage", "stage", "coverage", "housing"] {
            #expect(Personal.refusal(of: word) == nil)
        }
    }
}
