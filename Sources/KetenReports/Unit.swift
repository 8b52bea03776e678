// The units that a reader meets, with their words and decimals; the list.
// A unit that is not here is shown by its own name with two decimals.
import KetenEngine

/// How a number is written.
enum Unit {
    /// An amount, in whole euros.
    case euro
    /// A share of one, as a percentage.
    case share
    /// A number of things, with decimals; the word for them, if it is known.
    case counted(decimals: Int, word: Label?)

    init(of indicator: Indicator) {
        // `persons/year` is counted as persons, and named after both.
        let parts = indicator.unit.split(separator: "/", maxSplits: 1).map(String.init)
        let name = parts.first ?? ""
        switch name {
        case "EUR", "euro", "euros", "€": self = .euro
        case "share", "%", "percent": self = .share
        default:
            if let known = Self.known.first(where: { $0.name == name }) {
                let word = parts.count == 2 ? Self.rate(known.word, per: parts[1]) : known.word
                self = .counted(decimals: known.decimals, word: word)
            } else {
                self = indicator.kind == .share ? .share : .counted(decimals: 2, word: nil)
            }
        }
    }

    private static func rate(_ word: Label, per name: String) -> Label {
        let base = bases.first { $0.en == name } ?? Label(en: name, nl: name)
        return Label(en: "\(word.en) per \(base.en)", nl: "\(word.nl) per \(base.nl)")
    }

    private static let known: [(name: String, decimals: Int, word: Label)] = [
        ("people", 1, Label(en: "people", nl: "mensen")),
        ("persons", 1, Label(en: "people", nl: "mensen")),
        ("cases", 1, Label(en: "cases", nl: "zaken")),
        ("synthetic cases", 1, Label(en: "synthetic cases", nl: "synthetische zaken")),
        ("synthetic days", 1, Label(en: "synthetic days", nl: "synthetische dagen")),
        ("signals", 1, Label(en: "signals", nl: "signalen")),
        ("days", 1, Label(en: "days", nl: "dagen")),
        ("person-days", 0, Label(en: "person-days", nl: "persoonsdagen")),
        ("nights", 0, Label(en: "nights", nl: "nachten")),
        ("hours", 1, Label(en: "hours", nl: "uren")),
        ("fte", 3, Label(en: "fte", nl: "fte")),
        ("inhabitants", 0, Label(en: "inhabitants", nl: "inwoners")),
        ("factor", 2, Label(en: "factor", nl: "factor")),
    ]

    private static let bases = [
        Label(en: "year", nl: "jaar"), Label(en: "month", nl: "maand"),
        Label(en: "week", nl: "week"), Label(en: "day", nl: "dag"),
        Label(en: "person", nl: "persoon"), Label(en: "case", nl: "zaak"),
    ]
}
