// The bounds by which hidden people are passed over: they never rule out what can happen.

import KetenEngine
import Testing

@testable import KetenCare

struct HiddenBoundsTests {
    /// Uniform numbers near the ends and all between.
    private static let uniforms: [Double] = {
        let draws = KeyedGenerator(seed: 7, replication: 0).draws(of: 1)
        let drawn = (0..<4_000).map { draws.uniform(purpose: 1, index: UInt32($0)) }
        let near = (0..<60).flatMap { [0.5 * exp2(-$0), 1 - 0.5 * exp2(-min($0, 51))] }
        return drawn + near
    }()

    private static func exp2(_ exponent: Int) -> Double {
        Double(sign: .plus, exponent: exponent, significand: 1)
    }

    @Test("A tile has as many points as the Poisson quantile of its draw")
    func points() {
        let law = Poisson.checked(mean: 1)
        let limits = TilePoints.limits
        #expect(limits.count >= 15 && limits == limits.sorted())
        func count(_ bits: UInt64) -> Int { limits.count { bits >= $0 } }
        let draws = KeyedGenerator(seed: 7, replication: 0).draws(of: 2)
        let drawn = (0..<4_000).map { draws.bits(purpose: 1, index: $0) }
        let edges = limits.flatMap { [$0, $0 - 1, $0 | 0xFFF, $0 - 0x1000] } + [0, .max]
        for bits in drawn + edges {
            #expect(count(bits) == law.quantile(KeyedGenerator.uniform(from: bits)))
        }
    }

    @Test("A chord lies above −log, and by no more than its excess")
    func chords() {
        #expect(LogBounds.chords.count == 128)
        for u in Self.uniforms where u >= LogBounds.least {
            let chord = LogBounds.chords[LogBounds.place(of: u)]
            let above = chord.atZero + chord.slope * u + Elementary.log(u)
            #expect(above > -1e-12 && above < LogBounds.excess)
        }
    }

    @Test("Whom the exposure passes over has an exponential above the hazard")
    func exposure() {
        for hazard in [0, 1e-12, 0.001, 0.02, 0.3, 0.9, 1.4, 1.6, 30, .infinity, .nan] {
            let step = HazardTable.exposureStep(hazard)
            #expect(step < UInt64.max / 3_000, "The months of 250 years would not fit into a word.")
            if !(hazard < 1.5) { #expect(step >= Finders.one) }
            // The largest uniform that is passed over has the shortest exponential.
            if step < Finders.one {
                let most = (Finders.one - step - 1) << 12 | 0xFFF
                #expect(-Elementary.log(KeyedGenerator.uniform(from: most)) > hazard)
            }
            // Little is looked at that is not needed.
            if hazard < 0.5 { #expect(Double(step) * 0x1p-52 < 1.0001 * hazard + 1e-7) }
        }
    }
}
