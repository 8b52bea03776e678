// What a reader asks of a table: the language, the rows, and what to say below it.
// JSON and CSV ask nothing: they hold everything, and are never localised.
public import KetenEngine
public import KetenExperiments

/// How a table is to be made.
public struct ReportOptions: Hashable, Sendable {
    /// The language of labels, words and numbers.
    public var language: Language
    /// The rows of the table, in order; those that were not measured are left out.
    public var rows: [TableRow]
    /// Whether to show every row of the whole run and region instead.
    public var showsAll: Bool
    /// What to say below the last table.
    public var notes: [Label]

    /// Creates options.
    public init(
        language: Language = .en, rows: [TableRow], showsAll: Bool = false, notes: [Label] = []
    ) {
        self.language = language
        self.rows = rows
        self.showsAll = showsAll
        self.notes = notes
    }
}

/// One row of a table: which indicator, of which part, for the whole run and region.
public struct TableRow: Hashable, Sendable {
    /// The id of the indicator.
    public let indicator: String
    /// The part; nil means the total.
    public let by: Breakdown?
    /// What to call the row, if not by the indicator's label.
    public let label: Label?

    /// Creates a row.
    public init(_ indicator: String, by: Breakdown? = nil, label: Label? = nil) {
        self.indicator = indicator
        self.by = by
        self.label = label
    }
}
