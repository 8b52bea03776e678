// A name that a function does not know is mostly one of its own, misspelt where it was given or
// where it is used: the advice names the line where it was given.

import KetenEngine

extension FunctionReport {
    /// What was probably meant by a name that the function does not know.
    ///
    /// - Parameter line: where it failed.
    func advice(onName name: String, line: Int?) -> Label? {
        guard let start = function(around: name, line),
            let end = FunctionText.end(of: start, in: tokens)
        else { return nil }
        let written = tokens[start...end]
        if let joined = field(name, behind: "..", in: written) { return .write(joined) }
        let own = FunctionText.declared(in: written)
        if let near = Suggestion.nearest(to: name, in: own.map(\.written)),
            let token = own.first(where: { $0.written == near })
        {
            return .didYouMean(near, ofLine: token.line)
        }
        if let head = FunctionText.missingArgument(name, of: start, in: tokens) { return head }
        let isArgument = written.indices.dropLast(2).contains { index in
            written[index].isName(name) && written[index + 1].is(".")
                && inputs.contains { $0.name == written[index + 2].written }
        }
        guard isArgument, written.count > 2, written[start + 1].is("(") else { return nil }
        let argument = written[start + 2]
        let line = written[start].line
        return argument.kind == .name
            ? Label(
                en: "the function of line \(line) calls its argument '\(argument.written)'",
                nl: "de functie van regel \(line) noemt haar argument '\(argument.written)'")
            : Label(
                en: "the function of line \(line) has no argument; write function(\(name))",
                nl: "de functie van regel \(line) heeft geen argument; schrijf function(\(name))")
    }

    /// `case:waiting()`: what the failure of a call is told where a field was meant.
    func methodOfCase(_ failure: EvaluationFailure) -> Label? {
        let name = inputs.map(\.name).first { failure.message.hasSuffix("(method '\($0)')") }
        let line = tokens.filter { $0.line == failure.line }
        return name.flatMap { field($0, behind: ":", in: line[...]) }.map(Label.write)
    }

    /// `case.waiting`, where another sign stands between the two.
    private func field(
        _ name: String, behind sign: String, in written: ArraySlice<Token>
    ) -> String? {
        guard inputs.contains(where: { $0.name == name }) else { return nil }
        let place = written.indices.dropFirst(2).first { index in
            written[index].isName(name) && written[index - 1].is(sign)
                && written[index - 2].kind == .name
                && written[index - 2].range.upperBound == written[index - 1].range.lowerBound
        }
        return place.map { "\(written[$0 - 2].written).\(name)" }
    }

    /// The innermost function around the use of a name on a line; else the one that was asked.
    private func function(around name: String, _ line: Int?) -> Int? {
        let use = tokens.firstIndex { $0.line == line && $0.isName(name) }
        let around = use.flatMap { FunctionText.innermost(around: $0, in: tokens) }
        return around ?? tokens.firstIndex { $0.range.lowerBound >= place.lowerBound }
    }

    /// The name that is given a value on a line where a global is, with what was probably meant.
    func global(onLine line: Int) -> (token: Token, advice: Label?)? {
        let found = tokens.indices.dropLast().first { index in
            tokens[index].line == line && tokens[index].kind == .name && tokens[index + 1].is("=")
                && (index == 0 || !["{", ",", ";", "."].contains(where: tokens[index - 1].is))
        }
        guard let found else { return nil }
        let name = tokens[found]
        let unused = TextRemarks.unused(
            among: FunctionText.declared(in: tokens[..<found]), in: tokens)
        let near = Suggestion.nearest(to: name.written, in: unused.map(\.written))
        let meant = unused.last { $0.written == near }
        return (name, meant.map { .didYouMean($0.written, ofLine: $0.line) })
    }
}
