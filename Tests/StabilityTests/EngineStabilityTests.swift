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
        Digest.expect(digest, pinned: 0x984E_6C5D_C887_D0E4, "exp")
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
            Digest.of(middle + tail), pinned: 0x3657_E67E_3BB2_1E2A, "the normal quantile")
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
        Digest.expect(digest.value, pinned: 0x4EE9_6863_8B98_907C, "the keyed generator")
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
        try expect(.exponential(Exponential(mean: 365)), pinned: 0x25D5_3CF4_3E75_1B56)
        try expect(.uniform(Uniform(low: 30, high: 365)), pinned: 0x7A74_BC43_1B47_AF9C)
        try expect(
            .triangular(Triangular(low: 30, mode: 90, high: 365)), pinned: 0x199D_2EE8_92BF_E3FD)
        try expect(.logNormal(LogNormal(mean: 270, sigma: 0.545)), pinned: 0x2AF2_BC05_9702_C7AD)
        try expect(
            .gamma(Gamma(mean: 10, coefficientOfVariation: 0.61)), pinned: 0x0689_9459_2CEA_085C)
        try expect(.gamma(Gamma(shape: 0.4, scale: 3)), pinned: 0x3C6F_7D98_8BC7_7689)
        try expect(.beta(Beta(alpha: 2, beta: 5)), pinned: 0xC144_6C50_C2F1_0942)
        try expect(.poisson(Poisson(mean: 20)), pinned: 0x4A93_7B77_D9CF_B00F)
        try expect(.poisson(Poisson(mean: 0.7)), pinned: 0x49F8_E374_3DAD_E6F9)
        try expect(.bernoulli(Bernoulli(probability: 0.2)), pinned: 0xCBBF_15EC_38EB_92F8)
        try expect(
            .discrete(Discrete(weights: [0.55, 0.2, 0.05, 0.2])), pinned: 0xD52D_FB81_480B_DFCD)
    }

    @Test("Shares that are drawn together keep their bits")
    func dirichlet() throws {
        let shares = try Dirichlet(parameters: [0.3, 2, 7])
        var draws = KeyedDraws(
            KeyedGenerator(seed: 2019, replication: 0), entity: 1, purpose: 1)
        let digest = Digest.of((0..<300).flatMap { _ in shares.sample(&draws) })
        Digest.expect(digest, pinned: 0x74DC_F5B0_09C5_60CC, "the Dirichlet distribution")
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
