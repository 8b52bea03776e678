// Finds the calls of constructors among the tokens of a script, and takes their tables apart.

/// Reads call sites out of tokens.
struct CallFinder {
    private let tokens: [Token]

    /// All calls of the given words, in the order of the text.
    static func calls(of words: Set<String>, in tokens: [Token]) -> [CallSite] {
        let finder = CallFinder(tokens: tokens)
        return tokens.indices.compactMap { index in
            let token = tokens[index]
            guard token.kind == .name, words.contains(token.written) else { return nil }
            if index > 0, [".", ":", "function"].contains(where: { tokens[index - 1].is($0) }) {
                return nil
            }
            return finder.call(at: index)
        }
    }

    /// `word { }`, `word({ })`, `word "name" { }`, `word("name")({ })`, or `word "name"`.
    private func call(at index: Int) -> CallSite? {
        var next = index + 1
        var name: Token?
        if let token = token(next), token.isText {
            name = token
            next += 1
        } else if token(next)?.is("(") == true, let token = token(next + 1), token.isText,
            self.token(next + 2)?.is(")") == true
        {
            name = token
            next += 3
        } else if let end = computedName(at: next) {
            next = end
        }
        if token(next)?.is("(") == true, token(next + 1)?.is("{") == true { next += 1 }
        let table = token(next)?.is("{") == true ? table(at: next) : nil
        guard name != nil || table != nil else { return nil }
        return CallSite(word: tokens[index], name: name, table: table)
    }

    /// The place behind `("x" .. i)` before a table: a name that is known only when it runs.
    private func computedName(at open: Int) -> Int? {
        guard token(open)?.is("(") == true, token(open + 1)?.is("{") != true else { return nil }
        var depth = 0
        for index in open..<tokens.count {
            depth += Self.step(tokens[index])
            guard depth == 0 else { continue }
            return token(index + 1)?.is("{") == true ? index + 1 : nil
        }
        return nil
    }

    private func token(_ index: Int) -> Token? { index < tokens.count ? tokens[index] : nil }

    /// The parts of the table that opens at an index.
    private func table(at open: Int) -> TableSite {
        var parts: [TableSite.Part] = []
        var depth = 0
        var start = open + 1
        var index = start
        func finish() {
            if start < index { parts.append(part(tokens[start..<index])) }
            start = index + 1
        }
        while index < tokens.count {
            let token = tokens[index]
            if depth == 0, token.is("}") { break }
            if depth == 0, token.is(",") || token.is(";") { finish() }
            depth += Self.step(token)
            index += 1
        }
        finish()
        return TableSite(open: tokens[open], parts: parts)
    }

    /// How much deeper a token nests: brackets, and the blocks of functions.
    private static func step(_ token: Token) -> Int {
        switch token.kind {
        case .sign where ["(", "{", "["].contains(token.written): 1
        case .sign where [")", "}", "]"].contains(token.written): -1
        case .keyword where ["function", "if", "do", "repeat"].contains(token.written): 1
        case .keyword where ["end", "until"].contains(token.written): -1
        default: 0
        }
    }

    private func part(_ tokens: ArraySlice<Token>) -> TableSite.Part {
        let first = tokens.startIndex
        if tokens.count >= 2, tokens[first].kind == .name, tokens[first + 1].is("=") {
            return .field(FieldSite(key: tokens[first], value: tokens[(first + 2)...]))
        }
        return tokens[first].is("[") ? .computed : .item(tokens)
    }
}
