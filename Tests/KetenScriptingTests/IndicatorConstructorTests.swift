// The constructor `indicator`: counts of cases by a function, equal to what the model counts.

import KetenCare
import KetenEngine
import KetenExperiments
import Testing

@testable import KetenScripting

@Suite("indicator measures something of one's own in every world")
struct IndicatorConstructorTests {
    private func head(_ fields: String, name: String = "mine") -> String {
        errors(over("  indicator \"\(name)\" { \(fields) },"))
            .split(separator: "\n").first.map(String.init) ?? ""
    }

    /// The values of an own indicator and one of the model, by period, region and replication.
    private func values(_ items: String, _ ids: [String]) throws -> [String: [Double]] {
        let scenario = try compiled(over(items))
        let world = World(region: scenario.region, plan: scenario.plan)
        var choice = ColumnChoice()
        choice.indicators = Set(ids)
        choice.months = true
        choice.parts = false
        let columns = world.columns(choice)
        var simulation = CareSimulation(world)
        var values: [String: [Double]] = [:]
        for replication in 0..<UInt32(4) {
            simulation.run(seed: 2019, replication: replication)
            for column in columns {
                values[column.indicator.indicator.id, default: []].append(
                    simulation.value(of: column))
            }
        }
        return values
    }

    @Test("People who wait, counted by a function, are those that the model counts")
    func waiting() throws {
        let found = try values(
            "  indicator \"mine\" { count = \"cases\", where = function(case) "
                + "return case.state == \"waiting\" end },", ["mine", "waiting_now"])
        #expect(found["mine"]?.isEmpty == false)
        #expect(found["mine"] == found["waiting_now"])
    }

    @Test("The mean wait of all who were served is the mean of their own waits")
    func means() throws {
        let found = try values(
            """
              indicator "all" { count = "open" },
              indicator "some" { count = "open", where = function(case) return true end },
              indicator "sum" { count = "open", sum = "age" },
              indicator "mean" { count = "open", mean = function(case) return case.age end },
            """, ["all", "some", "sum", "mean"])
        #expect(found["all"] == found["some"])
        let all = try #require(found["all"]), sum = try #require(found["sum"])
        let mean = try #require(found["mean"])
        for place in all.indices where all[place] > 0 {
            #expect(abs(sum[place] / all[place] - mean[place]) < 1e-9)
        }
        #expect(zip(all, mean).allSatisfy { ($0 == 0) == $1.isNaN })
    }

    @Test("Every month is the mean of the months' ends; without it the last one counts")
    func everyMonth() throws {
        let scenario = try compiled(
            over(
                """
                  indicator "mean" { count = "waiting", every = month },
                  indicator "last" { count = "waiting" },
                """))
        let world = World(region: scenario.region, plan: scenario.plan)
        var choice = ColumnChoice()
        choice.indicators = ["mean", "last"]
        choice.months = true
        let columns = world.columns(choice)
        var simulation = CareSimulation(world)
        simulation.run(seed: 1, replication: 0)
        func values(_ id: String, _ isWanted: (String) -> Bool) -> [Double] {
            columns.filter {
                $0.indicator.indicator.id == id && $0.region == "all" && isWanted($0.period)
            }.map { simulation.value(of: $0) }
        }
        let months = values("last") { $0.hasPrefix("2021-") }
        #expect(months.count == 12)
        #expect(values("mean") { $0.hasPrefix("2021-") } == months)
        #expect(values("mean") { $0 == "2021" } == [months.reduce(0, +) / 12])
        #expect(values("last") { $0 == "2021" } == [months[11]])
    }

    @Test("An indicator changes nothing else, and its difference to the same world is nought")
    func changesNothing() async throws {
        let own =
            "  indicator \"old\" { count = \"cases\", every = month, where = function(case)"
            + " return case.open and case.age > 90 * days end },"
        let study = try CareStudy(running: [
            try compiled(over(own + "\n  change \"care_uptake\" { becomes = 0.5 },"))
        ])
        let outcome = try await study.run(try Design(replications: 8, seed: 2019, threads: 2))
        let row = try #require(outcome.row("old"))
        #expect((row.value?.mean ?? 0) > 0)
        let plain = try CareStudy(running: [
            try compiled(over("  change \"care_uptake\" { becomes = 0.5 },"))
        ])
        let without = try await plain.run(try Design(replications: 8, seed: 2019, threads: 1))
        #expect(outcome.row("helped")?.value?.mean == without.row("helped")?.value?.mean)
        let null = try CareStudy(comparing: [try compiled(over(own)), try compiled(over(own))])
        let same = try await null.run(try Design(replications: 4, seed: 2019, threads: 2))
        #expect(same.row("old")?.difference?.exactlyZero == true)
    }

    @Test("Two scenarios may not mean different things by one name")
    func sameName() throws {
        let first = try compiled(over("  indicator \"mine\" { count = \"open\" },"))
        let other = try compiled(over("  indicator \"mine\" { count = \"waiting\" },"))
        #expect(throws: StudyError.self) { _ = try CareStudy(running: [first, other]) }
        #expect(first.fingerprint != other.fingerprint)
        #expect(first.explanation(in: .en).contains("+ measures mine, at the end"))
    }

    @Test("A wrong call says what was expected")
    func refusals() {
        #expect(head("count = \"case\"") == "test.lua:3:30: 'count' is never \"case\"")
        #expect(
            head("count = \"cases\", where = function(case) return 0 end").hasPrefix(
                "test.lua:3:47: expected true or false; got the number 0"))
        #expect(
            head("count = \"open\", where = function(case) return case.open == 1 end")
                .contains("'open' is true or false and never equals 1"))
        #expect(head("count = \"open\", where = true").contains("expected a function of a case"))
        #expect(head("count = \"open\", mean = \"ages\"").contains("a case has no number 'ages'"))
        #expect(head("count = \"open\"", name: "helped").contains("is an indicator of the model"))
        let one = "  indicator \"a\" { count = \"open\" },"
        #expect(errors(over("\(one)\n\(one)")).contains("there is an indicator 'a' already"))
        #expect(head("count = \"open\", every = year").contains("every = month"))
    }
}
