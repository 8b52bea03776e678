// A value that a call does not hand over: Lua takes nothing (nil) for it, and fails in the
// function, not where it was called.

import KetenEngine

/// Finds the call to blame for a failure.
struct MissingArgument {
    let failure: EvaluationFailure
    let source: SourceText
    let tokens: [Token]

    /// The failure told at the call; nothing if there is no such call.
    var diagnostic: Diagnostic? {
        guard let start = failure.message.firstRange(of: "(local '"),
            let name = String(failure.message[start.lowerBound...]).quoted(after: "(local '"),
            let function = function(with: name),
            let call = call(of: function.name, with: function.place, but: function.start)
        else { return nil }
        let (own, line) = (function.name.written, tokens[function.start].line)
        return Findings.diagnostic(
            Label(
                en: "'\(own)' of line \(line) is called without a value for '\(name)'",
                nl: "'\(own)' van regel \(line) wordt aangeroepen zonder waarde voor '\(name)'"),
            at: tokens[call].range, of: source)
    }

    /// The function around the failure that has a parameter of a name, and which one that is.
    private func function(with name: String) -> (start: Int, name: Token, place: Int)? {
        guard let line = failure.line,
            let use = tokens.firstIndex(where: { $0.line == line && $0.isName(name) })
        else { return nil }
        for start in tokens[...use].indices.reversed() where tokens[start].is("function") {
            guard let end = FunctionText.end(of: start, in: tokens), end > use else { continue }
            let parameters = FunctionText.declared(at: start, in: tokens[...])
            guard let place = parameters.firstIndex(where: { $0.written == name }) else {
                continue
            }
            let isNamed = tokens[start + 1].kind == .name
            let isGiven = start > 1 && tokens[start - 1].is("=")
            guard isNamed || isGiven else { return nil }
            return (start, tokens[isNamed ? start + 1 : start - 2], place)
        }
        return nil
    }

    /// The first call that hands over too little.
    private func call(of name: Token, with place: Int, but start: Int) -> Int? {
        tokens.indices.dropLast(2).first { index in
            guard index != start + 1, tokens[index].isName(name.written), tokens[index + 1].is("(")
            else { return false }
            if tokens[index + 2].is(")") { return true }
            var (depth, commas) = (0, 0)
            for token in tokens[(index + 1)...] {
                if ["(", "{", "["].contains(where: token.is) { depth += 1 }
                if [")", "}", "]"].contains(where: token.is) { depth -= 1 }
                if depth == 0 { break }
                if depth == 1, token.is(",") { commas += 1 }
            }
            return commas < place
        }
    }
}
