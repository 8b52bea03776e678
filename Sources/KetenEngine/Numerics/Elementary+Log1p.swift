// The logarithm of one plus x, for an x so small that the sum would lose it. What rounding takes
// from 1 + x is carried along as a correction.

extension Elementary {
    /// The natural logarithm of `1 + x`, at most one unit in the last place from the exact value.
    ///
    /// Minus infinity at -1; not a number below it.
    /// - Source: the algorithm of `s_log1p.c` in fdlibm (Sun Microsystems, 1993), as kept in
    ///   FreeBSD's msun.
    public static func log1p(_ x: Double) -> Double {
        guard x > -1 && x < .infinity else {
            return x == -1 ? -.infinity : x < -1 ? .nan : x
        }
        if x.magnitude < 0x1p-53 { return x }
        var scale = 0.0
        var fraction = x
        var correction = 0.0
        // Outside (sqrt(1/2), sqrt(2)), up to the precision of the upper half, split 1 + x.
        if x <= -0x1.2bec5p-2 || x >= 0x1.a827ap-2 {
            let sum = 1 + x
            let exponent: Int64
            (exponent, fraction) = split(sum.bitPattern)
            scale = Double(exponent)
            if exponent < 54 {
                correction = (exponent >= 2 ? 1 - (sum - x) : x - (sum - 1)) / sum
            }
        }
        let half = 0.5 * fraction * fraction
        let ratio = fraction / (2 + fraction)
        return ratio * (half + logSeries(ratio)) + (scale * log2Low + correction) - half + fraction
            + scale * log2High
    }
}
