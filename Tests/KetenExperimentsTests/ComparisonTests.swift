// Scenarios side by side: every column of each is compared with its own baseline.
import KetenExperiments
import Testing

@Suite("A comparison")
struct ComparisonTests {
    private let columns = [
        Column(indicator: lessIsBetter), Column(indicator: moreIsBetter, region: "south"),
    ]

    @Test("Each scenario is compared with the first, column by column")
    func sideBySide() throws {
        let rows = TrialRows(
            columnCount: 6, rows: [[1, 10, 2, 20, 3, 30], [3, 30, 4, 50, 3, 30]])
        let result = Comparison.compare(
            rows, columns: columns, scenarios: [baseline, scenario("A"), scenario("B")])
        #expect(result.rows.count == 6)
        #expect(result.rows.map(\.column) == [0, 0, 0, 1, 1, 1])
        #expect(result.rows.map(\.scenario) == [0, 1, 2, 0, 1, 2])
        #expect(result.row(column: 0, scenario: 0).value?.mean == 2)
        #expect(result.row(column: 0, scenario: 0).difference == nil)
        #expect(result.row(column: 1, scenario: 1).difference?.mean == 15)
        #expect(result.row(column: 1, scenario: 1).difference?.betterIn == 1)
        #expect(result.row(column: 0, scenario: 2).difference?.mean == 1)
        #expect(result.row(column: 0, scenario: 2).difference?.betterIn == 0.25)
    }

    @Test("A scenario is compared with the last baseline before it")
    func severalBaselines() {
        let rows = TrialRows(columnCount: 4, rows: [[1, 2, 10, 40]])
        let result = Comparison.compare(
            rows, columns: [Column(indicator: noneIsBetter)],
            scenarios: [baseline, scenario("A"), baseline, scenario("B")])
        #expect(result.baseline(of: 3) == 2)
        #expect(result.row(column: 0, scenario: 1).difference?.mean == 1)
        #expect(result.row(column: 0, scenario: 3).difference?.mean == 30)
    }

    @Test("A scenario without a change differs by exactly zero")
    func noChange() async throws {
        let twice = ClosureTrial(columnCount: 6) { input in
            var row = [Double](repeating: .nan, count: 3)
            try row.withUnsafeMutableBufferPointer { try queue.makeWorker().run(input, into: $0) }
            return row + row
        }
        let rows = try await Runner.run(twice, design: Design(replications: 50, threads: 2))
        let result = Comparison.compare(
            rows, columns: [0, 1, 2].map { Column(indicator: lessIsBetter, period: "\($0)") },
            scenarios: [baseline, scenario("Nothing")])
        for column in 0..<3 {
            #expect(result.row(column: column, scenario: 1).difference?.exactlyZero == true)
        }
    }

    @Test("Many columns give what each gives alone")
    func manyColumns() {
        let width = 137
        let numbers = (0..<30).map { replication in
            (0..<(2 * width)).map { column -> Double in
                let number = (replication * 7_919 + column * 104_729) % 1_013
                return number % 17 == 0 ? .nan : Double(number) / 8
            }
        }
        let rows = TrialRows(columnCount: 2 * width, rows: numbers)
        let result = Comparison.compare(
            rows, columns: (0..<width).map { Column(indicator: lessIsBetter, period: "\($0)") },
            scenarios: [baseline, scenario("A")])
        for column in 0..<width {
            let before = numbers.map { $0[column] }
            let after = numbers.map { $0[width + column] }
            let row = result.row(column: column, scenario: 1)
            #expect(row.value == Summary(of: after))
            #expect(
                row.difference
                    == PairedDifference(
                        baseline: before, scenario: after, indicator: lessIsBetter))
        }
    }

    @Test("Without a finished replication nothing is known, and nothing is exactly zero")
    func noReplications() {
        let rows = TrialRows(columnCount: 2, rows: [], requested: 10)
        let result = Comparison.compare(
            rows, columns: [Column(indicator: lessIsBetter)], scenarios: [baseline, scenario("A")])
        #expect(result.rows[1].value == nil)
        #expect(result.rows[1].difference?.exactlyZero == false)
        #expect(result.rows[1].difference?.count == 0)
    }
}
