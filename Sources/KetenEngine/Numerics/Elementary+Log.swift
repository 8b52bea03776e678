// The natural logarithm: x = 2^k (1 + f) with 1 + f between the square roots of 1/2 and 2, and a
// polynomial in s = f / (2 + f). The split is arithmetic on the bits, without a branch.

extension Elementary {
    /// The natural logarithm, at most one unit in the last place from the exact value.
    ///
    /// Minus infinity at 0; not a number below it.
    /// - Source: the algorithm and coefficients of `e_log.c` in fdlibm (Sun Microsystems, 1993),
    ///   as kept in FreeBSD's msun; the split as in musl's.
    public static func log(_ x: Double) -> Double {
        let least = 0x0010_0000_0000_0000 as UInt64  // the bits of the least normal number
        // One unsigned comparison: the positive normal numbers lie between it and infinity.
        if x.bitPattern &- least < 0x7ff0_0000_0000_0000 - least {
            return logOfNormal(x.bitPattern, 0)
        }
        if x == .infinity || x.isNaN { return x }
        if x == 0 { return -.infinity }
        if x < 0 { return .nan }
        return logOfNormal((x * 0x1p54).bitPattern, -54)
    }

    @inline(__always)
    private static func logOfNormal(_ bits: UInt64, _ offset: Int64) -> Double {
        let (high, low) = logParts(bits, offset)
        return low + high
    }

    /// The logarithm of a normal number's bits, times 2 to the power `offset`, in two parts: the
    /// first is exact, the second below 0.4 in magnitude.
    @inline(__always)
    static func logParts(_ bits: UInt64, _ offset: Int64) -> (high: Double, low: Double) {
        let (exponent, fraction) = split(bits)
        let scale = Double(exponent + offset)
        let half = 0.5 * fraction * fraction
        let ratio = fraction / (2 + fraction)
        let low = ratio * (half + logSeries(ratio)) + scale * log2Low - half + fraction
        return (scale * log2High, low)
    }

    /// The `k` and `f` of a normal number's bits.
    @inline(__always)
    static func split(_ bits: UInt64) -> (exponent: Int64, fraction: Double) {
        // The upper half of the square root of 1/2 is 3fe6a09e; adding its distance to 1 carries
        // into the exponent exactly when the significand is at or above the square root of 2.
        let moved = bits &+ (0x3ff0_0000_0000_0000 - 0x3fe6_a09e_0000_0000)
        let exponent = Int64(bitPattern: moved >> 52) &- 1023
        let significand = (moved & 0x000f_ffff_ffff_ffff) &+ 0x3fe6_a09e_0000_0000
        return (exponent, Double(bitPattern: significand) - 1)
    }

    /// `(log(1 + f) - f + f²/2) / s - f²/2` as a polynomial in `s = f / (2 + f)`.
    @inline(__always)
    static func logSeries(_ ratio: Double) -> Double {
        let z = ratio * ratio
        let w = z * z
        let w2 = w * w
        let even =
            w * (0x1.999999997fa04p-2 + w * 0x1.c71c51d8e78afp-3 + w2 * 0x1.39a09d078c69fp-3)
        let odd =
            z
            * (0x1.5555555555593p-1 + w * 0x1.2492494229359p-2
                + w2 * (0x1.7466496cb03dep-3 + w * 0x1.2f112df3e5244p-3))
        return odd + even
    }
}
