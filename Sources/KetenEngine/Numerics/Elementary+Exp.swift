// The exponential: x = k log 2 + r with |r| at most half of log 2, a rational function of r, and
// a power of two that is put in through the bits of the exponent.

extension Elementary {
    /// The exponential, at most one unit in the last place from the exact value.
    ///
    /// - Source: the algorithm and coefficients of `e_exp.c` in fdlibm (Sun Microsystems, 2004),
    ///   as kept in FreeBSD's msun.
    public static func exp(_ x: Double) -> Double {
        guard x <= 0x1.62e42fefa39efp9 else { return x.isNaN ? x : .infinity }
        guard x >= -0x1.74910d52d3051p9 else { return 0 }
        // Adding and taking away 3 * 2^51 rounds to a whole number, halves to the even one.
        let whole = x * 0x1.71547652b82fep0 + 0x1.8p52 - 0x1.8p52
        let low = whole * log2Low
        let high = x - whole * log2High
        let rest = high - low
        let z = rest * rest
        let series =
            z
            * (0x1.555555555553ep-3
                + z
                * (-0x1.6c16c16bebd93p-9
                    + z
                    * (0x1.1566aaf25de2cp-14
                        + z * (-0x1.bbd41c5d26bf1p-20 + z * 0x1.6376972bea4dp-25))))
        let c = rest - series
        let value = 1 + (rest * c / (2 - c) - low + high)
        return scaled(value, by: Int64(whole))
    }

    /// `value` times 2 to the power `exponent`, for a value near 1, rounded once.
    @inline(__always)
    private static func scaled(_ value: Double, by exponent: Int64) -> Double {
        if exponent >= -1022 && exponent <= 1023 { return value * power(exponent) }
        // Towards the largest numbers or the subnormal ones: one exact step, then one rounded.
        if exponent > 0 { return value * power(exponent - 1) * 2 }
        return value * power(exponent + 100) * 0x1p-100
    }

    @inline(__always)
    private static func power(_ exponent: Int64) -> Double {
        Double(bitPattern: UInt64(bitPattern: (exponent &+ 1023) << 52))
    }
}
