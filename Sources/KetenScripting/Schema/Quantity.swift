// A number with its dimension, so that months are never taken for money.
//
// Days and calendar months are dimensions of their own, for no number of days is a month. A week
// is seven days and a year is twelve months; what that costs in the last digit is put right.

import Foundation

/// The exponents of the base dimensions.
struct Dimension: Sendable, Hashable {
    /// A base dimension; its raw value is its place among the exponents.
    enum Axis: Int, CaseIterable, Sendable {
        case money, days, months, persons, cases, fte, hours

        /// What the interpreter's messages call it.
        var interpreterWord: String {
            self == .money ? Vocabulary.money : "\(self)"
        }
    }

    let exponents: [Int8]

    init(exponents: [Int8]) { self.exponents = exponents }

    private init(_ axis: Axis) {
        exponents = (0..<8).map { $0 == axis.rawValue ? 1 : 0 }
    }

    static let none = Dimension(exponents: Array(repeating: 0, count: 8))
    static let money = Dimension(.money)
    static let days = Dimension(.days)
    static let months = Dimension(.months)
    static let persons = Dimension(.persons)
    static let cases = Dimension(.cases)
    static let fte = Dimension(.fte)
    static let hours = Dimension(.hours)

    subscript(axis: Axis) -> Int { Int(exponents[axis.rawValue]) }

    static func / (a: Dimension, b: Dimension) -> Dimension {
        Dimension(exponents: zip(a.exponents, b.exponents).map { $0 &- $1 })
    }

    /// The exponents as C has them.
    var tuple: (Int8, Int8, Int8, Int8, Int8, Int8, Int8, Int8) {
        let e = exponents
        return (e[0], e[1], e[2], e[3], e[4], e[5], e[6], e[7])
    }
}

/// A number with its dimension, in base units: EUR, days, months, persons, cases, fte, hours.
struct Quantity: Sendable, Hashable {
    let value: Double
    let dimension: Dimension

    init(_ value: Double, _ dimension: Dimension) {
        self.value = value
        self.dimension = dimension
    }

    static func / (a: Quantity, b: Quantity) -> Quantity {
        Quantity(a.value / b.value, a.dimension / b.dimension)
    }

    /// A number with the fifteen digits that people can mean, so that 0.1 / 12 * 12 is 0.1.
    static func clean(_ number: Double) -> Double {
        Double(String(format: "%.15g", number)) ?? number
    }
}

/// A word for a quantity: `months` in `6 * months`.
struct UnitWord: Sendable {
    let name: String
    let one: Quantity

    static let percent = UnitWord(name: "percent", one: Quantity(0.01, .none))
    static let year = UnitWord(name: "year", one: Quantity(12, .months))

    /// All of them, in the order of the reference page.
    static let all: [UnitWord] =
        [
            UnitWord(name: "day", one: Quantity(1, .days)),
            UnitWord(name: "days", one: Quantity(1, .days)),
            UnitWord(name: "week", one: Quantity(7, .days)),
            UnitWord(name: "weeks", one: Quantity(7, .days)),
            UnitWord(name: "month", one: Quantity(1, .months)),
            UnitWord(name: "months", one: Quantity(1, .months)),
            year,
            UnitWord(name: "years", one: Quantity(12, .months)),
            UnitWord(name: "inhabitant", one: Quantity(1, .persons)),
            UnitWord(name: "inhabitants", one: Quantity(1, .persons)),
            UnitWord(name: "person", one: Quantity(1, .persons)),
            UnitWord(name: "persons", one: Quantity(1, .persons)),
            UnitWord(name: "places", one: Quantity(1, .persons)),
            UnitWord(name: "cases", one: Quantity(1, .cases)),
            UnitWord(name: "fte", one: Quantity(1, .fte)),
            UnitWord(name: "hour", one: Quantity(1, .hours)),
            UnitWord(name: "hours", one: Quantity(1, .hours)),
            percent,
        ]
}
