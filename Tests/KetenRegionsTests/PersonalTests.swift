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
            "opmerkingen", "nationality", "geslacht", "initialen", "zaaknummer", "zaak_nr",
            "cliënt",
            "Cliënten", "clientnummer", "casusnr", "dossier", "geboorteplaats",
        ])
    func refused(column: String) {
        #expect(Personal.refusal(of: column) != nil)
    }

    @Test(
        "A source that names somebody is refused",
        arguments: [
            "count of client 12", "cliënt nr. 7", "zaak 2023-014", "BSN 123456782",
            "123.456.782", "woman born 1998", "geboren in 1998", "j.jansen@voorbeeld.nl",
        ])
    func source(text: String) {
        #expect(Personal.refusal(ofSource: text) != nil)
    }

    @Test(
        "A source that says who counted what is taken",
        arguments: [
            "own count", "count of 41 open cases, 2025", "CBS 70072ned", "S1 (decision 2019-09-24)",
            "telling van zaken in 2024", "annual report 2019-2020, table 3",
        ])
    func counted(text: String) {
        #expect(Personal.refusal(ofSource: text) == nil)
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
