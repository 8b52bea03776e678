// Our own logarithm and exponential against the C library's, over many arguments and at the edges.

import Foundation
import KetenEngine
import Testing

struct ElementaryTests {
    /// How many numbers apart two Doubles of the same sign are.
    private func steps(_ left: Double, _ right: Double) -> UInt64 {
        let (a, b) = (left.bitPattern, right.bitPattern)
        return a > b ? a - b : b - a
    }

    private func compare(
        _ arguments: [Double], _ ours: (Double) -> Double, _ theirs: (Double) -> Double
    ) {
        for x in arguments where steps(ours(x), theirs(x)) > 1 {
            Issue.record("At \(x): \(ours(x)), not \(theirs(x))")
            return
        }
    }

    @Test("log is within one unit in the last place, over all magnitudes and near 1")
    func log() {
        var random = Xoshiro(seed: 1)
        var arguments = (0..<40_000).map { _ in
            Double(bitPattern: random.next() % 0x7FF0_0000_0000_0000)  // subnormal ones included
        }
        arguments += (0..<40_000).map { _ in random.uniform() }
        arguments += (0..<40_000).map { _ in 0.5 + random.uniform() }
        arguments += (-60...60).map { 1 + Double($0) * .ulpOfOne }
        arguments += [.leastNonzeroMagnitude, .leastNormalMagnitude, .greatestFiniteMagnitude]
        arguments += [0x1.6a09ep0, 0x1.6a09e667f3bcdp0, 0x1.6a09fp0, 0x1.6a09e667f3bcdp-1]
        compare(arguments, Elementary.log, Foundation.log)
    }

    @Test("log1p is within one unit in the last place, for small and large arguments")
    func log1p() {
        var random = Xoshiro(seed: 2)
        var arguments = (0..<40_000).map { _ in random.uniform() * 2 - 1 }
        arguments += (0..<40_000).map { _ in
            Double(bitPattern: random.next() % 0x7FF0_0000_0000_0000)
        }
        arguments += (0..<20_000).map { index in
            (index % 2 == 0 ? 1 : -1) * Foundation.exp(-40 * random.uniform())
        }
        arguments += [-1.0.nextDown.nextUp, -0x1.2bec5p-2, -0x1.2bec4p-2, 0x1.a827ap-2, 0x1p-54]
        arguments += [-1.0.nextUp, -0x1p-60, 0x1p53, 0x1p54, .leastNonzeroMagnitude, 0x1.a8279p-2]
        compare(arguments.filter { $0 > -1 }, Elementary.log1p, Foundation.log1p)
    }

    @Test("exp is within one unit in the last place, from the smallest result to the largest")
    func exp() {
        var random = Xoshiro(seed: 3)
        var arguments = (0..<60_000).map { _ in random.uniform() * 1455 - 745.2 }
        arguments += (0..<60_000).map { _ in random.uniform() * 4 - 2 }
        arguments += (0..<10_000).map { _ in -708 - random.uniform() * 37 }  // subnormal results
        arguments += (-20...20).map { Double($0) * .ulpOfOne }
        arguments += (-1080...1030).map { (Double($0) + 0.5) * 0.693_147_180_559_945_3 }
        arguments += [709.782712893384, 709.0, 709.5, -708.3964185322641, -745.1332191019411]
        compare(arguments, Elementary.exp, Foundation.exp)
    }

    @Test("The edges are those of the C library")
    func edges() {
        #expect(Elementary.log(1) == 0 && Elementary.log(1).sign == .plus)
        #expect(Elementary.log(0) == -.infinity && Elementary.log(-0.0) == -.infinity)
        #expect(Elementary.log(.infinity) == .infinity)
        #expect(Elementary.log(-1).isNaN && Elementary.log(.nan).isNaN)
        #expect(Elementary.log(-.infinity).isNaN)
        #expect(Elementary.log1p(-1) == -.infinity && Elementary.log1p(.infinity) == .infinity)
        #expect(Elementary.log1p(-1.5).isNaN && Elementary.log1p(.nan).isNaN)
        #expect(Elementary.log1p(0) == 0 && Elementary.log1p(-0.0).sign == .minus)
        #expect(Elementary.exp(0) == 1 && Elementary.exp(-.infinity) == 0)
        #expect(Elementary.exp(.infinity) == .infinity && Elementary.exp(.nan).isNaN)
        #expect(Elementary.exp(709.782712893385) == .infinity && Elementary.exp(-745.2) == 0)
    }

    @Test("The normal quantile has the values of the tables")
    func knownQuantiles() {
        let known: [(Double, Double)] = [
            (0.5, 0), (0.975, 1.959963984540054), (0.95, 1.6448536269514722),
            (0.99, 2.3263478740408408), (0.999, 3.090232306167813), (0.75, 0.6744897501960817),
            (1e-10, -6.361340902404056), (1e-20, -9.262340089798408), (0.07, -1.4757910281791706),
        ]
        for (u, z) in known {
            let error = abs(Elementary.normalQuantile(u) - z)
            #expect(error <= z.ulp, "at \(u)")
        }
        #expect(Elementary.normalQuantile(0) == -.infinity)
        #expect(Elementary.normalQuantile(1) == .infinity)
        #expect(Elementary.normalQuantile(-0.1).isNaN && Elementary.normalQuantile(1.1).isNaN)
    }

    @Test("The normal quantile is the inverse of the normal distribution, and symmetric")
    func inverseQuantile() {
        var random = Xoshiro(seed: 4)
        for _ in 0..<20_000 {
            let u = random.uniform()
            let z = Elementary.normalQuantile(u)
            #expect(Elementary.normalQuantile(1 - u) == -z)
            // What an error of z does to u: the density times it.
            let back = erfc(-z / 2.0.squareRoot()) / 2
            let density = Foundation.exp(-z * z / 2) / (2 * Double.pi).squareRoot()
            #expect(abs(back - u) <= 4e-16 * (u + density * (1 + abs(z))))
        }
    }

    @Test("The normal quantile never falls from one number to the next, at its seams")
    func monotone() {
        let seams = [0.375, 0.625, 0x1p-7, 1 - 0x1p-7, 0.25, 0.046875, 1.26641655490942e-14, 0.5]
        for seam in seams {
            var u = seam
            for _ in 0..<200 { u = u.nextDown }
            var last = -Double.infinity
            for _ in 0..<400 {
                let z = Elementary.normalQuantile(u)
                #expect(z >= last - 4e-16 * abs(z))
                last = z
                u = u.nextUp
            }
        }
    }

    @Test("From one uniform draw to the next the normal quantile always rises")
    func strictlyRising() {
        for seam in [0x1p-40, 0x1p-20, 0x1p-7, 0.25, 0.375, 0.5, 0.625, 0.75, 1 - 0x1p-7] {
            let first = seam + 0x1p-53  // uniform draws are odd multiples of 2^-53
            let around = (-200...200).map { first + Double($0) * 0x1p-52 }
            let values = around.filter { $0 > 0 }.map(Elementary.normalQuantile)
            #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 }, "at \(seam)")
        }
    }

    @Test("Some values are pinned to the bit")
    func pinned() {
        #expect(Elementary.log(10) == 0x1.26bb1bbb55516p1)
        #expect(Elementary.exp(1) == 0x1.5bf0a8b14576ap1)
        #expect(Elementary.log1p(1e-5) == 9.999950000333332e-06)
        #expect(Elementary.normalQuantile(0.3) == -0.5244005127080408)
    }
}
