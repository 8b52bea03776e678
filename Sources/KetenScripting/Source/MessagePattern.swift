// The interpreter's English messages and what they say in Dutch, as patterns: a % stands for what
// the message quotes. A message that is not listed is shown as it is.

import KetenEngine

/// One message with its Dutch form.
struct MessagePattern: Sendable {
    private let en: [Substring]
    private let nl: [Substring]

    init(_ en: String, _ nl: String) {
        self.en = en.split(separator: "%", omittingEmptySubsequences: false)
        self.nl = nl.split(separator: "%", omittingEmptySubsequences: false)
        precondition(self.en.count == self.nl.count, "A Dutch message quotes less or more: \(nl)")
    }

    /// A message in both languages.
    static func translated(_ message: String) -> (en: String, nl: String) {
        if let words = LuaTypeWords.label(of: message) { return (words.en, words.nl) }
        for pattern in all {
            if let dutch = pattern.dutch(of: message) { return (message, dutch) }
        }
        // Lua names no place near a NUL
        let (near, bij) = (" near ''", " bij ''")
        for pattern in syntax {
            guard let dutch = pattern.dutch(of: message + near), dutch.hasSuffix(bij) else {
                continue
            }
            return (message, String(dutch.dropLast(bij.count)))
        }
        return (message, message)
    }

