// The keyed generator against the published vectors of its authors, and the layout of an address.

import KetenEngine
import Testing

struct KeyedGeneratorTests {
    private let generator = KeyedGenerator(seed: 0x0123_4567_89AB_CDEF, replication: 7)

    @Test("Philox4x32-10 gives the known answers of Random123")
    func knownAnswers() {
        let ones = UInt32.max
        #expect(
            KeyedGenerator.philox(PhiloxWord(0, 0, 0, 0), key: (0, 0))
                == PhiloxWord(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8))
        #expect(
            KeyedGenerator.philox(PhiloxWord(ones, ones, ones, ones), key: (ones, ones))
                == PhiloxWord(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD))
        #expect(
            KeyedGenerator.philox(
                PhiloxWord(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344),
                key: (0xA409_3822, 0x299F_31D0))
                == PhiloxWord(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1))
    }

    @Test("An address is laid out as entity, replication, purpose and block, under the seed")
    func layout() {
        let word = KeyedGenerator.philox(
            PhiloxWord(0x5566_7788, 0x1122_3344, 7, 0x0300_0002), key: (0x89AB_CDEF, 0x0123_4567))
        let entity: UInt64 = 0x1122_3344_5566_7788
        let even = generator.bits(entity: entity, purpose: 3, index: 4)
        let odd = generator.bits(entity: entity, purpose: 3, index: 5)
        #expect(even == UInt64(word.b) << 32 | UInt64(word.a))
        #expect(odd == UInt64(word.d) << 32 | UInt64(word.c))
    }

    @Test("A pair is the two draws of one block, and an address as a value gives the same")
    func pair() {
        let pair = generator.uniformPair(entity: 9, purpose: 200, block: 31)
        #expect(pair.0 == generator.uniform(entity: 9, purpose: 200, index: 62))
        #expect(pair.1 == generator.uniform(entity: 9, purpose: 200, index: 63))
        let address = DrawAddress(
            seed: generator.seed, replication: 7, entity: 9, purpose: 200, index: 63)
        #expect(address.uniform == pair.1)
        #expect(address.bits == generator.bits(entity: 9, purpose: 200, index: 63))
    }

    @Test("Every part of an address changes the number")
    func parts() {
        var numbers: Set<UInt64> = []
        for seed in 0..<3 as Range<UInt64> {
            for replication in 0..<3 as Range<UInt32> {
                let generator = KeyedGenerator(seed: seed << 33, replication: replication)
                for entity in 0..<3 as Range<UInt64> {
                    for purpose in 0..<3 as Range<UInt8> {
                        for index in 0..<3 as Range<UInt32> {
                            numbers.insert(
                                generator.bits(
                                    entity: entity << 31, purpose: purpose, index: index))
                        }
                    }
                }
            }
        }
        #expect(numbers.count == 243)
    }

    @Test("A uniform number is never 0 or 1, and one minus it is exact")
    func openInterval() {
        #expect(KeyedGenerator.uniform(from: 0) == 0x1p-53)
        #expect(KeyedGenerator.uniform(from: .max) == 1 - 0x1p-53)
        #expect(KeyedGenerator.uniform(from: 1 << 63) == 0.5 + 0x1p-53)
        for index in 0..<1000 as Range<UInt32> {
            let u = generator.uniform(entity: 1, purpose: 1, index: index)
            #expect(u > 0 && u < 1 && 1 - (1 - u) == u)
        }
    }

    @Test("Keyed uniforms are uniform, and neighbouring addresses do not go together")
    func fit() {
        let sample = (0..<20_000).map {
            generator.uniform(entity: UInt64($0), purpose: 1, index: 0)
        }
        #expect(Fit.kolmogorovSmirnov(sample) { $0 } < Fit.limit)
        for shift in [1, 2, 3] {
            let products = sample.indices.dropLast(shift).map {
                (sample[$0] - 0.5) * (sample[$0 + shift] - 0.5) * 12
            }
            #expect(abs(Fit.mean(products)) < 4 / Double(products.count).squareRoot())
        }
    }

    @Test("A cursor gives the numbers at successive indices, from an even or an odd one")
    func cursor() {
        for start in [0, 1, 6, 7] as [UInt32] {
            var draws = KeyedDraws(generator, entity: 3, purpose: 4, index: start)
            for index in start..<(start + 7) {
                #expect(draws.index == index)
                let number = draws.next()
                #expect(number == generator.uniform(entity: 3, purpose: 4, index: index))
            }
        }
    }

    @Test("An index beyond the 25 bits of its field stops the program")
    func tooManyDraws() async {
        await #expect(processExitsWith: .failure) {
            let generator = KeyedGenerator(seed: 1, replication: 1)
            _ = generator.uniform(entity: 1, purpose: 1, index: 1 << 25)
        }
    }
}
