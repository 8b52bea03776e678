// The rules of eligibility, absence and queue, each in a world small enough to see it.

import KetenEngine
import Testing

@testable import KetenCare

struct MechanicsTests {
    @Test("Residents of Mook en Middelaar are refused: another region serves them")
    func mook() throws {
        let world = try Limburg.world()
        let place = try #require(
            world.region.tables.municipalities.firstIndex { $0.id.code == "GM0944" })
        let refused = try world.column("refused", part: "other_region")
        var ledger = Ledger(world)
        var simulation = CareSimulation(world)
        var asked = 0
        for replication in 0..<60 as Range<UInt32> {
            ledger.run(replication: replication)
            simulation.run(seed: 2019, replication: replication)
            var mine = 0
            for index in 0..<ledger.simulation.model.people.count {
                let person = ledger.simulation.model.people[index]
                let municipality = world.detection.cells[Int(person.cell)].municipality
                guard Int(municipality) == place else {
                    if person.state == .refused { #expect(person.registeredMonth < 12) }
                    continue
                }
                #expect(person.state == .refused || person.state == .declined)
                if person.state == .refused { mine += 1 }
            }
            #expect(simulation.value(of: refused) == Double(mine))
            asked += mine
        }
        // 0.7 percent of the inhabitants, 320 registrations in seven years, 65 percent ask.
        #expect(asked > 50 && asked < 130)
    }

    /// People of two municipalities wait from the first day; only one of the two pays.
    private func waitingWorld(_ changes: Change...) throws -> World {
        var small = SmallRegion()
        small.municipalities = [("A", "one"), ("B", "one")]
        small.numbers = ["initial_waiting": 30]
        let region = try small.region()
        let first = region.tables.coverage.from
        let fixed = [
            Change.set("participation", .number(0), of: ["B"], from: first),
            Change.set("contribution", .number(1), from: first),
        ]
        return World(region: region, plan: Limburg.plan(changes + fixed, region.tables.coverage))
    }

    /// Of those in a state, how many live in A and in B.
    private func homes(_ state: PersonState, _ stepper: borrowing Stepper) -> [Int] {
        var homes = [0, 0]
        for place in 0..<stepper.simulation.model.people.count {
            let person = stepper.simulation.model.people[place]
            if person.state == state { homes[Int(person.cell)] += 1 }
        }
        return homes
    }

    @Test("Where only payers are served, others are skipped in the queue and keep their place")
    func skipped() throws {
        let start = try day("2019-02-20")
        let world = try waitingWorld(
            .set("provider", .word("nobody"), from: try day("2019-01-01"), until: start),
            .set("pay_to_use", .flag(true), from: start, until: try day("2019-04-11")))
        var stepper = Stepper(world)
        stepper.run(to: 49)
        let waiting = homes(.waiting, stepper)
        #expect(waiting.allSatisfy { $0 > 5 } && homes(.refused, stepper) == [0, 0])
        stepper.run(to: 51)
        #expect(homes(.waiting, stepper) == [0, waiting[1]])
        #expect(stepper.sum(.intakes) == Double(waiting[0]))
        stepper.run(to: 101)
        #expect(homes(.waiting, stepper) == [0, 0])
        stepper.finish()
        #expect(stepper.sum(.intakes) == Double(waiting[0] + waiting[1]))
    }

    @Test("People who waited start on the day from which their municipality pays")
    func paysLater() throws {
        let start = try day("2019-02-20")
        let world = try waitingWorld(
            .set("provider", .word("nobody"), from: try day("2019-01-01"), until: start),
            .set("pay_to_use", .flag(true), from: start),
            .set("participation", .number(1), of: ["B"], from: try day("2019-07-01")))
        var stepper = Stepper(world)
        stepper.run(to: 180)
        let waiting = homes(.waiting, stepper)
        #expect(waiting[0] == 0 && waiting[1] > 5)
        stepper.run(to: 182)
        #expect(homes(.waiting, stepper) == [0, 0])
    }

