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
        let joined = joinedStatements(in: tokens).prefix(most).map { token -> Label in
            let (line, shown) = (token.line, token.written.shortened())
            return Label(
                en: "line \(line): a statement begins at '\(shown)'; is a sign or a comma missing "
                    + "before it?",
                nl: "regel \(line): bij '\(shown)' begint een opdracht; ontbreekt er een teken of "
                    + "komma voor?")
        }
        return unused + divided + joined
    }

    /// The most names, and the most lines, that are remarked.
    private static let most = 8

    /// Errors with the name that is never used and perhaps was meant, where they lack advice; and
    /// at the text itself, where a name in quotes was handed on before it was wrong.
    static func advised(
        _ errors: [Diagnostic], _ source: SourceText, _ tokens: [Token]
    ) -> [Diagnostic] {
        guard !errors.isEmpty else { return [] }
        let unused = Array(unusedNames(in: tokens).prefix(most))
        return errors.map { error in
            guard error.file == source.file else { return error }
            if let text = text(of: error, tokens) {
                return Findings.diagnostic(
                    error.message, hint: error.hint, at: text.range, of: source)
            }
            return advised(error, unused, source, tokens)
        }
    }

    /// The only text of the file that an error quotes, if it stands elsewhere than the error.
    private static func text(of error: Diagnostic, _ tokens: [Token]) -> Token? {
        guard error.message.en.hasPrefix("unknown "), let line = error.sourceLine,
            let start = error.message.en.firstIndex(of: "'"),
            let name = String(error.message.en[start...]).quoted(after: "'"), !line.contains(name)
        else { return nil }
        let found = tokens.filter { $0.content == name }
        return found.count == 1 ? found[0] : nil
    }

    private static func advised(
        _ error: Diagnostic, _ unused: [Token], _ source: SourceText, _ tokens: [Token]
    ) -> Diagnostic {
        guard error.hint == nil, let line = error.line, let column = error.column else {
            return error
        }
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
        let locals = tokens.indices.filter { tokens[$0].is("local") }.flatMap { start in
            let behind = start + 1
            guard behind + 1 < tokens.count, tokens[behind].is("function") else {
                return FunctionText.declared(at: start, in: tokens[...])
            }
            return [tokens[behind + 1]]
        }
        return unused(among: locals, in: tokens)
    }

    /// Those of declared names that stand nowhere else but as keys.
    static func unused(among declared: [Token], in tokens: [Token]) -> [Token] {
        var uses: [String: Int] = [:]
        var isKey: Set<Int> = []
        for (index, token) in tokens.enumerated() where token.kind == .name {
            let before = index > 0 ? tokens[index - 1] : nil
            if index + 1 < tokens.count, tokens[index + 1].is("=") {
                isKey.insert(token.range.lowerBound)
            } else if before?.is(".") != true, before?.is(":") != true {
                uses[token.written, default: 0] += 1
            }
        }
        return declared.filter { name in
            let own = isKey.contains(name.range.lowerBound) ? 0 : 1
            return uses[name.written, default: 0] <= own && !name.written.hasPrefix("_")
        }
    }

    /// Names that begin a statement behind a value of the same line.
    private static func joinedStatements(in tokens: [Token]) -> [Token] {
        var found: [Token] = []
        var headEnd = -1
        for index in tokens.indices.dropFirst() {
            let (before, token) = (tokens[index - 1], tokens[index])
            if before.is("function") {
                headEnd = tokens[index...].firstIndex { $0.is(")") } ?? -1
            }
            guard token.kind == .name, before.line == token.line, index - 1 != headEnd,
                before.endsValue, !before.is("end")
            else { continue }
            found.append(token)
        }
        return found
    }

    /// Refuses words that are written twice, and two minus signs, which cancel each other.
    static func doubled(in source: SourceText, _ tokens: [Token], _ findings: inout Findings) {
        for (token, next) in zip(tokens, tokens.dropFirst()) where token.is("-") && next.is("-") {
            findings.add(
                Label(
                    en: "two minus signs cancel each other",
                    nl: "twee mintekens heffen elkaar op"),
                hint: Label(
                    en: "write one, or brackets around what the second belongs to",
                    nl: "schrijf er één, of zet haakjes om waar het tweede bij hoort"),
                at: next.range, of: source)
        }
        for (token, next) in zip(tokens, tokens.dropFirst())
        where token.written == next.written && token.line == next.line
            && (token.kind == .name && next.kind == .name || token.is("not"))
        {
            let shown = token.written.shortened()
            findings.add(
                Label(
                    en: "'\(shown)' is written twice", nl: "'\(shown)' staat er tweemaal"),
                at: next.range, of: source)
        }
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
