// Dutch words, and words of other languages, that people write where the language has an English
// one: what somebody who wrote them meant.

/// Words that are not of the language, with the words that are.
enum DutchWords {
    /// What is meant by a name where a constructor, a reference, a unit or a value belongs.
    static func meaning(of name: String) -> String? { values[name.lowercased()] }

    /// What is meant by a name where a field belongs.
    static func field(of name: String) -> String? { fields[name.lowercased()] }

    private static let values = [
        "wijziging": "change", "wijzig": "change", "verander": "change", "verandering": "change",
        "afwezig": "absence", "afwezigheid": "absence", "ziek": "absence", "verzuim": "absence",
        "groei": "growth", "nieuwe_post": "new_post", "regio": "region",
        "regiodeel": "sub_region", "deelregio": "sub_region", "gemeente": "municipality",
        "kanaal": "channel", "vorm": "form", "dag": "day", "dagen": "days", "weken": "weeks",
        "maand": "month", "maanden": "months", "jaar": "year", "jaren": "years",
        "inwoner": "inhabitant", "inwoners": "inhabitants", "persoon": "person",
        "personen": "persons", "people": "persons", "mensen": "persons", "plaats": "places",
        "plaatsen": "places", "place": "places", "zaken": "cases", "casussen": "cases",
        "uur": "hour",
        "uren": "hours", "procent": "percent", "euro": "EUR", "euros": "EUR", "ja": "true",
        "waar": "true", "yes": "true", "nee": "false", "onwaar": "false", "no": "false",
        "true": "true", "false": "false", "wel": "true", "niet": "false",
        "null": "nil", "none": "nil",
    ]

    private static let fields = [
        "van": "of", "voor": "of", "waarvan": "of", "wordt": "becomes", "naar": "becomes",
        "to": "becomes", "value": "becomes", "waarde": "becomes", "vanaf": "from",
        "sinds": "from", "start": "from", "begin": "from", "tot": "until", "einde": "until",
        "end_date": "until", "op": "on", "datum": "on", "date": "on", "tijdens": "during",
        "gedurende": "during", "per_inwoner": "per", "omdat": "because", "reden": "because",
        "waarom": "because", "bron": "source", "opmerking": "note", "notitie": "note",
        "wie": "who", "duurt": "lasts", "duur": "lasts", "elk": "every",
        "iedere": "every", "omvang": "size", "grootte": "size", "basis": "base",
        "besteden_aan": "spend_on",
    ]
}
