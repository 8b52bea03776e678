// `case.age > 180 * percent`: days held against a share. Inside a function both are plain numbers,
// so nothing else would notice.

import KetenCare
import KetenEngine

extension FunctionCheck {
    /// Refuses comparisons of a length of time of the case with a share.
    func shares(
        in written: ArraySlice<Token>, _ outside: [TapeField], _ findings: inout Findings
    ) {
        guard let open = written.firstIndex(where: { $0.is("(") }), open + 1 < written.endIndex,
            written[open + 1].kind == .name
        else { return }
        let parameter = written[open + 1].written
        for index in written.indices where Self.comparisons.contains(where: written[index].is) {
            let left = operand(before: index, in: written)
            let right = operand(after: index, in: written)
            for (days, share) in [(left, right), (right, left)] {
                guard let field = length(days, of: parameter), isShare(share, outside),
                    let range = share.range
                else { continue }
                let text = text.source.text(in: range)
                let better = share.map { $0.isName("percent") ? "days" : $0.written }
                findings.add(
                    Label(
                        en: "'\(field)' is a number of days and '\(text)' a share: they cannot be "
                            + "compared",
                        nl:
                            "'\(field)' is een aantal dagen en '\(text)' een aandeel: die zijn "
                            + "niet te vergelijken"),
                    hint: share.contains { $0.isName("percent") }
                        ? Label(
                            en: "write \(better.joined(separator: " "))",
                            nl: "schrijf \(better.joined(separator: " "))") : nil,
                    at: range, of: self.text.source)
            }
        }
    }

    private static let comparisons = ["<", "<=", ">", ">=", "==", "~="]
    private static let ends =
        comparisons + [
            "and", "or", "not", "return", "then", "if", "elseif", "else", "while", "do", "until",
            "end", "function", "local", "repeat", "for", "in", ",", ";", "=", "{", "}",
        ]

    private func operand(before index: Int, in written: ArraySlice<Token>) -> ArraySlice<Token> {
        var (start, depth) = (index, 0)
        while start > written.startIndex {
            let token = written[start - 1]
            if token.is(")") { depth += 1 }
            if token.is("(") { depth -= 1 }
            if depth < 0 || Self.ends.contains(where: token.is) { break }
            start -= 1
        }
        return written[start..<index]
    }

    private func operand(after index: Int, in written: ArraySlice<Token>) -> ArraySlice<Token> {
        var (end, depth) = (index + 1, 0)
        while end < written.endIndex {
            let token = written[end]
            if token.is("(") { depth += 1 }
            if token.is(")") { depth -= 1 }
            // A value behind a value begins another statement.
            let isNext = end > index + 1 && written[end - 1].endsValue && token.kind == .name
            if depth < 0 || isNext || Self.ends.contains(where: token.is) { break }
            end += 1
        }
        return written[index + 1..<end]
    }

    /// The length of time that an operand is, if it is surely one: nothing else is in it that
    /// could make another thing of it.
    private func length(_ operand: ArraySlice<Token>, of parameter: String) -> String? {
        var found: String?
        for (place, token) in zip(operand.indices, operand) where token.kind != .number {
            if token.kind == .name, token.written == parameter { continue }
            if token.kind == .name, place > operand.startIndex, operand[place - 1].is("."),
                let field = inputs.first(where: { $0.name == token.written }),
                field.meaning.count == nil
            {
                found = found ?? field.name
                continue
            }
            guard [".", "+", "-", "(", ")"].contains(where: token.is) else { return nil }
        }
        return found
    }

    /// Whether an operand is a share: only plain numbers and percentages are in it.
    private func isShare(_ operand: ArraySlice<Token>, _ outside: [TapeField]) -> Bool {
        var hasShare = false
        for token in operand {
            switch token.kind {
            case .number: break
            case .sign where ["+", "-", "*", "/", "(", ")"].contains(token.written): break
            case .name where token.written == "percent": hasShare = true
            case .name:
                guard let field = outside.first(where: { $0.name == token.written }),
                    case .quantity(let quantity) = field.value, quantity.dimension == .none
                else { return false }
                hasShare = true
            default: return false
            }
        }
        return hasShare
    }
}
