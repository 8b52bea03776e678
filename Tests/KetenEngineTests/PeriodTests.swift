// A period has its first day in and its last day out; the clock's arithmetic is in days.

import KetenEngine
import Testing

struct PeriodTests {
    private func period(_ from: String, _ until: String) throws -> Period {
        let (from, until) = (
            try #require(CivilDate(iso: from)), try #require(CivilDate(iso: until))
        )
        return try #require(Period(from: from, until: until))
    }

    @Test("A period holds its first day and not the day it lasts until")
    func contains() throws {
        let year = try period("2023-01-01", "2024-01-01")
        #expect(year.contains(year.from) && !year.contains(year.until))
        #expect(year.contains(year.until.adding(days: -1)))
        #expect(year.dayCount == 365)
        #expect(year.description == "2023-01-01..<2024-01-01")
    }

    @Test("A period without days is none")
    func empty() throws {
        let day = try #require(CivilDate(iso: "2023-01-01"))
        #expect(Period(from: day, until: day) == nil)
        #expect(Period(from: day, until: day.adding(days: -1)) == nil)
    }

    @Test("Periods that only touch do not overlap")
    func overlaps() throws {
        let first = try period("2023-01-01", "2023-02-01")
        #expect(!first.overlaps(try period("2023-02-01", "2023-03-01")))
        #expect(first.overlaps(try period("2023-01-31", "2023-03-01")))
        #expect(try period("2022-01-01", "2024-01-01").overlaps(first))
    }

    @Test("Simulation times add days and differ by days")
    func simTime() {
        let time = SimTime.zero + 2.5
        #expect(time.days == 2.5 && time - SimTime(days: 1) == 1.5 && .zero < time)
    }
}
