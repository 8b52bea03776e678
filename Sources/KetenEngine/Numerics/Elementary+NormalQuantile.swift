// The quantile of the standard normal distribution, in pieces: polynomials from a table, and far
// out, where one draw in a hundred comes, the distance to the square root of a logarithm. One
// uniform in, one normal number out, and the larger the larger.

extension Elementary {
    /// The number below which a standard normal one lies with probability `u`, at most one unit in
    /// the last place from the exact value: 0.77 was the most in 980,000 comparisons
    /// (`Tools/numerics/worst.py`). Infinite at 0 and 1; not a number outside them.
    ///
    /// - Source: our own; `Tools/numerics/quantile_table.py` says how, and makes the table from
    ///   exact values. The asymptote is that of Abramowitz and Stegun, *Handbook
    ///   of Mathematical Functions*, 1964, 26.2.23.
    public static func normalQuantile(_ u: Double) -> Double {
        let tail = min(u, 1 - u)  // exact where it is not u itself
        let distance: Double
        if tail >= 0.375 {
            distance = nearMiddle(0.5 - tail)
        } else if tail >= 0x1p-7 {
            let place = NormalQuantilePiece.count(from: 0x1p-7, to: tail)
            let (high, low) = NormalQuantilePiece.all[place].value(at: tail)
            distance = high + low
        } else {
            distance = farOut(tail)
        }
        return Double(signOf: u - 0.5, magnitudeOf: distance)
    }

    /// The quantile at `1/2 + q`, for `q` from 0 to 1/8: the slope at 1/2 times `q`, the product of
    /// the upper halves exactly, and an odd polynomial for the rest.
    @inline(__always)
    private static func nearMiddle(_ q: Double) -> Double {
        let s = q * q
        let s2 = s * s
        let s4 = s2 * s2
        let first =
            0x1.4ffddeaa22dc8p+1 + s * 0x1.71713082d984fp+2
            + s2 * (0x1.f55d0d795d5e1p+3 + s * 0x1.78494ab3026a9p+5)
        let second =
            0x1.2ba8ef6122bfcp+7 + s * 0x1.f03ecbf1f2c39p+8
            + s2 * (0x1.a7395489da237p+10 + s * 0x1.636b21f8432fep+12)
        let rest = first + s4 * (second + s4 * 0x1.a34f9089de94dp+14)
        let (slopeHigh, slopeLow) = (0x1.40d9318p+1, 0x1.fd89c16595f29p-25)
        let high = upperHalf(q)
        return high * slopeHigh + ((q - high) * slopeHigh + (q * slopeLow + q * s * rest))
    }

    /// The quantile at `1 - tail`, for a tail below 2^-7: with `t = sqrt(-2 log tail)` in two
    /// parts, `t - 1/2` is near, and the table has the difference.
    @inline(never)
    private static func farOut(_ tail: Double) -> Double {
        guard tail > 0 else { return tail == 0 ? .infinity : .nan }
        let isNormal = tail >= .leastNormalMagnitude
        let (high, low) = logParts((isNormal ? tail : tail * 0x1p54).bitPattern, isNormal ? 0 : -54)
        let sum = high + low
        let left = low - (sum - high)
        let t = (-2 * sum).squareRoot()
        // What t lacks: the square of t, whose upper part is exact, taken from -2 log tail.
        let upper = upperHalf(t)
        let lower = t - upper
        let excess = upper * upper + 2 * sum + 2 * upper * lower + lower * lower + 2 * left
        let lacking = -excess / (2 * t)
        let place =
            NormalQuantilePiece.count(from: 3, to: t)
            &+ NormalQuantilePiece.count(from: 0x1p-7, to: 0.375)
        let (near, rest) = NormalQuantilePiece.all[place].value(at: t)
        return t - 0.5 + (near + (rest + lacking))
    }

    /// The upper 26 bits of a number.
    @inline(__always)
    private static func upperHalf(_ x: Double) -> Double {
        Double(bitPattern: x.bitPattern & 0xFFFF_FFFF_F800_0000)
    }
}
