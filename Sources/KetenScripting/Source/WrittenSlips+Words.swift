// Slips with the words of the language: one left out or written twice, a name given twice, a brace
// forgotten, a field of a case read with the wrong sign.

import KetenCare
import KetenEngine

extension WrittenSlips {
    /// `post "south" "north"` and `change change "fte"`.
    func twice(_ index: Int) -> Slip? {
        let word = tokens[index].written
        guard Vocabulary.words.contains(word), let next = token(index + 1) else { return nil }
        if next.isName(word) { return doubled(next) }
        guard next.isText, let second = token(index + 2), second.isText else { return nil }
        let isPlace = ReferenceWord.allCases.contains { $0.word == word }
        let list = "{ \(word) \(next.written), \(word) \(second.written) }"
        return (
            Label(
                en: "two names stand behind '\(word)'", nl: "er staan twee namen achter '\(word)'"),
            isPlace && next.content != second.content
                ? Label(en: "for both write \(list)", nl: "schrijf \(list) voor allebei")
                : Label(en: "take one out", nl: "haal er een weg"), second.range
        )
    }

    /// `return return`.
    func keywordTwice(_ index: Int) -> Slip? {
        let words = [
            "return", "local", "function", "then", "and", "or", "if", "for", "while", "in",
        ]
        guard let next = token(index + 1), next.kind == .keyword,
            next.written == tokens[index].written, words.contains(next.written)
        else { return nil }
        return doubled(next)
    }

    private func doubled(_ second: Token) -> Slip {
        let word = second.written
        return (
            Label(en: "'\(word)' is written twice", nl: "'\(word)' staat er tweemaal"),
            Label(en: "take one out", nl: "haal er een weg"), second.range
        )
    }

    /// `"fte" { becomes = … }` and `return "Ten cents" { … }`: a name and a table without a word.
    func withoutWord(_ index: Int) -> Slip? {
        guard token(index + 1)?.is("{") == true, let before = token(index - 1) else { return nil }
        let text = tokens[index]
        let shown = text.written.shortened(to: 40)
        if before.is("return") {
            let word = ScenarioConstructor.spec.name
            return (
                Label(
                    en: "'\(word)' is missing before \(shown)",
                    nl: "er ontbreekt '\(word)' voor \(shown)"),
                .write("\(word) \(shown) { … }"), text.range
            )
        }
        guard before.is(",") || before.is("{") || before.is(";") else { return nil }
        return (
            Label(
                en: "a word is missing before \(shown)",
                nl: "er ontbreekt een woord voor \(shown)"),
            word(for: text.content ?? "").map { .write("\($0) \(shown) { … }") }
                ?? Label(
                    en: "words are: \(ConstructorTable.items.joined(separator: ", "))",
                    nl: "woorden zijn: \(ConstructorTable.items.joined(separator: ", "))"),
            text.range
        )
    }

    /// The word that most often stands before a name.
    private func word(for name: String) -> String? {
        let fixed = ["population": "growth", "cases": "priority", "inhabitants": "shift"]
        if let word = fixed[name] { return word }
        if ParameterCatalog.parameter(name) != nil { return ChangeConstructor.spec.name }
        return IndicatorCatalog.indicator(name) == nil ? nil : TargetConstructor.spec.name
    }

    /// `change "fte" becomes = …` and `absence who = …`.
    func withoutBrace(_ index: Int) -> Slip? {
        let word = tokens[index]
        guard let spec = ConstructorTable.named(word.written)?.spec else { return nil }
        let last = spec.naming != nil && token(index + 1)?.isText == true ? index + 1 : index
        guard spec.naming == nil || last > index, let field = token(last + 1),
            field.kind == .name, spec.field(field.written) != nil,
            token(last + 2)?.is("=") == true
        else { return nil }
        let call = tokens[index...last].map(\.written).joined(separator: " ").shortened(to: 40)
        return (
            Label(
                en: "'{' is missing behind \(tokens[last].written.shortened(to: 40))",
                nl: "er ontbreekt een '{' achter \(tokens[last].written.shortened(to: 40))"),
            .write("\(call) { … }"), tokens[last].range
        )
    }

    /// `EUR0.10)` and `EUR45000)`.
    func moneyWithoutBracket(_ index: Int) -> Slip? {
        let name = tokens[index].written
        let whole = name.dropFirst(Vocabulary.money.count)
        guard name.hasPrefix(Vocabulary.money), !whole.isEmpty,
            whole.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        var amount = String(whole)
        var end = index
        if let rest = token(index + 1), rest.kind == .number, rest.written.hasPrefix("."),
            isAdjacent(index)
        {
            amount += rest.written
            end += 1
        }
        return (
            Label(en: "an amount stands in brackets", nl: "een bedrag staat tussen haakjes"),
            .write("\(Vocabulary.money)(\(amount))"),
            tokens[index].range.lowerBound..<tokens[end].range.upperBound
        )
    }

    /// `case..waiting` and `case:waiting`.
    func fieldOfCase(_ index: Int) -> Slip? {
        guard let sign = token(index + 1), sign.is("..") || sign.is(":"),
            let field = token(index + 2), field.kind == .name, isAdjacent(index),
            isAdjacent(index + 1), CaseField(rawValue: field.written) != nil
        else { return nil }
        let name = tokens[index].written
        return (
            Label(
                en: "a field is read with one '.', not with '\(sign.written)'",
                nl: "een veld wordt gelezen met één '.', niet met '\(sign.written)'"),
            .write("\(name).\(field.written)"), sign.range
        )
    }
}
