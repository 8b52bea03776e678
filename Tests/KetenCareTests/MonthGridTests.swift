// The months of a run: whole months inside, parts at the ends, and means of steps by days.

import KetenEngine
import Testing

@testable import KetenCare

struct MonthGridTests {
    @Test("Seven years are 84 months and 2,557 days")
    func whole() throws {
        let grid = MonthGrid(try days("2019-01-01", "2026-01-01"))
        #expect(grid.count == 84 && grid.length == 2557)
        #expect(grid.bounds[12] == 365 && grid.bounds[24] == 365 + 366)
        #expect(grid.monthOfDay.count == 2557)
        #expect(grid.monthOfDay[30] == 0 && grid.monthOfDay[31] == 1)
        #expect(grid.length(of: 13) == 29)
    }

    @Test("The first and the last month may be parts")
    func parts() throws {
        let grid = MonthGrid(try days("2020-02-20", "2020-04-03"))
        #expect(grid.bounds == [0, 10, 41, 43])
        #expect(grid.dates.map(\.description) == ["2020-02-20", "2020-03-01", "2020-04-01"])
        #expect(grid.day(of: try day("2020-02-19")) == -1)
        #expect(grid.date(ofDay: 10).description == "2020-03-01")
    }

    @Test("The mean of a step inside a month counts by days")
    func mean() throws {
        let grid = MonthGrid(try days("2020-04-01", "2020-06-01"))
        let steps = Schedule([
            .init(from: try day("2019-01-01"), value: .number(1)),
            .init(from: try day("2020-04-11"), value: .number(4)),
        ])
        #expect(grid.mean(of: steps, in: 0) == (10 * 1 + 20 * 4) / 30)
        #expect(grid.mean(of: steps, in: 1) == 4)
    }
}
