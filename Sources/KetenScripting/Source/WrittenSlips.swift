// Slips that the tokens show beyond doubt, wherever Lua stumbles over them: an amount without its
// brackets, fields in the wrong ones, a quote or a `return` that is missing. Looked for only in a
// file that failed, so what Lua accepts is never judged here.

import KetenEngine

/// Looks for them in the tokens of a script.
struct WrittenSlips {
    let source: SourceText
    let tokens: [Token]

    /// All of them, each at its place.
    var findings: Findings {
        var findings = Findings()
        for index in tokens.indices {
            guard let slip = slip(at: index) else { continue }
            findings.add(slip.message, hint: slip.hint, at: slip.range, of: source)
        }
        return findings
    }

    typealias Slip = (message: Label, hint: Label?, range: Range<Int>)

    private func slip(at index: Int) -> Slip? {
        let token = tokens[index]
        switch token.kind {
        case .name: return name(index)
        case .number: return percentage(index)
        case .stray: return euroSign(index)
        case .sign: return fieldsInBrackets(index)
        case .text: return quote(index) ?? withoutWord(index)
        case .keyword:
            return withoutReturn(index) ?? withoutSign(index) ?? keywordTwice(index)
        }
    }

    private func name(_ index: Int) -> Slip? {
        let looks = [
            money, year, indexed, unclosedCall, namedPost, misspeltReturn, withoutSign, twice,
            withoutBrace, moneyWithoutBracket, fieldOfCase,
        ]
        return looks.lazy.compactMap { $0(index) }.first
    }

    /// `reutrn scenario`.
    private func misspeltReturn(_ index: Int) -> Slip? {
        let (token, word) = (tokens[index], "return")
        guard self.token(index + 1)?.isName(ScenarioConstructor.spec.name) == true,
            Suggestion.nearest(to: token.written, in: [word]) == word
        else { return nil }
        let shown = token.written.shortened()
        return (
            Label(en: "unknown word '\(shown)'", nl: "onbekend woord '\(shown)'"),
            .didYouMean(word), token.range
        )
    }

    /// `from "2023-01-01"`, `becomes 1 * fte` and `until == "2024-01-01"`.
    private func withoutSign(_ index: Int) -> Slip? {
        let name = tokens[index].written
        guard Self.fields.contains(name), let before = token(index - 1),
            before.is(",") || before.is("{"), let next = token(index + 1),
            next.isText || next.kind == .number || next.isName(Vocabulary.money)
                || ReferenceWord.allCases.contains(where: { next.isName($0.word) })
                || (next.is("==") && tokens[index].kind == .keyword)
        else { return nil }
        return (
            Label(
                en: "'=' is missing behind '\(name)'", nl: "er ontbreekt een '=' achter '\(name)'"),
            .write("\(name) = …"), tokens[index].range
        )
    }

    /// Names of fields that are no words of their own.
    private static let fields = Set(ConstructorTable.all.flatMap { $0.spec.fields.map(\.name) })
        .subtracting(Vocabulary.words)

