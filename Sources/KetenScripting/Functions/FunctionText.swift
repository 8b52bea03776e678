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

    /// The tokens of a function, from its first word to its `end`.
    func tokens(of function: TapeFunction) -> ArraySlice<Token> {
        var left = function.place
        guard left > 0 else { return [] }
        for start in tokens.indices where tokens[start].is("function") {
            left -= 1
            guard left == 0 else { continue }
            guard let end = Self.end(of: start, in: tokens) else { return [] }
            return tokens[start...end]
        }
        return []
    }

    /// Where a text is given to a name.
    func token(of name: String, _ content: String) -> Token? {
        for index in tokens.indices.dropLast(2) where tokens[index].isName(name) {
            let behind = tokens[(index + 1)...].prefix(5).drop { !$0.is("=") }.dropFirst().first
            if behind?.content == content { return behind }
        }
        return nil
    }

    /// Where a block that begins at a place ends.
    static func end(of start: Int, in tokens: [Token]) -> Int? {
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

    /// The tokens that give a name a meaning: those of locals, loop variables and parameters.
    static func declared(in written: ArraySlice<Token>) -> [Token] {
        written.indices.flatMap { declared(at: $0, in: written) }
    }

    /// Those that one `local`, `for` or `function` declares.
    static func declared(at start: Int, in written: ArraySlice<Token>) -> [Token] {
        var names: [Token] = []
        var index: Int
        if written[start].is("local") || written[start].is("for") {
            index = start + 1
        } else if written[start].is("function"),
            let open = written[start...].firstIndex(where: { $0.is("(") })
        {
            index = open + 1
        } else {
            return []
        }
        while index < written.endIndex, written[index].kind == .name {
            names.append(written[index])
            index += 1
            if index < written.endIndex, written[index].is("<") { index += 3 }
            guard index < written.endIndex, written[index].is(",") else { break }
            index += 1
        }
        return names
    }

    /// The innermost function around a place.
    static func innermost(around use: Int, in tokens: [Token]) -> Int? {
        tokens[..<use].indices.last { start in
            guard tokens[start].is("function") else { return false }
            return end(of: start, in: tokens).map { $0 > use } ?? false
        }
    }

    /// What to say of a name that a function does not know, if it has no arguments at all.
    static func missingArgument(_ name: String, of start: Int, in tokens: [Token]) -> Label? {
        let all = tokens[...]
        let isNamed = all.at(start + 1)?.kind == .name
        let open = start + (isNamed ? 2 : 1)
        guard all.at(open)?.is("(") == true, all.at(open + 1)?.is(")") == true else { return nil }
        let (line, head) = (tokens[start].line, (isNamed ? "" : "function") + "(\(name))")
        return Label(
            en: "the function of line \(line) has no argument; write \(head)",
            nl: "de functie van regel \(line) heeft geen argument; schrijf \(head)")
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
        let all = reached(from: function)
        var text = "function 1 " + Self.canonical(written, all)
        for (place, one) in all.enumerated() {
            if place > 0 { text += "\nuses " + Self.canonical(tokens(of: one), all) }
            for field in one.outside.sorted(by: { $0.name < $1.name }) {
                text += "\n\(field.name) = \(Self.canonical(field.value, among: all))"
            }
        }
        return "function:" + SHA256.hexadecimal(of: text).prefix(16)
    }

    /// The text of a function in which a day and a week are written as days and weeks, unless those
    /// are names of the script's own.
    private static func canonical(
        _ written: ArraySlice<Token>, _ all: [TapeFunction]
    ) -> String {
        let own = Set(declared(in: written).map(\.written) + all.flatMap { $0.outside.map(\.name) })
        return written.indices.map { index in
            let token = written[index]
            let isField = index > written.startIndex && written[index - 1].is(".")
            let plural = token.written + "s"
            guard token.isName("day") || token.isName("week"), !isField,
                !own.contains(token.written), !own.contains(plural)
            else { return token.written }
            return plural
        }.joined(separator: " ")
    }

    /// A function is named by its place among those that are used.
    private static func canonical(_ value: TapeValue, among all: [TapeFunction]) -> String {
        switch value {
        // A broken number that is whole is written otherwise by tostring, and divides otherwise.
        case .number(let number) where number.rounded() == number: "float \(number.bitPattern)"
        case .number(let number): "number \(number.bitPattern)"
        case .whole(let number) where Int(exactly: Double(number)) != number: "whole \(number)"
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
