// The constructor `absence`: who is away, and until when.

import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("absence takes a coordinator away")
struct AbsenceConstructorTests {
    private func absences(_ fields: String) throws -> [AbsenceChange] {
        try compiled(over("  absence { \(fields) },")).plan.changes.compactMap { planned in
            guard case .absence(let absence) = planned.change else { return nil }
            return absence
        }
    }

    private func head(_ fields: String) -> String {
        errors(over("  absence { \(fields) },")).split(separator: "\n").first.map(String.init) ?? ""
    }

    @Test("Months are those of the calendar, days are days")
    func lengths() throws {
        let ends = [
            ("6 * months", "2021-08-28"), ("1 * month", "2021-03-28"),
            ("180 * days", "2021-08-27"), ("2 * weeks", "2021-03-14"), ("1 * year", "2022-02-28"),
        ]
        for (length, end) in ends {
            let found = try absences(
                "who = post \"south\", from = \"2021-02-28\", lasts = \(length)")
            #expect(found.map(\.period.until.description) == [end], "\(length)")
        }
    }

    @Test("A post, its coordinator and a region with one post are the same")
    func who() throws {
        for who in ["post \"south\"", "coordinator(2)", "region \"south\"", "{ post \"south\" }"] {
            let found = try absences("who = \(who), from = \"2021-03-01\", until = \"2021-04-01\"")
            #expect(found.map(\.post) == ["south"], "\(who)")
        }
    }

    @Test("A list takes several away at once")
    func several() throws {
        let found = try absences(
            "who = { post \"south\", post \"north-mid\" }, from = \"2021-03-01\", lasts = 3 * days")
        #expect(found.map(\.post) == ["north-mid", "south"])
    }

    @Test("An absence says who and until when, within the run")
    func refusals() {
        let heads = [
            "from = \"2021-03-01\", lasts = 3 * days":
                "test.lua:3:3: the field 'who' is missing in absence { … }",
            "who = post \"south\", from = \"2021-03-01\"":
                "test.lua:3:3: the absence has no end: write until or lasts",
            "who = post \"south\", from = \"2021-03-01\", until = \"2021-02-01\"":
                "test.lua:3:62: 'until' must lie after 'from'",
            "who = post \"south\", from = \"2031-03-01\", lasts = 3 * days":
                "test.lua:3:40: this lies outside the run, "
                + "which is from 2019-01-01 until 2026-01-01",
            "who = post \"south\", from = \"2021-03-01\", lasts = 90":
                "test.lua:3:62: expected a length of time such as 90 * days; "
                + "got the plain number 90",
            "who = post \"south\", from = \"2021-03-01\", lasts = 0 * days":
                "test.lua:3:62: expected whole days, at least one; got 0 days",
            "who = post \"south\", from = \"2021-03-01\", lasts = 1e9 * months":
                "test.lua:3:62: 1000000000 months is longer than a scenario can last",
            "who = coordinator(3), from = \"2021-03-01\", lasts = 3 * days":
                "test.lua:3:19: there is no coordinator(3): the region has 2 posts",
            "who = municipality \"Venlo\", from = \"2021-03-01\", lasts = 3 * days":
                "test.lua:3:32: expected a post such as post \"…\"; got municipality \"Venlo\"",
        ]
        for (fields, message) in heads {
            #expect(head(fields) == message)
        }
    }
}
