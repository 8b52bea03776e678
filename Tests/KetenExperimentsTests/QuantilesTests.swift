// Quantiles of type 7: exact on order statistics, linear between them.
import KetenExperiments
import Testing

@Suite("Quantiles")
struct QuantilesTests {
    @Test(
        "Between order statistics they are linear",
        arguments: [
            (0.0, 1.0), (0.25, 1.75), (0.5, 2.5), (0.75, 3.25), (1.0, 4.0),
        ])
    func linear(probability: Double, expected: Double) {
        #expect(Quantiles.quantile(probability, of: [3, 1, 4, 2]) == expected)
    }

    @Test("On an order statistic they are that number")
    func exact() {
        let numbers = (0...100).map { Double($0) }
        #expect(Quantiles.quantile(0.05, of: numbers) == 5)
        #expect(Quantiles.quantile(0.5, of: numbers) == 50)
        #expect(Quantiles.quantile(0.95, of: numbers) == 95)
    }

    @Test("One number is all its quantiles, and no number has none")
    func few() {
        #expect(Quantiles.quantile(0.05, of: [7]) == 7)
        #expect(Quantiles.quantile(0.95, of: []).isNaN)
    }
}
