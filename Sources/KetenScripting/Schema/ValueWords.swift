// What messages call the values that a script gave: "3 months", "the plain number 90".

import KetenCare
import KetenEngine

extension TapeValue {
    /// The value in words.
    var words: Label {
        switch self {
        case .nothing: Label(en: "nothing (nil)", nl: "niets (nil)")
        case .flag(let flag): Label(both: flag ? "true" : "false")
        case .whole(let number): Self.plainNumber("\(number)")
        case .number(let number): Self.plainNumber(ParameterValue.plain(number))
        case .text(let text):
            Label(
                en: "the text \"\(text.shortened())\"", nl: "de tekst \"\(text.shortened())\"")
        case .table(let table) where table.fields.isEmpty: Label(en: "a list", nl: "een lijst")
        case .table: Label(en: "a plain table", nl: "een gewone tabel")
        case .node(let node):
            Label(both: ConstructorTable.all[node.constructor].spec.call(named: node.name))
        case .half(let half):
            Label(
                en: "\(ConstructorTable.all[half.constructor].spec.name) without its table",
                nl: "\(ConstructorTable.all[half.constructor].spec.name) zonder tabel")
        case .reference(let reference): Label(both: reference.written)
        case .quantity(let quantity): quantity.words
        case .function: Label(en: "a function", nl: "een functie")
        case .other(let words):
            switch words {
            case "a table": Label(en: "a table", nl: "een tabel")
            case "a library": Label(en: "a library", nl: "een bibliotheek")
            default: Label(both: words)
            }
        }
    }

    private static func plainNumber(_ number: String) -> Label {
        Label(en: "the plain number \(number)", nl: "het kale getal \(number)")
    }

    /// Of a plain number: the quantity that was meant, after an example such as `90 * days` or
    /// `EUR(0.10) / inhabitant`.
    func withUnit(after example: String) -> Label? {
        guard let number = plain, number.isFinite else { return nil }
        let shown = ParameterValue.plain(number)
        let parts = example.split(separator: " * ", maxSplits: 1)
        if parts.count == 2, Double(parts[0]) != nil {
            return .write("\(shown) * \(parts[1])")
        }
        guard example.hasPrefix("\(Vocabulary.money)("), let close = example.firstIndex(of: ")")
        else { return nil }
        return .write("\(Vocabulary.money)(\(shown)\(example[close...])")
    }

    /// A plain number, if it is one.
    var plain: Double? {
        switch self {
        case .whole(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }
}

extension TapeReference {
    /// The reference as a script writes it.
    var written: String {
        switch target {
        case .text(let text): "\(word.word) \"\(text.shortened())\""
        case .whole(let number): "\(word.word)(\(number))"
        }
    }
}

extension Quantity {
    /// The quantity in words, such as "3 months" or "EUR 0.1 per person per year".
    var words: Label {
        if dimension == .none {
            let number = ParameterValue.plain(Quantity.clean(value * 100))
            return Label(en: "\(number) percent", nl: "\(number) procent")
        }
        var number = value
        var below: [(en: String, nl: String)] = []
        for axis in Dimension.Axis.allCases where dimension[axis] < 0 {
            let (word, size) = Self.denominator(axis, number)
            number *= size
            below.append(word)
        }
        let above = Dimension.Axis.allCases.filter { dimension[$0] > 0 && $0 != .money }
        let shown = ParameterValue.plain(Quantity.clean(number))
        let isOne = shown == "1"
        let head = dimension[.money] > 0 ? "EUR \(shown)" : shown
        let names = above.map { Self.words[$0.rawValue] }
        let en = [head] + names.map { isOne ? $0.en : $0.many } + below.map { "per \($0.en)" }
        let nl = [head] + names.map { isOne ? $0.nl : $0.manyNL } + below.map { "per \($0.nl)" }
        return Label(en: en.joined(separator: " "), nl: nl.joined(separator: " "))
    }

    private static let words: [(en: String, many: String, nl: String, manyNL: String)] = [
        ("EUR", "EUR", "EUR", "EUR"),
        ("day", "days", "dag", "dagen"),
        ("month", "months", "maand", "maanden"),
        ("person", "persons", "persoon", "personen"),
        ("case", "cases", "zaak", "zaken"),
        ("fte", "fte", "fte", "fte"),
        ("hour", "hours", "uur", "uur"),
    ]

    /// The word and the size of what is divided by: a year or a week where that reads shorter.
    private static func denominator(
        _ axis: Dimension.Axis, _ number: Double
    ) -> (word: (en: String, nl: String), size: Double) {
        func digits(_ number: Double) -> Int { ParameterValue.plain(clean(number)).count }
        if axis == .months, digits(number * 12) < digits(number) {
            return (("year", "jaar"), 12)
        }
        if axis == .days, digits(number * 7) < digits(number) {
            return (("week", "week"), 7)
        }
        let word = words[axis.rawValue]
        return ((word.en, word.nl), 1)
    }
}
