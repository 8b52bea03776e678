// The numbers of a study after reduction: for each column and scenario a summary and a difference.
// Rows are in the order of the columns, and within a column in the order of the scenarios.
public import KetenEngine

/// What came out of a study.
public struct StudyResult: Sendable {
    /// What was measured.
    public let columns: [Column]
    /// The scenarios, each after its baseline.
    public let scenarios: [ScenarioHeader]
    /// One row for each column and scenario.
    public let rows: [ResultRow]

    /// Creates a result; `rows` must hold every column and scenario, in that order.
    public init(columns: [Column], scenarios: [ScenarioHeader], rows: [ResultRow]) {
        precondition(
            rows.count == columns.count * scenarios.count,
            "A result has one row for each column and scenario.")
        self.columns = columns
        self.scenarios = scenarios
        self.rows = rows
    }

    /// The row of one column and scenario.
    public func row(column: Int, scenario: Int) -> ResultRow {
        rows[column * scenarios.count + scenario]
    }

    /// The scenario that another is compared with: the last baseline up to it.
    public func baseline(of scenario: Int) -> Int {
        Self.baseline(of: scenario, in: scenarios)
    }

    /// The same result, with a note that a reader of one scenario's numbers must know, and the
    /// name of what decides its answer most.
    public func noting(
        _ note: Label, decidedBy input: Label? = nil, about scenario: Int
    ) -> StudyResult {
        var headers = scenarios
        headers[scenario] = headers[scenario].noting(note)
        headers[scenario].decidedBy = input
        return StudyResult(columns: columns, scenarios: headers, rows: rows)
    }

    static func baseline(of scenario: Int, in scenarios: [ScenarioHeader]) -> Int {
        guard let index = scenarios[...scenario].lastIndex(where: \.isBaseline) else {
            preconditionFailure("Scenario \(scenario) has no baseline before it.")
        }
        return index
    }
}

/// The numbers of one column in one scenario.
public struct ResultRow: Hashable, Sendable {
    /// The index of the column.
    public let column: Int
    /// The index of the scenario.
    public let scenario: Int
    /// The value over the replications; nil when it is missing in all of them.
    public let value: Summary?
    /// The paired difference to the baseline; nil for the baseline itself.
    public let difference: PairedDifference?
    /// What of the value's spread is due to knowledge; nil unless knowledge varied.
    public var valueSplit: SpreadSplit?
    /// What of the difference's spread is due to knowledge; nil unless knowledge varied.
    public var differenceSplit: SpreadSplit?

    /// Creates a row.
    public init(
        column: Int, scenario: Int, value: Summary?, difference: PairedDifference?,
        valueSplit: SpreadSplit? = nil, differenceSplit: SpreadSplit? = nil
    ) {
        self.column = column
        self.scenario = scenario
        self.value = value
        self.difference = difference
        self.valueSplit = valueSplit
        self.differenceSplit = differenceSplit
    }
}
