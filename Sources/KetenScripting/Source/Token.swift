// The smallest parts of a Lua text: names, numbers, texts and signs, each with its place.

/// One part of a Lua text.
struct Token: Sendable, Equatable {
    /// What a token is.
    enum Kind: Sendable, Equatable {
        /// A name, such as `change`.
        case name
        /// A word of the language, such as `return`.
        case keyword
        /// A number.
        case number
        /// A text with what stands between its quotes; nothing if it holds an escape.
        case text(String?)
        /// An operator or a bracket.
        case sign
        /// What Lua has no use for: a character outside texts, or a text without its end.
        case stray
    }

    /// What it is.
    let kind: Kind
    /// How it is written.
    let written: String
    /// Its offsets in the source.
    let range: Range<Int>
    /// The line it begins on.
    let line: Int

    /// Whether it is this sign or word of the language.
    func `is`(_ written: String) -> Bool {
        (kind == .sign || kind == .keyword) && self.written == written
    }

    /// Whether it is this name.
    func isName(_ name: String) -> Bool { kind == .name && written == name }

    /// What stands between the quotes of a text.
    var content: String? {
        guard case .text(let content) = kind else { return nil }
        return content
    }

    /// Whether it is a text.
    var isText: Bool {
        guard case .text = kind else { return false }
        return true
    }

    /// Whether a value can end with it.
    var endsValue: Bool {
        switch kind {
        case .name, .number, .text: true
        case .sign: [")", "}", "]", "..."].contains(written)
        case .keyword: ["nil", "true", "false", "end"].contains(written)
        case .stray: false
        }
    }

    /// Whether a value or a field can begin with it.
    var beginsValue: Bool {
        switch kind {
        case .name, .number, .text: true
        case .sign: ["{", "(", "[", "-", "#", "~", "..."].contains(written)
        case .keyword: ["nil", "true", "false", "not", "function"].contains(written)
        case .stray: false
        }
    }

    /// The words of the language.
    static let keywords: Set<String> = [
        "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if",
        "in", "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while",
    ]
}
