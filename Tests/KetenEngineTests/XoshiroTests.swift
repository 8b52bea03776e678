// The sequential generator against its reference code, and the ziggurat against its distribution.

import KetenEngine
import Testing

struct XoshiroTests {
    @Test("Xoshiro256++ gives the numbers of the reference code")
    func reference() {
        var generator = Xoshiro(state: (1, 2, 3, 4))
        let numbers = (0..<10).map { _ in generator.next() }
        #expect(
            numbers == [
                41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386,
                9_228_616_714_210_784_205, 9_973_669_472_204_895_162,
                14_011_001_112_246_962_877, 12_406_186_145_184_390_807,
                15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
            ])
    }

    @Test("The seed becomes a state by the reference numbers of SplitMix64")
    func splitMix() {
        #expect(
            Xoshiro(seed: 1_234_567)
                == Xoshiro(
                    state: (
                        6_457_827_717_110_365_317, 3_203_168_211_198_807_973,
                        9_817_491_932_198_370_423, 4_593_380_528_125_082_431
                    )))
    }

    @Test("A sub-stream starts from the four first numbers of its address")
    func subStream() {
        let generator = KeyedGenerator(seed: 5, replication: 6)
        let words = (0..<4).map { generator.bits(entity: 7, purpose: 8, index: $0) }
        #expect(
            Xoshiro(generator, entity: 7, purpose: 8)
                == Xoshiro(state: (words[0], words[1], words[2], words[3])))
    }

    @Test("Sequential uniforms are uniform")
    func fit() {
        var generator = Xoshiro(seed: 11)
        let sample = (0..<20_000).map { _ in generator.uniform() }
        #expect(Fit.kolmogorovSmirnov(sample) { $0 } < Fit.limit)
    }
}

struct ExponentialZigguratTests {
    @Test("The ziggurat's numbers are exponential with mean 1, in the tail as well")
    func fit() {
        let ziggurat = ExponentialZiggurat()
        var generator = Xoshiro(seed: 12)
        let sample = (0..<100_000).map { _ in ziggurat.sample(&generator) }
        #expect(Fit.kolmogorovSmirnov(sample) { 1 - Elementary.exp(-$0) } < Fit.limit)
        #expect(Fit.hasMoments(sample, mean: 1, variance: 1))
        // Beyond 7.697 lie 45.4 of 100,000 numbers on average.
        let tail = sample.filter { $0 > 7.697_117_470_131_05 }.count
        #expect((18...73).contains(tail))
    }

    @Test("The ziggurat's first numbers are pinned")
    func pinned() {
        let ziggurat = ExponentialZiggurat()
        var generator = Xoshiro(seed: 13)
        let sample = (0..<4).map { _ in ziggurat.sample(&generator) }
        #expect(
            sample == [
                0.009199022281075357, 0.0296207273651295, 2.1645219001813722, 1.8625209534291849,
            ])
    }
}
