// The keyed generator pinned to known answers, and the parts of an address.

import KetenEngine
import Testing

struct KeyedGeneratorTests {
    private let generator = KeyedGenerator(seed: 0x0123_4567_89AB_CDEF, replication: 7)

    @Test("The mixer and the generator give their known answers")
    func knownAnswers() {
        #expect(KeyedGenerator.mix(0) == 0)
        #expect(KeyedGenerator.mix(1) == 0x0DAD_BFEE_B7D6_4133)
        #expect(KeyedGenerator.mix(.max) == 0xE398_180A_DC04_D6FC)
        #expect(
            generator.bits(entity: 0x1122_3344_5566_7788, purpose: 3, index: 4)
                == 0x1581_9B5F_7CC1_1A04)
    }

    @Test("A second implementation, in C, gives the same bits: that which the battery tested")
    func secondImplementation() {
        let zero = DrawAddress(seed: 0, replication: 0, entity: 0, purpose: 0)
        #expect(zero.bits == 0x2196_E833_58DB_893D)
        let largest = DrawAddress(
            seed: .max, replication: .max, entity: .max, purpose: .max, index: .max)
        #expect(largest.bits == 0xE879_2EC2_F38D_643F)
        // 100,000 numbers in the order of Tools/battery that is named `model`, folded into one.
        var fold: UInt64 = 0
        for number in 0..<100_000 as Range<UInt64> {
            let (person, index) = number.quotientAndRemainder(dividingBy: 10)
            let (replication, place) = person.quotientAndRemainder(dividingBy: 2500)
            let generator = KeyedGenerator(seed: 2019, replication: UInt32(replication))
            fold ^= generator.bits(
                entity: 2 << 60 | place << 16, purpose: 5, index: UInt32(index))
            fold &*= 0x9E37_79B9_7F4A_7C15
            fold ^= fold >> 32
        }
        #expect(fold == 0x2DB9_1524_3A66_C4C0)
    }

    @Test("Any bit of an address changes about half of the bits")
    func avalanche() {
        var changed = [Int](repeating: 0, count: 64)
        let count = 4096
        for trial in 0..<count {
            let entity = UInt64(trial) << 16 | 2 << 60
            let before = generator.bits(entity: entity, purpose: 5, index: 1)
            for bit in 0..<64 {
                let after = generator.bits(entity: entity ^ 1 << UInt64(bit), purpose: 5, index: 1)
                changed[bit] += (before ^ after).nonzeroBitCount
            }
        }
        for bit in 0..<64 {
            // The mean of 4096 counts of 64 fair bits: 32, with standard error 4 / 64.
            let mean = Double(changed[bit]) / Double(count)
            #expect(abs(mean - 32) < 5 * 4 / 64, "bit \(bit) changes \(mean) bits")
        }
    }

    @Test(
        "Any bit of a seed, replication, purpose or index changes half of all the bits",
        arguments: [("seed", 64), ("replication", 32), ("purpose", 8), ("index", 32)])
    func avalancheOfTheRest(part: String, width: Int) {
        let count = 1024
        func bits(_ trial: Int, _ flip: UInt64) -> UInt64 {
            var address = DrawAddress(
                seed: 2019, replication: 7, entity: UInt64(trial) << 16, purpose: 5, index: 1)
            switch part {
            case "seed": address.seed ^= flip
            case "replication": address.replication ^= UInt32(flip)
            case "purpose": address.purpose ^= UInt8(flip)
            default: address.index ^= UInt32(flip)
            }
            return address.bits
        }
        for bit in 0..<width {
            var changed = 0
            var byPlace = [Int](repeating: 0, count: 64)
            for trial in 0..<count {
                let difference = bits(trial, 0) ^ bits(trial, 1 << UInt64(bit))
                changed += difference.nonzeroBitCount
                for place in 0..<64 { byPlace[place] += Int(difference >> UInt64(place) & 1) }
            }
            let mean = Double(changed) / Double(count)
            #expect(abs(mean - 32) < 5 * 4 / 32, "bit \(bit) of the \(part) changes \(mean) bits")
            // Each bit of the number changes in half of 1024 trials, with a deviation of 16; the
            // furthest of some thousand such counts is within 5 of them.
            #expect(
                byPlace.allSatisfy { abs($0 - 512) < 6 * 16 }, "bit \(bit) of the \(part)")
        }
    }

    @Test("An address as a value, and the draws of an entity, give the same numbers")
    func sameAddress() {
        let address = DrawAddress(
            seed: generator.seed, replication: 7, entity: 9, purpose: 200, index: 63)
        let bits = generator.bits(entity: 9, purpose: 200, index: 63)
        #expect(address.bits == bits)
        #expect(address.uniform == generator.uniform(entity: 9, purpose: 200, index: 63))
        #expect(generator.draws(of: 9).bits(purpose: 200, index: 63) == bits)
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

    @Test("A cursor at the last index stops the program rather than draw for another purpose")
    func cursorAtTheEnd() async {
        await #expect(processExitsWith: .failure) {
            var draws = KeyedDraws(
                KeyedGenerator(seed: 1, replication: 0), entity: 3, purpose: 4, index: .max)
            _ = draws.next()
        }
    }
}
