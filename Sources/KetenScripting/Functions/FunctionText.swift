// Where a function is written, what it uses from outside, and the name that tells it from every
// function that may mean something else.

import KetenCare
import KetenEngine

/// The functions of one script as they are written.
struct FunctionText {
    let source: SourceText
    let tokens: [Token]
    /// By number; see `TapeFunction`.
    let functions: [Int: TapeFunction]

    /// The tokens of a function, from its first word to its `end`; of its lines if two begin on one
    /// line and cannot be told apart.
    func tokens(of function: TapeFunction) -> ArraySlice<Token> {
        let starts = tokens.indices.filter {
            tokens[$0].is("function") && tokens[$0].line == function.line
        }
        if starts.count == 1, let end = end(of: starts[0]) { return tokens[starts[0]...end] }
        let inside = tokens.indices.filter {
            (function.line...max(function.line, function.lastLine)).contains(tokens[$0].line)
        }
        guard let first = inside.first, let last = inside.last else { return [] }
        return tokens[first...last]
    }

    private func end(of start: Int) -> Int? {
        var depth = 0
        for index in start..<tokens.count where tokens[index].kind == .keyword {
            switch tokens[index].written {
            case "function", "if", "do", "repeat": depth += 1
            case "end", "until": depth -= 1
            default: break
            }
            if depth == 0 { return index }
        }
        return nil
    }

    /// The function and those that it uses, each once.
    func reached(from function: TapeFunction) -> [TapeFunction] {
        var found: [TapeFunction] = []
        func visit(_ one: TapeFunction) {
            guard let known = functions[one.number],
                !found.contains(where: { $0.number == known.number })
            else { return }
            found.append(known)
            for field in known.outside {
                if case .function(let inner) = field.value { visit(inner) }
            }
        }
        visit(function)
        return found
    }

    /// A name that two functions share only if they are written alike, but for layout and notes,
    /// and use equal constants.
    func name(of function: TapeFunction, written: ArraySlice<Token>) -> String {
        var text = "function 1 " + written.map(\.written).joined(separator: " ")
        let all = reached(from: function)
        for (place, one) in all.enumerated() {
            if place > 0 {
                text += "\nuses " + tokens(of: one).map(\.written).joined(separator: " ")
            }
            for field in one.outside.sorted(by: { $0.name < $1.name }) {
                text += "\n\(field.name) = \(Self.canonical(field.value, among: all))"
            }
        }
        return "function:" + SHA256.hexadecimal(of: text).prefix(16)
    }

    /// A function is named by its place among those that are used.
    private static func canonical(_ value: TapeValue, among all: [TapeFunction]) -> String {
        switch value {
        case .number(let number): "number \(number.bitPattern)"
        case .whole(let number): "number \(Double(number).bitPattern)"
        case .quantity(let quantity):
            "quantity \(quantity.value.bitPattern) \(quantity.dimension.exponents)"
        case .text(let text): "text \(text.debugDescription)"
        case .flag(let flag): "\(flag)"
        case .function(let function):
            "function \(all.firstIndex { $0.number == function.number } ?? -1)"
        default: "nothing"
        }
    }
}
