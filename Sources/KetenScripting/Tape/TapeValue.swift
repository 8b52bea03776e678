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
    /// A function with its line; 0 for one of the language.
    case function(line: Int)
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
