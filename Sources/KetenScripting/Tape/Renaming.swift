// Two words of the scenario language that Lua keeps for itself. `until` is a keyword, so no field
// could have its name; and `year` is a unit, so it could not be called. Where neither could be
// Lua at all, `until =` and `year(`, they go to the interpreter under other names.

/// Renames words on their way into the interpreter and back.
enum Renaming {
    private static let until = "until_day"
    private static let year = "calendar_year"

    /// What the interpreter calls a word that is called.
    static func interpreterWord(_ word: String) -> String {
        word == ReferenceWord.year.word ? year : word
    }

    /// Our name of a field of the interpreter.
    static func field(_ name: String) -> String { name == until ? "until" : name }

    /// A message of the interpreter with our names.
    static func message(_ text: String) -> String {
        text.replacing(until, with: "until").replacing(year, with: ReferenceWord.year.word)
    }

    /// The text for the interpreter; its lines stay, its columns do not.
    static func text(_ source: SourceText, _ tokens: [Token]) -> [UInt8] {
        var text: [UInt8] = []
        var copied = 0
        for (index, token) in tokens.enumerated() {
            guard token.kind == .name, let other = other(for: index, in: tokens) else { continue }
            text += source.bytes[copied..<token.range.lowerBound]
            text += Array(other.utf8)
            copied = token.range.upperBound
        }
        return text + source.bytes[copied...]
    }

    private static func other(for index: Int, in tokens: [Token]) -> String? {
        if tokens[index].written == "until" { return until }
        guard tokens[index].written == ReferenceWord.year.word, index + 1 < tokens.count,
            tokens[index + 1].is("(")
        else { return nil }
        let before = index > 0 ? tokens[index - 1] : nil
        let isOwn = [".", ":", "function", "local"].contains { before?.is($0) == true }
        return isOwn ? nil : year
    }
}
