// Texts that a case never says, wherever a function has them: in a helper, under a name, in a
// constant, as a key. A comparison with such a text is never true, and nothing else would notice.
//
// A comparison whose two sides are known is judged as such. Any other text of a function that is
// nearly a word of a field that the function reads is taken for that word misspelt; and one that is
// compared with something unknown, and is no word at all, is remarked.

import KetenCare
import KetenEngine

extension FunctionCheck {
    /// Adds what is wrong with the texts of functions that belong together, the first of which is
    /// asked; returns what is worth a remark.
    func texts(
        in all: [(function: TapeFunction, written: ArraySlice<Token>)], _ findings: inout Findings
    ) -> [Label] {
        let read = fieldsRead(in: all.map(\.written))
        guard !read.isEmpty else { return [] }
        var judged: Set<Int> = []
        for (one, names) in zip(all, names(of: all)) {
            for index in one.written.indices where FunctionNames.isComparison(one.written[index]) {
                let sides = (names.operand(before: index), names.operand(after: index))
                switch sides {
                case (.field(let field)?, .text(let value)?),
                    (.text(let value)?, .field(let field)?):
                    judge(field, value, at: one.written[index], &judged, &findings)
                default: break
                }
            }
        }
        return others(in: all, read, judged, &findings)
    }

    /// The enumerated fields that functions speak of, with the words that they can be.
    private func fieldsRead(in all: [ArraySlice<Token>]) -> [(name: String, words: [String])] {
        var said: Set<String> = []
        for written in all {
            for token in written { said.insert(token.content ?? token.written) }
        }
        return inputs.compactMap { input in
            guard case .word(let words) = input.meaning, said.contains(input.name) else {
                return nil
            }
            return (input.name, words)
        }
    }

    /// What names stand for in each function; a parameter of a helper is a field if every call of
    /// it hands over that field.
    private func names(
        of all: [(function: TapeFunction, written: ArraySlice<Token>)]
    ) -> [FunctionNames] {
        let known = Set(inputs.map(\.name))
        func names(_ place: Int, _ given: [String: String]) -> FunctionNames {
            FunctionNames(
                all[place].written, known: known, given: given,
                outside: all[place].function.outside)
        }
        let plain = all.indices.map { names($0, [:]) }
        return all.indices.map { place in
            let calls = zip(all, plain).flatMap { one, names in
                one.function.outside.filter { $0.value.isFunction(all[place].function.number) }
                    .flatMap { field in
                        one.written.indices.filter { one.written[$0].isName(field.name) }
                            .map { names.arguments(ofCall: $0) ?? [] }
                    }
            }
            let parameters = Self.parameters(of: all[place].written)
            var given: [String: String] = [:]
            for (number, parameter) in parameters.enumerated() {
                let handed = Set(calls.map { $0.count > number ? $0[number] : nil })
                if handed.count == 1, let field = handed.first ?? nil { given[parameter] = field }
            }
            return given.isEmpty ? plain[place] : names(place, given)
        }
    }

    private static func parameters(of written: ArraySlice<Token>) -> [String] {
        guard let open = written.firstIndex(where: { $0.is("(") }) else { return [] }
        return written[(open + 1)...].prefix { !$0.is(")") }.filter { $0.kind == .name }
            .map(\.written)
    }

    private func judge(
        _ name: String, _ value: FunctionNames.Text, at sign: Token, _ judged: inout Set<Int>,
        _ findings: inout Findings
    ) {
        guard let field = inputs.first(where: { $0.name == name }) else { return }
        if let place = value.token?.range { judged.insert(place.lowerBound) }
        guard let said = never(field, value.content, value.token?.written ?? value.content) else {
            return
        }
        let token = value.token ?? text.token(of: value.name, value.content) ?? sign
        judged.insert(token.range.lowerBound)
        findings.add(said.message, hint: said.hint, at: token.range, of: text.source)
    }

