// What the names in a function stand for, as far as its text shows it beyond doubt: a field of the
// case, a text, or a thing that may be the case itself.

/// The names of one function.
struct FunctionNames {
    /// A text under a name, or as it stands.
    struct Text {
        let content: String
        /// Where it is written; nothing for one from outside.
        let token: Token?
        /// Its name outside.
        var name = ""
    }

    /// One side of a comparison.
    enum Operand {
        case field(String)
        case text(Text)
        /// A name of which nothing is known.
        case name(Token)
    }

    private let written: ArraySlice<Token>
    private let known: Set<String>
    private var things: Set<String> = []
    private var fields: [String: String] = [:]
    private var texts: [String: Text] = [:]

    /// - Parameters:
    ///   - known: the names of the fields of a case.
    ///   - given: parameters that are a field wherever the function is called.
    ///   - outside: what the function uses from outside.
    init(
        _ written: ArraySlice<Token>, known: Set<String>, given: [String: String],
        outside: [TapeField]
    ) {
        self.written = written
        self.known = known
        var declared: [String: Int] = [:]
        for token in FunctionText.declared(in: written) {
            declared[token.written, default: 0] += 1
        }
        things = Set(declared.keys)
        fields = given
        for field in outside where declared[field.name] == nil {
            guard case .text(let content) = field.value else { continue }
            texts[field.name] = Text(content: content, token: nil, name: field.name)
        }
        for index in written.indices where written[index].is("local") { note(localAt: index) }
        let given = assignments
        for name in declared.keys where declared[name] != 1 || given[name, default: 0] > 1 {
            (fields[name], texts[name]) = (nil, nil)
        }
    }

    private func token(_ index: Int) -> Token? {
        written.indices.contains(index) ? written[index] : nil
    }

    /// How often each name is given a value.
    private var assignments: [String: Int] {
        var found: [String: Int] = [:]
        for index in written.indices where written[index].kind == .name {
            guard token(index + 1)?.is("=") == true, token(index - 1)?.is(".") != true else {
                continue
            }
            found[written[index].written, default: 0] += 1
        }
        return found
    }

    /// `local f, s = case.form, "labour"`.
    private mutating func note(localAt start: Int) {
        var names: [String] = []
        var index = start + 1
        while let name = token(index), name.kind == .name {
            names.append(name.written)
            index += 1
            if token(index)?.is("<") == true { index += 3 }
            guard token(index)?.is(",") == true else { break }
            index += 1
        }
        guard token(index)?.is("=") == true else { return }
        for name in names {
            index += 1
            if token(index)?.is("{") == true { things.remove(name) }
            guard let (value, next) = operand(from: index), isEnd(next) else { return }
            switch value {
            case .field(let field): fields[name] = field
            case .text(let text): texts[name] = text
            case .name: break
            }
            guard token(next)?.is(",") == true else { return }
            index = next
        }
    }

    /// Whether a value cannot go on at a place.
    private func isEnd(_ index: Int) -> Bool {
        guard let token = token(index) else { return true }
        switch token.kind {
        case .keyword: return token.written != "and" && token.written != "or"
        case .name: return true
        default: return [",", ";", ")", "}", "]"].contains(where: token.is)
        }
    }

    /// The value that begins at a place, and the place behind it.
    private func operand(from index: Int) -> (Operand, next: Int)? {
        guard let first = token(index) else { return nil }
        if let content = first.content {
            return (.text(Text(content: content, token: first)), index + 1)
        }
        guard first.kind == .name else { return nil }
        if things.contains(first.written), let field = field(behind: index) {
            return (.field(field.name), field.next)
        }
        if token(index + 1)?.is(".") == true { return nil }
        return (named(first), index + 1)
    }

    private func named(_ token: Token) -> Operand {
        if let field = fields[token.written] { return .field(field) }
        if let text = texts[token.written] { return .text(text) }
        return .name(token)
    }

    /// `.form` or `["form"]` behind a name.
    private func field(behind index: Int) -> (name: String, next: Int)? {
        if token(index + 1)?.is(".") == true, let name = token(index + 2),
            known.contains(name.written)
        {
            return (name.written, index + 3)
        }
        if token(index + 1)?.is("[") == true, let name = token(index + 2)?.content,
            known.contains(name), token(index + 3)?.is("]") == true
        {
            return (name, index + 4)
        }
        return nil
    }

    /// What stands right of a comparison, if it is simple.
    func operand(after index: Int) -> Operand? {
        guard let (value, next) = operand(from: index + 1) else { return nil }
        return isEnd(next) || token(next).map(Self.isComparison) == true ? value : nil
    }

    /// What stands left of a comparison, if it is simple.
    func operand(before index: Int) -> Operand? {
        for length in [1, 3, 4] {
            let start = index - length
            guard let (value, next) = operand(from: start), next == index else { continue }
            let before = token(start - 1)
            let isPart =
                [".", ":", "..", "+", "-", "*", "/", "//", "%", "^", "#", "not", "&", "|", "~"]
                .contains { before?.is($0) == true }
            if length == 1, before?.is(".") == true { continue }
            return isPart ? nil : value
        }
        return nil
    }

    static func isComparison(_ token: Token) -> Bool { token.is("==") || token.is("~=") }

    /// What a call hands over: the fields that its arguments are, in order.
    func arguments(ofCall index: Int) -> [String?]? {
        guard token(index + 1)?.is("(") == true else { return nil }
        var found: [String?] = []
        var (start, depth) = (index + 2, 0)
        for place in start..<written.endIndex {
            let token = written[place]
            if depth == 0, token.is(",") || token.is(")") {
                var field: String?
                if let (value, next) = operand(from: start), next == place,
                    case .field(let name) = value
                {
                    field = name
                }
                found.append(field)
                start = place + 1
                if token.is(")") { return found }
            }
            if ["(", "{", "["].contains(where: token.is) { depth += 1 }
            if [")", "}", "]"].contains(where: token.is) { depth -= 1 }
        }
        return nil
    }
}
