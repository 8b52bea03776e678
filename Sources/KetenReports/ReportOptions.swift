// What a reader asks of a table: the language and the rows.
// JSON and CSV ask nothing: they hold everything, and are never localised.
public import KetenEngine

/// How a table is to be made.
public struct ReportOptions: Hashable, Sendable {
    /// The language of labels, words and numbers.
    public var language: Language
    /// The indicators of the table, in order; those that were not measured are left out.
    public var rows: [String]
    /// Indicators that are shown below the others where they move much, a few at most.
    public var extraRows: [String]
    /// Whether to show every row of the whole run and region instead.
    public var showsAll: Bool

    /// Creates options.
    public init(
        language: Language = .en, rows: [String], extraRows: [String] = [], showsAll: Bool = false
    ) {
        self.language = language
        self.rows = rows
        self.extraRows = extraRows
        self.showsAll = showsAll
    }
}
