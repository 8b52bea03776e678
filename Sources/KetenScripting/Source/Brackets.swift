// Which bracket is probably wrong: Lua tells where it lost its way, and how the lines are indented
// tells where the writer did.

/// The brackets of a text, matched as Lua matches them, against how its lines are indented.
struct Brackets {
    /// A bracket that Lua took for the partner of another.
    struct Pair {
        let opener: Token
        let closer: Token
    }

    /// Openers that nothing closes, in order.
    let open: [Token]
    /// The first opener that is indented further than what closes it: its own is probably missing.
    let unclosed: Token?
    /// The first pair whose closer is indented further than its opener's line: probably one too
    /// many.
    let surplus: Pair?
    /// The first pair of different kinds: the opener's own closer is missing.
    let mismatched: Pair?

    init(_ tokens: [Token], in source: SourceText) {
        var open: [Token] = []
        var unclosed: Token?
        var surplus: Pair?
        var mismatched: Pair?
        var indents: [Int: Int] = [:]
        for token in tokens {
            if indents[token.line] == nil {
                indents[token.line] = source.place(of: token.range.lowerBound).column
            }
            if ["(", "{", "["].contains(where: token.is) { open.append(token) }
            guard [")", "}", "]"].contains(where: token.is), let opener = open.popLast() else {
                continue
            }
            let own = ["(": ")", "{": "}", "[": "]"][opener.written]
            if own != token.written, mismatched == nil {
                mismatched = Pair(opener: opener, closer: token)
            }
            guard
                let here = indents[token.line], let there = indents[opener.line],
                token.line > opener.line
            else { continue }
            if here < there, unclosed == nil { unclosed = opener }
            if here > there, surplus == nil { surplus = Pair(opener: opener, closer: token) }
        }
        self.open = open
        self.unclosed = unclosed
        self.surplus = surplus
        self.mismatched = mismatched
    }
}
