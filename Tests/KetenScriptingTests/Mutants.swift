// Scripts with one mistake: a word misspelt, a token left out, or a token written twice.

@testable import KetenScripting

/// A script with one mistake, and where it was made.
struct Mutant {
    /// What can be done to a token.
    enum Operation: String, CaseIterable {
        case misspelt, leftOut = "left out", doubled
    }

    let text: String
    let operation: Operation
    /// What was done, for messages.
    let deed: String
    /// The lines that an error about it may name: its own, the next token's, and where the bracket
    /// was opened that is left open.
    let lines: Set<Int>

    /// All mutants of a script.
    ///
    /// Misspelt are names, keywords and texts that must be known; left out and doubled is every
    /// token but numbers, dates and free texts, which may be meant; a minus sign is doubled only.
    static func all(of script: String) -> [Mutant] {
        let source = SourceText(file: "test.lua", text: script)
        let tokens = Tokenizer.tokens(of: source)
        return tokens.indices.flatMap { place in
            // A minus sign that is left out may be what was meant; two may not.
            tokens[place].is("-")
                ? [doubled(place, tokens, source)]
                : isExcepted(place, tokens)
                    ? [] : misspelt(place, tokens, source) + dropped(place, tokens, source)
        }
    }

    private static func isExcepted(_ place: Int, _ tokens: [Token]) -> Bool {
        let token = tokens[place]
        if token.kind == .number { return true }
        guard token.isText else { return false }
        return !isKnownText(place, tokens)
    }

    /// Whether a text must match a known word: not a date, a title, a name of one's own, a reason.
    private static func isKnownText(_ place: Int, _ tokens: [Token]) -> Bool {
        guard let content = tokens[place].content, content.count > 1, place > 0 else {
            return false
        }
        if content.allSatisfy({ $0.isNumber || $0 == "-" }) { return false }
        var before = tokens[place - 1]
        if before.is("=") || before.is("..") || before.is("(") {
            before = tokens[max(0, place - 2)]
        }
        if before.is("..") || before.isText { return false }
        return !["scenario", "because", "source", "note", "new_post", "indicator"].contains {
            before.isName($0)
        }
    }

    private static func misspelt(
        _ place: Int, _ tokens: [Token], _ source: SourceText
    ) -> [Mutant] {
        let token = tokens[place]
        let (word, quote): (String, String) =
            switch token.kind {
            case .name, .keyword: (token.written, "")
            case .text(let content?): (content, "\"")
            default: ("", "")
            }
        let letters = Array(word)
        guard letters.count > 1 else { return [] }
        var words: Set<String> = []
        for at in letters.indices {
            var less = letters
            less.remove(at: at)
            words.insert(String(less))
            var more = letters
            more.insert(letters[at], at: at)
            words.insert(String(more))
            guard at > 0 else { continue }
            var swapped = letters
            swapped.swapAt(at - 1, at)
            words.insert(String(swapped))
        }
        words.remove(word)
        return words.filter { !$0.isEmpty }.sorted().map { other in
            mutant(
                .misspelt, place, tokens, source, quote + other + quote,
                "\(word) became \(other)")
        }
    }

    private static func dropped(
        _ place: Int, _ tokens: [Token], _ source: SourceText
    ) -> [Mutant] {
        let written = tokens[place].written
        return [
            mutant(
                .leftOut, place, tokens, source, "", "\(written) left out",
                opener: opener(of: place, tokens)),
            doubled(place, tokens, source),
        ]
    }

    private static func doubled(
        _ place: Int, _ tokens: [Token], _ source: SourceText
    ) -> Mutant {
        let written = tokens[place].written
        return mutant(
            .doubled, place, tokens, source, written + " " + written, "\(written) twice")
    }

    /// The line of what a bracket or an `end` closes.
    private static func opener(of place: Int, _ tokens: [Token]) -> Int? {
        let closing = [")", "}", "]", "end"]
        guard closing.contains(where: tokens[place].is) else { return nil }
        var open: [Int] = []
        for token in tokens[..<place] {
            let opening = ["(", "{", "[", "function", "if", "do"]
            if opening.contains(where: token.is) { open.append(token.line) }
            if closing.contains(where: token.is) { _ = open.popLast() }
        }
        return open.last
    }

    private static func mutant(
        _ operation: Operation, _ place: Int, _ tokens: [Token], _ source: SourceText,
        _ written: String, _ deed: String, opener: Int? = nil
    ) -> Mutant {
        var bytes = Array(source.bytes)
        bytes.replaceSubrange(tokens[place].range, with: Array(written.utf8))
        let next = place + 1 < tokens.count ? tokens[place + 1].line : tokens[place].line + 1
        return Mutant(
            text: String(decoding: bytes, as: UTF8.self), operation: operation,
            deed: "line \(tokens[place].line): \(deed)",
            lines: Set([tokens[place].line, next, opener].compactMap { $0 }))
    }
}
