// Units and values of parameters as people read them, in English and in Dutch.

import KetenCare
import KetenEngine

extension KetenCare.Unit {
    /// The unit behind a number.
    var words: Label {
        switch self {
        case .eurosPerInhabitantYear: Label(en: rawValue, nl: "EUR per inwoner per jaar")
        case .eurosPerFTEYear: Label(en: rawValue, nl: "EUR per fte per jaar")
        case .eurosPerPerson: Label(en: rawValue, nl: "EUR per persoon")
        case .eurosPerYear: Label(en: rawValue, nl: "EUR per jaar")
        case .fte: Label(both: rawValue)
        case .hours: Label(en: rawValue, nl: "uur")
        case .hoursPerWeek: Label(en: rawValue, nl: "uur per week")
        case .hoursPerFTEYear: Label(en: rawValue, nl: "uur per fte per jaar")
        case .days: Label(en: rawValue, nl: "dagen")
        case .months: Label(en: rawValue, nl: "maanden")
        case .perMonth: Label(en: rawValue, nl: "per maand")
        case .perYear: Label(en: rawValue, nl: "per jaar")
        case .personsPerYear: Label(en: rawValue, nl: "personen per jaar")
        case .persons: Label(en: rawValue, nl: "personen")
        case .places: Label(en: rawValue, nl: "plaatsen")
        case .casesPerFTE: Label(en: rawValue, nl: "zaken per fte")
        case .share: Label(en: "a share", nl: "een aandeel")
        case .factor: Label(en: "a factor", nl: "een factor")
        case .flag: Label(en: rawValue, nl: "ja of nee")
        case .word: Label(en: "a word", nl: "een woord")
        }
    }

    /// What a parameter with this unit is, behind "is": "in days", "a share".
    var description: Label {
        switch self {
        case .share:
            Label(
                en: "a share, such as 0.8 or 80 * percent",
                nl: "een aandeel, zoals 0.8 of 80 * percent")
        case .factor:
            Label(
                en: "a factor, such as 1.5 or 150 * percent",
                nl: "een factor, zoals 1.5 of 150 * percent")
        case .flag, .word: words
        case .perMonth, .perYear:
            Label(en: "a rate \(words.en)", nl: "een kans \(words.nl)")
        default: Label(en: "in \(words.en)", nl: "in \(words.nl)")
        }
    }

    /// Whether its values are written with EUR before them.
    var isMoney: Bool { rawValue.hasPrefix("EUR") }

    /// A value with what belongs before it, and the rest of the unit behind it.
    func written(_ value: ParameterValue, in region: Region) -> (head: Label, tail: Label) {
        switch value {
        case .flag(let flag):
            (Label(en: flag ? "yes" : "no", nl: flag ? "ja" : "nee"), Label(both: ""))
        case .word(Provider.nobody): (Label(en: "nobody", nl: "niemand"), Label(both: ""))
        case .word(let word) where word.hasPrefix("function:"):
            (
                Label(en: "a rule of the scenario's own", nl: "een regel van het scenario zelf"),
                Label(both: "")
            )
        case .word(let word): (Self.label(of: word, in: region), Label(both: ""))
        case .number(let number): numberText(number)
        }
    }

    /// A provider, or who goes first; a word of a script says little to who reads.
    private static func label(of word: String, in region: Region) -> Label {
        if let provider = region.tables.providers.first(where: { $0.named.id == word }) {
            return provider.named.label
        }
        switch word {
        case "first_come":
            return Label(
                en: "\"first come, first served\"", nl: "\"wie het eerst komt, gaat voor\"")
        case "shelter_first":
            return Label(
                en: "\"people who need shelter first\"", nl: "\"wie opvang nodig heeft eerst\"")
        default:
            let form = region.tables.forms.first { "form_\($0.named.id)" == word }
            guard let form else { return Label(both: word) }
            let (en, nl) = (
                form.named.label.en.lowercasedFirst, form.named.label.nl.lowercasedFirst
            )
            return Label(
                en: "\"victims of \(en) first\"", nl: "\"slachtoffers van \(nl) eerst\"")
        }
    }

    private func numberText(_ number: Double) -> (head: Label, tail: Label) {
        if self == .share {
            let text = NumberText.plain(Quantity.clean(number * 100))
            return (Label(en: "\(text.en)%", nl: "\(text.nl)%"), Label(both: ""))
        }
        if self == .factor { return (NumberText.plain(number), Label(both: "")) }
        guard isMoney else {
            let text = NumberText.plain(number)
            return (text, Label(en: " \(words.en)", nl: " \(words.nl)"))
        }
        let text = NumberText.money(number)
        let tail = Label(
            en: String(words.en.dropFirst(3)), nl: String(words.nl.dropFirst(3)))
        return (Label(en: "EUR \(text.en)", nl: "EUR \(text.nl)"), tail)
    }
}
