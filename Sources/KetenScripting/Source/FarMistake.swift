// Mistakes that Lua notices elsewhere than where they stand: a comment that begins by accident, a
// unit without its sign, a misspelt 'function' or a lost 'end' lines earlier, and what Lua says at
// the end of a file about a label, a jump or a constant.

import KetenEngine

/// Looks for them in the tokens of a script that Lua could not compile.
struct FarMistake {
    let failure: EvaluationFailure
    let source: SourceText
    let tokens: [Token]
    /// The token at which Lua stopped; nothing at the end of the file.
    let place: Int?

    /// What was found, at its own place.
    var diagnostic: Diagnostic? {
        misspeltFunction ?? missingBrace ?? foreignComment ?? accidentalComment ?? unitWithoutSign
            ?? lostEnd
            ?? surplusEnd
            ?? strayStatement
    }

    /// Behind these a value must follow.
    private static let opens = [
        "=", "==", "~=", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "^", "..", "and", "or",
        "not", "return", "[",
    ]

    private var end: Int { place ?? tokens.count }

    private func at(_ token: Token, _ message: Label, hint: Label? = nil) -> Diagnostic {
        Findings.diagnostic(message, hint: hint, at: token.range, of: source)
    }

    /// `local ufnction later(years)`: a local, and then a call of another.
    private var misspeltFunction: Diagnostic? {
        let word = "function"
        for index in tokens.indices.dropLast(2).prefix(end) {
            let (token, name) = (tokens[index], tokens[index + 1])
            guard token.kind == .name, name.kind == .name, name.line == token.line,
                tokens[index + 2].is("("), FunctionSlip.isNearly(word, token.written)
            else { continue }
            return at(
                token,
                Label(
                    en: "unknown word '\(token.written.shortened())'",
                    nl: "onbekend woord '\(token.written.shortened())'"), hint: .didYouMean(word))
        }
        return nil
    }

    /// `indicator("x" .. i) count = "open"`: the fields of a call without the brace before them.
    private var missingBrace: Diagnostic? {
        for index in tokens.indices.prefix(end) where tokens[index].kind == .name {
            guard let spec = ConstructorTable.named(tokens[index].written)?.spec,
                let field = behindName(index, isNamed: spec.naming != nil),
                field + 1 < tokens.count, tokens[field + 1].is("="),
                spec.field(tokens[field].written) != nil
            else { continue }
            let name = tokens[field].written
            return at(
                tokens[field],
                Label(
                    en: "'{' is missing before '\(name)'", nl: "er ontbreekt een '{' voor '\(name)'"
                ))
        }
        return nil
    }

    /// The token behind a constructor's word, and behind its name if it has one.
    private func behindName(_ word: Int, isNamed: Bool) -> Int? {
        guard isNamed, word + 2 < tokens.count else { return isNamed ? nil : word + 1 }
        if tokens[word + 1].isText { return word + 2 }
        guard tokens[word + 1].is("(") else { return nil }
        var depth = 0
        for index in tokens.indices[(word + 1)...] {
            if tokens[index].is("(") { depth += 1 }
            if tokens[index].is(")") { depth -= 1 }
            if depth == 0 { return index + 1 }
        }
        return nil
    }

    /// `/* c */`.
    private var foreignComment: Diagnostic? {
        for slash in [end - 1, end] where slash >= 0 && slash + 1 < tokens.count {
            let (token, next) = (tokens[slash], tokens[slash + 1])
            guard token.is("/"), next.is("*"), token.range.upperBound == next.range.lowerBound
            else { continue }
            return at(
                token,
                Label(en: "'/*' begins no comment", nl: "met '/*' begint geen commentaar"),
                hint: Label(en: "a comment begins with --", nl: "commentaar begint met --"))
        }
        return nil
    }

    /// `by = --10 * percent,`: what stands behind the dashes is not read.
    private var accidentalComment: Diagnostic? {
        for last in [end - 1, end - 2] where last >= 0 && last + 1 < tokens.count {
            let token = tokens[last]
            guard token.line < tokens[last + 1].line,
                let dashes = comment(behind: token)
            else { continue }
            let isOpen = Self.opens.contains(where: token.is)
            let isJoined = token.endsValue && dashes.isValue && last == end - 1
            guard isOpen || isJoined else { continue }
            return Findings.diagnostic(
                Label(
                    en: "'--' begins a comment: the rest of this line is not read",
                    nl: "met '--' begint commentaar: de rest van deze regel wordt niet gelezen"),
                hint: dashes.isValue
                    ? Label(en: "write one '-', or none", nl: "schrijf één '-', of geen") : nil,
                at: dashes.range, of: source)
        }
        return nil
    }

