// A round bracket too few or too many, and a brace too many: Lua tells the sign at which it
// noticed, and the brackets that are open there tell which of several alike it means, and what was
// forgotten.

import KetenEngine

/// Looks for wrong brackets up to the place where Lua lost its way.
struct BracketSlip {
    let source: SourceText
    let tokens: [Token]

    /// What Lua's message is about, if it is about a bracket.
    ///
    /// - Parameters:
    ///   - near: the sign that it names.
    ///   - line: the line of that sign.
    func diagnostic(of message: String, near: String, line: Int) -> Diagnostic? {
        let alike = tokens.indices.filter {
            tokens[$0].line == line && tokens[$0].written == near
        }
        if message.hasPrefix("')' expected") {
            return alike.lazy.compactMap(unclosed).first
        }
        guard near == ")" || near == "}" else { return nil }
        return alike.lazy.compactMap(surplus).first
    }

    /// Where a `)` is missing before a sign.
    private func unclosed(before index: Int) -> Diagnostic? {
        guard let opener = opener(at: index), opener.is("("), index > 1 else { return nil }
        // `EUR(0.08, becomes = …`: the bracket belongs behind what stands before the comma.
        let isField =
            tokens[index].is("=") && tokens[index - 1].kind == .name && tokens[index - 2].is(",")
        let last = tokens[isField && index > 2 ? index - 3 : index - 1]
        // Of brackets over several lines nobody can tell where one is missing.
        guard !last.is(")"), !last.is("("), last.line == opener.line else {
            return Findings.diagnostic(
                Label(en: "this '(' is not closed", nl: "deze '(' is niet gesloten"),
                hint: Label(
                    en: "write a ')' more, or take it out",
                    nl: "schrijf een ')' meer, of haal hem weg"),
                at: opener.range, of: source)
        }
        let shown = last.written.shortened(to: 40)
        return Findings.diagnostic(
            Label(
                en: "')' is missing behind \(shown)", nl: "er ontbreekt een ')' achter \(shown)"),
            at: last.range, of: source)
    }

    /// A closing bracket that has nothing of its kind to close.
    private func surplus(at index: Int) -> Diagnostic? {
        let sign = tokens[index].written
        let opener = opener(at: index)
        guard opener == nil || (sign == ")" && opener?.is("(") == false) else { return nil }
        return Findings.diagnostic(
            Label(
                en: "this '\(sign)' closes nothing: there is one too many",
                nl: "deze '\(sign)' sluit niets: er staat er een te veel"),
            at: tokens[index].range, of: source)
    }

    /// The bracket that is open before a token and was opened last.
    private func opener(at index: Int) -> Token? {
        var open: [Token] = []
        for token in tokens[..<index] {
            if ["(", "{", "["].contains(where: token.is) { open.append(token) }
            if [")", "}", "]"].contains(where: token.is) { _ = open.popLast() }
        }
        return open.last
    }
}
