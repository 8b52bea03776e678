// Doses and effects of curves as scripts write them: shares, percentages and amounts a year.

import KetenCare
import KetenEngine

extension EffectDose {
    /// The doses at which a curve is tabulated.
    var grid: [Double] {
        let width = range.upperBound - range.lowerBound
        return (0...steps).map { range.lowerBound + width * Double($0) / Double(steps) }
    }

    /// What messages call a dose.
    var noun: Label {
        switch self {
        case .training:
            Label(
                en: "a share of staff such as 40 * percent",
                nl: "een aandeel van het personeel zoals 40 * percent")
        case .campaign:
            Label(en: "an amount such as EUR(4000)", nl: "een bedrag zoals EUR(4000)")
        }
    }

    /// What messages call an effect.
    static let effectNoun = Label(
        en: "an effect from 0 to 100 * percent", nl: "een effect van 0 tot 100 * percent")

    /// A dose as a number; nothing if it is something else.
    func number(_ value: TapeValue) -> Double? {
        let number: Double?
        switch self {
        case .training: number = Self.share(value)
        case .campaign:
            if case .quantity(let quantity) = value {
                number =
                    Measure(.eurosPerYear)?.number(quantity)
            } else {
                number = value.plain == 0 ? 0 : nil
            }
        }
        guard let number, range.contains(number) else { return nil }
        return number
    }

    /// A share from 0 to 1: a plain number or a percentage.
    static func share(_ value: TapeValue) -> Double? {
        var number = value.plain
        if case .quantity(let quantity) = value, quantity.dimension == .none {
            number = Quantity.clean(quantity.value)
        }
        guard let number, (0...1).contains(number) else { return nil }
        return number
    }

    /// The units that are plain numbers in a function of the dose, and their words.
    var axes: [Dimension.Axis] { self == .campaign ? [.money] : [] }
    var words: [String] { self == .campaign ? [Vocabulary.money, "percent"] : ["percent"] }
}

extension Compilation {
    /// A dose in a field.
    mutating func dose(_ field: String, of call: Call, _ dose: EffectDose) -> Double? {
        guard let value = call.tape(field) else { return nil }
        if let number = dose.number(value) { return number }
        refuse(.expected(dose.noun, got: value), at: call.range(of: field))
        return nil
    }

    /// An effect in a field.
    mutating func effectShare(_ field: String, of call: Call) -> Double? {
        guard let value = call.tape(field) else { return nil }
        if let number = EffectDose.share(value) { return number }
        refuse(.expected(EffectDose.effectNoun, got: value), at: call.range(of: field))
        return nil
    }
}