    @Test("Who asks where only payers are served is refused, or coordinated remotely")
    func refused() throws {
        let first = try day("2019-01-01")
        let strict = Change.set("pay_to_use", .flag(true), from: first)
        let remote = Change.set("remote_coordination", .flag(true), from: first)
        let alone = try waitingWorld(strict)
        let helped = try waitingWorld(strict, remote)
        let count = alone.value(try alone.column("refused", part: "not_paying"))
        #expect(count > 5)
        #expect(alone.value(try alone.column("refused", part: "remote")) == 0)
        #expect(alone.value(try alone.column("helped_remotely")) == 0)
        #expect(helped.value(try helped.column("refused", part: "remote")) == count)
        #expect(helped.value(try helped.column("helped_remotely")) == count)
        // Remote coordination is neither capacity nor help in coordination.
        for id in ["helped", "fte_present", "covered_inhabitants", "intakes", "utilisation"] {
            #expect(
                alone.value(try alone.column(id)).bitPattern
                    == helped.value(try helped.column(id)).bitPattern, "\(id)")
        }
    }

    @Test("With both coordinators away nothing moves, and everyone is unserved")
    func bothAway() throws {
        let period = try days("2021-03-01", "2021-04-01")
        let world = try Limburg.world(
            .absence(AbsenceChange(post: "south", period: period)),
            .absence(AbsenceChange(post: "north-mid", period: period)))
        var ledger = Ledger(world)
        let march = 26..<27
        for replication in 0..<10 as Range<UInt32> {
            ledger.run(replication: replication)
            for entry: Entry in [
                .closed, .intakes, .coveredDays, .fteDays, .usedHours, .factorOpenDays,
            ] {
                #expect(ledger.sum(entry, months: march) == 0, "\(entry)")
            }
            let everyone =
                ledger.sum(.openDays, months: march)
                + ledger.sum(.waitingDays, months: march)
            #expect(abs(ledger.sum(.unservedDays, months: march) - everyone) < 1e-6)
            #expect(ledger.sum(.openDays, months: march) > 0)
            // No service spell has ended: nobody is lost to a standstill.
            #expect(ledger.sum(.droppedInStandstill, months: march) == 0)
        }
    }

    @Test("One coordinator away leaves no day without cover, and half the places")
    func oneAway() throws {
        let period = try days("2021-06-01", "2021-07-01")
        let world = try Limburg.world(
            .absence(AbsenceChange(post: "south", period: period)),
            .set("sickness_rate", .number(0), from: try day("2019-01-01")))
        let without = try world.column("days_without_cover", "2021-06")
        #expect(world.value(without) == 0)
        let south = try world.column("fte_present", in: "south", "2021-06")
        #expect(abs(world.value(south) - 0.25) < 1e-9)
    }

    @Test("An intake needs a free place: open cases never pass the norm times counted fte")
    func norm() throws {
        var small = SmallRegion()
        small.numbers = ["initial_waiting": 60, "caseload_norm": 7.9, "intake_duration": 25]
        let world = try small.world()
        var stepper = Stepper(world)
        for time in stride(from: 1.0, to: 200, by: 3) {
            stepper.run(to: time)
            #expect(stepper.region(0).open <= 7)
            if stepper.region(0).waiting > 0 { #expect(stepper.region(0).open == 7) }
        }
    }

    @Test("Places that shrink close nobody, and the first to ask is the first to start")
    func shrinking() throws {
        var small = SmallRegion()
        small.numbers = [
            "initial_waiting": 40, "caseload_norm": 20, "assistance_duration": 3000,
        ]
        let world = try small.world(.set("fte", .number(0.1), from: try day("2019-02-01")))
        var stepper = Stepper(world)
        stepper.run(to: 20)
        #expect(stepper.region(0).open == 20)
        stepper.run(to: 300)
        let region = stepper.region(0)
        #expect(region.open == 20 && abs(region.countedFTE - 0.1) < 1e-12)
        let states = (0..<stepper.simulation.model.people.count).map {
            stepper.simulation.model.people[$0].state
        }
        #expect(states.prefix(20).allSatisfy { $0 == .open })
        #expect(states.dropFirst(20).allSatisfy { $0 == .waiting })
    }
}
