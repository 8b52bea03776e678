// Shelter beside the path: places, two lines, stays and the reflection period, worked out by hand.

import KetenEngine
import Testing

@testable import KetenCare

struct ShelterTests {
    /// About a person a day is registered in the first two months, and all of them need shelter.
    private func small(_ numbers: [String: Double] = [:]) -> SmallRegion {
        var small = SmallRegion()
        small.numbers = [
            "national_true_incidence": 365, "hidden_duration": 600, "detection_hazard": 10,
            "shelter_need": 1, "shelter_to_cosm": 0, "regional_shelter_places": 1000,
        ].merging(numbers) { $1 }
        return small
    }

    private func world(_ numbers: [String: Double] = [:], _ changes: Change...) throws -> World {
        let region = try small(numbers).region()
        let stop = Change.set("prevention", .number(1), from: try day("2019-03-01"))
        return World(
            region: region, plan: Limburg.plan(changes + [stop], region.tables.coverage))
    }

    private func value(_ id: String, _ world: World, _ period: String = "run") throws -> Double {
        world.value(try world.column(id, period))
    }

    @Test("With places enough everyone has a night for each day of the stay, and nobody waits")
    func enough() throws {
        let world = try world()
        let registered = try value("registered", world)
        #expect(registered > 40)
        #expect(abs(try value("shelter_nights", world) / (10 * registered) - 1) < 0.001)
        #expect(try value("waiting_for_shelter", world) == 0)
        #expect(try value("left_without_shelter", world) == 0)
        // Nights fall in the month in which they are slept.
        #expect(try value("shelter_nights", world, "2019-06") == 0)
        let parts = try (1...4).map { try value("shelter_nights", world, "2019-0\($0)") }
        #expect(try abs(parts.reduce(0, +) - value("shelter_nights", world)) < 1e-9)
    }

    @Test("Without places nobody sleeps in shelter, and everyone leaves in the end")
    func none() throws {
        let world = try world(["regional_shelter_places": 0, "patience": 20])
        #expect(try value("shelter_nights", world) == 0)
        let left = try value("left_without_shelter", world)
        #expect(try left == value("registered", world))
        // Whoever waits does so for 20 days in the mean; the average is taken over 731 days.
        let waited = try value("waiting_for_shelter", world) * 731 / left
        #expect(abs(waited - 20) < 4 * 20 / left.squareRoot())
    }

