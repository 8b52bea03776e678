// What Lua says when a value is of the wrong type, without Lua's words for types: "attempt to
// compare string with number" becomes "a text cannot be compared with a number".

import KetenEngine

/// Says Lua's messages about types in words.
enum LuaTypeWords {
    /// A message in words; nothing if it is about something else.
    static func label(of message: String) -> Label? {
        if let (one, other) = compared(message) {
            return Label(
                en: "\(one.en) cannot be compared with \(other.en)",
                nl: "\(one.nl) kan niet met \(other.nl) worden vergeleken")
        }
        for (start, words) in actions where message.hasPrefix(start) {
            let rest = message.dropFirst(start.count)
            guard let end = rest.firstRange(of: " value") else { return nil }
            let type = type(String(rest[..<end.lowerBound]))
            let behind = rest[end.upperBound...]
            return Label(en: words(type).en + behind, nl: words(type).nl + behind)
        }
        return nil
    }

    /// Whether a message is about a comparison.
    static func isComparison(_ message: String) -> Bool { compared(message) != nil }

    private static func compared(_ message: String) -> (Label, Label)? {
        let start = "attempt to compare "
        guard message.hasPrefix(start) else { return nil }
        let rest = String(message.dropFirst(start.count))
        if rest.hasPrefix("two "), rest.hasSuffix(" values") {
            let one = type(String(rest.dropFirst(4).dropLast(7)))
            return (one, one)
        }
        guard let middle = rest.firstRange(of: " with ") else { return nil }
        return (type(String(rest[..<middle.lowerBound])), type(String(rest[middle.upperBound...])))
    }

    private static let actions: [(String, @Sendable (Label) -> Label)] = [
        (
            "attempt to perform arithmetic on a ",
            {
                Label(
                    en: "\($0.en) cannot be reckoned with", nl: "met \($0.nl) valt niet te rekenen")
            }
        ),
        (
            "attempt to call a ",
            { Label(en: "\($0.en) is no function", nl: "\($0.nl) is geen functie") }
        ),
        (
            "attempt to index a ",
            { Label(en: "\($0.en) has no fields", nl: "\($0.nl) heeft geen velden") }
        ),
        (
            "attempt to concatenate a ",
            {
                Label(
                    en: "\($0.en) cannot be put into a text",
                    nl: "\($0.nl) kan niet in een tekst worden gezet")
            }
        ),
    ]

    private static func type(_ word: String) -> Label {
        switch word {
        case "string": Label(en: "a text", nl: "een tekst")
        case "number": Label(en: "a number", nl: "een getal")
        case "nil": Label(en: "nothing (nil)", nl: "niets (nil)")
        case "boolean": Label(en: "true or false", nl: "true of false")
        case "table": Label(en: "a table", nl: "een tabel")
        case "function": Label(en: "a function", nl: "een functie")
        case "quantity": Label(en: "a quantity", nl: "een hoeveelheid")
        case "reference": Label(en: "a reference", nl: "een verwijzing")
        case "library": Label(en: "a library", nl: "een bibliotheek")
        case "finished": Label(en: "a finished item", nl: "een onderdeel dat af is")
        case "half-finished": Label(en: "an item without a table", nl: "een onderdeel zonder tabel")
        case "case": Label(en: "a case", nl: "een zaak")
        default: Label(en: "a \(word)", nl: "een \(word)")
        }
    }
}
