// A pooled team: one queue, one number of places, one factor, full efficiency, the same fte.

import KetenEngine
import Testing

@testable import KetenCare

struct PooledTeamTests {
    /// Two municipalities with a post each, in two regions or in one; places and hours are scarce.
    private func small(apart: Bool, norm: Double = 7) -> SmallRegion {
        var small = SmallRegion()
        let second = apart ? "two" : "one"
        small.municipalities = [("A", "one"), ("B", second)]
        small.posts = [("first", "one"), ("second", second)]
        small.numbers = [
            "fte": 0.5, "initial_waiting": 20, "caseload_norm": norm, "weekly_hours": 10,
            "weekly_hours_variation": 0.5, "assistance_duration_spread": 0.5, "patience": 60,
            "national_true_incidence": 40, "hidden_duration": 600, "detection_hazard": 10,
            "dropout_probability": 0.2, "dropout_time": 8,
        ]
        return small
    }

    private func pooled(_ date: String = "2019-01-01") throws -> Change {
        .set("pooled", .flag(true), from: try day(date))
    }

    @Test("A pooled team of two regions is one region with both posts")
    func oneRegion() throws {
        let absence = Change.absence(
            AbsenceChange(post: "second", period: try days("2019-05-01", "2019-06-01")))
        for replication in 0..<5 as Range<UInt32> {
            var two = Stepper(
                try small(apart: true).world(pooled(), absence), replication: replication)
            var one = Stepper(try small(apart: false).world(absence), replication: replication)
            two.finish()
            one.finish()
            #expect(one.sum(.intakes) > 60 && one.sum(.leftWaiting) > 3)
            for entry: Entry in [
                .requests, .intakes, .waitDays, .requestsWithin14Days, .leftWaiting, .closed,
                .droppedOut, .leadAssistance, .waitingDays, .openDays, .fteDays, .supplyHours,
                .usedHours, .factorOpenDays, .unservedDays,
            ] {
                let (a, b) = (one.sum(entry), two.sum(entry))
                #expect(abs(a - b) <= 1e-6 * max(1, abs(a)), "\(entry): \(a), pooled \(b)")
            }
        }
    }

    /// The regions' state after demand was set by hand and posts went away.
    private func states(away: [String], _ changes: [Change]) throws -> [RegionRecord] {
        var small = SmallRegion()
        small.municipalities = [("A", "one"), ("B", "two")]
        small.posts = [("first", "one"), ("second", "two")]
        let absence = try days("2019-01-11", "2019-01-21")
        let absences = away.map { Change.absence(AbsenceChange(post: $0, period: absence)) }
        let region = try small.region()
        let world = World(
            region: region, plan: Limburg.plan(changes + absences, region.tables.coverage))
        var stepper = Stepper(world)
        stepper.run(to: 5)
        stepper.simulation.model.regions[0].demand = RegionalCare.units(2)
        stepper.simulation.model.regions[1].demand = RegionalCare.units(4)
        stepper.run(to: 12)
        return [stepper.region(0), stepper.region(1)]
    }

    @Test("Who stays works for all at full efficiency, and all go equally fast")
    func full() throws {
        let states = try states(away: ["second"], [pooled()])
        for state in states {
            #expect(abs(state.factor - 0.5) < 1e-9 && state.isCovered && state.hasOwnPost)
        }
        #expect(abs(states[0].used - 3) < 1e-9 && states[1].used == 0)
        #expect(states[0].countedFTE == 1 && states[1].countedFTE == 0)
    }

    @Test("With everyone away nothing moves")
    func everyoneAway() throws {
        for state in try states(away: ["first", "second"], [pooled()]) {
            #expect(state.factor == 0 && !state.isCovered && state.used == 0)
        }
    }

    @Test("Pooling keeps the fte that is there, and saves days without cover")
    func sameFTE() throws {
        let first = try day("2019-01-01")
        let none = Change.set("replacement_efficiency", .number(0), from: first)
        var apart = Ledger(try Limburg.world(none))
        var together = Ledger(try Limburg.world(none, pooled()))
        for replication in 0..<3 as Range<UInt32> {
            apart.run(replication: replication)
            together.run(replication: replication)
            let (a, b) = (apart.sum(.fteDays), together.sum(.fteDays))
            #expect(abs(a - b) < 1e-6 * a)
            #expect(together.sum(.coveredDays) > apart.sum(.coveredDays))
        }
    }

    @Test("A pool from a date changes nothing before it, and does not serve a region in a gap")
    func fromDate() throws {
        let world = try Limburg.world(pooled("2021-07-01"))
        var plain = Ledger(try Limburg.world())
        var ledger = Ledger(world)
        plain.run(replication: 1)
        ledger.run(replication: 1)
        for entry in Entry.allCases where entry != .cohortHelped {
            let (a, b) = (
                plain.sum(entry, months: 0..<30), ledger.sum(entry, months: 0..<30)
            )
            if entry == .requestsWithin14Days || entry == .returned { continue }
            #expect(a.bitPattern == b.bitPattern, "\(entry)")
        }
        let gap = try Limburg.world(
            pooled(),
            .set(
                "provider", .word("nobody"), of: ["south"], from: try day("2022-01-01"),
                until: try day("2022-07-01")))
        ledger = Ledger(gap)
        ledger.run(replication: 1)
        for entry: Entry in [.intakes, .closed, .coveredDays, .factorOpenDays] {
            #expect(ledger.sum(entry, region: 1, months: 36..<42) == 0, "\(entry)")
        }
        #expect(ledger.sum(.coveredDays, region: 0, months: 36..<42) > 120)
    }

    @Test("One common factor: who replaces and who is replaced go equally fast")
    func commonFactor() throws {
        let first = try day("2019-01-01")
        let common = Change.set("replacement_common_factor", .flag(true), from: first)
        let states = try states(away: ["second"], [common])
        // Three hours for two of its own and four elsewhere that cost two hours each.
        for state in states { #expect(abs(state.factor - 0.3) < 1e-9) }
        #expect(abs(states[0].used - 3) < 1e-9 && states[1].used == 0)
        #expect(states[1].countedFTE == 0.5)
        let useless = Change.set("replacement_efficiency", .number(0), from: first)
        let none = try self.states(away: ["second"], [common, useless])
        #expect(none[0].factor == 1 && none[1].factor == 0)
        let nobodyAway = try self.states(away: ["first", "second"], [common])
        for state in nobodyAway { #expect(state.factor == 0) }
    }
}
