// Differences of pairs: exact small cases, missing numbers, ties, and what is exactly zero.
import KetenEngine
import KetenExperiments
import Testing

@Suite("A paired difference")
struct PairedDifferenceTests {
    private func compare(
        _ baseline: [Double], _ scenario: [Double], _ indicator: Indicator = lessIsBetter
    ) -> PairedDifference {
        PairedDifference(baseline: baseline, scenario: scenario, indicator: indicator)
    }

    @Test("Its mean, range and interval are those of the differences")
    func exactCase() {
        let difference = compare([10, 20, 30], [11, 22, 33])
        #expect(difference.mean == 2)
        #expect(difference.p50 == 2)
        #expect(abs(difference.p05 - 1.1) < 1e-12)
        #expect(abs(difference.p95 - 2.9) < 1e-12)
        // The standard deviation is 1, half the interval is t(2) / √3, and t(2)² is
        // 1.805 / 0.0975.
        let half = (1.805 / 0.0975 / 3).squareRoot()
        #expect(abs(difference.low - (2 - half)) < 1e-12)
        #expect(abs(difference.high - (2 + half)) < 1e-12)
        #expect(difference.betterIn == 0)
        #expect(!difference.exactlyZero)
        #expect(difference.count == 3)
    }

    @Test("Better follows the direction of the indicator, and ties count half")
    func tiesCountHalf() {
        let before: [Double] = [5, 5, 5, 5]
        let after: [Double] = [4, 5, 5, 6]
        #expect(compare(before, after, lessIsBetter).betterIn == 0.5)
        #expect(compare([5, 5], [4, 5], lessIsBetter).betterIn == 0.75)
        #expect(compare([5, 5], [4, 5], moreIsBetter).betterIn == 0.25)
        #expect(compare([5, 5], [4, 5], noneIsBetter).betterIn == nil)
    }

    @Test("A replication in which either number is missing is left out")
    func missing() {
        let difference = compare([1, .nan, 3, .nan], [2, 5, .nan, .nan])
        #expect(difference.count == 1)
        #expect(difference.mean == 1)
        #expect(difference.low.isNaN, "one pair has no interval")
        #expect(!difference.exactlyZero)
    }

    @Test("The same to the last bit, or both missing, is exactly zero")
    func exactlyZero() {
        let same = compare([1.5, .nan, -3], [1.5, .nan, -3])
        #expect(same.exactlyZero)
        #expect(same.mean == 0)
        #expect(same.low == 0)
        #expect(same.high == 0)
        #expect(same.betterIn == 0.5)
        #expect(compare([.nan], [.nan]).exactlyZero)
        #expect(!compare([1], [.nan]).exactlyZero)
        #expect(!compare([0.0], [-0.0]).exactlyZero, "a zero of another sign is another number")
        #expect(!compare([1], [Double(1).nextUp]).exactlyZero)
        #expect(!compare([], []).exactlyZero, "nothing was compared")
    }

    @Test("Differences that cancel have mean zero but are not exactly zero")
    func cancelling() {
        let difference = compare([1, 1], [0, 2])
        #expect(difference.mean == 0)
        #expect(!difference.exactlyZero)
    }
}
