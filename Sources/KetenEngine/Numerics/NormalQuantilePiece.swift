// One stretch of the normal quantile: a polynomial about its middle, whose value there is kept in
// two parts, so that little more than the last rounding is lost.

/// A polynomial of degree 10 for an eighth of an octave, from `2^k (1 + j/8)` on.
struct NormalQuantilePiece {
    private let high, low: Double
    private let c1, c2, c3, c4, c5, c6, c7, c8, c9, c10: Double

    @inline(__always)
    init(
        _ high: Double, _ low: Double, _ c1: Double, _ c2: Double, _ c3: Double, _ c4: Double,
        _ c5: Double, _ c6: Double, _ c7: Double, _ c8: Double, _ c9: Double, _ c10: Double
    ) {
        (self.high, self.low) = (high, low)
        (self.c1, self.c2, self.c3, self.c4, self.c5) = (c1, c2, c3, c4, c5)
        (self.c6, self.c7, self.c8, self.c9, self.c10) = (c6, c7, c8, c9, c10)
    }

    /// The value at `x`, a number of this piece, in two parts: the second is the smaller.
    @inline(__always)
    func value(at x: Double) -> (high: Double, low: Double) {
        let middle = Double(bitPattern: x.bitPattern & 0xFFFE_0000_0000_0000 | 1 << 48)
        let d = x - middle  // exact
        let d2 = d * d
        let d4 = d2 * d2
        let first = c1 + d * c2 + d2 * (c3 + d * c4)
        let second = c5 + d * c6 + d2 * (c7 + d * c8)
        return (high, low + d * (first + d4 * (second + d4 * (c9 + d * c10))))
    }

    /// How many pieces lie between two numbers that begin one.
    @inline(__always)
    static func count(from first: Double, to last: Double) -> Int {
        Int(truncatingIfNeeded: last.bitPattern >> 49 &- first.bitPattern >> 49)
    }
}
