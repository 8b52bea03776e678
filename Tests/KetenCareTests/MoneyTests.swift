// The money of the baseline and of ten cents, exact to the ten-thousandth.

import KetenEngine
import Testing

@testable import KetenCare

struct MoneyTests {
    /// A region's shares of the published figures, in cents.
    private func money(
        _ id: String, _ period: String, in place: String = "all", part: String? = nil,
        _ world: World
    ) throws -> Double {
        world.value(try world.column(id, in: place, period, part: part))
    }

    @Test("Thirty municipalities pay 88,748.32 in 2020 and 88,637.04 in 2021")
    func contributions() throws {
        let world = try Limburg.world()
        #expect(try money("contribution", "2020", world) == 88_748.32)
        #expect(try money("contribution", "2021", world) == 88_637.04)
        #expect(try money("contribution", "2020", part: "GM0935", world) == 9_726)
        #expect(try money("contribution", "2020", part: "GM0944", world) == 0)
        #expect(try money("contribution", "2019-09", world) == 0)
    }

    @Test("Maastricht pays 1,522.1625 at the end of 2019, on the inhabitants of the decision")
    func decision() throws {
        let world = try Limburg.world()
        #expect(try money("contribution", "2019", part: "GM0935", world) == 1522.1625)
    }

    @Test("Ten cents from 2020 bring in 110,935.40, and 0.08 is what they are four fifths of")
    func tenCents() throws {
        let world = try Limburg.world(Limburg.tenCents(from: day("2020-01-01")))
        #expect(try money("contribution", "2020", world) == 110_935.40)
    }

    @Test(
        "From 2023 the plan pays for nine municipalities; the others pay 8 or 10 cents",
        arguments: [
            ("2023", 62_323.04, 77_903.80, 94_000), ("2024", 62_496.00, 78_120.00, 81_500),
            ("2025", 62_669.20, 78_336.50, 81_500),
        ])
    func afterThePlan(year: String, eight: Double, ten: Double, plan: Double) throws {
        let baseline = try Limburg.world()
        let dearer = try Limburg.world(Limburg.tenCents(from: day("2023-01-01")))
        #expect(try money("contribution", year, baseline) == eight)
        #expect(try money("contribution", year, dearer) == ten)
        #expect(try money("contribution", year, part: "GM0935", dearer) == 0)
        #expect(try money("cover", year, part: "du-vo", baseline) == plan)
        #expect(try money("cost", year, part: "coordination", baseline) > 90_000)
        #expect(try money("cover", year, part: "contribution", dearer) == ten)
        // What ten cents bring in they cost: hours for it are bought to the euro.
        let extra = try money("cost", year, dearer) - money("cost", year, baseline)
        #expect(abs(extra - (ten - eight)) < 0.01)
    }

    @Test("A rate finer than a ten-thousandth of a euro is not rounded before it is multiplied")
    func fineRates() throws {
        let rate = Change.set("contribution", .number(0.066_666_67), from: try day("2020-01-01"))
        let world = try Limburg.world(rate)
        // Thirty times four invoices, each rounded by half a ten-thousandth at most.
        let sum = try money("contribution", "2020", world)
        #expect(abs(sum - 0.066_666_67 * 1_109_354) < 120 * 0.000_05)
        #expect(sum != 0.0667 * 1_109_354)
    }

    @Test("A post in service costs its wage-indexed unit cost; the RIEC pays its own")
    func cost() throws {
        let world = try Limburg.world()
        #expect(try money("cost", "2020", part: "coordination", world) == 89_430)
        #expect(try money("cost", "2020", in: "south", part: "coordination", world) == 44_715)
        let quarter = 22_000 / 1.0325
        let spent = try money("cost", "2019-01", world)
        #expect(abs(spent - quarter / 3) < 0.0001)
        #expect(try money("cover", "2019-01", part: "riec", world) == spent)
        #expect(try money("overspend", "2019-02", world) == 0)
        for month in 4...9 { #expect(try money("cost", "2019-0\(month)", world) == 0) }
        #expect(try money("cost", "2020", world) == 89_430 + 22_880)
        #expect(try money("overspend", "2020", world) == 681.68)
    }

    @Test("Cutting the cost into steps on odd days changes no month by a ten-thousandth")
    func odd() throws {
        let baseline = try Limburg.world()
        let from = try day("2021-03-17")
        let same = try Limburg.world(
            .set("fte", .number(0.55), of: ["south"], from: from, until: from.adding(days: 1)),
            .set("fte", .number(0.5), of: ["south"], from: from.adding(days: 1)))
        let day = 0.05 * 88_000 * 1.0325 / 12 / 31
        let year = try money("cost", "2021", same) - money("cost", "2021", baseline)
        #expect(abs(year - day) < 0.000_11)
        let april = try money("cost", "2021-04", same) - money("cost", "2021-04", baseline)
        #expect(abs(april) < 0.000_11)
    }

    @Test("Who pays in 2019 is drawn once a year, and the post is as large as their money")
    func payers() throws {
        let world = try Limburg.world()
        var ledger = Ledger(world)
        var shares: Set<Double> = []
        let months = 9..<12
        for replication in 0..<20 as Range<UInt32> {
            ledger.run(replication: replication)
            for region in 0..<2 {
                let owed = zip(world.regionOfMunicipality.indices, world.regionOfMunicipality)
                    .filter { $1 == region }
                    .map { place, _ in
                        months.reduce(0) {
                            $0 + world.money.contribution[place * world.grid.count + $1]
                        }
                    }.reduce(0, +)
                let received = months.reduce(0) {
                    $0 + ledger.simulation.model.books.contributions[region * world.grid.count + $1]
                }
                let share = Double(received) / Double(owed)
                let spent = months.reduce(0) {
                    $0 + ledger.simulation.model.books.cost[region * world.grid.count + $1]
                }
                let full = 0.31 * 88_000 / 4 * 10_000
                #expect(abs(Double(spent) / full - share) < 1e-6)
                shares.insert(share)
            }
        }
        #expect(shares.count > 20 && shares.allSatisfy { $0 > 0.3 && $0 <= 1 })
    }
}
