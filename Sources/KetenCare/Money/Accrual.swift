// How a yearly amount spreads over days: months are twelfths, a part of a month goes by its days.

import KetenEngine

/// Yearly amounts, accrued by day and rounded as running totals, so that parts add up exactly.
///
/// Source: model.md section 7 (whole months and quarters are twelfths and fourths; an invoice is
/// rounded half away from zero to a ten-thousandth, once; days inside it are differences of the
/// rounded running total).
struct Accrual {
    /// A multiple of 28, 29, 30 and 31: the parts into which each month is cut.
    private static let partsPerMonth: Int64 = 4 * 7 * 29 * 15 * 31

    /// Yearly amounts are whole hundred-millionths of a euro, so that a rate per inhabitant is
    /// exact and only what accrues is rounded.
    static let perEuro = 100_000_000.0

    /// One stretch of days with one yearly amount, in hundred-millionths of a euro.
    struct Stretch {
        var from: Int
        var until: Int
        var yearly: Int64
    }

    private let stretches: [Stretch]

    /// Stretches in order of day, without overlap; days as day numbers of `CivilDate`.
    init(_ stretches: [Stretch]) { self.stretches = stretches }

    /// The rounded total of what accrues from the first stretch up to a day.
    func total(untilDay day: Int) -> Euro {
        var sum: Int128 = 0
        for stretch in stretches where stretch.from < day {
            sum +=
                Int128(stretch.yearly) * Int128(Self.parts(stretch.from, min(stretch.until, day)))
        }
        return Self.rounded(sum)
    }

    /// A yearly number of euros in hundred-millionths.
    static func yearly(_ euros: Double) -> Int64 {
        Int64((euros * perEuro).rounded(.toNearestOrAwayFromZero))
    }

    /// A sum of yearly amounts × parts of a year as money, rounded half away from zero.
    static func rounded(_ sum: Int128) -> Euro {
        let divisor = UInt128(12 * partsPerMonth * 10_000)
        let (quotient, remainder) = sum.magnitude.quotientAndRemainder(dividingBy: divisor)
        let rounded = Int64(quotient) + (remainder * 2 >= divisor ? 1 : 0)
        return Euro(tenThousandths: sum < 0 ? -rounded : rounded)
    }

    /// How many parts, of which a year has twelve equal months full, the days `[from, until)` have.
    static func parts(_ from: Int, _ until: Int) -> Int64 {
        from < until ? position(until) - position(from) : 0
    }

    /// How many parts lie before a day, from the beginning of the calendar on.
    private static func position(_ day: Int) -> Int64 {
        let date = CivilDate(dayNumber: day)
        let months = Int64(date.year * 12 + date.month)
        return months * partsPerMonth
            + Int64(date.day - 1) * (partsPerMonth / Int64(date.daysInMonth))
    }
}
