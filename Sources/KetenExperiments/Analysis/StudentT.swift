// The 97.5 % point of Student's t, which turns a standard error into a 95 % interval.
//
// Up to 400 degrees of freedom: Newton's method on the finite series of the distribution; above,
// the expansion around the normal point, whose next term is below 1e-12 there. Only basic
// arithmetic and the square root are used, so every machine finds the same bits.
// Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3-4 and 26.7.5.

/// Student's t distribution.
public enum StudentT {
    /// The value that t stays below with probability 0.975, to within 1e-9 of itself.
    public static func quantile975(degreesOfFreedom: Int) -> Double {
        precondition(degreesOfFreedom > 0, "Student's t needs a degree of freedom.")
        let start = expansion(degreesOfFreedom)
        return degreesOfFreedom > 400 ? start : refined(start, degreesOfFreedom)
    }

    /// Remembers what was computed, for the many columns with the same number of pairs.
    struct Table {
        private var known: [Double] = []

        mutating func quantile975(degreesOfFreedom: Int) -> Double {
            while known.count <= degreesOfFreedom { known.append(.nan) }
            if known[degreesOfFreedom].isNaN {
                known[degreesOfFreedom] = StudentT.quantile975(degreesOfFreedom: degreesOfFreedom)
            }
            return known[degreesOfFreedom]
        }
    }

    /// The expansion in powers of 1/n around the normal point.
    private static func expansion(_ degreesOfFreedom: Int) -> Double {
        let x = 1.959963984540054
        let n = Double(degreesOfFreedom)
        let s = x * x
        let first = x * (s + 1) / 4
        let second = x * ((5 * s + 16) * s + 3) / 96
        let third = x * (((3 * s + 19) * s + 17) * s - 15) / 384
        let fourth = x * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92160
        return x + (first + (second + (third + fourth / n) / n) / n) / n
    }

    /// Newton's method on P(|T| < t) = 0.95, from a start below the answer.
    private static func refined(_ start: Double, _ degreesOfFreedom: Int) -> Double {
        let n = Double(degreesOfFreedom)
        let scale = densityScale(degreesOfFreedom)
        var t = start
        for _ in 0..<50 {
            let cosine2 = n / (n + t * t)
            // The density is scale · (1 + t²/n)^(−(n + 1)/2), by an integer power.
            var density = 2 * scale * power(cosine2, (degreesOfFreedom + 1) / 2)
            if degreesOfFreedom % 2 == 0 { density *= cosine2.squareRoot() }
            let step = (0.95 - probabilityWithin(t, degreesOfFreedom)) / density
            t += step
            if step.magnitude < 1e-14 * t { break }
        }
        return t
    }

    /// The probability that T is between −t and t, with cos²θ = n / (n + t²).
    static func probabilityWithin(_ t: Double, _ degreesOfFreedom: Int) -> Double {
        let n = Double(degreesOfFreedom)
        let cosine2 = n / (n + t * t)
        let sine = t / (n + t * t).squareRoot()
        let isOdd = degreesOfFreedom % 2 == 1
        var term = isOdd ? cosine2.squareRoot() : 1
        var sum = degreesOfFreedom == 1 ? 0 : term
        var power = isOdd ? 3 : 2
        while power <= degreesOfFreedom - 2 {
            term *= cosine2 * Double(power - 1) / Double(power)
            sum += term
            power += 2
        }
        guard isOdd else { return sine * sum }
        return 2 / Double.pi * (arctangent(t / n.squareRoot()) + sine * sum)
    }

    /// Γ((n + 1)/2) / (√(nπ) Γ(n/2)), by the recurrence of the gamma function in steps of two.
    private static func densityScale(_ degreesOfFreedom: Int) -> Double {
        // The ratio Γ((n + 1)/2) / Γ(n/2) is 1/√π for n = 1 and √π/2 for n = 2.
        let isOdd = degreesOfFreedom % 2 == 1
        var ratio = isOdd ? 1 / Double.pi.squareRoot() : Double.pi.squareRoot() / 2
        var n = isOdd ? 1 : 2
        while n < degreesOfFreedom {
            ratio *= Double(n + 1) / Double(n)
            n += 2
        }
        return ratio / (Double(degreesOfFreedom) * Double.pi).squareRoot()
    }

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<exponent { result *= base }
        return result
    }

    /// The arctangent of a positive number: two halvings of the angle, then its series.
    private static func arctangent(_ x: Double) -> Double {
        guard x <= 1 else { return Double.pi / 2 - arctangent(1 / x) }
        var reduced = x
        for _ in 0..<2 { reduced /= 1 + (1 + reduced * reduced).squareRoot() }
        var term = reduced
        var sum = reduced
        var power = 1
        while term.magnitude > 1e-18 {
            term *= -reduced * reduced
            power += 2
            sum += term / Double(power)
        }
        return 4 * sum
    }
}
