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
                || tokens[first].is("/") && first + 1 < tokens.count && tokens[first + 1].is("*")
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
        if let slip = comparison(at: place, of: tokens) { return slip }
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

    /// The first `=` of a line that stands where two values are compared.
    static func comparison(onLine line: Int, of tokens: [Token]) -> Int? {
        tokens.indices.first {
            tokens[$0].line == line && comparison(at: $0, of: tokens) != nil
        }
    }

    /// `a => b`, `a =< b` and `if a = b`: what was meant.
    private static func comparison(
        at place: Int, of tokens: [Token]
    ) -> (message: Label, hint: Label?)? {
        guard tokens[place].is("="), place > 0, place + 1 < tokens.count else { return nil }
        let next = tokens[place + 1]
        let isJoined = next.range.lowerBound == tokens[place].range.upperBound
        if isJoined, next.is(">") || next.is("<") {
            let (given, meant) = ("=\(next.written)", "\(next.written)=")
            return (
                Label(en: "there is no '\(given)'", nl: "'\(given)' bestaat niet"),
                Label(en: "write \(meant)", nl: "schrijf \(meant)")
            )
        }
        guard isCompared(before: place, of: tokens) else { return nil }
        return (
            Label(
                en: "'=' gives a value; two values are compared with '=='",
                nl: "'=' geeft een waarde; twee waarden worden vergeleken met '=='"),
            Label(en: "write ==", nl: "schrijf ==")
        )
    }

    /// Whether the value before a sign stands where it can only be compared, not be given another.
    private static func isCompared(before place: Int, of tokens: [Token]) -> Bool {
        var start = place - 1
        guard tokens[start].endsValue, !tokens[start].is("}") else { return false }
        while start > 1, tokens[start - 1].is(".") { start -= 2 }
        guard start > 0 else { return false }
        let before = tokens[start - 1]
        return [
            "return", "if", "elseif", "while", "until", "and", "or", "not", "==", "~=", "<=", ">=",
            "<", ">", "+", "*", "/", "..",
        ].contains(where: before.is)
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
