// Schedule: steps that hold until the next, and a value laid over them for a time.

import KetenEngine
import Testing

@testable import KetenCare

struct ScheduleTests {
    private func schedule(_ steps: [(String, Double)]) throws -> Schedule {
        Schedule(try steps.map { .init(from: try day($0.0), value: .number($0.1)) })
    }

    @Test("A value holds from its day until the next step, and nothing holds before the first")
    func holds() throws {
        let rates = try schedule([("2019-10-01", 0.05), ("2020-01-01", 0.08)])
        #expect(rates.value(on: try day("2019-09-30")) == nil)
        #expect(rates.value(on: try day("2019-10-01")) == .number(0.05))
        #expect(rates.value(on: try day("2019-12-31")) == .number(0.05))
        #expect(rates.value(on: try day("2020-01-01")) == .number(0.08))
        #expect(rates.value(on: try day("2031-01-01")) == .number(0.08))
    }

    @Test("The order of steps means nothing, and equal neighbours are one step")
    func order() throws {
        let one = try schedule([("2020-01-01", 2), ("2019-01-01", 1), ("2021-01-01", 2)])
        let two = try schedule([("2019-01-01", 1), ("2020-01-01", 2)])
        #expect(one == two)
    }

    @Test("A value for a time gives way to what would have held afterwards")
    func forATime() throws {
        let old = try schedule([("2019-01-01", 1), ("2020-01-01", 2), ("2021-01-01", 3)])
        let new = old.setting(.number(9), from: try day("2019-06-01"), until: try day("2020-06-01"))
        let expected = try schedule([
            ("2019-01-01", 1), ("2019-06-01", 9), ("2020-06-01", 2), ("2021-01-01", 3),
        ])
        #expect(new == expected)
    }

    @Test("A value without an end holds for good")
    func forGood() throws {
        let old = try schedule([("2019-01-01", 1), ("2020-01-01", 2)])
        let new = old.setting(.number(9), from: try day("2019-06-01"), until: nil)
        #expect(new == (try schedule([("2019-01-01", 1), ("2019-06-01", 9)])))
    }

    @Test("Setting the value in force changes nothing at all")
    func own() throws {
        let old = try schedule([("2019-01-01", 1), ("2020-01-01", 2), ("2021-01-01", 3)])
        let same = old.setting(
            .number(2), from: try day("2020-03-01"), until: try day("2020-11-01"))
        #expect(same == old)
        #expect(old.setting(.number(3), from: try day("2022-01-01"), until: nil) == old)
    }
}

struct ResolvedParametersTests {
    private func value(_ changes: [Change], _ date: String) throws -> ParameterValue? {
        let region = try Limburg.region()
        let resolved = ResolvedParameters(
            region: region, plan: Limburg.plan(changes, region.tables.coverage))
        return resolved.schedule("fte", of: "south").value(on: try day(date))
    }

    @Test("Of two changes on one day the one for fewer, then the shorter one, holds")
    func precedence() throws {
        let from = try day("2021-01-01")
        let all = Change.set("fte", .number(0.9), from: from)
        let some = Change.set("fte", .number(0.7), of: ["south"], from: from)
        let short = Change.set(
            "fte", .number(0.6), of: ["south"], from: from, until: try day("2021-02-01"))
        for changes in [[all, some, short], [short, some, all], [some, short, all]] {
            #expect(try value(changes, "2021-01-15") == .number(0.6))
            #expect(try value(changes, "2021-02-01") == .number(0.7))
        }
        #expect(try value([all], "2021-02-01") == .number(0.9))
    }

    @Test("Contradictory changes give the same in either order")
    func contradiction() throws {
        let from = try day("2021-01-01")
        let changes = [0.3, 0.4].map { Change.set("fte", .number($0), of: ["south"], from: from) }
        #expect(
            try value(changes, "2021-05-01") == (try value(changes.reversed(), "2021-05-01")))
    }

    @Test("A value for the whole run holds in a run that begins after the tables do")
    func laterStart() throws {
        let region = try Limburg.region()
        let period = try days("2021-03-01", "2022-01-01")
        let change = Change.set("caseload_norm", .number(11), from: period.from)
        let resolved = ResolvedParameters(region: region, plan: Limburg.plan([change], period))
        #expect(resolved.number("caseload_norm") == 11)
    }
}
