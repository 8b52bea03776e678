// Laws between indicators of one replication: what flows in flows out, is left, or is still there.

import KetenEngine
import Testing

@testable import KetenCare

struct IndicatorLawTests {
    /// All totals over the run, the parts of breakdowns included, of one replication.
    private func totals(_ world: World, _ replication: UInt32) -> [String: Double] {
        var simulation = CareSimulation(world)
        simulation.run(seed: 2019, replication: replication)
        simulation.prepareQuantiles()
        var totals: [String: Double] = [:]
        for column in world.columns(ColumnChoice())
        where column.region == "all" && column.period == "run" {
            let part = column.part.map { "/\($0.name)" } ?? ""
            totals[column.indicator.indicator.id + part] = simulation.value(of: column)
        }
        return totals
    }

    @Test("The chain is conserved from victim to closure", arguments: 0..<6 as Range<UInt32>)
    func chain(replication: UInt32) throws {
        let world = try Limburg.world()
        let totals = totals(world, replication)
        func total(_ id: String) throws -> Double { try #require(totals[id], "\(id)") }
        var ledger = Ledger(world)
        ledger.run(replication: replication)
        let census = ledger.simulation.model.census
        let atStart = (0..<2).reduce(0) { $0 + ledger.simulation.model.hiddenAtStart[$1] }

        #expect(try total("hidden_now") == Double(census.hidden))
        #expect(
            try total("new_victims") + total("returned") + Double(atStart)
                == Double(census.created))
        #expect(try total("detected") == Double(census.detected))
        #expect(try total("registered") == Double(census.registered))
        #expect(try total("share_in_view") == total("registered") / total("new_victims"))
        #expect(try total("asked") <= total("registered"))

        let requests = ledger.sum(.requests)
        #expect(try total("asked") == requests + total("refused"))
        #expect(
            try requests == total("intakes") + total("left_waiting") + total("waiting_now"))
        let openAtEnd = ledger.sum(.openAtEnd, months: 83..<84)
        #expect(
            try total("intakes") + Double(census.openAtStart)
                == total("closed") + total("dropped_out") + openAtEnd)
        #expect(try total("helped") == total("closed"))
        let cohort = try total("helped_share") * total("registered")
        #expect(try cohort <= total("closed") && cohort > 0)
        #expect(try total("helped_remotely") <= total("refused/remote"))

        #expect(try total("open_cases_per_fte") == ledger.sum(.openDays) / ledger.sum(.fteDays))
        #expect(
            try abs(
                total("open_cases_per_fte") - total("open_cases") / total("fte_present")) < 1e-9)
        #expect(try total("utilisation") > 0 && total("utilisation") <= 1 + 1e-12)
        #expect(try total("slow_down") <= total("slow_down_with_own_post"))
        #expect(try total("slow_down_with_own_post") <= 1)
        #expect(try total("days_without_cover") >= 183)
        #expect(try total("covered_inhabitants") < 1_138_374 * 2374 / 2557)
        #expect(try total("fte_bought") == 0)
        #expect(
            try abs(
                total("cost_per_person_helped") - total("cost") / total("closed")) < 1e-9)
        #expect(try total("unserved_person_days") > ledger.sum(.waitingDays) - 1e-6)
        #expect(try total("time_to_intake_median") < total("time_to_intake_mean"))
        #expect(try total("time_to_intake_median") < total("time_to_intake_p90"))
        #expect(try total("days_hidden_mean") > 100 && total("days_hidden_mean") < 500)
        #expect(try total("intake_within_14_days") > 0.3 && total("intake_within_14_days") < 1)
    }

    @Test("The lead time is the sum of its stages, and no shorter than nature allows")
    func leadTime() throws {
        let totals = totals(try Limburg.world(), 1)
        func total(_ id: String) throws -> Double { try #require(totals[id], "\(id)") }
        let stages = try ["waiting", "intake", "assistance", "closure"].map {
            try total("lead_time_mean/\($0)")
        }
        #expect(try abs(total("lead_time_mean") - stages.reduce(0, +)) < 1e-9)
        #expect(try abs(total("lead_time_total") - stages.reduce(0, +)) < 1e-9)
        #expect(stages[1] > 15 && stages[1] < 40)
        #expect(stages[2] > 180 && stages[2] < 320)
        #expect(stages[3] > 20 && stages[3] < 45)
    }

    @Test("The hidden stock never falls below nought, month by month")
    func hidden() throws {
        let world = try Limburg.world(
            .set("detection_factor", .number(15), from: try day("2021-01-01")))
        var choice = ColumnChoice()
        choice.indicators = ["hidden_now"]
        choice.months = true
        let columns = world.columns(choice)
        var simulation = CareSimulation(world)
        var least = Double.infinity
        for replication in 0..<3 as Range<UInt32> {
            simulation.run(seed: 2019, replication: replication)
            for column in columns { least = min(least, simulation.value(of: column)) }
        }
        #expect(least >= 0 && least < 60)
    }

    @Test("A column knows whether it needs the waits in order")
    func needsQuantiles() throws {
        let world = try Limburg.world()
        #expect(try world.column("time_to_intake_p90").needsQuantiles)
        #expect(try world.column("time_to_intake_median").needsQuantiles)
        #expect(try !world.column("time_to_intake_mean").needsQuantiles)
    }
}
