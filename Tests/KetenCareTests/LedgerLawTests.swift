// Whose word each line of the ledger rests on; that lines add up is in PlanLawTests+Ledger.

import KetenEngine
import Testing

@testable import KetenCare

struct LedgerLawTests {
    @Test("A line that a scenario multiplies rests on the scenario's word, in its months only")
    func scaled() throws {
        let (from, until) = (try day("2023-02-15"), try day("2023-04-01"))
        let scale = ScaleChange(
            parameter: "contribution", subjects: ["GM0983"], factor: 1.2, from: from, until: until)
        var simulation = CareSimulation(try Limburg.world(.scale(scale)))
        simulation.run(seed: 2019, replication: 0)
        let entries = simulation.ledger()
        func source(_ month: String, _ code: String) throws -> String {
            let date = try day(month)
            let line = entries.first {
                $0.month == date && $0.fund == Funds.contribution
                    && $0.payer == .municipality(MunicipalityID(code))
            }
            return try #require(line).source
        }
        for month in ["2023-02-01", "2023-03-01"] {
            #expect(try source(month, "GM0983") == "scenario 'Test'")
        }
        #expect(try source("2023-01-01", "GM0983") == "S1 (decision 2019-09-24)")
        #expect(try source("2023-04-01", "GM0983") == "S1 (decision 2019-09-24)")
        #expect(try source("2023-03-01", "GM0984") == "S1 (decision 2019-09-24)")
    }

    @Test("Each line names who says so: the decision, or the scenario")
    func sources() throws {
        let from = try day("2023-01-01")
        let world = try Limburg.world(
            .set("plan_training", .number(10_000), of: ["south"], from: from))
        var simulation = CareSimulation(world)
        simulation.run(seed: 2019, replication: 0)
        let entries = simulation.ledger().filter { $0.month == from }
        func source(_ purpose: CostPurpose) throws -> String {
            try #require(entries.first { $0.purpose == purpose }).source
        }
        #expect(try source(.training) == "scenario 'Test'")
        #expect(try source(.projectLeader) == "S2 (decision 2022-12-06)")
        #expect(try source(.safetyHouse) == "S1 (decision 2019-09-24)")
        let leader = try #require(entries.first { $0.purpose == .projectLeader })
        #expect(leader.payer == .ownerOfFund("du-vo") && leader.region == "south")
        #expect(leader.amount == Euro(nearest: 20_000.0 / 12))
        #expect(leader.payer.description == "owner of du-vo")
        // In January 2019 the RIEC pays all there is.
        let first = simulation.ledger().filter { $0.month == world.period.from }
        #expect(Set(first.map(\.fund)) == ["riec"])
    }
}
