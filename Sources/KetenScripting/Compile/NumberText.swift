// Numbers in sentences: a decimal point and commas in English, the other way round in Dutch.

import Foundation
import KetenCare
import KetenEngine

/// Numbers as texts: a decimal point and commas in English, the other way round in Dutch.
enum NumberText {
    /// As many decimals as the number has.
    static func plain(_ number: Double) -> Label { label(ParameterValue.plain(number)) }

    /// Two to four decimals, or none for whole amounts of a thousand and more.
    static func money(_ number: Double) -> Label {
        if number.rounded() == number, abs(number) >= 1000 {
            return label(String(format: "%.0f", number))
        }
        var text = String(format: "%.4f", number)
        for _ in 0..<2 where text.hasSuffix("0") { text.removeLast() }
        return label(text)
    }

    private static func label(_ text: String) -> Label {
        guard !text.contains("e") else { return Label(both: text) }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let sign = parts[0].hasPrefix("-") ? "-" : ""
        var digits = Array(parts[0].dropFirst(sign.count))
        if digits.count > 3 {
            for place in stride(from: digits.count - 3, to: 0, by: -3) {
                digits.insert(",", at: place)
            }
        }
        let en = sign + String(digits) + (parts.count > 1 ? ".\(parts[1])" : "")
        let nl = String(en.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
        return Label(en: en, nl: nl)
    }
}
