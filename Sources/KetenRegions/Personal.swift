// Columns that look personal are refused by name: a region's tables hold figures about places,
// never a row about a person (purpose limitation and minimisation: GDPR articles 5, 9 and 10).

enum Personal {
    /// Why a column of this name is refused, or nothing when it does not look personal.
    static func refusal(of column: String) -> String? {
        guard let what = topic(of: column) else { return nil }
        return "column '\(Suggestion.shown(column))' looks like \(what) and is refused: "
            + "a region's tables hold figures about places, never about persons; remove the column"
    }

    private static func topic(of column: String) -> String? {
        let words = column.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let joined = words.joined()
        for (what, names) in topics {
            if names.contains(where: { words.contains($0) || joined == $0 }) { return what }
        }
        return nil
    }

    private static let topics: [(what: String, names: [String])] = [
        (
            "a free text about somebody",
            [
                "note", "notes", "remark", "remarks", "comment", "comments", "notitie", "notities",
                "opmerking", "opmerkingen", "toelichting", "memo", "description", "omschrijving",
            ]
        ),
        (
            "the name of a person",
            [
                "name", "names", "firstname", "lastname", "surname", "forename", "fullname",
                "initials", "client", "victim", "person", "naam", "voornaam", "achternaam",
                "voorletters", "slachtoffer", "persoon", "cliënt",
            ]
        ),
        (
            "a personal number",
            [
                "bsn", "burgerservicenummer", "ssn", "passport", "paspoort", "vnummer", "iban",
                "dossiernummer", "casenumber", "clientnumber", "cliëntnummer",
            ]
        ),
        (
            "a date of birth",
            [
                "birth", "birthday", "birthdate", "dob", "born", "age", "geboortedatum",
                "geboortejaar", "geboren", "leeftijd",
            ]
        ),
        (
            "an address",
            [
                "address", "street", "housenumber", "postcode", "zip", "zipcode", "postalcode",
                "adres", "straat", "huisnummer", "woonplaats",
            ]
        ),
        (
            "a telephone number",
            ["phone", "telephone", "mobile", "tel", "telefoon", "telefoonnummer", "mobiel"]
        ),
        (
            "an e-mail address", ["email", "mail", "emailaddress", "emailadres", "mailadres"]
        ),
        (
            "a trait of a person",
            [
                "nationality", "ethnicity", "religion", "gender", "sex", "nationaliteit",
                "etniciteit", "geloof", "geslacht",
            ]
        ),
    ]
}
