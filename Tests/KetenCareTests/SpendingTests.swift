// Money above the reference becomes coordinator hours, day by day, and never fewer than before.

import KetenEngine
import Testing

@testable import KetenCare

struct SpendingTests {
    /// The fte of each region in force on a day of the world.
    private func fte(_ world: World, _ day: Int) -> [Double] {
        let model = RegionalCare(world: world)
        let step = (world.capacity.days.lastIndex { $0 <= day }) ?? 0
        return (0..<model.regionCount).map { region in
            (0..<model.postCount).filter { world.capacity.regionOfPost[$0] == region }
                .reduce(0) { $0 + model.fte[step * model.postCount + $1] }
        }
    }

    @Test("Ten cents from 2023 buy 0.054 fte in the south and 0.110 in the north and the middle")
    func firstHalf() throws {
        let baseline = try Limburg.world()
        let dearer = try Limburg.world(Limburg.tenCents(from: day("2023-01-01")))
        for date in ["2023-01-01", "2023-06-30"] {
            let at = baseline.grid.day(of: try day(date))
            // Regions are in order of name: north and mid, south.
            let extra = zip(fte(dearer, at), fte(baseline, at)).map { $0 - $1 }
            #expect(abs(extra[1] - 0.054) < 0.0005, "\(date)")
            #expect(abs(extra[0] - 0.110) < 0.0005, "\(date)")
        }
        let column = try dearer.column("fte_bought", in: "south", "2023-03")
        #expect(abs(dearer.value(column) - 0.054) < 0.0005)
    }

    @Test("On no day is there less fte than in the baseline, and before 2023 there is the same")
    func neverLess() throws {
        let baseline = try Limburg.world()
        let dearer = try Limburg.world(Limburg.tenCents(from: day("2023-01-01")))
        let first = baseline.grid.day(of: try day("2023-01-01"))
        for at in Set(baseline.capacity.days + dearer.capacity.days).sorted() {
            let (more, less) = (fte(dearer, at), fte(baseline, at))
            #expect(zip(more, less).allSatisfy { at < first ? $0 == $1 : $0 > $1 }, "day \(at)")
        }
    }

    @Test("Extra hours shrink with every wage step and are counted anew on 1 January")
    func wages() throws {
        let dearer = try Limburg.world(Limburg.tenCents(from: day("2023-01-01")))
        let extra = try ["2023-06", "2023-07", "2024-01", "2024-07"].map {
            dearer.value(try dearer.column("fte_bought", $0))
        }
        #expect(abs(extra[1] / extra[0] - 1 / 1.07) < 1e-9)
        #expect(abs(extra[3] / extra[2] - 1 / 1.04) < 1e-9)
        #expect(abs(extra[2] / extra[1] - 78_120 / 77_903.80 / 1.04) < 1e-9)
    }

    @Test("Spending no more than the reference changes nothing, to the last bit")
    func nothing() throws {
        let date = try day("2021-05-17")
        let own = Change.parameter(
            ParameterChange(
                parameter: "contribution", becomes: .number(0.08), from: date,
                spending: .coordinatorHours))
        let early = Change.parameter(
            ParameterChange(
                parameter: "contribution", becomes: .number(0.05), from: try day("2019-11-11"),
                until: try day("2019-12-12"), spending: .coordinatorHours))
        var baseline = Ledger(try Limburg.world())
        var same = Ledger(try Limburg.world(own, early))
        for replication in 0..<3 as Range<UInt32> {
            baseline.run(replication: replication)
            same.run(replication: replication)
            #expect(baseline.bits() == same.bits())
        }
    }

    @Test("Less money costs hours, and not more hours than there are")
    func less() throws {
        let from = try day("2023-01-01")
        let change = Change.parameter(
            ParameterChange(
                parameter: "contribution", becomes: .number(0), from: from,
                spending: .coordinatorHours))
        let world = try Limburg.world(change)
        let bought = world.value(try world.column("fte_bought", in: "north-mid", "2023-02"))
        #expect(bought < -0.4 && bought >= -0.75)
        let big = Change.set("fte", .number(0.1), of: ["north-mid"], from: from)
        let empty = try Limburg.world(change, big)
        let column = try empty.column("fte_bought", in: "north-mid", "2023-02")
        #expect(abs(empty.value(column) + 0.1) < 1e-12)
    }

    @Test("Where it is uncertain who pays, extra hours follow who does, in each replication")
    func uncertain() throws {
        let change = Change.parameter(
            ParameterChange(
                parameter: "contribution", becomes: .number(0.10), from: try day("2019-10-01"),
                until: try day("2020-01-01"), spending: .coordinatorHours))
        let world = try Limburg.world(change)
        let column = try world.column("fte_bought", "2019-11")
        let money = try world.column("contribution", "2019-11")
        var simulation = CareSimulation(world)
        var seen: Set<Double> = []
        for replication in 0..<10 as Range<UInt32> {
            simulation.run(seed: 2019, replication: replication)
            // Half of what came in is extra; it is a twelfth of the year's.
            let extra = simulation.value(of: money) / 2 * 12 / 88_000
            #expect(abs(simulation.value(of: column) - extra) < 1e-6)
            seen.insert(extra)
        }
        #expect(seen.count > 5)
    }
}
