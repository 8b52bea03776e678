// The words and numbers of a hindcast in both languages.

import KetenEngine
import KetenRegions
import KetenReports

enum HindcastWords {
    static func head(_ language: Language) -> [String] {
        switch language {
        case .en:
            ["", "what", "published", "model", "unit", "verdict", "kind", "source", "grade"]
        case .nl:
            ["", "wat", "gepubliceerd", "model", "eenheid", "oordeel", "soort", "bron", "graad"]
        }
    }

    static func kind(_ kind: PublishedFigure.Kind, _ language: Language) -> String {
        guard language == .nl else { return kind == .builtIn ? "built in" : kind.rawValue }
        return switch kind {
        case .arithmetic: "rekenkundig"
        case .builtIn: "ingebouwd"
        case .fitted: "gefit"
        case .predicted: "voorspeld"
        case .unobserved: "niet waargenomen"
        }
    }

    /// The published figure with the ends of its band.
    static func published(_ figure: PublishedFigure, _ language: Language) -> String {
        if isFlag(figure) { return "" }
        let value = figure.value.map { number($0, language) }
        guard figure.test == .band else { return value ?? "" }
        let (low, high) = (
            figure.low.map { end($0, language) }, figure.high.map { end($0, language) }
        )
        let band: String
        switch (low, high) {
        case (let low?, let high?): band = "\(low) \(language == .nl ? "tot" : "to") \(high)"
        case (let low?, nil): band = "≥ \(low)"
        case (nil, let high): band = "≤ \(high ?? "")"
        }
        return value.map { "\($0) (\(band))" } ?? band
    }

    /// The model's figure with two decimals, or as many as the published one; no needless noughts.
    static func model(_ row: Hindcast.Row, _ language: Language) -> String {
        guard let model = row.model else { return NumberStyle.missing }
        if isFlag(row.figure) {
            return model == "1"
                ? (language == .nl ? "ja" : "yes") : (language == .nl ? "nee" : "no")
        }
        let least = row.figure.decimals
        let most = max(2, least)
        var digits = DecimalText.rounded(model, to: most)
        for _ in 0..<(most - least) where digits.hasSuffix("0") { digits.removeLast() }
        if digits.hasSuffix(".") { digits.removeLast() }
        return number(digits, language)
    }

    static func unit(_ figure: PublishedFigure, _ language: Language) -> String {
        guard language == .nl else { return isFlag(figure) ? "" : figure.unit }
        let words = [
            "1000 EUR": "1000 EUR", "days": "dagen", "persons": "personen", "cases": "zaken",
            "municipalities": "gemeenten", "ratio": "verhouding", "share": "aandeel",
            "yes or no": "",
        ]
        return words[figure.unit] ?? figure.unit
    }

    static func verdict(_ row: Hindcast.Row, _ language: Language) -> String {
        switch (row.verdict, language) {
        case (.agrees, .en): row.figure.test == .band ? "within the band" : "agrees"
        case (.agrees, .nl): row.figure.test == .band ? "binnen de band" : "klopt"
        case (.fails, .en): row.model == nil ? "FAILS: not computed" : "FAILS"
        case (.fails, .nl): row.model == nil ? "FAALT: niet berekend" : "FAALT"
        case (.conflict, .en): "conflict between sources"
        case (.conflict, .nl): "tegenspraak tussen bronnen"
        }
    }

    private static func isFlag(_ figure: PublishedFigure) -> Bool { figure.unit == "yes or no" }

    /// Decimal digits with the marks of the language.
    private static func number(_ digits: String, _ language: Language) -> String {
        guard let value = Double(digits) else { return digits }
        let decimals = digits.firstIndex(of: ".").map {
            digits.distance(from: $0, to: digits.endIndex) - 1
        }
        return NumberStyle(language).fixed(value, decimals: decimals ?? 0)
    }

    private static func end(_ value: Double, _ language: Language) -> String {
        let text = value.description
        return number(text.hasSuffix(".0") ? String(text.dropLast(2)) : text, language)
    }
}
