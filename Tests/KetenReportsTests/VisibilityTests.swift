// When a difference may be called one.
import KetenExperiments
import KetenReports
import Testing

@Suite("Whether a difference is visible")
struct VisibilityTests {
    private func difference(
        _ p05: Double, _ p95: Double, low: Double, high: Double, betterIn: Double?,
        exactlyZero: Bool = false
    ) -> PairedDifference {
        PairedDifference(
            mean: (low + high) / 2, p05: p05, p50: 0, p95: p95, low: low, high: high,
            betterIn: betterIn, exactlyZero: exactlyZero, count: 200)
    }

    @Test("A range on one side of zero is visible, even when its mean is poorly known")
    func oneSided() {
        #expect(Visibility(difference(1, 9, low: -1, high: 9, betterIn: 0.5)) == .visible)
    }

    @Test("A range around zero is not visible when the mean is within its simulation error")
    func withinError() {
        #expect(Visibility(difference(-9, 9, low: -1, high: 2, betterIn: 0.7)) == .notVisible)
        #expect(Visibility(difference(-9, 9, low: -1, high: 2, betterIn: nil)) == .notVisible)
    }

    @Test("Nor when the odds are even, however well the mean is known", arguments: [0.4, 0.5, 0.6])
    func evenOdds(share: Double) {
        #expect(Visibility(difference(-9, 9, low: 0.1, high: 0.2, betterIn: share)) == .notVisible)
    }

    @Test("Nor when nine of ten futures are the same, however well the mean is known")
    func mostlyNothing() {
        #expect(Visibility(difference(0, 0, low: 0.01, high: 0.02, betterIn: nil)) == .notVisible)
        #expect(Visibility(difference(0, 1, low: 0.01, high: 0.02, betterIn: nil)) == .visible)
    }

    @Test("A range that holds zero but lies mostly on one side is visible")
    func mostlyOneSided() {
        #expect(Visibility(difference(-1, 9, low: 3, high: 4, betterIn: 0.9)) == .visible)
        #expect(Visibility(difference(-1, 9, low: 3, high: 4, betterIn: nil)) == .visible)
    }

    @Test("The same to the last bit is more than not visible")
    func exactlyZero() {
        let same = difference(0, 0, low: 0, high: 0, betterIn: 0.5, exactlyZero: true)
        #expect(Visibility(same) == .exactlyTheSame)
    }
}
