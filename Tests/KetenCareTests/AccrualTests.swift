// Accrual: months are twelfths, parts of a month go by days, and parts add up to totals exactly.

import KetenEngine
import Testing

@testable import KetenCare

struct AccrualTests {
    private func stretch(_ from: String, _ until: String, _ euros: Double) throws -> Accrual.Stretch
    {
        Accrual.Stretch(
            from: try day(from).dayNumber, until: try day(until).dayNumber,
            yearly: Accrual.yearly(euros))
    }

    private func total(_ stretches: [Accrual.Stretch], until text: String) throws -> Euro {
        Accrual(stretches).total(untilDay: try day(text).dayNumber)
    }

    @Test("A quarter of 6,088.65 is 1,522.1625, the invoice of Maastricht for the end of 2019")
    func quarter() throws {
        let invoice = try stretch("2019-10-01", "2020-01-01", 0.05 * 121_773)
        #expect(try total([invoice], until: "2020-01-01") == Euro(tenThousandths: 15_221_625))
    }

    @Test(
        "Whole months are twelfths, however many days they have",
        arguments: ["2019-02-01", "2020-02-01", "2020-03-01", "2020-04-01"])
    func months(first: String) throws {
        let next = try day(first).adding(months: 1).description
        let month = try stretch(first, next, 1200)
        #expect(try total([month], until: next) == Euro(nearest: 100))
    }

    @Test("A part of a month is divided by the days of that month")
    func days() throws {
        let february = try stretch("2020-02-01", "2020-03-01", 12 * 29)
        #expect(try total([february], until: "2020-02-11") == Euro(nearest: 10))
        let january = try stretch("2020-01-01", "2020-02-01", 12 * 31)
        #expect(try total([january], until: "2020-01-11") == Euro(nearest: 10))
    }

    @Test("Nothing accrues before the first day or after the last")
    func outside() throws {
        let march = try stretch("2020-03-01", "2020-04-01", 1200)
        #expect(try total([march], until: "2020-03-01") == .zero)
        #expect(try total([march], until: "2020-02-01") == .zero)
        #expect(try total([march], until: "2021-01-01") == Euro(nearest: 100))
    }

    @Test("Totals round once, half away from zero, below nought too")
    func rounding() throws {
        // A twelfth of 0.0006 is half a ten-thousandth.
        let small = try stretch("2020-01-01", "2021-01-01", 0.0006)
        #expect(try total([small], until: "2020-02-01") == Euro(tenThousandths: 1))
        let refund = try stretch("2020-01-01", "2021-01-01", -0.0006)
        #expect(try total([refund], until: "2020-02-01") == Euro(tenThousandths: -1))
        #expect(try total([small], until: "2020-03-01") == Euro(tenThousandths: 1))
        #expect(try total([small], until: "2021-01-01") == Euro(tenThousandths: 6))
    }

    @Test("The parts of random stretches add up to the whole, to the last ten-thousandth")
    func parts() throws {
        let generator = KeyedGenerator(seed: 7, replication: 0)
        let first = try day("2019-01-01").dayNumber
        for trial in 0..<200 as Range<UInt64> {
            var draws = KeyedDraws(generator, entity: trial, purpose: 1)
            var stretches: [Accrual.Stretch] = []
            var from = first + Int(draws.next() * 100)
            for _ in 0..<(1 + Int(draws.next() * 4)) {
                let until = from + 1 + Int(draws.next() * 400)
                let yearly = Int64((draws.next() - 0.2) * 1e13)
                stretches.append(Accrual.Stretch(from: from, until: until, yearly: yearly))
                from = until + Int(draws.next() * 40)
            }
            let accrual = Accrual(stretches)
            var cut = first
            var sum = Euro.zero
            while cut < from {
                let next = cut + 1 + Int(draws.next() * 60)
                sum = sum + (accrual.total(untilDay: next) - accrual.total(untilDay: cut))
                cut = next
            }
            #expect(sum == accrual.total(untilDay: from), "trial \(trial)")
        }
    }

    @Test("Cutting a stretch in two at any day changes nothing")
    func cuts() throws {
        let whole = try stretch("2019-05-17", "2021-03-03", 88_748.32)
        let one = Accrual([whole])
        for cut in stride(from: whole.from + 1, to: whole.until, by: 37) {
            var (left, right) = (whole, whole)
            left.until = cut
            right.from = cut
            let two = Accrual([left, right])
            for end in stride(from: whole.from, through: whole.until, by: 11) {
                #expect(one.total(untilDay: end) == two.total(untilDay: end))
            }
        }
    }
}