    func token(_ index: Int) -> Token? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }

    func isAdjacent(_ index: Int) -> Bool {
        guard let first = token(index), let next = token(index + 1) else { return false }
        return first.range.upperBound == next.range.lowerBound
    }

    /// The number at a place with what a decimal comma cuts off: `0,12` is 0.12 to a Dutch eye.
    private func number(at index: Int) -> (text: String, end: Int)? {
        guard let first = token(index), first.kind == .number else { return nil }
        if let comma = token(index + 1), comma.is(","), isAdjacent(index), isAdjacent(index + 1),
            let rest = token(index + 2), rest.kind == .number
        {
            return ("\(first.written).\(rest.written)", index + 2)
        }
        return (first.written, index)
    }

    /// `EUR 0.12`.
    private func money(_ index: Int) -> Slip? {
        guard tokens[index].isName(Vocabulary.money), let number = number(at: index + 1) else {
            return nil
        }
        return (
            Label(
                en: "an amount stands in brackets", nl: "een bedrag staat tussen haakjes"),
            .write("\(Vocabulary.money)(\(number.text))"),
            tokens[index].range.lowerBound..<tokens[number.end].range.upperBound
        )
    }

    /// `€0.12`.
    private func euroSign(_ index: Int) -> Slip? {
        guard tokens[index].written == "€", let number = number(at: index + 1) else { return nil }
        return (
            Label(
                en: "'€' has no meaning outside a text in quotes",
                nl: "'€' heeft geen betekenis buiten een tekst tussen aanhalingstekens"),
            .write("\(Vocabulary.money)(\(number.text))"), tokens[index].range
        )
    }

    /// `year 2019` and `year "2019"`.
    private func year(_ index: Int) -> Slip? {
        let word = ReferenceWord.year.word
        guard tokens[index].isName(word), let next = token(index + 1),
            token(index - 1).map({ $0.is("*") || $0.is("/") || $0.is(".") }) != true,
            let digits = next.kind == .number ? next.written : next.content, Int(digits) != nil
        else { return nil }
        return (
            Label(en: "a year stands in brackets", nl: "een jaar staat tussen haakjes"),
            .write("\(word)(\(digits))"),
            tokens[index].range.lowerBound..<next.range.upperBound
        )
    }

    /// `1%`.
    private func percentage(_ index: Int) -> Slip? {
        guard let sign = token(index + 1), sign.is("%"),
            token(index + 2).map({ [",", "}", ")", ";"].contains(where: $0.is) }) ?? true
        else { return nil }
        return (
            Label(en: "'%' has no meaning here", nl: "'%' heeft hier geen betekenis"),
            .write("\(tokens[index].written) * percent"), sign.range
        )
    }

    /// `region["south"]`.
    private func indexed(_ index: Int) -> Slip? {
        let word = tokens[index].written
        let isWord = ReferenceWord.allCases.contains { $0.word == word && !$0.takesNumber }
        guard isWord, token(index + 1)?.is("[") == true, let text = token(index + 2), text.isText,
            let close = token(index + 3), close.is("]")
        else { return nil }
        return (
            Label(
                en: "'\(word)' takes a name in quotes, without brackets",
                nl: "'\(word)' neemt een naam tussen aanhalingstekens, zonder haken"),
            .write("\(word) \(text.written)"),
            tokens[index].range.lowerBound..<close.range.upperBound
        )
    }

    /// `coordinator "south"`.
    private func namedPost(_ index: Int) -> Slip? {
        let word = ReferenceWord.coordinator.word
        let ahead = token(index + 1)?.is("(") == true ? 2 : 1
        guard tokens[index].isName(word), let name = token(index + ahead), name.isText else {
            return nil
        }
        return (
            Label(
                en: "\(word) takes a number; posts have names",
                nl: "\(word) neemt een getal; posten hebben namen"),
            .write("\(ReferenceWord.post.word) \(name.written)", or: "\(word)(1)"),
            tokens[index].range.lowerBound..<name.range.upperBound
        )
    }

    /// `municipality("Heerlen", by = …`.
    private func unclosedCall(_ index: Int) -> Slip? {
        let word = tokens[index].written
        guard ReferenceWord.allCases.contains(where: { $0.word == word }),
            token(index + 1)?.is("(") == true, let name = token(index + 2),
            name.isText || name.kind == .number, token(index + 3)?.is(",") == true,
            token(index + 4)?.kind == .name, token(index + 5)?.is("=") == true
        else { return nil }
        return (
            Label(
                en: "')' is missing behind \(name.written)",
                nl: "er ontbreekt een ')' achter \(name.written)"),
            .write("\(word)(\(name.written))"), name.range
        )
    }

    /// `growth "population" ( by = …`.
    private func fieldsInBrackets(_ index: Int) -> Slip? {
        guard tokens[index].is("("), token(index + 1)?.kind == .name,
            token(index + 2)?.is("=") == true, var word = token(index - 1)
        else { return nil }
        var call = ""
        if word.isText, let before = token(index - 2) {
            call = " \(word.written)"
            word = before
        }
        guard word.kind == .name, ConstructorTable.named(word.written) != nil else { return nil }
        return (
            Label(
                en: "fields stand in braces, not in brackets",
                nl: "velden staan tussen accolades, niet tussen haakjes"),
            .write("\(word.written)\(call) { … }"), tokens[index].range
        )
    }

    /// `"Heerlen, by = 1, from = "2021-01-01"`: a text that swallowed fields, and what was to be
    /// the next text behind it.
    private func quote(_ index: Int) -> Slip? {
        guard let content = tokens[index].content, isAdjacent(index), content.contains("="),
            let next = token(index + 1), next.kind == .number || next.kind == .name,
            let comma = content.firstIndex(of: ","), !content[..<comma].contains("=")
        else { return nil }
        let word = content[..<comma]
        let start = tokens[index].range.lowerBound + 1 + word.utf8.count
        let shown = String(word).shortened()
        return (
            Label(
                en: "a quote is missing behind \(shown)",
                nl: "er ontbreekt een aanhalingsteken achter \(shown)"),
            .write("\"\(shown)\""), start..<start + 1
        )
    }

    /// `function(case) case.age > 365 end`: what it would answer, but it does not say so.
    private func withoutReturn(_ index: Int) -> Slip? {
        guard tokens[index].is("function"), token(index + 1)?.is("(") == true,
            let close = tokens[index...].firstIndex(where: { $0.is(")") }),
            let end = tokens[close...].firstIndex(where: { $0.is("end") }), close + 1 < end
        else { return nil }
        let body = tokens[(close + 1)..<end]
        let isStatement = body.contains { token in
            token.is("=") || token.is(";")
                || token.kind == .keyword
                    && !["and", "or", "not", "true", "false", "nil"].contains(token.written)
        }
        let isExpression = body.contains { token in
            [">", "<", ">=", "<=", "==", "~=", "+", "-", "*", "/", "and", "or", "not"]
                .contains(where: token.is)
        }
        guard !isStatement, isExpression || body.last?.is(")") == false,
            let range = body.range
        else { return nil }
        return (
            Label(en: "'return' is missing here", nl: "hier ontbreekt 'return'"),
            .write("return \(source.text(in: range).shortened(to: 60))"), body.first?.range ?? range
        )
    }
}
