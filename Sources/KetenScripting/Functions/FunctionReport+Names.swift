// A name that a function does not know is mostly one of its own, misspelt where it was given or
// where it is used: the advice names the line where it was given.

import KetenEngine

extension FunctionReport {
    /// What was probably meant by a name that the function does not know.
    func advice(onName name: String) -> Label? {
        guard let start = tokens.firstIndex(where: { $0.range.lowerBound >= place.lowerBound }),
            let end = FunctionText.end(of: start, in: tokens)
        else { return nil }
        let written = tokens[start...end]
        let own = FunctionText.declared(in: written)
        if let near = Suggestion.nearest(to: name, in: own.map(\.written)),
            let token = own.first(where: { $0.written == near })
        {
            return .didYouMean(near, ofLine: token.line)
        }
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
}
