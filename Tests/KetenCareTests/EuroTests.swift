// Euro: exact amounts, rounded once and half away from zero.

import Testing

@testable import KetenCare

struct EuroTests {
    @Test("Halves of a ten-thousandth round away from zero")
    func halves() {
        #expect(Euro(nearest: 0.000_05).tenThousandths == 1)
        #expect(Euro(nearest: -0.000_05).tenThousandths == -1)
        #expect(Euro(nearest: 0.000_049).tenThousandths == 0)
        #expect(Euro(nearest: 1522.1625).tenThousandths == 15_221_625)
    }

    @Test("Ten times ten cents is one euro, which binary fractions cannot say")
    func tenCents() {
        let dime = Euro(nearest: 0.1)
        var sum = Euro.zero
        for _ in 0..<10 { sum = sum + dime }
        #expect(sum == Euro(nearest: 1))
        #expect(sum.euros == 1)
        #expect((0..<10).reduce(0.0) { sum, _ in sum + 0.1 } != 1)
    }

    @Test("Amounts are ordered and subtracted exactly")
    func order() {
        let less = Euro(tenThousandths: -1)
        #expect(less < .zero && !(.zero < less))
        #expect(
            Euro(nearest: 88_748.32) - Euro(nearest: 0.0001) == Euro(tenThousandths: 887_483_199))
    }
}
