// Our elementary functions against values of high precision, at arguments that are hard: the ends
// of the range, the seams of the method, next to zeros, and at random in between.

import KetenEngine
import Testing

/// An argument and its exact value: the nearest Double, and the rest in units of its last place.
struct ReferenceValue: Sendable {
    let argument, nearest, rest: Double

    init(_ argument: UInt64, _ nearest: UInt64, _ rest: UInt64) {
        self.argument = Double(bitPattern: argument)
        self.nearest = Double(bitPattern: nearest)
        self.rest = Double(bitPattern: rest)
    }

    /// How far `value` is from the exact one, in units in the last place of the nearest Double.
    func error(of value: Double) -> Double {
        abs((value - nearest) / nearest.ulp - rest)
    }
}

struct ReferenceTests {
    /// The argument at which a function is farthest from its exact value, and how far.
    private func worst(
        _ table: [ReferenceValue], _ function: (Double) -> Double
    ) -> (error: Double, argument: Double) {
        table.map { ($0.error(of: function($0.argument)), $0.argument) }
            .max { $0.0 < $1.0 } ?? (.infinity, .nan)
    }

    @Test("log is at most one unit in the last place from the exact value")
    func log() {
        let (error, argument) = worst(ReferenceValue.log, Elementary.log)
        #expect(ReferenceValue.log.count >= 90 && error <= 1, "at \(argument)")
    }

    @Test("exp is at most one unit in the last place from the exact value")
    func exp() {
        let (error, argument) = worst(ReferenceValue.exp, Elementary.exp)
        #expect(ReferenceValue.exp.count >= 90 && error <= 1, "at \(argument)")
    }

    @Test("log1p is at most one unit in the last place from the exact value")
    func log1p() {
        let (error, argument) = worst(ReferenceValue.log1p, Elementary.log1p)
        #expect(ReferenceValue.log1p.count >= 90 && error <= 1, "at \(argument)")
    }

    @Test("The normal quantile is at most one unit in the last place from the exact value")
    func normalQuantile() {
        let (error, argument) = worst(ReferenceValue.normalQuantile, Elementary.normalQuantile)
        #expect(ReferenceValue.normalQuantile.count >= 90 && error <= 1, "at \(argument)")
    }
}
