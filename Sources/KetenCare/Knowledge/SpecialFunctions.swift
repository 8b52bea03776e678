// The distribution functions of gamma and beta, from basic arithmetic and our own logarithm, so
// that every machine finds the same bits. Used when a table is read and once a replication.

import KetenEngine

/// Gamma and beta functions to about 1e-13 of themselves, for shapes from 1e-3 to 1e6.
enum SpecialFunctions {
    /// The logarithm of Γ(x) for positive x: steps up to 15, then Stirling's series.
    ///
    /// Source: Abramowitz and Stegun, *Handbook of Mathematical Functions*, 6.1.15 and 6.1.41.
    static func logGamma(_ x: Double) -> Double {
        var shifted = x
        var product = 1.0
        while shifted < 15 {
            product *= shifted
            shifted += 1
        }
        let square = 1 / (shifted * shifted)
        var series = 1.0 / 1188 - square * (691.0 / 360_360)
        for term in [1.0 / 1680, 1.0 / 1260, 1.0 / 360, 1.0 / 12] {
            series = term - square * series
        }
        return (shifted - 0.5) * Elementary.log(shifted) - shifted + 0.918_938_533_204_672_74
            + series / shifted - Elementary.log(product)
    }

    /// The probability that a gamma number of this shape and scale one is below `x`.
    ///
    /// Source: Abramowitz and Stegun, 6.5.29 below shape + 1, else the fraction 6.5.31.
    static func gammaProbability(_ x: Double, shape: Double) -> Double {
        guard x > 0 else { return 0 }
        let front = Elementary.exp(shape * Elementary.log(x) - x - logGamma(shape))
        if x < shape + 1 {
            var term = 1 / shape
            var sum = term
            var next = shape
            for _ in 0..<10_000 where term > sum * 1e-17 {
                next += 1
                term *= x / next
                sum += term
            }
            return front * sum
        }
        var b = x + 1 - shape
        var (c, d) = (1e300, 1 / b)
        var fraction = d
        for step in 1...10_000 {
            let a = -Double(step) * (Double(step) - shape)
            b += 2
            d = 1 / nonzero(a * d + b)
            c = nonzero(b + a / c)
            fraction *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return 1 - front * fraction
    }

    /// The probability that a beta number of these parameters is below `x`.
    ///
    /// Source: Abramowitz and Stegun, 26.5.8, on the side on which the fraction converges fast.
    static func betaProbability(_ x: Double, alpha: Double, beta: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        let front = Elementary.exp(
            logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta)
                + alpha * Elementary.log(x) + beta * Elementary.log1p(-x))
        return x < (alpha + 1) / (alpha + beta + 2)
            ? front * betaFraction(x, alpha, beta) / alpha
            : 1 - front * betaFraction(1 - x, beta, alpha) / beta
    }

    private static func betaFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        var c = 1.0
        var d = 1 / nonzero(1 - (a + b) * x / (a + 1))
        var fraction = d
        for step in 1...10_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / nonzero(1 + even * d)
            c = nonzero(1 + even / c)
            fraction *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / nonzero(1 + odd * d)
            c = nonzero(1 + odd / c)
            fraction *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return fraction
    }

    private static func nonzero(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }

    /// Where a rising function that is at most nought at `low` and above it at `high` crosses it.
    ///
    /// The Illinois form of false position: it keeps the crossing between two points and needs
    /// some ten calls; a middle is taken where it is slow. Source: Dowell and Jarratt, BIT 11,
    /// 1971.
    static func crossing(
        of function: (Double) -> Double, from low: Double, to high: Double, tolerance: Double
    ) -> Double {
        var (a, b) = (low, high)
        var (atA, atB) = (function(a), function(b))
        var side = 0
        for step in 0..<200 {
            if atA == 0 { return a }
            if b - a <= tolerance { break }
            var x = (a * atB - b * atA) / (atB - atA)
            if step % 8 == 7 || !(x > a && x < b) { x = a + (b - a) / 2 }
            guard x > a, x < b else { break }
            let value = function(x)
            if value == 0 { return x }
            if value < 0 {
                (a, atA) = (x, value)
                if side == -1 { atB /= 2 }
                side = -1
            } else {
                (b, atB) = (x, value)
                if side == 1 { atA /= 2 }
                side = 1
            }
            if abs(value) < 1e-15 { return x }
        }
        return a + (b - a) / 2
    }
}