    /// The texts that no comparison explains.
    private func others(
        in all: [(function: TapeFunction, written: ArraySlice<Token>)],
        _ read: [(name: String, words: [String])], _ judged: Set<Int>,
        _ findings: inout Findings
    ) -> [Label] {
        var words = Set(read.flatMap(\.words))
        words.formUnion(inputs.map(\.name))
        let everywhere = Set(inputs.flatMap { $0.meaning.words })
        let isPlain = !all.contains { $0.written.contains(where: Self.makesTexts) }
        let found = all.flatMap { occurrences(in: $0.written, $0.function) }
        var times: [String: Int] = [:]
        for one in found { times[one.content, default: 0] += 1 }
        var remarks: [Label] = []
        for one in found.prefix(Self.mostTexts)
        where !words.contains(one.content) && !judged.contains(one.place) {
            let field = read.first { isNear(one, to: $0.words) }
            if let field, isPlain, !everywhere.contains(one.content),
                let said = never((field.name, .word(field.words)), one.content, one.content)
            {
                let given = one.name.isEmpty ? nil : text.token(of: one.name, one.content)
                findings.add(
                    said.message, hint: said.hint, at: given?.range ?? one.range, of: text.source)
                continue
            }
            let isAlone = times[one.content] == 1
            guard field != nil || (one.isCompared && isAlone) else { continue }
            let line = text.source.place(of: one.place).line
            let (shown, list) = (one.content.shortened(), read.map { "'\($0.name)'" })
            remarks.append(
                Label(
                    en: "line \(line): \(list.joined(separator: " and ")) of a case "
                        + "\(list.count == 1 ? "is" : "are") never \"\(shown)\"",
                    nl: "regel \(line): \(list.joined(separator: " en ")) van een zaak "
                        + "\(list.count == 1 ? "is" : "zijn") nooit \"\(shown)\""))
        }
        return remarks
    }

    /// The most texts that are looked at; no function that means well has as many.
    private static let mostTexts = 300

    /// A text or a key of a function.
    private struct Occurrence {
        let content: String
        let range: Range<Int>
        let isCompared: Bool
        /// Whether it is a key that is written as a name, as those of records are too.
        var isName = false
        /// Its name outside, for one from there.
        var name = ""
        var place: Int { range.lowerBound }
    }

    private func occurrences(
        in written: ArraySlice<Token>, _ function: TapeFunction
    ) -> [Occurrence] {
        var found: [Occurrence] = []
        let fields = Set(
            written.indices.filter { written.at($0 - 1)?.is(".") == true }
                .map { written[$0].written })
        for index in written.indices {
            let token = written[index]
            let (before, after) = (written.at(index - 1), written.at(index + 1))
            let isKey =
                token.kind == .name && after?.is("=") == true && !fields.contains(token.written)
                && (before?.is("{") == true || before?.is(",") == true || before?.is(";") == true)
            let isMessage =
                ["(", ","].contains { before?.is($0) == true } && isArgument(index, written)
            guard let content = token.content ?? (isKey ? token.written : nil), !isMessage else {
                continue
            }
            let isCompared = [before, after].contains { $0.map(FunctionNames.isComparison) == true }
            let isOfName =
                (written.at(index - 2) ?? token).kind == .name
                || (written.at(index + 2) ?? token).kind == .name
            found.append(
                Occurrence(
                    content: content, range: token.range, isCompared: isCompared && isOfName,
                    isName: isKey))
        }
        for field in function.outside {
            guard case .text(let content) = field.value else { continue }
            guard let use = written.first(where: { $0.isName(field.name) }) else { continue }
            found.append(
                Occurrence(
                    content: content, range: use.range, isCompared: false, name: field.name))
        }
        return found
    }

    /// How many tokens before a text the name of what it is handed to may stand.
    private static let longestCall = 40

    /// Whether a text is said to people, or looked for in another: `error("…")`, `find("…")`.
    private func isArgument(_ index: Int, _ written: ArraySlice<Token>) -> Bool {
        let near = written[..<index].suffix(Self.longestCall)
        guard let open = near.lastIndex(where: { $0.is("(") }), open > 0,
            let callee = written.at(open - 1)
        else { return false }
        return ["error", "assert", "find", "rep", "split", "format"].contains(callee.written)
    }

    /// Whether a token makes texts out of others, so that a part of a word is no misspelling.
    private static func makesTexts(_ token: Token) -> Bool {
        token.isName("string") || token.is(":") || token.is("..")
    }

    private func isNear(_ one: Occurrence, to words: [String]) -> Bool {
        guard let near = Suggestion.nearest(to: one.content, in: words) else { return false }
        // A beginning of a word is not the word misspelt.
        let (wanted, other) = (Suggestion.folded(one.content), Suggestion.folded(near))
        let most = one.isName ? 1 : max(1, wanted.count / 3)
        return Suggestion.distance(wanted, other) <= most
    }
}

extension TapeValue {
    /// Whether it is the function of a number.
    fileprivate func isFunction(_ number: Int) -> Bool {
        guard case .function(let function) = self else { return false }
        return function.number == number
    }
}

extension CaseField.Meaning {
    /// The words that it can be.
    fileprivate var words: [String] {
        guard case .word(let words) = self else { return [] }
        return words
    }
}

extension ArraySlice<Token> {
    /// The token at a place, if there is one.
    func at(_ index: Int) -> Token? { indices.contains(index) ? self[index] : nil }
}
