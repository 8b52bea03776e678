// What posts supply: hours of a year, leave that never overlaps, sickness, and replacement.

import KetenEngine
import Testing

@testable import KetenCare

struct CapacityTests {
    @Test("A year of normal absence gives 886 case hours for one fte")
    func caseHours() throws {
        let world = try Limburg.world()
        let leave = 200.0 / 36 * 7 / 365.25
        let present = (1 - leave) * (1 - 0.068)
        #expect(abs(world.capacity.hoursPerDay * 365.25 * present - 885.95) < 1e-9)
    }

    @Test("A year's leave is 38.9 days for each post, and the two are never away together")
    func leave() throws {
        let world = try Limburg.world()
        let toggles = world.capacity.toggles
        #expect(toggles.map(\.day) == toggles.map(\.day).sorted())
        var away = [0, 0]
        var since = [0.0, 0.0]
        var total = [0.0, 0.0]
        for toggle in toggles {
            away[toggle.post] += toggle.isAway ? 1 : -1
            #expect((0...1).contains(away[toggle.post]))
            #expect(away.reduce(0, +) <= 1, "Both posts are on leave on day \(toggle.day).")
            if toggle.isAway { since[toggle.post] = toggle.day }
            if !toggle.isAway { total[toggle.post] += toggle.day - since[toggle.post] }
        }
        #expect(away == [0, 0])
        for days in total { #expect(abs(days - 7 * 200.0 / 36 * 7) < 1e-6) }
    }

    @Test("Half of the leave is one block in July or August, taken in turns")
    func summer() throws {
        let world = try Limburg.world()
        for year in 2019...2025 {
            let starts = (0..<2).map { post in
                world.capacity.toggles.filter {
                    let date = world.grid.date(ofDay: Int($0.day))
                    return $0.post == post && $0.isAway && date.year == year
                        && (7...8).contains(date.month)
                }.map { world.grid.date(ofDay: Int($0.day)).month }
            }
            // Posts are in order of name: north and mid has the second turn.
            let isOdd = year % 2 != 0
            #expect(starts == (isOdd ? [[8], [7]] : [[7], [8]]), "\(year)")
        }
    }

    @Test("Sickness takes the share of time that the quarterly rate says")
    func sickness() throws {
        let settings = SicknessSettings(
            parameters: ResolvedParameters(
                region: try Limburg.region(),
                plan: Limburg.plan([], try days("2019-01-01", "2026-01-01"))))
        let days =
            settings.short.perDayAtFullRate * settings.short.meanDays
            + settings.long.perDayAtFullRate * settings.long.meanDays
        #expect(abs(days - 1) < 1e-12)
        // The frequency follows the rate; short spells stay 24 times as many as long ones.
        #expect(abs(settings.short.perDayAtFullRate / settings.long.perDayAtFullRate - 24) < 1e-9)
        #expect(settings.short.meanDays == 5 && settings.long.meanDays == 90)
    }
}

/// Replacement in a region of two posts that supply three hours a day each (model.md 13.5).
struct ReplacementTests {
    /// Sets what open cases ask for, sends posts away, and returns the state of both regions.
    private func states(
        own: Double, other: Double, away: [String]
    ) throws -> [RegionRecord] {
        var small = SmallRegion()
        small.municipalities = [("A", "one"), ("B", "two")]
        small.posts = [("first", "one"), ("second", "two")]
        let absence = try days("2019-01-11", "2019-01-21")
        let changes = away.map { Change.absence(AbsenceChange(post: $0, period: absence)) }
        let region = try small.region()
        let world = World(
            region: region, plan: Limburg.plan(changes, region.tables.coverage))
        var stepper = Stepper(world)
        stepper.run(to: 5)
        stepper.simulation.model.regions[0].demand = RegionalCare.units(own)
        stepper.simulation.model.regions[1].demand = RegionalCare.units(other)
        stepper.run(to: 12)
        return [stepper.region(0), stepper.region(1)]
    }

    @Test("The post that stays works for its own region first, and half as well for the other")
    func hoursLeft() throws {
        let states = try states(own: 2, other: 4, away: ["second"])
        #expect(abs(states[0].factor - 1) < 1e-9)
        // One hour is left, worth half an hour of the four asked for.
        #expect(abs(states[1].factor - 0.125) < 1e-9)
        #expect(abs(states[0].used - 3) < 1e-9 && states[1].used == 0)
    }

    @Test("A post with more work than hours replaces nobody")
    func nothingLeft() throws {
        let states = try states(own: 5, other: 4, away: ["second"])
        #expect(abs(states[0].factor - 0.6) < 1e-9)
        #expect(states[1].factor == 0)
        #expect(abs(states[0].used - 3) < 1e-9)
    }

    @Test("A post with hours to spare serves the other region at full speed")
    func plentyLeft() throws {
        let states = try states(own: 0.5, other: 1, away: ["second"])
        #expect(states[0].factor == 1 && states[1].factor == 1)
        #expect(abs(states[0].used - 2.5) < 1e-9)
    }

    @Test("A replaced region has half its places, a region without anybody has none")
    func places() throws {
        let one = try states(own: 1, other: 1, away: ["second"])
        #expect(one[0].countedFTE == 1 && one[1].countedFTE == 0.5)
        #expect(one[0].supply == 3 && one[1].supply == 0)
        let none = try states(own: 1, other: 1, away: ["first", "second"])
        for state in none {
            #expect(state.countedFTE == 0 && state.factor == 0 && state.supply == 0)
            #expect(state.used == 0 && !state.hasOwnPost)
        }
    }

    @Test("With both posts present each works for its own region alone")
    func both() throws {
        let states = try states(own: 6, other: 1, away: [])
        // No event balances the work again before the month ends.
        #expect(states[0].hasOwnPost && states[1].hasOwnPost)
        let later = try self.states(own: 6, other: 1, away: ["first"])
        #expect(later[1].factor == 1)
        #expect(abs(later[0].factor - 0.5 * 2 / 6) < 1e-9)
    }

    @Test("Posts that leave and return in any order leave sums of fte that are exact")
    func exactSums() throws {
        var small = SmallRegion()
        small.posts = [("first", "one"), ("second", "one"), ("third", "one")]
        small.rows = [("first", 0.1), ("second", 0.2), ("third", 0.6)].map {
            ("fte", $0, .number($1))
        }
        let region = try small.region()
        let absences = [
            ("first", "2019-01-11", "2019-02-10"), ("second", "2019-01-21", "2019-02-20"),
            ("third", "2019-01-31", "2019-02-05"),
        ]
        let changes = try absences.map {
            Change.absence(AbsenceChange(post: $0.0, period: try days($0.1, $0.2)))
        }
        var stepper = Stepper(
            World(region: region, plan: Limburg.plan(changes, region.tables.coverage)))
        stepper.run(to: 5)
        let all = stepper.region(0).presentFTE
        #expect(abs(stepper.region(0).countedFTE - 0.9) < 1e-12)
        stepper.run(to: 32)
        // As they are, 0.1 + 0.2 + 0.6 - 0.1 - 0.2 - 0.6 leaves 1.1e-16 fte.
        #expect(stepper.region(0).presentFTE == 0 && !stepper.region(0).hasOwnPost)
        stepper.run(to: 60)
        #expect(stepper.region(0).presentFTE == all && stepper.region(0).wholeFTE == all)
        #expect(stepper.region(0).presentPosts == 3)
    }
}
