// How a value in a parameter's unit is written in a script, and which shorter ways are clear too.

import KetenCare
import KetenEngine

/// A parameter's unit, taken apart.
struct Measure: Sendable {
    /// One of what is counted, such as one EUR; nothing for a bare rate such as "per month".
    let numerator: Quantity?
    /// What it is divided by.
    let denominators: [Quantity]
    /// An example in a script.
    let example: String
    /// What people call a value of this kind.
    let noun: Label

    /// The measure of a unit; nothing for flags, words, shares and factors.
    init?(_ unit: KetenCare.Unit) {
        let money = Quantity(1, .money)
        let person = Quantity(1, .persons)
        let fte = Quantity(1, .fte)
        let hour = Quantity(1, .hours)
        let month = Quantity(1, .months)
        let year = UnitWord.year.one
        let amount = Label(en: "an amount", nl: "een bedrag")
        let length = Label(en: "a length of time", nl: "een tijdsduur")
        let rate = Label(en: "a rate", nl: "een kans per tijd")
        let work = Label(en: "hours of work", nl: "werkuren")
        switch unit {
        case .eurosPerInhabitantYear:
            self.init(money, [person, year], "EUR(0.10) / inhabitant / year", amount)
        case .eurosPerFTEYear: self.init(money, [fte, year], "EUR(88000) / fte / year", amount)
        case .eurosPerPerson: self.init(money, [person], "EUR(120) / person", amount)
        case .eurosPerYear: self.init(money, [year], "EUR(45000) / year", amount)
        case .fte:
            let size = Label(en: "a number of fte", nl: "een aantal fte")
            self.init(fte, [], "0.5 * fte", size)
        case .hours: self.init(hour, [], "6 * hours", work)
        case .hoursPerWeek: self.init(hour, [Quantity(7, .days)], "2 * hours / week", work)
        case .hoursPerFTEYear: self.init(hour, [fte, year], "1400 * hours / fte / year", work)
        case .days: self.init(Quantity(1, .days), [], "90 * days", length)
        case .months: self.init(month, [], "6 * months", length)
        case .perMonth: self.init(nil, [month], "0.02 / month", rate)
        case .perYear: self.init(nil, [year], "1.5 / year", rate)
        case .personsPerYear:
            let people = Label(en: "a number of persons", nl: "een aantal personen")
            self.init(person, [year], "5000 * persons / year", people)
        case .persons:
            let people = Label(en: "a number of persons", nl: "een aantal personen")
            self.init(person, [], "20 * persons", people)
        case .places:
            let places = Label(en: "a number of places", nl: "een aantal plaatsen")
            self.init(person, [], "10 * places", places)
        case .casesPerFTE:
            let cases = Label(en: "a number of cases", nl: "een aantal zaken")
            self.init(Quantity(1, .cases), [fte], "28 * cases / fte", cases)
        case .share, .factor, .flag, .word: return nil
        }
    }

    private init(
        _ numerator: Quantity?, _ denominators: [Quantity], _ example: String, _ noun: Label
    ) {
        self.numerator = numerator
        self.denominators = denominators
        self.example = example
        self.noun = noun
    }

    /// Whether it counts euros, which have at most four decimals.
    var isMoney: Bool { numerator?.dimension == .money }

    /// A quantity as a number in the unit, or nothing if it is of another kind.
    ///
    /// The counted thing may stand alone or over some of what the unit divides by; the rest is
    /// implied. A bare rate has nothing to stand alone, so it must be written out.
    func number(_ quantity: Quantity) -> Double? {
        for written in Self.subsets(denominators) where numerator != nil || !written.isEmpty {
            let one = written.reduce(numerator ?? Quantity(1, .none)) { $0 / $1 }
            if quantity.dimension == one.dimension {
                return Quantity.clean(quantity.value / one.value)
            }
        }
        return nil
    }

    private static func subsets(_ all: [Quantity]) -> [[Quantity]] {
        guard let first = all.first else { return [[]] }
        let rest = subsets(Array(all.dropFirst()))
        return rest.map { [first] + $0 } + rest
    }
}

extension KetenCare.Unit {
    /// A value as a script writes it.
    var example: String {
        switch self {
        case .flag: "true"
        case .word: "\"\(Provider.nobody)\""
        case .share: "0.5"
        case .factor: "1.5"
        default: Measure(self)?.example ?? "…"
        }
    }
}