    @Test("One place is for one person at a time, first come, first served")
    func onePlace() throws {
        var stepper = Stepper(try world(["regional_shelter_places": 1, "patience": 60]))
        var most = 0
        for time in stride(from: 1.0, to: 400, by: 0.5) {
            stepper.run(to: time)
            let state = stepper.simulation.model.shelter
            most = max(most, state.regional.inside)
            #expect(state.regional.inside <= 1 && state.national.inside == 0)
            if state.regional.waiting > 0 { #expect(state.regional.inside == 1) }
            // Nobody waits who asked before somebody that has gone in.
            var hasWaiting = false
            for place in 0..<stepper.simulation.model.shelters.count {
                let row = stepper.simulation.model.shelters[place].state
                if row == .waiting { hasWaiting = true }
                if row == .inside || row == .ended { #expect(!hasWaiting) }
            }
        }
        #expect(most == 1)
        stepper.finish()
        let left = stepper.sum(.leftWithoutShelter)
        #expect(left > 10 && left < stepper.sum(.registered))
    }

    @Test("National and regional places do not stand in for each other")
    func twoLines() throws {
        let world = try world(["shelter_to_cosm": 1, "cosm_places": 0])
        #expect(try value("shelter_nights", world) == 0)
        let half = try self.world(["shelter_to_cosm": 0.5, "cosm_places": 0])
        let nights = try value("shelter_nights", half)
        let registered = try value("registered", half)
        #expect(nights > 100 && nights < 0.8 * 10 * registered)
    }

    @Test("Who waits goes in on the day on which places come, and fewer places send nobody away")
    func steps() throws {
        let world = try world(
            ["regional_shelter_places": 0, "shelter_stay": 100],
            .set(
                "regional_shelter_places", .number(500), from: try day("2019-05-01"),
                until: try day("2019-06-01")))
        var stepper = Stepper(world)
        stepper.run(to: 119.5)
        let waiting = stepper.simulation.model.shelter.regional.waiting
        #expect(waiting > 40 && stepper.simulation.model.shelter.regional.inside == 0)
        stepper.run(to: 120.5)
        #expect(stepper.simulation.model.shelter.regional.inside == waiting)
        stepper.run(to: 152)
        #expect(stepper.simulation.model.shelter.regional.places == 0)
        #expect(stepper.simulation.model.shelter.regional.inside == waiting)
        stepper.finish()
        #expect(abs(stepper.sum(.shelterNights) / (100 * Double(waiting)) - 1) < 0.001)
    }

    @Test("A stay of who is eligible lasts at least the reflection period")
    func reflection() throws {
        let world = try world(["reflection_eligible": 1, "reflection_period": 90])
        let registered = try value("registered", world)
        #expect(abs(try value("shelter_nights", world) - 90 * registered) < 1e-6)
        let longer = try self.world([
            "reflection_eligible": 1, "reflection_period": 90, "shelter_stay": 120,
        ])
        #expect(abs(try value("shelter_nights", longer) / (120 * registered) - 1) < 0.001)
    }

    @Test("Shelter keeps nobody from coordination: places and stays move no bit of the rest")
    func besideThePath() throws {
        let first = try day("2019-01-01")
        var plain = Ledger(try Limburg.world())
        for change in [
            Change.set("cosm_places", .number(0), from: first),
            .set("regional_shelter_places", .number(1), from: try day("2020-02-11")),
            .set("shelter_stay", .number(150), from: first),
            .set("shelter_to_cosm", .number(0.9), from: first),
        ] {
            var other = Ledger(try Limburg.world(change))
            var moved = 0
            for replication in 0..<3 as Range<UInt32> {
                plain.run(replication: replication)
                other.run(replication: replication)
                for entry in Entry.allCases {
                    let isSame =
                        plain.sum(entry).bitPattern == other.sum(entry).bitPattern
                    switch entry {
                    case .shelterNights, .shelterWaitingDays, .leftWithoutShelter:
                        if !isSame { moved += 1 }
                    default: #expect(isSame, "\(entry) under \(change)")
                    }
                }
            }
            #expect(moved > 0, "\(change)")
        }
    }

    @Test("Nobody needs shelter at a need of nought, whatever else is set")
    func noNeed() throws {
        let first = try day("2019-01-01")
        let none = Change.set("shelter_need", .number(0), from: first)
        var one = Ledger(try Limburg.world(none))
        var two = Ledger(
            try Limburg.world(
                none, .set("cosm_places", .number(1), from: try day("2021-05-05")),
                .set("reflection_eligible", .number(1), from: first)))
        one.run(replication: 3)
        two.run(replication: 3)
        #expect(one.bits() == two.bits())
        #expect(one.sum(.shelterNights) == 0 && one.simulation.model.census.shelterNeeds == 0)
    }

    @Test("With places enough the mean number inside is arrivals times stay (Little's law)")
    func little() throws {
        var small = small(["shelter_stay": 30, "shelter_stay_spread": 0.5])
        small.coverage = ("2019-01-01", "2022-01-01")
        let world = try small.world()
        let tallies = world.tallies(
            [
                try world.column("shelter_nights", "2021"), try world.column("registered", "2021"),
            ], replications: 60)
        // A year with as many people inside at its start as at its end, but for chance.
        let nights = tallies[0].mean / tallies[1].mean
        let error = tallies[0].standardError / tallies[1].mean
        #expect(abs(nights - 30) < 4 * error && error < 0.5)
    }

    @Test(
        "Each parameter of shelter works in the direction that its meaning states",
        arguments: [
            ("shelter_need", 0.08, 0.25, "shelter_nights", true),
            ("shelter_need", 0.08, 0.25, "waiting_for_shelter", true),
            ("shelter_to_cosm", 0.4, 0.8, "waiting_for_shelter", true),
            ("cosm_places", 1, 6, "waiting_for_shelter", false),
            ("cosm_places", 1, 6, "shelter_nights", true),
            ("regional_shelter_places", 0, 4, "waiting_for_shelter", false),
            ("regional_shelter_places", 0, 4, "left_without_shelter", false),
            ("shelter_stay", 45, 150, "shelter_nights", true),
            ("shelter_stay", 45, 150, "waiting_for_shelter", true),
            ("reflection_eligible", 0.2, 0.6, "shelter_nights", true),
        ])
    func directions(
        id: String, low: Double, high: Double, indicator: String, isHigher: Bool
    ) throws {
        let first = try day("2019-01-01")
        let period = try days("2019-01-01", "2022-01-01")
        let means = try [low, high].map { value in
            let world = try Limburg.world(.set(id, .number(value), from: first), period: period)
            return world.tallies([try world.column(indicator)], replications: 60)[0].mean
        }
        #expect(isHigher ? means[0] < means[1] : means[0] > means[1], "\(id) \(means)")
    }
}
