// A day on the Gregorian calendar, by arithmetic of our own: no clock, no locale, no time zone.
// Days are counted from 1970-01-01 and the calendar is taken to hold for all years from 1 to 9999.

/// A day on the (proleptic) Gregorian calendar, in the years 1 to 9999.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    private init(trusted year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The given day, or nil when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.daysIn(month: month, year: year)
        else { return nil }
        self.init(trusted: year, month, day)
    }

    /// The day written exactly as `YYYY-MM-DD`, or nil for any other text or a day that is none.
    public init?(iso: String) {
        let bytes = Array(iso.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else {
            return nil
        }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
                value = 10 * value + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
            return nil
        }
        self.init(year: year, month: month, day: day)
    }

    /// The day `dayNumber` days after 1970-01-01.
    ///
    /// Counted in eras of 400 years that begin on 1 March, so that the leap day comes last.
    /// - Source: Hinnant, *chrono-Compatible Low-Level Date Algorithms*, `civil_from_days`.
    public init(dayNumber: Int) {
        precondition(
            (-719_162...2_932_896).contains(dayNumber),
            "A day number lies outside the years 1 to 9999.")
        let shifted = dayNumber + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        self.init(
            trusted: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// Days since 1970-01-01; negative before it.
    public var dayNumber: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day `days` later (earlier when negative).
    public func adding(days: Int) -> CivilDate {
        CivilDate(dayNumber: dayNumber + days)
    }

    /// The same day of the month `months` later, or that month's last day when it is shorter.
    public func adding(months: Int) -> CivilDate {
        let monthCount = year * 12 + (month - 1) + months
        precondition(
            (12..<120_000).contains(monthCount), "A month lies outside the years 1 to 9999.")
        let (newYear, newMonth) = (monthCount / 12, monthCount % 12 + 1)
        let lastDay = CivilDate.daysIn(month: newMonth, year: newYear)
        return CivilDate(trusted: newYear, newMonth, min(day, lastDay))
    }

    /// The first day of this day's month.
    public var startOfMonth: CivilDate { CivilDate(trusted: year, month, 1) }

    /// The first of January of this day's year.
    public var startOfYear: CivilDate { CivilDate(trusted: year, 1, 1) }

    /// The number of days in this day's month, 28 to 31.
    public var daysInMonth: Int { CivilDate.daysIn(month: month, year: year) }

    /// The number of days in `year`, 365 or 366.
    public static func daysIn(year: Int) -> Int {
        isLeap(year) ? 366 : 365
    }

    /// The day as `YYYY-MM-DD`.
    public var description: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: width - digits.count) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Whether `left` comes before `right`.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static func daysIn(month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
