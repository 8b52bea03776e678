// Where a constructor was called: its word, its name, and the fields and items of its table. A
// table that Lua has made no longer knows where its fields were written; the text still does.

/// A field as written in a table.
struct FieldSite: Sendable {
    /// The field's name.
    let key: Token
    /// The tokens of its value; may be empty while a text is wrong.
    let value: ArraySlice<Token>
}

/// The parts of a table as written, in order.
struct TableSite: Sendable {
    /// One part of a table.
    enum Part: Sendable {
        /// `key = value`.
        case field(FieldSite)
        /// A value without a key.
        case item(ArraySlice<Token>)
        /// `[key] = value`, of which nobody knows the key before it runs.
        case computed
    }

    /// The opening brace.
    let open: Token
    /// The parts.
    let parts: [Part]

    /// The fields, in order.
    var fields: [FieldSite] {
        parts.compactMap { part in
            guard case .field(let field) = part else { return nil }
            return field
        }
    }

    /// The values without a key, in order.
    var items: [ArraySlice<Token>] {
        parts.compactMap { part in
            guard case .item(let tokens) = part else { return nil }
            return tokens
        }
    }

    /// The field that stands directly before an item.
    func field(beforeItem number: Int) -> FieldSite? {
        var seen = 0
        var last: FieldSite?
        for part in parts {
            switch part {
            case .field(let field): last = field
            case .computed: last = nil
            case .item:
                if seen == number { return last }
                seen += 1
                last = nil
            }
        }
        return nil
    }
}

/// A call of a constructor as written.
struct CallSite: Sendable {
    /// The constructor's word.
    let word: Token
    /// The name in quotes behind it, if there is one.
    let name: Token?
    /// Its table; nothing if what follows is not written as one.
    let table: TableSite?

    /// The field of a name, the last if there are several, for that is the one that Lua keeps.
    func field(_ name: String) -> FieldSite? {
        table?.fields.last { $0.key.written == name }
    }
}

extension CallSite {
    /// The call as if other tokens stood behind a field's name.
    func replacing(_ name: String, by tokens: ArraySlice<Token>) -> CallSite {
        guard let table else { return self }
        let parts = table.parts.map { part -> TableSite.Part in
            guard case .field(let field) = part, field.key.written == name else { return part }
            return .field(FieldSite(key: field.key, value: tokens))
        }
        return CallSite(
            word: word, name: self.name, table: TableSite(open: table.open, parts: parts))
    }
}

extension ArraySlice<Token> {
    /// The offsets from the first token to the last.
    var range: Range<Int>? {
        guard let first, let last else { return nil }
        return first.range.lowerBound..<last.range.upperBound
    }
}
