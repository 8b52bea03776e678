// Calls of a script's own functions with fewer or more values than they take, and texts that are
// nearly one with which something is compared: Lua lets both pass, and takes nothing for the one
// and no for the other.

import KetenEngine

/// Looks at the tokens of a script that Lua could read.
struct CallRemarks {
    let tokens: [Token]

    /// The most remarks of a kind.
    private static let most = 8

    /// What is worth a remark.
    var remarks: [Label] { Array(counts.prefix(Self.most)) + Array(texts.prefix(Self.most)) }

    /// A function with a name of its own, by that name.
    private struct Own {
        let line: Int
        let least: Int, most: Int
    }

    /// `local function size(name)`, if the name is given once.
    private var functions: [String: Own] {
        var found: [String: Own] = [:]
        var times: [String: Int] = [:]
        for token in FunctionText.declared(in: tokens[...]) {
            times[token.written, default: 0] += 1
        }
        for start in tokens.indices.dropLast(3) where tokens[start].is("function") {
            let name = tokens[start + 1]
            guard name.kind == .name, start > 0, tokens[start - 1].is("local"),
                tokens[start + 2].is("("), let end = FunctionText.end(of: start, in: tokens),
                times[name.written, default: 0] == 0
            else { continue }
            let parameters = FunctionText.declared(at: start, in: tokens[...])
            let close = start + 3 + max(0, 2 * parameters.count - 1)
            guard close < tokens.count, tokens[close].is(")") else { continue }
            let optional = parameters.firstIndex { isOptional($0.written, in: tokens[close...end]) }
            found[name.written] = Own(
                line: name.line, least: optional ?? parameters.count, most: parameters.count)
            times[name.written] = 1
        }
        return found
    }

    /// Whether a function asks if a parameter is given.
    private func isOptional(_ name: String, in written: ArraySlice<Token>) -> Bool {
        written.indices.contains { index in
            guard written[index].isName(name) else { return false }
            let (before, after) = (written.at(index - 1), written.at(index + 1))
            let isAsked = ["or", "and", "then", "=="].contains { after?.is($0) == true }
            return isAsked && written.at(index + 2)?.isText != true || before?.is("not") == true
                || after?.is("~=") == true
        }
    }

    private var counts: [Label] {
        let own = functions
        return tokens.indices.dropLast(2).compactMap { index in
            guard tokens[index].kind == .name, let function = own[tokens[index].written],
                tokens[index + 1].is("("), index == 0 || !tokens[index - 1].is("function"),
                index == 0 || !tokens[index - 1].is("."), let given = arguments(ofCall: index),
                !(function.least...function.most).contains(given)
            else { return nil }
            let (line, name) = (tokens[index].line, tokens[index].written)
            return Label(
                en: "line \(line): '\(name)' of line \(function.line) takes \(function.most) "
                    + "\(function.most == 1 ? "value" : "values"); here it gets \(given)",
                nl: "regel \(line): '\(name)' van regel \(function.line) neemt \(function.most) "
                    + "\(function.most == 1 ? "waarde" : "waarden"); hier krijgt het er \(given)")
        }
    }

    /// How many values a call hands over; nothing if its last is a call, which may be any number.
    private func arguments(ofCall index: Int) -> Int? {
        if tokens[index + 2].is(")") { return 0 }
        var (depth, count) = (0, 1)
        for place in (index + 1)..<tokens.count {
            let token = tokens[place]
            if ["(", "{", "["].contains(where: token.is) || token.is("function") { depth += 1 }
            if [")", "}", "]"].contains(where: token.is) || token.is("end") { depth -= 1 }
            if depth == 1, token.is(",") { count += 1 }
            guard depth == 0 else { continue }
            let last = tokens[place - 1]
            return last.is(")") || last.is("...") || last.isText ? textual(place, count) : count
        }
        return nil
    }

    /// The count where the last value is a text by itself, and no call with one.
    private func textual(_ close: Int, _ count: Int) -> Int? {
        guard tokens[close - 1].isText else { return nil }
        return [",", "("].contains(where: tokens[close - 2].is) ? count : nil
    }

    /// A text that stands once and is nearly one that is compared, or the other way round.
    private var texts: [Label] {
        var times: [String: Int] = [:]
        for token in tokens { if let content = token.content { times[content, default: 0] += 1 } }
        let all = tokens.indices.filter { isWord(tokens[$0]) }
        let compared = all.filter { index in
            [tokens[...].at(index - 1), tokens[...].at(index + 1)]
                .contains { $0.map(FunctionNames.isComparison) == true }
        }
        var found: [Label] = []
        for index in compared.prefix(Self.most * 8) {
            for other in all.prefix(Self.most * 64) where isNear(tokens[index], tokens[other]) {
                let alone = [index, other].first { times[tokens[$0].content ?? ""] == 1 }
                guard let alone else { continue }
                let (one, two) = (tokens[alone], tokens[alone == index ? other : index])
                let label = Label(
                    en: "line \(one.line): \(one.written) is nearly \(two.written) of line "
                        + "\(two.line), but not the same",
                    nl: "regel \(one.line): \(one.written) is bijna \(two.written) van regel "
                        + "\(two.line), maar niet hetzelfde")
                if !found.contains(label) { found.append(label) }
            }
        }
        return found
    }

    /// Whether a token is a text that may be a word: dates and free texts are none.
    private func isWord(_ token: Token) -> Bool {
        guard let content = token.content else { return false }
        return (3...40).contains(content.utf8.count) && content.contains { $0.isLetter }
    }

    private func isNear(_ one: Token, _ other: Token) -> Bool {
        guard let given = one.content, let near = other.content, given != near,
            abs(given.utf8.count - near.utf8.count) <= 2
        else { return false }
        let (a, b) = (Suggestion.folded(given), Suggestion.folded(near))
        return Suggestion.distance(a, b) <= 1
    }
}
