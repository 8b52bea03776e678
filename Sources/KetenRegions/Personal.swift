// Columns that look personal are refused by name: a region's tables hold figures about places,
// never a row about a person (purpose limitation and minimisation: GDPR articles 5, 9 and 10).

import KetenEngine

enum Personal {
    /// Why a column of this name is refused, or nothing when it does not look personal.
    static func refusal(of column: String) -> Label? {
        guard let what = topic(of: column) else { return nil }
        let shown = Suggestion.shown(column)
        return Label(
            en: "column '\(shown)' looks like \(what.en) and is refused: a region's tables hold "
                + "figures about places, never about persons; remove the column",
            nl: "kolom '\(shown)' lijkt op \(what.nl) en wordt geweigerd: tabellen bevatten "
                + "cijfers over plaatsen, nooit over personen; verwijder de kolom")
    }

    private static func topic(of column: String) -> Label? {
        let words = column.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let joined = words.joined()
        for (what, names) in topics {
            if names.contains(where: { words.contains($0) || joined == $0 }) { return what }
        }
        return nil
    }

    private static let topics: [(what: Label, names: [String])] = [
        (
            Label(en: "a free text about somebody", nl: "een vrije tekst over iemand"),
            [
                "note", "notes", "remark", "remarks", "comment", "comments", "notitie", "notities",
                "opmerking", "opmerkingen", "toelichting", "memo", "description", "omschrijving",
            ]
        ),
        (
            Label(en: "the name of a person", nl: "de naam van een persoon"),
            [
                "name", "names", "firstname", "lastname", "surname", "forename", "fullname",
                "initials", "client", "victim", "person", "naam", "voornaam", "achternaam",
                "voorletters", "slachtoffer", "persoon", "cliënt",
            ]
        ),
        (
            Label(en: "a personal number", nl: "een persoonsnummer"),
            [
                "bsn", "burgerservicenummer", "ssn", "passport", "paspoort", "vnummer", "iban",
                "dossiernummer", "casenumber", "clientnumber", "cliëntnummer",
            ]
        ),
        (
            Label(en: "a date of birth", nl: "een geboortedatum"),
            [
                "birth", "birthday", "birthdate", "dob", "born", "age", "geboortedatum",
                "geboortejaar", "geboren", "leeftijd",
            ]
        ),
        (
            Label(en: "an address", nl: "een adres"),
            [
                "address", "street", "housenumber", "postcode", "zip", "zipcode", "postalcode",
                "adres", "straat", "huisnummer", "woonplaats",
            ]
        ),
        (
            Label(en: "a telephone number", nl: "een telefoonnummer"),
            ["phone", "telephone", "mobile", "tel", "telefoon", "telefoonnummer", "mobiel"]
        ),
        (
            Label(en: "an e-mail address", nl: "een e-mailadres"),
            ["email", "mail", "emailaddress", "emailadres", "mailadres"]
        ),
        (
            Label(en: "a trait of a person", nl: "een kenmerk van een persoon"),
            [
                "nationality", "ethnicity", "religion", "gender", "sex", "nationaliteit",
                "etniciteit", "geloof", "geslacht",
            ]
        ),
    ]
}
