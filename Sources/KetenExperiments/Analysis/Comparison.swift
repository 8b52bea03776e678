// From the rows of all replications to a summary and a paired difference for every column.
//
// Columns are reduced one after the other and replications in the order of their number, so the
// same rows give the same bits. Rows are turned into series a block of columns at a time: reading
// one column straight down the rows would wait for memory at every number.

/// Reduces the rows of scenarios that ran side by side.
public enum Comparison {
    /// Summarises every column of every scenario and compares it with its baseline.
    ///
    /// - Parameters:
    ///   - rows: the numbers; scenario s has the columns from `s * columns.count`. Then, again
    ///     scenario by scenario, the columns of `again`.
    ///   - scenarios: the first is a baseline; each is compared with the last baseline before it.
    ///   - again: columns that each replication has a second time, with the same knowledge and
    ///     other chance; their spread is split between the two.
    public static func compare(
        _ rows: TrialRows, columns: [Column], scenarios: [ScenarioHeader], again: [Int] = []
    ) -> StudyResult {
        precondition(
            rows.columnCount == (columns.count + again.count) * scenarios.count,
            "The rows have \(rows.columnCount) numbers for \(scenarios.count) scenarios of "
                + "\(columns.count) columns and \(again.count) of them again.")
        let baselines = scenarios.indices.map { StudyResult.baseline(of: $0, in: scenarios) }
        let scratch = Scratch(capacity: rows.finished)
        var table = StudentT.Table()
        var block = SeriesBlock(
            of: rows, columns: columns.count, scenarios: scenarios.count)
        var results: [ResultRow] = []
        results.reserveCapacity(columns.count * scenarios.count)
        for column in columns.indices {
            block.show(column, of: rows)
            let sign = columns[column].indicator.betterSign
            for scenario in scenarios.indices {
                let series = block.series(column, scenario)
                var difference: PairedDifference?
                if !scenarios[scenario].isBaseline {
                    difference = PairedDifference.difference(
                        from: block.series(column, baselines[scenario]), to: series, sign: sign,
                        using: scratch, table: &table)
                }
                results.append(
                    ResultRow(
                        column: column, scenario: scenario,
                        value: Summary.summary(of: series, using: scratch),
                        difference: difference))
            }
        }
        let whole = StudyResult(columns: columns, scenarios: scenarios, rows: results)
        return again.isEmpty ? whole : split(whole, rows, again)
    }

    /// The result with the spread of the columns that each replication has twice split in two.
    private static func split(
        _ result: StudyResult, _ rows: TrialRows, _ again: [Int]
    ) -> StudyResult {
        var results = result.rows
        let scenarios = result.scenarios.count
        let second = result.columns.count * scenarios
        for (place, column) in again.enumerated() {
            func pairs(_ scenario: Int) -> [SpreadSplit.Pair] {
                (0..<rows.finished).map { replication in
                    (
                        rows[replication, scenario * result.columns.count + column],
                        rows[replication, second + scenario * again.count + place]
                    )
                }
            }
            for scenario in 0..<scenarios {
                let at = column * scenarios + scenario
                let own = pairs(scenario)
                // Equal differences of large amounts differ in their last bits.
                let noise = 1e-12 * own.reduce(0) { max($0, $1.first.magnitude) }
                results[at].valueSplit = SpreadSplit(own, noise: noise)
                guard !result.scenarios[scenario].isBaseline else { continue }
                results[at].differenceSplit = SpreadSplit(
                    zip(own, pairs(result.baseline(of: scenario))).map {
                        ($0.first - $1.first, $0.second - $1.second)
                    }, noise: noise)
            }
        }
        return StudyResult(columns: result.columns, scenarios: result.scenarios, rows: results)
    }
}

/// A few neighbouring columns of all scenarios, each as a series over the replications.
private struct SeriesBlock: ~Copyable {
    private let columns: Int
    private let scenarios: Int
    private let replications: Int
    private let width: Int
    private var shown = 0..<0
    private let numbers: UnsafeMutablePointer<Double>

    init(of rows: TrialRows, columns: Int, scenarios: Int) {
        self.columns = columns
        self.scenarios = scenarios
        replications = rows.finished
        // At most a million numbers, at least a cache line of each row.
        let perColumn = max(scenarios * replications, 1)
        width = min(max(1 << 20 / perColumn, 8), 64)
        numbers = .allocate(capacity: width * perColumn)
    }

    deinit { numbers.deallocate() }

    /// Makes sure that a column is in the block.
    mutating func show(_ column: Int, of rows: TrialRows) {
        if shown.contains(column) { return }
        shown = column..<min(column + width, columns)
        for replication in 0..<replications {
            let row = rows.pointer(replication)
            for scenario in 0..<scenarios {
                let source = row + scenario * columns + shown.lowerBound
                let target = numbers + scenario * width * replications + replication
                for offset in 0..<shown.count {
                    target[offset * replications] = source[offset]
                }
            }
        }
    }

    /// The series of a column that is in the block.
    func series(_ column: Int, _ scenario: Int) -> UnsafeBufferPointer<Double> {
        let index = scenario * width + column - shown.lowerBound
        return UnsafeBufferPointer(start: numbers + index * replications, count: replications)
    }
}
