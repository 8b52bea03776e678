// Days against the calendar: every day of many years counted one by one, and months that clamp.

import Foundation
import KetenEngine
import Testing

struct CivilDateTests {
    private func day(_ iso: String) throws -> CivilDate {
        try #require(CivilDate(iso: iso))
    }

    @Test("Every day from 1583 to 2450 has the next day number, and its number gives it back")
    func roundTrip() throws {
        var number = try day("1583-01-01").dayNumber
        for year in 1583...2450 {
            for month in 1...12 {
                let length = try #require(CivilDate(year: year, month: month, day: 1)).daysInMonth
                for day in 1...length {
                    let date = try #require(CivilDate(year: year, month: month, day: day))
                    guard date.dayNumber == number, CivilDate(dayNumber: number) == date else {
                        Issue.record("\(date) has day number \(date.dayNumber), not \(number)")
                        return
                    }
                    number += 1
                }
            }
        }
    }

    @Test("Known days have known numbers, to the ends of the calendar")
    func knownNumbers() throws {
        #expect(try day("1970-01-01").dayNumber == 0)
        #expect(try day("1969-12-31").dayNumber == -1)
        #expect(try day("2000-02-29").dayNumber == 11_016)
        #expect(try day("2024-03-01").dayNumber == 19_783)
        #expect(try day("0001-01-01").dayNumber == -719_162)
        #expect(try day("9999-12-31").dayNumber == 2_932_896)
        #expect(CivilDate(dayNumber: -719_162).description == "0001-01-01")
        #expect(CivilDate(dayNumber: 2_932_896).description == "9999-12-31")
    }

    @Test("Day numbers agree with Foundation's Gregorian calendar")
    func foundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for number in stride(from: -100_000, through: 200_000, by: 997) {
            let moment = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day], from: moment)
            let date = CivilDate(dayNumber: number)
            #expect(parts.year == date.year && parts.month == date.month && parts.day == date.day)
        }
    }

    @Test(
        "Text that is no day is refused",
        arguments: [
            "", "2023-1-01", "2023-01-1", "2023-13-01", "2023-00-10", "2023-04-31", "2023-02-29",
            "1900-02-29", "0000-01-01", "2023/01/01", "2023-01-01 ", "+023-01-01", "2023-01-00",
            "２０２３-01-01", "202a-01-01",
        ])
    func refused(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test("A day is written as it is read")
    func text() throws {
        for text in ["2024-02-29", "2000-02-29", "0033-04-03", "1999-12-31"] {
            #expect(try day(text).description == text)
        }
    }

    @Test(
        "Adding months keeps the day or takes the last one of a shorter month",
        arguments: [
            ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"),
            ("2023-01-31", 3, "2023-04-30"), ("2023-03-31", -1, "2023-02-28"),
            ("2023-12-15", 1, "2024-01-15"), ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", -48, "2020-02-29"), ("2023-05-05", 0, "2023-05-05"),
            ("2023-01-15", -13, "2021-12-15"),
        ])
    func months(from: String, months: Int, to: String) throws {
        #expect(try day(from).adding(months: months) == day(to))
    }

    @Test("Days, months and years begin and last as the calendar says")
    func parts() throws {
        let date = try day("2023-03-17")
        #expect(try date.adding(days: 15) == day("2023-04-01"))
        #expect(try date.adding(days: -365) == day("2022-03-17"))
        #expect(try date.startOfMonth == day("2023-03-01"))
        #expect(try date.startOfYear == day("2023-01-01"))
        #expect(date.daysInMonth == 31)
        #expect([1900, 2000, 2023, 2024].map(CivilDate.daysIn(year:)) == [365, 366, 365, 366])
    }

    @Test("Days are ordered as they follow each other")
    func order() throws {
        let days = try ["2022-12-31", "2023-01-01", "2023-01-31", "2023-02-01"].map(day)
        #expect(days.reversed().sorted() == days)
    }
}
