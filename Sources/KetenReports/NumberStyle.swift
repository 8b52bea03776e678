// How numbers are written for people: the marks of the language, and digits that suit the unit.
//
// People and days have one decimal, shares are percentages, euros are whole, posts have three.
// Programs read JSON and CSV, which have neither marks nor rounding.
public import KetenEngine

/// The number style of a language.
public struct NumberStyle: Hashable, Sendable {
    /// What is written where a number is missing.
    public static let missing = "–"

    /// The language.
    public let language: Language

    /// Creates the style of a language.
    public init(_ language: Language) {
        self.language = language
    }

    /// A value of an indicator, with its sign if it is negative.
    public func value(_ number: Double, of indicator: Indicator) -> String {
        let unit = Unit(of: indicator)
        guard !number.isNaN else { return Self.missing }
        return written(number, in: unit, isDifference: false) + suffix(unit, isDifference: false)
    }

    /// A difference, always with its sign unless it rounds to zero.
    public func difference(_ number: Double, of indicator: Indicator) -> String {
        let unit = Unit(of: indicator)
        guard !number.isNaN else { return Self.missing }
        return written(number, in: unit, isDifference: true) + suffix(unit, isDifference: true)
    }

    /// The size of a difference, without its sign.
    ///
    /// - Parameter isWhole: leaves the decimals of counted things out.
    public func size(_ number: Double, of indicator: Indicator, isWhole: Bool = false) -> String {
        let unit = Unit(of: indicator)
        if isWhole, case .counted = unit { return fixed(number.magnitude, decimals: 0) }
        let text = written(number.magnitude, in: unit, isDifference: false)
        return text + suffix(unit, isDifference: true)
    }

    /// A range of values or of differences; a percent sign is written once.
    public func range(
        _ low: Double, _ high: Double, of indicator: Indicator, isDifference: Bool
    ) -> String {
        guard !low.isNaN, !high.isNaN else { return Self.missing }
        let unit = Unit(of: indicator)
        return written(low, in: unit, isDifference: isDifference)
            + " \(Words.to.text(language)) "
            + written(high, in: unit, isDifference: isDifference)
            + suffix(unit, isDifference: isDifference)
    }

    /// The word for the unit, or nil where the numbers carry it.
    public func unitWord(of indicator: Indicator) -> String? {
        switch Unit(of: indicator) {
        case .euro, .share: nil
        case .counted(_, let word): word?.text(language) ?? indicator.unit
        }
    }

    /// A whole number with marks between thousands.
    public func whole(_ number: Int) -> String {
        fixed(Double(number), decimals: 0)
    }

    /// A number rounded to a fixed number of decimals, halves away from zero.
    public func fixed(_ number: Double, decimals: Int, isSigned: Bool = false) -> String {
        let parts = parts(of: number, decimals: decimals, isSigned: isSigned)
        return parts.sign + parts.digits
    }

    private func written(_ number: Double, in unit: Unit, isDifference: Bool) -> String {
        if number.isNaN { return Self.missing }
        switch unit {
        case .euro:
            let parts = parts(of: number, decimals: 0, isSigned: isDifference)
            guard language == .nl else { return "\(parts.sign)€\(parts.digits)" }
            return (parts.sign.isEmpty ? "" : parts.sign + " ") + "€ \(parts.digits)"
        case .share:
            return fixed(number * 100, decimals: 1, isSigned: isDifference)
        case .counted(let decimals, _):
            return fixed(number, decimals: decimals, isSigned: isDifference)
        }
    }

    /// A difference of two percentages is in points of a hundred.
    private func suffix(_ unit: Unit, isDifference: Bool) -> String {
        guard case .share = unit else { return "" }
        return isDifference ? (language == .nl ? " procentpunt" : " pp") : "%"
    }

    private func parts(
        of number: Double, decimals: Int, isSigned: Bool
    ) -> (sign: String, digits: String) {
        var scale: UInt64 = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (number.magnitude * Double(scale)).rounded(.toNearestOrAwayFromZero)
        // Beyond 2^53 a Double has no digits to round, and infinity has none at all.
        guard scaled < 9e15 else { return ("", "\(number)") }
        let digits = UInt64(scaled)
        let sign = digits == 0 ? "" : number < 0 ? "-" : isSigned ? "+" : ""
        var text = grouped(String(digits / scale))
        if decimals > 0 {
            let fraction = String(digits % scale)
            let zeros = String(repeating: "0", count: decimals - fraction.count)
            text += (language == .nl ? "," : ".") + zeros + fraction
        }
        return (sign, text)
    }

    private func grouped(_ digits: String) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index) % 3 == 0 {
                text += language == .nl ? "." : ","
            }
            text.append(digit)
        }
        return text
    }
}
