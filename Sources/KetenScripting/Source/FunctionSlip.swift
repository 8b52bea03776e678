// Slips in the writing of a function of several lines, which Lua notices lines later: the word
// `function` misspelt or left out, and an `end` that is missing.

import KetenEngine

/// Looks for them before the place where Lua lost its way.
enum FunctionSlip {
    /// `fucntion(case)`, or `(case)` alone, before a statement that only a function may hold.
    static func opening(
        before place: Int, of tokens: [Token], in source: SourceText
    ) -> Diagnostic? {
        let isStatement = ["local", "return", "if", "for", "while", "repeat", "do"]
            .contains(where: tokens[place].is)
        guard isStatement, tokens[place].kind == .keyword, place > 1, tokens[place - 1].is(")")
        else { return nil }
        var open = place - 2
        while open > 0, tokens[open].kind == .name || tokens[open].is(",") { open -= 1 }
        guard open > 0, tokens[open].is("(") else { return nil }
        let before = tokens[open - 1]
        if before.kind == .name {
            let word = "function"
            if open > 1, tokens[open - 2].is("local") {
                return Findings.diagnostic(
                    Label(
                        en: "'function' is missing before '\(before.written)'",
                        nl: "er ontbreekt 'function' voor '\(before.written)'"),
                    hint: .write("local function \(before.written)(…)"), at: before.range,
                    of: source)
            }
            let isAlone = open < 2 || !tokens[open - 2].is(word)
            guard isAlone, isNearly(word, before.written) else { return nil }
            let shown = before.written.shortened()
            return Findings.diagnostic(
                Label(en: "unknown word '\(shown)'", nl: "onbekend woord '\(shown)'"),
                hint: .didYouMean(word), at: before.range, of: source)
        }
        guard ["=", ",", "{", "(", "return"].contains(where: before.is) else { return nil }
        return Findings.diagnostic(
            Label(
                en: "'function' is missing before '('", nl: "er ontbreekt 'function' voor '('"),
            at: tokens[open].range, of: source)
    }

    /// Whether a word is another one misspelt, or written twice.
    static func isNearly(_ word: String, _ given: String) -> Bool {
        given != word
            && (given.contains(word) || Suggestion.nearest(to: given, in: [word]) == word)
    }

    /// A block that a bracket closes over, up to a token: its `end` is missing.
    static func unended(before place: Int, of tokens: [Token]) -> Label? {
        var open: [Token] = []
        for token in tokens[...place] {
            let isBlock =
                token.kind == .keyword
                && ["function", "if", "do", "repeat"].contains(token.written)
            if isBlock || ["(", "{", "["].contains(where: token.is) { open.append(token) }
            let isClosed = token.kind == .keyword && ["end", "until"].contains(token.written)
            let isBracket = [")", "}", "]"].contains(where: token.is)
            guard isClosed || isBracket, let last = open.popLast() else { continue }
            if isBracket, last.kind == .keyword {
                let (word, line) = (last.written, last.line)
                return Label(
                    en: "'\(word)' of line \(line) has no 'end'",
                    nl: "'\(word)' van regel \(line) heeft geen 'end'")
            }
        }
        return nil
    }
}
