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

    /// Why a text about a source is refused, or nothing when it does not look personal.
    static func refusal(ofSource text: String) -> Label? {
        let words = words(of: text)
        guard let what = trace(in: words) ?? (text.contains("@") ? Self.address : nil) else {
            return nil
        }
        return Label(
            en: "the source names \(what.en), and is refused: say who counted what, never about "
                + "whom",
            nl: "de bron noemt \(what.nl) en wordt geweigerd: zeg wie wat telde, nooit over wie")
    }

    private static let address = Label(en: "an e-mail address", nl: "een e-mailadres")

    private static func trace(in words: [String]) -> Label? {
        for (place, word) in words.enumerated() {
            if ["born", "geboren", "geb", "dob"].contains(word) || word.hasPrefix("geboorte") {
                return Label(en: "somebody's birth", nl: "iemands geboorte")
            }
            var lengths: [Int] = []
            for number in words[place...].prefix(while: { $0.allSatisfy(\.isNumber) }) {
                lengths.append(number.count)
            }
            if [[9], [3, 3, 3], [4, 2, 3]].contains(lengths) {
                return Label(en: "a number like a BSN", nl: "een nummer als een BSN")
            }
            guard followed.contains(word) else { continue }
            let next = words[(place + 1)...].first {
                !["nr", "no", "number", "nummer", "id"].contains($0)
            }
            if next?.first?.isNumber == true {
                return Label(en: "one case or client", nl: "één zaak of cliënt")
            }
        }
        return nil
    }

    /// What is about one person as soon as a number follows.
    private static let followed = [
        "client", "zaak", "zaaknummer", "casus", "casusnummer", "dossier", "dossiernummer", "case",
        "victim", "slachtoffer", "person", "persoon", "patient", "bsn",
    ]

    /// The words of a text in small letters and without accents.
    private static func words(of text: String) -> [String] {
        let plain: [Character: Character] = [
            "á": "a", "à": "a", "é": "e", "è": "e", "ë": "e", "ê": "e", "í": "i", "ï": "i",
            "ó": "o", "ö": "o", "ú": "u", "ü": "u",
        ]
        return String(text.lowercased().map { plain[$0] ?? $0 })
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func topic(of column: String) -> Label? {
        let words = words(of: column)
        let joined = words.joined()
        for (what, names) in topics {
            if names.contains(where: { words.contains($0) || joined == $0 }) { return what }
        }
        for (what, stem) in stems where words.contains(where: { $0.hasPrefix(stem) }) {
            return what
        }
        return nil
    }

    /// Beginnings of words that no column about places has.
    private static let stems: [(what: Label, stem: String)] = {
        let name = Label(en: "the name of a person", nl: "de naam van een persoon")
        let number = Label(en: "a personal number", nl: "een persoonsnummer")
        let birth = Label(en: "a date of birth", nl: "een geboortedatum")
        return [
            (name, "client"), (name, "slachtoffer"), (name, "victim"), (name, "patient"),
            (number, "bsn"), (number, "zaakn"), (number, "zaakid"), (number, "casus"),
            (number, "dossier"), (birth, "geboorte"), (birth, "birth"),
        ]
    }()

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
                "initials", "initialen", "client", "victim", "person", "naam", "voornaam",
                "achternaam",
                "voorletters", "slachtoffer", "persoon", "betrokkene",
            ]
        ),
        (
            Label(en: "a personal number", nl: "een persoonsnummer"),
            [
                "bsn", "burgerservicenummer", "ssn", "passport", "paspoort", "vnummer", "iban",
                "dossiernummer", "casenumber", "caseid", "clientnumber", "zaak", "zaaknummer",
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
