// What a script returned, as plain values: no interpreter stands behind them any more.

/// One value of a tape.
indirect enum TapeValue: Sendable, Hashable {
    case nothing
    case flag(Bool)
    case whole(Int)
    case number(Double)
    case text(String)
    case table(TapeTable)
    case node(TapeNode)
    case half(TapeHalf)
    case reference(TapeReference)
    case quantity(Quantity)
    case function(TapeFunction)
    /// What a function uses from outside that is no plain value, in words.
    case other(String)
}

/// A function that the script has made; its number is 0 if it is one of the language.
struct TapeFunction: Sendable, Hashable {
    /// The lines where it begins and ends.
    let line: Int, lastLine: Int
    /// The order of first meeting, from 1.
    let number: Int
    /// Which of the words `function` of the text begins it, from 1; only where it is met first.
    let place: Int
    /// What it uses from outside, by name; only where it is met first.
    let outside: [TapeField]

    /// All functions of a tape, by number.
    static func all(in value: TapeValue) -> [Int: TapeFunction] {
        var found: [Int: TapeFunction] = [:]
        collect(value, into: &found)
        return found
    }

    private static func collect(_ value: TapeValue, into found: inout [Int: TapeFunction]) {
        switch value {
        case .node(let node): collect(.table(node.table), into: &found)
        case .table(let table):
            for item in table.items { collect(item, into: &found) }
            for field in table.fields { collect(field.value, into: &found) }
        case .function(let function) where function.number > 0:
            guard found[function.number] == nil else { return }
            found[function.number] = function
            for field in function.outside { collect(field.value, into: &found) }
        default: break
        }
    }
}

/// A table: a list, and fields in the order of their names.
struct TapeTable: Sendable, Hashable {
    var items: [TapeValue]
    var fields: [TapeField]
}

/// A field of a table.
struct TapeField: Sendable, Hashable {
    let name: String
    let value: TapeValue
}

/// A finished call of a constructor.
struct TapeNode: Sendable, Hashable {
    /// Its place in the table of constructors.
    let constructor: Int
    /// The line where the call begins.
    let line: Int
    /// The order of making, from 1; the same node used twice has one serial.
    let serial: Int
    /// The name in quotes, if the constructor takes one.
    let name: String?
    let table: TapeTable
}

/// A constructor that was given its name and never its table.
struct TapeHalf: Sendable, Hashable {
    let constructor: Int
    let line: Int
    let name: String
}

/// A reference to a thing of the region, such as `municipality "Venlo"`.
struct TapeReference: Sendable, Hashable {
    /// What is referred to.
    enum Target: Sendable, Hashable {
        case text(String)
        case whole(Int)
    }

    let word: ReferenceWord
    let line: Int
    let target: Target
}
