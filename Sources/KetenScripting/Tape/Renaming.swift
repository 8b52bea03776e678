// Words and a sign that go to the interpreter under other names. `until` is a keyword of Lua, so no
// field could have its name; `year` is a unit, so it could not be called; and `#` of a list with
// holes is in Lua whatever the time and addresses make it. So `until =`, `year(` and `#` are
// written otherwise: the last as a power, which binds as strongly, of a thing that knows lengths.

/// Renames words on their way into the interpreter and back.
enum Renaming {
    private static let until = "until_day"
    private static let year = "calendar_year"
    private static let length = "length_of_list"
    private static let end = "end_of_list"

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
    ///
    /// - Parameter isWhole: whether `#` too is written otherwise; not in a text that is no Lua, of
    ///   which Lua shall say what is wrong with it as it stands.
    static func text(_ source: SourceText, _ tokens: [Token], isWhole: Bool = true) -> [UInt8] {
        var text: [UInt8] = []
        var copied = 0
        for (index, token) in tokens.enumerated() {
            guard let other = other(for: index, in: tokens, isWhole) else { continue }
            text += source.bytes[copied..<token.range.lowerBound]
            text += Array(other.utf8)
            copied = token.range.upperBound
        }
        return text + source.bytes[copied...]
    }

    private static func other(for index: Int, in tokens: [Token], _ isWhole: Bool) -> String? {
        if isWhole, tokens[index].is("#"), index > 0, !tokens[index - 1].is(".") {
            return " \(isAppended(at: index, in: tokens) ? end : length)^"
        }
        guard tokens[index].kind == .name else { return nil }
        if tokens[index].written == "until" { return until }
        guard tokens[index].written == ReferenceWord.year.word, index + 1 < tokens.count,
            tokens[index + 1].is("(")
        else { return nil }
        let before = index > 0 ? tokens[index - 1] : nil
        let isOwn = [".", ":", "function", "local"].contains { before?.is($0) == true }
        return isOwn ? nil : year
    }

    /// Whether a `#` is that of `list[#list + 1] = …`.
    private static func isAppended(at index: Int, in tokens: [Token]) -> Bool {
        let list = tokens[(index + 1)...].prefix { $0.kind == .name || $0.is(".") }
        let behind = tokens[list.endIndex...].prefix(4).map(\.written)
        let before = index - 1 - list.count
        return behind == ["+", "1", "]", "="] && before >= 0 && tokens[index - 1].is("[")
            && tokens[before..<index - 1].map(\.written) == list.map(\.written)
    }
}
