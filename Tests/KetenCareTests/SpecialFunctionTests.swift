// Gamma and beta distributions against values computed with thirty digits elsewhere.

import Testing

@testable import KetenCare

@Suite("The gamma and beta functions")
struct SpecialFunctionTests {
    private func expectClose(_ value: Double, _ expected: Double, within error: Double = 1e-13) {
        #expect(abs(value / expected - 1) < error, "\(value), not \(expected)")
    }

    @Test("The logarithm of the gamma function")
    func logGamma() {
        expectClose(SpecialFunctions.logGamma(0.5), 0.572_364_942_924_700_1)
        expectClose(SpecialFunctions.logGamma(10.25), 13.368_023_671_476_046)
        expectClose(SpecialFunctions.logGamma(0.003), 5.807_418_734_725_978)
        #expect(abs(SpecialFunctions.logGamma(1)) < 1e-13)
        #expect(abs(SpecialFunctions.logGamma(2)) < 1e-13)
    }

    @Test("The gamma distribution, on both sides of its middle")
    func gamma() {
        func below(_ x: Double, _ shape: Double) -> Double {
            SpecialFunctions.gammaProbability(x, shape: shape)
        }
        expectClose(below(3.5, 2.5), 0.779_359_692_063_289_2)
        expectClose(below(0.05, 0.4), 0.335_256_333_697_612_9)
        expectClose(below(45, 30), 0.992_662_800_702_203_5)
        #expect(below(0, 2) == 0)
    }

    @Test("The beta distribution, on both sides of its middle")
    func beta() {
        func below(_ x: Double, _ alpha: Double, _ beta: Double) -> Double {
            SpecialFunctions.betaProbability(x, alpha: alpha, beta: beta)
        }
        expectClose(below(0.5, 2, 3), 0.6875)
        expectClose(below(0.9, 4.6, 0.51), 0.344_283_901_618_868_4, within: 1e-12)
        expectClose(below(0.002, 0.4, 39.6), 0.398_698_687_110_793_7)
        expectClose(below(0.55, 20, 30), 0.983_626_775_463_555_7)
        #expect(below(0, 2, 3) == 0 && below(1, 2, 3) == 1)
    }
}
