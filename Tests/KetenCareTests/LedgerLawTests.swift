// Every euro has a payer, a purpose, a fund and a source, and the lines add up to every total.

import KetenEngine
import Testing

@testable import KetenCare

struct LedgerLawTests {
    @Test(
        "Under any plan the ledger adds up, by purpose, fund, municipality and month",
        arguments: 0..<60)
    func adds(number: Int) throws {
        var random = RandomPlan(number + 1_000, region: try Limburg.region())
        let world = World(region: random.region, plan: random.plan())
        var simulation = CareSimulation(world)
        simulation.run(seed: 2019, replication: UInt32(number))
        let entries = simulation.ledger()
        #expect(!entries.isEmpty)
        for entry in entries {
            #expect(!entry.payer.description.isEmpty && !entry.fund.isEmpty)
            #expect(!entry.purpose.id.isEmpty && !entry.source.isEmpty)
            // Rounding a running total may take back a ten-thousandth, never more.
            let least = Euro(tenThousandths: -1)
            #expect(entry.fund == Funds.shortfall || entry.amount >= least, "\(entry)")
        }
        var sums: [String: Euro] = [:]
        for entry in entries {
            let month = entry.month.description.prefix(7)
            let year = month.prefix(4)
            for place in [entry.region, "all"] {
                for period in [String(month), String(year), "run"] {
                    sums["cost/\(entry.purpose.id) \(place) \(period)", default: .zero] +=
                        entry.amount
                    let id = entry.fund == Funds.shortfall ? "overspend" : "cover/\(entry.fund)"
                    sums["\(id) \(place) \(period)", default: .zero] += entry.amount
                }
            }
            if case .municipality(let id) = entry.payer {
                for period in [String(year), "run"] {
                    sums["paid_by_municipality/\(id) all \(period)", default: .zero] +=
                        entry.amount
                }
            }
        }
        var choice = ColumnChoice()
        choice.indicators = ["cost", "cover", "overspend", "paid_by_municipality"]
        choice.months = true
        for column in world.columns(choice) {
            let id = column.indicator.indicator.id
            guard column.part != nil || id == "overspend" else { continue }
            let part = column.part.map { "/\($0.name)" } ?? ""
            let sum = sums["\(id)\(part) \(column.region) \(column.period)"] ?? .zero
            let value = simulation.value(of: column)
            #expect(Euro(nearest: value) == sum, "\(id)\(part) \(column.region) \(column.period)")
        }
    }

    @Test("What the fund has is what it pays and what flows back", arguments: 0..<40)
    func fund(number: Int) throws {
        var random = RandomPlan(number + 2_000, region: try Limburg.region())
        let world = World(region: random.region, plan: random.plan())
        let lines = world.planLines
        let granted = lines.granted.reduce(0, +)
        let covered = lines.covered.reduce(0, +)
        #expect(granted == covered + lines.refund.reduce(0, +))
        #expect(lines.refund.allSatisfy { $0 >= 0 })
        #expect(zip(lines.asked, lines.covered).allSatisfy { $0 >= $1 && $1 >= 0 })
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
