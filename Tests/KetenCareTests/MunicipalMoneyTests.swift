// What a municipality pays, gets and gets back; Maastricht's decision of 2019 exactly.

import KetenEngine
import Testing

@testable import KetenCare

struct MunicipalMoneyTests {
    private func money(
        _ id: String, _ period: String, in place: String = "all", part: String? = nil,
        _ world: World
    ) throws -> Double {
        world.value(try world.column(id, in: place, period, part: part))
    }

    @Test("Safety Houses cost the south 5,744 at the end of 2019 and 22,880 a year from 2020")
    func safetyHouses() throws {
        let world = try Limburg.world()
        #expect(try money("cost", "2019", part: "safety_house", world) == 5_744)
        #expect(try money("cost", "2019-09", part: "safety_house", world) == 0)
        for year in 2020...2025 {
            let cost = try money("cost", "\(year)", in: "south", part: "safety_house", world)
            #expect(cost == 22_880)
            let cover = try money("cover", "\(year)", part: "safety-house", world)
            #expect(cover == 22_880)
        }
        #expect(try money("cost", "run", in: "north-mid", part: "safety_house", world) == 0)
    }

    @Test("Maastricht pays 1,522.1625 and 1,171.776 in 2019, and 9,726 and 4,667.52 in 2020")
    func maastricht() throws {
        let world = try Limburg.world()
        let last = try money("paid_by_municipality", "2019", part: "GM0935", world)
        #expect(abs(last - (1_522.1625 + 1_171.776)) < 1e-9)
        let next = try money("paid_by_municipality", "2020", part: "GM0935", world)
        #expect(next == 9_726 + 4_667.52)
        // From 2023 the plan stands in for the contribution, not for the Safety Houses.
        for year in ["2023", "2024", "2025"] {
            #expect(try money("paid_by_municipality", year, part: "GM0935", world) == 4_667.52)
        }
    }

    @Test("Who does not pay a contribution pays no share; nobody else pays it instead")
    func decline() throws {
        let from = try day("2019-10-01")
        let until = try day("2020-01-01")
        let baseline = try Limburg.world()
        let world = try Limburg.world(
            .set("participation", .number(0), of: ["GM0935"], from: from, until: until))
        #expect(try money("paid_by_municipality", "2019", part: "GM0935", world) == 0)
        let lost =
            try money("cover", "2019", part: "safety-house", world)
            - money("cover", "2019", part: "safety-house", baseline)
        #expect(abs(lost + 1_171.776) < 1e-9)
        #expect(try money("cost", "2019", part: "safety_house", world) == 5_744)
    }

    @Test("The shelter item is 130,000 overspent, and 2,693.9385 more by the decision of 2019")
    func shelterItem() throws {
        let world = try Limburg.world()
        let id = "shelter_item_overspend"
        #expect(try money(id, "2019-01", in: "south", world) == 130_000)
        #expect(try money(id, "2019", part: "GM0935", world) == 132_693.9385)
        #expect(try money(id, "2020", part: "GM0935", world) == 0)
        #expect(try money(id, "2019", world) == 132_693.9385)
        #expect(try money(id, "2019", part: "GM0917", world) == 0)
    }

    @Test("Read as the amount of nine months, 0.05 is 2,029.55 for Maastricht's last quarter")
    func nineMonths() throws {
        let world = try Limburg.world(
            .set(
                "contribution_months", .number(9), from: day("2019-10-01"),
                until: day("2020-01-01")))
        #expect(try money("contribution", "2019", part: "GM0935", world) == 2_029.55)
        #expect(try money("contribution", "2020", world) == 88_748.32)
    }

    @Test("A contribution that follows prices from 2020 rises with them and starts from 0.08")
    func indexed() throws {
        let world = try Limburg.world(
            .set("contribution_indexation", .flag(true), from: day("2020-01-01")))
        #expect(try money("contribution", "2020", world) == 88_748.32)
        let second = try money("contribution", "2021", world)
        #expect(abs(second - 88_637.04 * 1.027) < 0.01)
    }

    @Test("Tax on coordination that is bought costs its share, not on what the RIEC provides")
    func tax() throws {
        let baseline = try Limburg.world()
        let world = try Limburg.world(.set("vat", .number(0.21), from: day("2019-01-01")))
        #expect(try money("cost", "2019-01", world) == money("cost", "2019-01", baseline))
        let taxed = try money("cost", "2020", part: "coordination", world)
        #expect(abs(taxed - 89_430 * 1.21) < 0.001)
    }

    @Test(
        "Real value is money in prices of 2019: a flat amount of 2024 is worth 1 / 1.033 of 2023's"
    )
    func realValue() throws {
        let world = try Limburg.world()
        let nominal = try money("contribution", "2020", world)
        #expect(abs(try money("real_value", "2020", world) - nominal / 1.013) < 1e-6)
        let only = try Limburg.world(
            .set("contribution", .number(0), from: day("2023-01-01")),
            .set("plan_leader", .number(0), of: ["south"], from: day("2023-01-01")),
            .set("plan_training", .number(0), of: ["south"], from: day("2023-01-01")),
            .set("plan_campaign", .number(0), of: ["south"], from: day("2023-01-01")))
        let first = try money("real_value", "2023", only)
        #expect(abs(first * 1.187_872_771_8 - 45_000) < 1e-6)
        #expect(abs(try money("real_value", "2024", only) / first - 1 / 1.033) < 1e-9)
    }

    @Test("An account lists what a municipality pays, gets and gets back")
    func accounts() throws {
        let world = try Limburg.world()
        var simulation = CareSimulation(world)
        var rows: [[Double]] = []
        for replication in 0..<40 {
            simulation.run(seed: 2019, replication: UInt32(replication))
            rows.append(simulation.accounts(in: 2020))
        }
        let accounts = world.municipalAccounts(of: rows.count) { rows[$0][$1] }
        #expect(accounts.count == 31)
        let maastricht = try #require(accounts.first { $0.municipality.id.code == "GM0935" })
        #expect(abs(maastricht.pays - (9_726 + 4_667.52)) < 1e-9)
        #expect(maastricht.refund.mean == 0 && maastricht.paysNet == maastricht.pays)
        #expect(maastricht.contribution.p05 == maastricht.contribution.p95)
        // Those served in all are the intakes of the year.
        let intakes = world.tallies([try world.column("intakes", "2020")], replications: 40)[0]
        let served = accounts.reduce(0) { $0 + $1.served.mean }
        #expect(abs(served - intakes.mean) < 1e-9 && served > 10)
        #expect(maastricht.served.p05 <= maastricht.served.mean)
        let mook = try #require(accounts.first { $0.municipality.id.code == "GM0944" })
        #expect(mook.pays == 0 && mook.served.mean == 0)
    }
}
