// Signs that Lua does not know, or not like that: from word processors and from other languages.

import KetenEngine

/// Knows what to write in place of a sign.
enum StraySign {
    /// The sign that a keyboard has for one that Lua cannot read.
    static func plain(_ sign: String) -> String? {
        switch sign {
        case "€": "EUR(0.10)"
        case "−", "–", "—", "‐", "‑": "-"
        case "×", "·", "∙": "*"
        case "÷", "∕", "⁄": "/"
        case "≤": "<="
        case "≥": ">="
        case "≠", "!": "~="
        case "½": "0.5"
        case "‰", "٪": "10 * percent"
        case "…": ".."
        default: nil
        }
    }

    /// What to say of a space that looks like one and is none.
    static func space(_ sign: String) -> Label? {
        guard let scalar = sign.unicodeScalars.first, sign.unicodeScalars.count == 1,
            scalar.value > 0x7F, scalar.properties.isWhitespace || invisible.contains(scalar.value)
        else { return nil }
        let code = String(scalar.value, radix: 16, uppercase: true)
        return Label(
            en: "a space that Lua cannot read (U+\(code)) stands here; type it anew",
            nl: "hier staat een spatie die Lua niet kan lezen (U+\(code)); typ die opnieuw")
    }

    /// Characters without a width: joiners, marks of order, soft hyphens.
    private static let invisible: Set<UInt32> = [
        0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF,
    ]

    /// The sign that begins a line as a comment would in other languages.
    static func comment(onLine line: Int, of tokens: [Token]) -> Int? {
        guard let first = tokens.firstIndex(where: { $0.line == line }),
            tokens[first].is("#") || tokens[first].is("//")
        else { return nil }
        return first
    }

    /// Habits of other languages, from the token at which Lua stopped.
    static func slip(at place: Int, of tokens: [Token]) -> (message: Label, hint: Label?)? {
        let token = tokens[place]
        if comment(onLine: token.line, of: tokens) == place {
            return (
                Label(
                    en: "'\(token.written)' begins no comment",
                    nl: "met '\(token.written)' begint geen commentaar"),
                Label(en: "a comment begins with --", nl: "commentaar begint met --")
            )
        }
        if place + 1 < tokens.count, tokens[place + 1].is("="), place > 0,
            ["+", "-", "*", "/", ".."].contains(where: token.is), tokens[place - 1].kind == .name
        {
            let (name, sign) = (tokens[place - 1].written, token.written)
            return (
                Label(en: "there is no '\(sign)='", nl: "'\(sign)=' bestaat niet"),
                Label(
                    en: "write \(name) = \(name) \(sign) …",
                    nl: "schrijf \(name) = \(name) \(sign) …")
            )
        }
        return nil
    }

    /// What stands behind the value that the file returns.
    static func trailing(_ token: Token) -> (message: Label, hint: Label?) {
        let isSecond = token.is("return")
        return (
            Label(
                en: "nothing may follow what the file returns",
                nl: "achter wat het bestand teruggeeft mag niets volgen"),
            isSecond
                ? Label(
                    en: "a file holds one scenario; put the other in a file of its own",
                    nl: "een bestand bevat één scenario; zet het andere in een eigen bestand") : nil
        )
    }
}
