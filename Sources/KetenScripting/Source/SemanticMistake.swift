// What Lua's compiler says of labels, jumps and constants: its messages name them, but not always
// their line, and never their column.

import KetenEngine

/// Finds the place of such a message.
struct SemanticMistake {
    let failure: EvaluationFailure
    let source: SourceText
    let tokens: [Token]

    /// The message in our words at its place; nothing if it is of another kind.
    var diagnostic: Diagnostic? {
        attribute ?? jump ?? repeatedLabel ?? straySkip ?? constant
    }

    private func at(_ index: Int?, _ en: String, _ nl: String, hint: Label? = nil) -> Diagnostic? {
        guard let index else { return nil }
        return Findings.diagnostic(
            Label(en: en, nl: nl), hint: hint, at: tokens[index].range, of: source)
    }

    private func token(_ index: Int) -> Token? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    /// The last number of the message: a line.
    private var lineSaid: Int? {
        failure.message.split { !$0.isNumber }.last.flatMap { Int($0) }
    }

    /// `local x <foo> = 3`.
    private var attribute: Diagnostic? {
        guard let name = failure.message.quoted(after: "unknown attribute '") else { return nil }
        let found = tokens.indices.first { index in
            tokens[index].isName(name) && token(index - 1)?.is("<") == true
                && token(index + 1)?.is(">") == true
        }
        return at(
            found, "unknown attribute '\(name.shortened())'",
            "onbekend kenmerk '\(name.shortened())'",
            hint: .nearest(to: name, in: ["const", "close"], list: "attributes", "kenmerken"))
    }

    /// `goto nowhere`, and a jump over a local.
    private var jump: Diagnostic? {
        let message = failure.message
        let isSkip = message.contains("jumps into the scope of local")
        let name =
            message.quoted(after: "no visible label '")
            ?? (isSkip ? message.split(separator: ">").first?.split(separator: " ").last : nil)
            .map(String.init)
        guard let name else { return nil }
        let found = tokens.indices.first { index in
            tokens[index].isName(name) && token(index - 1)?.is("goto") == true
                && (message.contains("line \(tokens[index].line)") || lineSaid == nil)
        }
        if isSkip {
            return at(
                found, "'goto \(name)' jumps over a local name",
                "'goto \(name)' springt over een lokale naam heen")
        }
        let labels = tokens.indices.filter { token($0 - 1)?.is("::") == true }
            .filter { tokens[$0].kind == .name }.map { tokens[$0].written }
        let near = Suggestion.nearest(to: name, in: labels.filter { $0 != name })
        return at(
            found, "there is no label '\(name)' here for 'goto'",
            "er is hier geen label '\(name)' voor 'goto'", hint: near.map(Label.didYouMean))
    }

    private var repeatedLabel: Diagnostic? {
        guard let name = failure.message.quoted(after: "label '"),
            failure.message.contains("already defined")
        else { return nil }
        let found = tokens.indices.filter { index in
            tokens[index].isName(name) && token(index - 1)?.is("::") == true
                && tokens[index].line <= failure.line ?? .max
        }
        let first = lineSaid.map(String.init) ?? "?"
        return at(
            found.last, "the label '\(name)' is there already, on line \(first)",
            "het label '\(name)' staat er al, op regel \(first)")
    }

    private var straySkip: Diagnostic? {
        guard failure.message.hasPrefix("break outside") else { return nil }
        let found = tokens.indices.first { index in
            tokens[index].is("break") && tokens[index].line == lineSaid
        }
        return at(found, "'break' stands outside a loop", "'break' staat buiten een lus")
    }

    private var constant: Diagnostic? {
        let start = "attempt to assign to const variable '"
        guard let name = failure.message.quoted(after: start) else { return nil }
        let uses = tokens.indices.filter { index in
            tokens[index].isName(name) && token(index - 1)?.is(".") != true
                && tokens[index].line <= failure.line ?? .max
        }
        let given = uses.last { token($0 + 1)?.is("=") == true || token($0 + 1)?.is(",") == true }
        let made = uses.first { token($0 + 1)?.is("<") == true }
        let line = made.map { tokens[$0].line } ?? 0
        return at(
            given ?? uses.last,
            "'\(name)' cannot be given another value: line \(line) makes it <const>",
            "'\(name)' kan geen andere waarde krijgen: regel \(line) maakt er <const> van")
    }
}