    /// The Dutch message, if this is its English form.
    private func dutch(of message: String) -> String? {
        var rest = message[...]
        var quoted: [String] = []
        guard rest.hasPrefix(en[0]) else { return nil }
        rest.removeFirst(en[0].count)
        for (index, part) in en.enumerated().dropFirst() {
            if part.isEmpty, index == en.count - 1 {
                quoted.append(String(rest))
                rest = ""
                continue
            }
            let isLast = index == en.count - 1
            let ranges = rest.ranges(of: part)
            guard let range = isLast ? ranges.last : ranges.first else { return nil }
            quoted.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        guard rest.isEmpty else { return nil }
        var result = String(nl[0])
        for (part, word) in zip(nl.dropFirst(), quoted) {
            result += (Self.words[word] ?? BlockedNames.dutch[word] ?? word) + part
        }
        if let first = quoted.first, let many = Self.words[first], Self.many.contains(first),
            result.hasPrefix("\(many) kan ")
        {
            result = "\(many) kunnen " + result.dropFirst(many.count + 5)
        }
        return result
    }

    /// Words that a sentence is in the plural about.
    private static let many: Set<String> = ["months", "days", "hours", "persons", "cases"]

    /// Words that messages quote and that are words of the language, not of the script.
    private static let words = [
        "nothing (nil)": "niets (nil)", "a number": "een getal", "text": "tekst",
        "a table": "een tabel", "a function": "een functie", "a library": "een bibliotheek",
        "more than one value": "meer dan één waarde", "a broken number": "een gebroken getal",
        "a plain number": "een kaal getal", "nothing": "niets", "months": "maanden",
        "days": "dagen", "hours": "uren", "persons": "personen", "cases": "zaken",
    ]

    private static let all: [MessagePattern] = syntax + rare + values + calls + functions

    private static let functions = [
        MessagePattern(
            "expected true or false; got the number %",
            "verwacht: true of false; gekregen: het getal %"),
        MessagePattern(
            "expected true or false; got the text %",
            "verwacht: true of false; gekregen: de tekst %"),
        MessagePattern(
            "expected a finite number; got the number %",
            "verwacht: een eindig getal; gekregen: het getal %"),
        MessagePattern(
            "expected a finite number; got the text %",
            "verwacht: een eindig getal; gekregen: de tekst %"),
        MessagePattern("expected true or false; got %", "verwacht: true of false; gekregen: %"),
        MessagePattern(
            "expected a finite number; got %", "verwacht: een eindig getal; gekregen: %"),
        MessagePattern("unknown field '%' of %", "onbekend veld '%' van %"),
        MessagePattern("the fields of % cannot be changed", "de velden van % liggen vast"),
        MessagePattern(
            "'%' cannot be used in a function that a run calls",
            "'%' kan niet in een functie die een berekening aanroept"),
        MessagePattern(
            "table.sort is called within itself more than % deep",
            "table.sort staat meer dan % diep in zichzelf"),
    ]

    private static let syntax = [
        MessagePattern("unexpected symbol near %", "onverwacht teken bij %"),
        MessagePattern(
            "% expected (to close % at line %) near %",
            "% verwacht (om % van regel % te sluiten) bij %"),
        MessagePattern("% expected near %", "% verwacht bij %"),
        MessagePattern("malformed number near %", "onleesbaar getal bij %"),
        MessagePattern("unfinished string near %", "tekst zonder einde bij %"),
        MessagePattern(
            "unfinished long string (starting at line %) near %",
            "tekst zonder einde (begonnen op regel %) bij %"),
        MessagePattern(
            "unfinished long comment (starting at line %) near %",
            "commentaar zonder einde (begonnen op regel %) bij %"),
        MessagePattern(
            "invalid escape sequence near %", "onbekende codering in een tekst bij %"),
        MessagePattern("invalid escape sequence %", "onbekende codering in een tekst: %"),
        MessagePattern("syntax error near %", "onbegrijpelijk bij %"),
    ]

    private static let values = [
        MessagePattern("unknown name '%'", "onbekende naam '%'"),
        MessagePattern("cannot add % to %", "% kan niet bij % worden opgeteld"),
        MessagePattern("cannot subtract % from %", "% kan niet van % worden afgetrokken"),
        MessagePattern("cannot multiply % by %", "% kan niet met % worden vermenigvuldigd"),
        MessagePattern("cannot divide % by %", "% kan niet door % worden gedeeld"),
        MessagePattern("cannot compare % with %", "% kan niet met % worden vergeleken"),
        MessagePattern(
            "the result is not a number; is 0 divided by 0?",
            "de uitkomst is geen getal; wordt er 0 door 0 gedeeld?"),
        MessagePattern(
            "the result is too large a number; is something divided by 0?",
            "de uitkomst is een te groot getal; wordt er door 0 gedeeld?"),
    ]

    private static let calls = [
        MessagePattern(
            "'%' is not available in a scenario: %",
            "'%' is niet beschikbaar in een scenario (%)"),
        MessagePattern(
            "cannot assign to global '%'; write 'local %'",
            "globale naam '%' kan geen waarde krijgen; schrijf 'local %'"),
        MessagePattern("cannot change '%'", "'%' kan niet worden veranderd"),
        MessagePattern(
            "% takes at most four decimals, got %",
            "% neemt ten hoogste vier decimalen; gekregen: %"),
        MessagePattern(
            "% takes an amount below 900 billion, got %",
            "% neemt een bedrag onder 900 miljard; gekregen: %"),
        MessagePattern(
            "% takes one number, got %: a decimal comma? write 0.10 instead of 0,10",
            "% neemt één getal, niet %: een decimale komma? schrijf 0.10 en niet 0,10"),
        MessagePattern("% takes a number, got %", "% neemt een getal; gekregen: %"),
        MessagePattern(
            "% takes a name in quotes and then a table: %; got %",
            "% neemt een naam tussen aanhalingstekens en dan een tabel: %; gekregen: %"),
        MessagePattern(
            "% takes a table next: %; got %", "na % komt een tabel: %; gekregen: %"),
        MessagePattern("% takes a table: %; got %", "% neemt een tabel: %; gekregen: %"),
        MessagePattern(
            "% is complete already; is a comma missing after it?",
            "% is al af; ontbreekt er een komma achter?"),
        MessagePattern(
            "% takes a name in quotes: %; got %",
            "% neemt een naam tussen aanhalingstekens: %; gekregen: %"),
        MessagePattern(
            "% takes a whole number: %; got %", "% neemt een heel getal: %; gekregen: %"),
        MessagePattern("% takes %; got %", "% neemt %; gekregen: %"),
        MessagePattern(
            "the file returned % values; return one",
            "het bestand geeft % waarden terug; geef er één terug"),
        MessagePattern(
            "% is made here but is not part of what the file returns",
            "% wordt hier gemaakt maar hoort niet bij wat het bestand teruggeeft"),
        MessagePattern("assertion failed", "een bewering (assert) klopt niet"),
        MessagePattern(
            "an error was raised that is not a text", "een fout zonder tekst (error)"),
        MessagePattern(
            "a text holds a control character (byte %)",
            "een tekst bevat een stuurteken (byte %)"),
        MessagePattern(
            "a text is not valid UTF-8 (byte %)", "een tekst is geen geldige UTF-8 (byte %)"),
        MessagePattern(
            "a table has a number as a key that is not 1, 2, 3 ...",
            "een tabel heeft een getal als sleutel dat niet 1, 2, 3 … is"),
        MessagePattern(
            "a list has a hole: value % is nothing (nil)",
            "een lijst heeft een gat: waarde % is niets (nil)"),
        MessagePattern(
            "a library cannot be part of a scenario",
            "een bibliotheek kan geen deel van een scenario zijn"),
    ]
}
