// The mean and the range of a series, with what is missing left out.
import KetenExperiments
import Testing

@Suite("A summary")
struct SummaryTests {
    @Test("Mean, median and range are those of the numbers that are there")
    func missingLeftOut() throws {
        let summary = try #require(Summary(of: [4, .nan, 2, 3, 1, .nan]))
        #expect(summary.mean == 2.5)
        #expect(summary.p50 == 2.5)
        #expect(abs(summary.p05 - 1.15) < 1e-12)
        #expect(abs(summary.p95 - 3.85) < 1e-12)
        #expect(summary.count == 4)
    }

    @Test("Nothing but missing numbers has no summary")
    func allMissing() {
        #expect(Summary(of: [.nan, .nan]) == nil)
        #expect(Summary(of: []) == nil)
    }

    @Test("A series of any length is in order before its range is taken", arguments: 1...130)
    func anyLength(length: Int) throws {
        // A permutation of 1 … length, with repeats of the first ten.
        let series = (0..<length).map { Double(($0 * 7_919) % 1_009) } + (0..<10).map { Double($0) }
        let summary = try #require(Summary(of: series))
        #expect(summary.p05 == Quantiles.quantile(0.05, of: series))
        #expect(summary.p50 == Quantiles.quantile(0.5, of: series))
        #expect(summary.p95 == Quantiles.quantile(0.95, of: series))
    }
}
