// The bits of the engine: functions, draws and distributions over fixed arguments, pinned.
//
// They are the same on every machine that follows IEEE 754, in every build. A change here changes
// every result of every model.

import KetenEngine
import Testing

struct EngineStabilityTests {
    @Test("The logarithm keeps its bits")
    func log() {
        let digest = Digest.of(Self.positive.map(Elementary.log))
        Digest.expect(digest, pinned: 0xFF99_56D5_6C2F_C665, "log")
    }

    @Test("The exponential keeps its bits")
    func exp() {
        let digest = Digest.of(Self.numbers(from: -745, to: 709).map(Elementary.exp))
        Digest.expect(digest, pinned: 0x14CD_6C8E_B4AE_985E, "exp")
    }

    @Test("The logarithm of one more keeps its bits")
    func log1p() {
        let near = Self.numbers(from: -0.999, to: 1).map(Elementary.log1p)
        let far = Self.positive.map(Elementary.log1p)
        Digest.expect(Digest.of(near + far), pinned: 0x294B_AC5D_8B92_5AC9, "log1p")
    }

    @Test("The normal quantile keeps its bits")
    func normalQuantile() {
        let middle = Self.uniforms.map(Elementary.normalQuantile)
        let tail = (1...50).map { Elementary.normalQuantile(Self.power(of: -$0)) }
        Digest.expect(
            Digest.of(middle + tail), pinned: 0x925F_4C5D_73CB_7EBC, "the normal quantile")
    }

    @Test("The draws at an address keep their bits")
    func keyedDraws() {
        var digest = Digest()
        for seed in [0, 2019, .max] as [UInt64] {
            for replication in [0, 1, .max] as [UInt32] {
                let generator = KeyedGenerator(seed: seed, replication: replication)
                for entity in [0, 1, 0x0123_4567_89AB_CDEF] as [UInt64] {
                    for index in 0..<32 as Range<UInt32> {
                        digest.add(generator.bits(entity: entity, purpose: 7, index: index))
                        digest.add(generator.uniform(entity: entity, purpose: 255, index: index))
                    }
                }
            }
        }
        Digest.expect(digest.value, pinned: 0xA453_EAA2_41F4_1E53, "the keyed generator")
    }

    @Test("The sequential generator keeps its bits")
    func xoshiro() {
        var generator = Xoshiro(seed: 2019)
        var digest = Digest()
        for _ in 0..<1_000 { digest.add(generator.next()) }
        Digest.expect(digest.value, pinned: 0x708E_F32B_C2F4_238D, "xoshiro256++")
    }

    @Test("Every distribution of the list keeps its bits")
    func distributions() throws {
        try expect(.exponential(Exponential(mean: 365)), pinned: 0x007C_5DB5_1519_6906)
        try expect(.uniform(Uniform(low: 30, high: 365)), pinned: 0xF872_AB6E_7034_A95B)
        try expect(
            .triangular(Triangular(low: 30, mode: 90, high: 365)), pinned: 0x7EFA_646B_473B_2B40)
        try expect(.logNormal(LogNormal(mean: 270, sigma: 0.545)), pinned: 0x237F_CAFA_954A_0E64)
        try expect(
            .gamma(Gamma(mean: 10, coefficientOfVariation: 0.61)), pinned: 0xDEC0_B0D2_DCDE_B15D)
        try expect(.gamma(Gamma(shape: 0.4, scale: 3)), pinned: 0x71A2_3B7E_69B1_2373)
        try expect(.beta(Beta(alpha: 2, beta: 5)), pinned: 0x0DC5_AC02_71ED_1168)
        try expect(.poisson(Poisson(mean: 20)), pinned: 0x7D47_47EA_6F9C_0BCF)
        try expect(.poisson(Poisson(mean: 0.7)), pinned: 0xC652_DFA3_CB14_8E65)
        try expect(.bernoulli(Bernoulli(probability: 0.2)), pinned: 0x59EC_DFD0_59A4_77A5)
        try expect(
            .discrete(Discrete(weights: [0.55, 0.2, 0.05, 0.2])), pinned: 0xD83A_3C78_0A4F_5C18)
    }

    @Test("Shares that are drawn together keep their bits")
    func dirichlet() throws {
        let shares = try Dirichlet(parameters: [0.3, 2, 7])
        var draws = KeyedDraws(
            KeyedGenerator(seed: 2019, replication: 0), entity: 1, purpose: 1)
        let digest = Digest.of((0..<300).flatMap { _ in shares.sample(&draws) })
        Digest.expect(digest, pinned: 0x7EED_48F0_218B_5BC8, "the Dirichlet distribution")
    }

    /// Compares the digest of the first thousand numbers of a distribution.
    private func expect(
        _ distribution: Distribution, pinned: UInt64,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var draws = KeyedDraws(
            KeyedGenerator(seed: 2019, replication: 0), entity: 1, purpose: 1)
        let digest = Digest.of((0..<1_000).map { _ in distribution.sample(&draws) })
        let family = "\(distribution)".prefix { $0 != "(" }
        Digest.expect(
            digest, pinned: pinned, "the distribution \(family)", sourceLocation: sourceLocation)
    }

    /// A thousand numbers from `low` to `high` at even steps.
    private static func numbers(from low: Double, to high: Double) -> [Double] {
        (0..<1_000).map { low + (high - low) * (Double($0) / 999) }
    }

    /// Positive numbers of every magnitude, the smallest included.
    private static let positive = (-1_074...1_023).flatMap { exponent in
        [power(of: exponent), power(of: exponent) * 1.37]
    }

    /// A thousand numbers between 0 and 1.
    private static let uniforms = (0..<1_000).map { (Double($0) + 0.5) / 1_000 }

    private static func power(of exponent: Int) -> Double {
        Double(sign: .plus, exponent: exponent, significand: 1)
    }
}
