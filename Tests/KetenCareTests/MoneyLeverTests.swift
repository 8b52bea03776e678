// The levers of money work in the direction that their documentation states, and neutral ones not.

import KetenEngine
import Testing

@testable import KetenCare

struct MoneyLeverTests {
    /// A lever set to a lower and to a higher value, and what rises from one to the other.
    struct Lever: Sendable, CustomTestStringConvertible {
        var name: String
        var of: String?
        var low: Double
        var high: Double
        var rises: [String] = []
        var falls: [String] = []
        var testDescription: String { name }
    }

    static let levers = [
        Lever(
            name: "contribution_months", low: 9, high: 12, rises: ["overspend"],
            falls: ["contribution", "paid_by_municipality", "real_value"]),
        Lever(
            name: "plan_coordinator", of: "south", low: 20_000, high: 45_000, rises: ["cover"],
            falls: ["refund", "overspend", "fund_balance"]),
        Lever(
            name: "plan_leader", of: "south", low: 0, high: 20_000, rises: ["cost", "cover"],
            falls: ["refund", "fund_balance"]),
        Lever(
            name: "plan_training", of: "south", low: 0, high: 12_500, rises: ["cost", "cover"],
            falls: ["refund", "fund_balance"]),
        Lever(
            name: "plan_campaign", of: "south", low: 0, high: 4_000, rises: ["cost", "cover"],
            falls: ["refund", "fund_balance"]),
        Lever(
            name: "plan_training", of: "south", low: 30_000, high: 60_000,
            rises: ["cost", "overspend"], falls: ["fund_balance"]),
        Lever(
            name: "fund_size", of: "south", low: 0, high: 81_500, rises: ["cover", "real_value"],
            falls: ["overspend"]),
        Lever(
            name: "fund_size", of: "south", low: 100_000, high: 200_000,
            rises: ["refund", "fund_balance"]),
        Lever(
            name: "safety_house_cost", of: "south", low: 10_000, high: 30_000,
            rises: ["cost", "cover", "paid_by_municipality"]),
        Lever(
            name: "safety_house_cost", of: "north-mid", low: 0, high: 22_880,
            rises: ["cost", "cover", "paid_by_municipality"]),
        Lever(
            name: "vat", low: 0, high: 0.21,
            rises: ["cost", "overspend", "cost_per_person_helped"]),
    ]

    @Test("More of a lever moves what its documentation says", arguments: levers)
    func direction(lever: Lever) throws {
        let from = try day("2023-01-01")
        func world(_ value: Double) throws -> World {
            try Limburg.world(
                .set(lever.name, .number(value), of: lever.of.map { [$0] }, from: from))
        }
        let (less, more) = (try world(lever.low), try world(lever.high))
        func difference(_ id: String) throws -> Double {
            try more.value(more.column(id, "2024")) - less.value(less.column(id, "2024"))
        }
        for id in lever.rises { #expect(try difference(id) > 1, "\(id)") }
        for id in lever.falls { #expect(try difference(id) < -1, "\(id)") }
    }

    @Test("A stated share moves who pays for the Safety Houses, not how much is paid")
    func share() throws {
        let from = try day("2023-01-01")
        let id = "paid_by_municipality"
        let worlds = try [0.0, 0.1, 0.4].map {
            try Limburg.world(
                .set("safety_house_share", .number($0), of: ["GM0935"], from: from))
        }
        let own = try worlds.map { $0.value(try $0.column(id, "2024", part: "GM0935")) }
        let all = try worlds.map { $0.value(try $0.column(id, "2024")) }
        #expect(own[1] == 2_288 && own[2] == 9_152)
        // By inhabitants Maastricht pays about a fifth.
        #expect(abs(own[0] / 22_880 - 0.2035) < 0.005)
        #expect(Set(all).count == 1)
    }

    @Test("With tax the same extra money buys fewer hours")
    func taxedHours() throws {
        let from = try day("2023-01-01")
        let plain = try Limburg.world(Limburg.tenCents(from: from))
        let taxed = try Limburg.world(
            Limburg.tenCents(from: from), .set("vat", .number(0.21), from: day("2019-01-01")))
        let column = try plain.column("fte_bought", "2024")
        #expect(abs(plain.value(column) / taxed.value(column) - 1.21) < 1e-9)
    }

    @Test("A region whose money has no fund to go through is refused")
    func funds() throws {
        for parameter in ["fund_size", "plan_coordinator", "plan_training", "safety_house_cost"] {
            var small = SmallRegion()
            small.numbers = [parameter: 1]
            #expect(throws: RegionProblems.self, "\(parameter)") { try small.region() }
        }
        #expect(throws: Never.self) { try SmallRegion().region() }
    }

    @Test("Money of lines and Safety Houses moves nobody: all but money stays, bit for bit")
    func people() throws {
        let from = try day("2021-01-01")
        let baseline = try Limburg.world()
        let other = try Limburg.world(
            .set("plan_leader", .number(50_000), from: from),
            .set("fund_size", .number(10_000), from: from),
            .set("safety_house_cost", .number(90_000), from: from),
            .set("vat", .number(0.21), from: from))
        let ids = [
            "registered", "intakes", "time_to_intake_mean", "open_cases", "closed", "contribution",
            "covered_inhabitants", "fte_bought",
        ]
        var one = CareSimulation(baseline)
        var two = CareSimulation(other)
        for replication in 0..<3 as Range<UInt32> {
            one.run(seed: 2019, replication: replication)
            two.run(seed: 2019, replication: replication)
            for id in ids {
                let column = try baseline.column(id)
                #expect(one.value(of: column) == two.value(of: column), "\(id)")
            }
        }
    }
}
