// A key divides an amount so that the parts add up to it, whatever the shares and weights.

import KetenEngine
import Testing

@testable import KetenCare

struct SharingKeyTests {
    @Test("A stated share is exact; the others divide the rest by their weights")
    func stated() {
        let key = SharingKey(stated: [0, 0.204, 0], weights: [3, 999, 1])
        // 5,744 euros in ten-thousandths: 1,171.776 for the share, the rest three to one.
        #expect(key.parts(of: 57_440_000) == [34_291_680, 11_717_760, 11_430_560])
    }

    @Test("Without stated shares the parts go by weight and the last penny is not lost")
    func weights() {
        let key = SharingKey(stated: [0, 0, 0], weights: [1, 1, 1])
        #expect(key.parts(of: 100) == [33, 34, 33])
        #expect(key.parts(of: 0) == [0, 0, 0])
        #expect(SharingKey(stated: [], weights: []).parts(of: 5).isEmpty)
    }

    @Test("Shares that miss or pass the whole are scaled to it; nobody to take a rest is no loss")
    func scaled() {
        #expect(SharingKey(stated: [0.3, 0.1], weights: [5, 5]).parts(of: 100) == [75, 25])
        #expect(SharingKey(stated: [1, 1, 0], weights: [5, 5, 5]).parts(of: 100) == [50, 50, 0])
        #expect(SharingKey(stated: [0, 0], weights: [0, 0]).parts(of: 100) == [50, 50])
        #expect(SharingKey(stated: [0.5, 0], weights: [7, 0]).parts(of: 100) == [100, 0])
    }

    @Test("Any parts add up exactly, and none is negative", arguments: 0..<200)
    func exact(number: Int) {
        let generator = KeyedGenerator(seed: 7, replication: UInt32(number))
        func draw(_ index: UInt32) -> Double {
            generator.uniform(entity: 1, purpose: 1, index: index)
        }
        let count = 1 + Int(draw(0) * 20)
        let stated = (0..<count).map { draw(UInt32($0) + 1) < 0.7 ? 0 : draw(UInt32($0) + 50) / 4 }
        let weights = (0..<count).map { Int(draw(UInt32($0) + 100) * 1e6) }
        let total = Int64(draw(200) * 1e12)
        let parts = SharingKey(stated: stated, weights: weights).parts(of: total)
        #expect(parts.reduce(0, +) == total)
        #expect(parts.allSatisfy { $0 >= 0 })
    }
}
