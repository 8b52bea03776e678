// What Lua lets pass though it is mostly a slip: a name that is declared and never used, because it
// was misspelt there or where it was to be used; a division that drops a remainder; and signs that
// work on bits, which no scenario needs.

import KetenEngine

/// Looks at the tokens of a script that Lua could read.
enum TextRemarks {
    /// What is worth a remark.
    static func remarks(on tokens: [Token]) -> [Label] {
        let unused = unusedNames(in: tokens).prefix(most).map { token -> Label in
            let (line, name) = (token.line, token.written.shortened())
            let other = tokens.first { $0.line >= line && $0.kind == .name && isNear($0, token) }
            guard let other else {
                return Label(
                    en: "line \(line): '\(name)' is never used",
                    nl: "regel \(line): '\(name)' wordt nergens gebruikt")
            }
            return Label(
                en: "line \(line): '\(name)' is never used; '\(other.written)' of line "
                    + "\(other.line) is another name",
                nl: "regel \(line): '\(name)' wordt nergens gebruikt; '\(other.written)' van regel "
                    + "\(other.line) is een andere naam")
        }
        let divided = Set(tokens.filter { $0.is("//") }.map(\.line)).sorted().prefix(most).map {
            line in
            Label(
                en: "line \(line): '//' divides and drops what is behind the point; '/' keeps it",
                nl: "regel \(line): '//' deelt en laat weg wat achter de komma staat; '/' houdt het"
            )
        }
        return unused + divided
    }

    /// The most names, and the most lines, that are remarked.
    private static let most = 8

    /// Errors with the name that is never used and perhaps was meant, where they lack advice.
    static func advised(
        _ errors: [Diagnostic], _ source: SourceText, _ tokens: [Token]
    ) -> [Diagnostic] {
        guard !errors.isEmpty else { return [] }
        let unused = unusedNames(in: tokens).prefix(most)
        return errors.map { advised($0, unused, source, tokens) }
    }

    private static func advised(
        _ error: Diagnostic, _ unused: ArraySlice<Token>, _ source: SourceText, _ tokens: [Token]
    ) -> Diagnostic {
        guard error.hint == nil, error.file == source.file, let line = error.line,
            let column = error.column
        else { return error }
        let about = tokens.filter { token in
            guard token.line == line, token.kind == .name else { return false }
            let at = source.place(of: token.range.lowerBound).column
            return (column..<column + error.length).contains(at)
        }
        for token in about {
            guard let meant = unused.first(where: { $0.line <= line && isNear(token, $0) }) else {
                continue
            }
            return Diagnostic(
                file: error.file, line: line, column: column, length: error.length,
                message: error.message, hint: .didYouMean(meant.written, ofLine: meant.line),
                sourceLine: error.sourceLine)
        }
        return error
    }

    /// Names that `local` declares and that stand nowhere else but as keys.
    private static func unusedNames(in tokens: [Token]) -> [Token] {
        var uses: [String: Int] = [:]
        for (index, token) in tokens.enumerated() where token.kind == .name {
            let before = index > 0 ? tokens[index - 1] : nil
            let isKey = index + 1 < tokens.count && tokens[index + 1].is("=")
            if before?.is(".") == true || before?.is(":") == true || isKey { continue }
            uses[token.written, default: 0] += 1
        }
        var found: [Token] = []
        for index in tokens.indices where tokens[index].is("local") {
            var place = index + 1
            if place < tokens.count, tokens[place].is("function") { place += 1 }
            while place < tokens.count, tokens[place].kind == .name {
                let name = tokens[place]
                // The last of a list is followed by its sign and so was not counted.
                let isCounted = place + 1 >= tokens.count || !tokens[place + 1].is("=")
                if uses[name.written, default: 0] <= (isCounted ? 1 : 0),
                    !name.written.hasPrefix("_")
                {
                    found.append(name)
                }
                place += 1
                if place < tokens.count, tokens[place].is("<") { place += 3 }
                guard place < tokens.count, tokens[place].is(",") else { break }
                place += 1
            }
        }
        return found
    }

    private static func isNear(_ token: Token, _ other: Token) -> Bool {
        let (one, two) = (token.written.utf8.count, other.written.utf8.count)
        return abs(one - two) <= max(1, one / 3) && token.written != other.written
            && Suggestion.nearest(to: token.written, in: [other.written]) != nil
    }

    /// Refuses signs that work on bits, each with what was probably meant.
    static func bits(in source: SourceText, _ tokens: [Token], _ findings: inout Findings) {
        let meant = ["<<": "<", ">>": ">", "&": "and", "|": "or"]
        for token in tokens
        where token.kind == .sign && (token.is("~") || meant[token.written] != nil) {
            findings.add(
                Label(
                    en: "'\(token.written)' works on bits, for which a scenario has no use",
                    nl: "'\(token.written)' werkt op bits; daar heeft een scenario niets aan"),
                hint: meant[token.written].map { .write($0) } ?? .write("not", or: "~="),
                at: token.range, of: source)
        }
    }
}