    /// The dashes behind a token of the same line, and whether a value follows them at once.
    private func comment(behind token: Token) -> (range: Range<Int>, isValue: Bool)? {
        var index = token.range.upperBound
        while index < source.bytes.count, [0x20, 0x09].contains(source.bytes[index]) { index += 1 }
        let rest = source.bytes[index...].prefix { $0 != 0x0A && $0 != 0x0D }
        guard rest.starts(with: "--".utf8) else { return nil }
        let isValue = rest.dropFirst(2).first.map { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "z")).contains(byte)
        }
        return (index..<index + 2, isValue ?? false)
    }

    /// `local u = 3 months`, after which Lua takes the unit for the beginning of a statement.
    private var unitWithoutSign: Diagnostic? {
        for unit in [end - 1, end] where unit > 0 && unit < tokens.count {
            let (number, word) = (tokens[unit - 1], tokens[unit])
            guard number.kind == .number, number.line == word.line,
                UnitWord.all.contains(where: { word.isName($0.name) })
            else { continue }
            return at(
                word,
                Label(
                    en: "'*' is missing before '\(word.written)'",
                    nl: "er ontbreekt een '*' voor '\(word.written)'"),
                hint: .write("\(number.written) * \(word.written)"))
        }
        return nil
    }

    /// An `end` that closes a block which is indented less than the one that Lua gave it to: the
    /// inner one has lost its own.
    private var lostEnd: Diagnostic? {
        let isClosed = place.map { place in [")", "}", "]", ","].contains(where: tokens[place].is) }
        guard failure.message.hasPrefix("'end' expected") || isClosed == true else { return nil }
        for (opener, token) in blocks where isFirst(token) {
            guard opener.line < token.line, indent(of: token) < indent(of: opener) else { continue }
            return at(
                token,
                Label(
                    en: "'\(opener.written)' of line \(opener.line) has no 'end' before this one",
                    nl: "'\(opener.written)' van regel \(opener.line) heeft geen 'end' vóór deze"))
        }
        return nil
    }

    /// An `end` that closes a block which is indented less than its own line: it was written twice.
    private var surplusEnd: Diagnostic? {
        let isEarly = ["<eof> expected", "'}' expected", "')' expected"]
            .contains(where: failure.message.hasPrefix)
        guard isEarly, let place, tokens[place].kind == .keyword else { return nil }
        for (opener, token) in blocks where token.is("end") {
            guard opener.line < token.line, indent(of: token) > indent(of: opener) else { continue }
            let (word, line) = (opener.written, opener.line)
            return at(
                token,
                Label(
                    en: "this 'end' closes '\(word)' of line \(line): is there one too many?",
                    nl: "deze 'end' sluit '\(word)' van regel \(line): staat er een te veel?"))
        }
        return nil
    }

    /// The blocks that are closed before the place, as Lua closes them.
    private var blocks: [(opener: Token, closer: Token)] {
        var open: [Token] = []
        var found: [(opener: Token, closer: Token)] = []
        for token in tokens.prefix(end) where token.kind == .keyword {
            switch token.written {
            case "function", "if", "do", "repeat": open.append(token)
            case "end", "until":
                guard let opener = open.popLast() else { return found }
                found.append((opener, token))
            default: break
            }
        }
        return found
    }

    /// `local a, b = c.d e.f`: Lua takes what follows a value for a statement, and fails behind it.
    private var strayStatement: Diagnostic? {
        let isList = failure.message.hasPrefix("'=' expected near")
        guard isList || failure.message.hasPrefix("syntax error near"),
            var start = beginning(ofValueAt: end - 1)
        else { return nil }
        while isList, start > 1, tokens[start - 1].is(","),
            let before = beginning(ofValueAt: start - 2)
        {
            start = before
        }
        if !isList, !tokens[end - 1].is(")"), isFirst(tokens[start]),
            end == tokens.count || tokens[end].line > tokens[start].line
        {
            let value = source.text(
                in: tokens[start].range.lowerBound..<tokens[end - 1].range.upperBound)
            return at(
                tokens[start],
                Label(
                    en: "a value alone does nothing", nl: "een waarde alleen doet niets"),
                hint: .write("return \(value.shortened())"))
        }
        guard start > 0, tokens[start - 1].endsValue, tokens[start - 1].line == tokens[start].line
        else { return nil }
        let shown = tokens[start].written.shortened()
        let names = tokens[..<start].reversed().prefix { $0.kind == .name || $0.is(",") }.count
        if start - names > 0, tokens[start - names - 1].is("local") {
            return at(
                tokens[start],
                Label(
                    en: "'=' is missing before '\(shown)'",
                    nl: "er ontbreekt een '=' voor '\(shown)'"))
        }
        return at(
            tokens[start],
            Label(
                en: "a comma or a sign is missing before '\(shown)'",
                nl: "er ontbreekt een komma of een teken voor '\(shown)'"))
    }

    /// Where a value begins that ends at a place: `a.b[c](d)`.
    private func beginning(ofValueAt end: Int) -> Int? {
        var index = end
        while index >= 0 {
            if let open = ["]": "[", ")": "("][tokens[index].written], tokens[index].kind == .sign {
                var depth = 1
                while depth > 0 {
                    index -= 1
                    guard index >= 0 else { return nil }
                    if tokens[index].is(open) { depth -= 1 }
                    if ["]": "[", ")": "("][tokens[index].written] == open { depth += 1 }
                }
                index -= 1
                continue
            }
            guard tokens[index].kind == .name else { return nil }
            guard index > 1, tokens[index - 1].is(".") || tokens[index - 1].is(":") else {
                return index
            }
            index -= 2
        }
        return nil
    }

    private func isFirst(_ token: Token) -> Bool {
        source.firstToken(onLine: token.line).lowerBound == token.range.lowerBound
    }

    private func indent(of token: Token) -> Int {
        source.place(of: source.firstToken(onLine: token.line).lowerBound).column
    }
}
