// A bound of an indicator: read in its unit, and said in words.

import KetenCare
import KetenEngine

/// How a bound is written in the unit of an indicator.
struct IndicatorMeasure {
    private let indicator: Indicator

    init(_ indicator: Indicator) { self.indicator = indicator }

    /// What a number of the unit is, as dimensions; nothing for shares, factors and counted things
    /// that the language has no word for, which are plain numbers.
    private var dimension: (one: Quantity, example: String)? {
        switch indicator.unit {
        case "EUR": (Quantity(1, .money), "EUR(10000)")
        case "persons": (Quantity(1, .persons), "5 * persons")
        case "inhabitants": (Quantity(1, .persons), "100000 * inhabitants")
        case "cases": (Quantity(1, .cases), "20 * cases")
        case "cases/fte": (Quantity(1, .cases) / Quantity(1, .fte), "28 * cases / fte")
        case "days": (Quantity(1, .days), "14 * days")
        case "fte": (Quantity(1, .fte), "1 * fte")
        case "hours": (Quantity(1, .hours), "100 * hours")
        default: nil
        }
    }

    /// The number that a value means, or why it means none.
    func number(_ value: TapeValue) -> Result<Double, Refusal> {
        var found: Double?
        if let dimension {
            if case .quantity(let quantity) = value, quantity.dimension == dimension.one.dimension {
                found = Quantity.clean(quantity.value / dimension.one.value)
            }
        } else if let plain = value.plain {
            found = plain
        } else if case .quantity(let share) = value, share.dimension == .none {
            found = Quantity.clean(share.value)
        }
        if let found, found.isFinite { return .success(found) }
        let example = dimension?.example ?? (indicator.unit == "share" ? "80 * percent" : "100")
        return .failure(
            .expected(
                Label(
                    en: "\(indicator.id) in \(indicator.unit), such as \(example)",
                    nl: "\(indicator.id) in \(indicator.dutchUnit), zoals \(example)"),
                got: value, hint: dimension.flatMap { value.withUnit(after: $0.example) }))
    }
}

/// The sentence of a target.
struct TargetWords {
    let indicator: Indicator
    let isAtMost: Bool
    let bound: Double
    /// The region, if it is one.
    let region: Label?
    let period: String
    let chance: Double?

    var text: Label {
        Label(
            en: indicator.label.en.lowercasedFirst
                + (isAtMost ? " at most " : " at least ") + amount(.en)
                + (region.map { " in \($0.en)" } ?? "") + when(.en) + often(.en),
            nl: indicator.label.nl.lowercasedFirst
                + (isAtMost ? " hoogstens " : " minstens ") + amount(.nl)
                + (region.map { " in \($0.nl)" } ?? "") + when(.nl) + often(.nl))
    }

    private func amount(_ language: Language) -> String {
        switch indicator.unit {
        case "EUR": "EUR " + NumberText.money(bound).text(language)
        case "share": NumberText.plain(Quantity.clean(bound * 100)).text(language) + "%"
        case "factor": NumberText.plain(bound).text(language)
        default: NumberText.plain(bound).text(language) + " " + unit(language)
        }
    }

    private func unit(_ language: Language) -> String {
        language == .nl
            ? indicator.dutchUnit
            : indicator.unit.split(separator: "/").joined(separator: " per ")
    }

    private func when(_ language: Language) -> String {
        guard period == "run" else { return " in \(period)" }
        return language == .nl ? " over de hele berekening" : " over the whole run"
    }

    private func often(_ language: Language) -> String {
        guard let chance else { return language == .nl ? ", gemiddeld" : ", on average" }
        let share = NumberText.plain(Quantity.clean(chance * 100)).text(language)
        return language == .nl
            ? ", in \(share) van 100 toekomsten" : ", in \(share) of 100 futures"
    }
}

extension Indicator {
    /// The unit in Dutch.
    fileprivate var dutchUnit: String {
        let dutch = [
            "persons": "personen", "inhabitants": "inwoners", "cases": "zaken", "days": "dagen",
            "fte": "fte", "hours": "uur", "cases/fte": "zaken per fte", "nights": "nachten",
            "person-days": "persoonsdagen", "signals": "signalen", "number": "een getal",
            "share": "een aandeel", "factor": "een factor",
        ]
        return dutch[unit] ?? unit
    }
}
