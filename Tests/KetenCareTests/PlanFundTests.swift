// The plan's lines, the fund that covers them, and what flows back: to the euro and one for one.

import KetenEngine
import Testing

@testable import KetenCare

struct PlanFundTests {
    private func money(
        _ id: String, _ period: String, part: String? = nil, _ world: World
    ) throws -> Double {
        world.value(try world.column(id, period, part: part))
    }

    @Test(
        "The plan costs 94.0, 81.5 and 81.5 thousand, line by line, and its fund covers it",
        arguments: [("2022", 0, 0, 0), ("2023", 20_000, 25_000, 4_000)] + [
            ("2024", 20_000, 12_500, 4_000), ("2025", 20_000, 12_500, 4_000),
        ] as [(String, Double, Double, Double)])
    func lines(year: String, leader: Double, training: Double, campaign: Double) throws {
        let world = try Limburg.world()
        #expect(try money("cost", year, part: "project_leader", world) == leader)
        #expect(try money("cost", year, part: "training", world) == training)
        #expect(try money("cost", year, part: "campaign", world) == campaign)
        let all = leader == 0 ? 0 : 45_000 + leader + training + campaign
        #expect(try money("cover", year, part: "du-vo", world) == all)
        #expect(try money("refund", year, world) == 0)
        #expect(try money("fund_balance", year, world) == 0)
    }

    @Test("The plan of three years is 257,000")
    func inAll() throws {
        let world = try Limburg.world()
        #expect(try money("cover", "run", part: "du-vo", world) == 257_000)
    }

    @Test("What is spent less flows back one for one, by inhabitants of the 16 southern ones")
    func refund() throws {
        let from = try day("2023-01-01")
        let world = try Limburg.world(
            .set("plan_training", .number(10_000), of: ["south"], from: from, until: nil))
        #expect(try money("refund", "2023", world) == 15_000)
        #expect(try money("refund", "2024", world) == 2_500)
        #expect(try money("refund", "2023-12", world) == 15_000)
        #expect(try money("refund", "2023-11", world) == 0)
        #expect(try money("fund_balance", "2023", world) == 15_000)
        let baseline = try Limburg.world()
        for (id, part) in [("cost", "training"), ("cover", "du-vo")] {
            let here = try money(id, "2023", part: part, world)
            #expect(try here - money(id, "2023", part: part, baseline) == -15_000)
        }
        #expect(
            try money("overspend", "2023", world) == money("overspend", "2023", baseline))
        let codes = world.region.tables.municipalities.map(\.id.code)
        let parts = try codes.map { try money("refund", "2023", part: $0, world) }
        #expect(parts.map { Euro(nearest: $0) }.reduce(.zero, +) == Euro(nearest: 15_000))
        #expect(parts.count { $0 > 0 } == 16)
        let place = try #require(codes.firstIndex(of: "GM0935"))
        let all = try money("refund", "2023", part: "GM0935", world)
        #expect(all == parts[place])
        // 120,837 of 597,652 inhabitants on 1 January 2023.
        let known = world.region.tables.population.filter { $0.date == from }
        let south = known.filter { anchor in
            world.region.tables.municipalities.contains {
                $0.id == anchor.municipality && $0.careRegion == "south"
            }
        }
        let people = try #require(south.first { $0.municipality.code == "GM0935" }).inhabitants
        let share = Double(people) / Double(south.reduce(0) { $0 + $1.inhabitants })
        #expect(abs(all - 15_000 * share) < 0.000_2)
    }

    @Test("What lines ask beyond the fund is covered by nobody")
    func beyond() throws {
        let from = try day("2023-01-01")
        let baseline = try Limburg.world()
        let dearer = try Limburg.world(
            .set("plan_training", .number(40_000), of: ["south"], from: from))
        func extra(_ id: String) throws -> Double {
            try money(id, "2023", dearer) - money(id, "2023", baseline)
        }
        #expect(try abs(extra("overspend") - 15_000) < 1e-6)
        #expect(try money("fund_balance", "2023", dearer) == -15_000)
        #expect(try money("cover", "2023", part: "du-vo", dearer) == 94_000)
        #expect(try money("refund", "2023", dearer) == 0)
        let smaller = try Limburg.world(
            .set("fund_size", .number(60_000), of: ["south"], from: from))
        let gap = try money("overspend", "2023", smaller) - money("overspend", "2023", baseline)
        #expect(abs(gap - 34_000) < 1e-6)
        let larger = try Limburg.world(
            .set("fund_size", .number(100_000), of: ["south"], from: from))
        #expect(try money("refund", "2023", larger) == 6_000)
    }

    @Test("Money for coordinators from the plan lowers the shortfall, not the cost")
    func coordinator() throws {
        let from = try day("2023-01-01")
        let baseline = try Limburg.world()
        let without = try Limburg.world(
            .set("plan_coordinator", .number(0), of: ["south"], from: from))
        let gap = try money("overspend", "2023", without) - money("overspend", "2023", baseline)
        #expect(abs(gap - 45_000) < 1e-6)
        #expect(try money("cost", "2023", without) == money("cost", "2023", baseline))
        #expect(try money("refund", "2023", without) == 45_000)
    }

    @Test("Lines that follow prices keep their first year's amount and ask more of a flat fund")
    func indexation() throws {
        let world = try Limburg.world(
            .set("plan_indexation", .flag(true), from: day("2023-01-01")))
        #expect(try money("cost", "2023", part: "project_leader", world) == 20_000)
        #expect(try money("cost", "2024", part: "project_leader", world) == 20_660)
        let third = try money("cost", "2025", part: "project_leader", world)
        #expect(abs(third - 20_660 * 1.033) < 0.001)
        #expect(abs(try money("fund_balance", "2024", world) + 81_500 * 0.033) < 0.001)
    }
}
