// Detection solved from published registrations: the solution, the stored digits, the simulation.

import KetenEngine
import Testing

@testable import KetenCare

struct CalibrationTests {
    /// The published index of registrations of 2019 to 2025, and the 47 of 2020.
    private static let targets = [
        2019: 1.356, 2020: 1, 2021: 0.804, 2022: 0.827, 2023: 0.882, 2024: 0.959, 2025: 0.959,
    ].mapValues { $0 * 47 }

    private func expected(_ world: World, step: Double = 0x1p-8) -> [Int: Double] {
        ExpectedRegistrations(world.detection, grid: world.grid, step: step) { _ in 1 }.byYear()
    }

    @Test("The stored hazard and factors are the solved ones, to ten digits")
    func stored() throws {
        let region = try Limburg.region()
        let solution = try #require(
            Calibration.solve(region: region, targets: Self.targets, reference: 2020))
        let first = region.tables.coverage.from
        let hazard = try #require(
            region.value(of: "detection_hazard", subject: nil, on: first)
        ).number
        #expect(abs(hazard / solution.hazard - 1) < 1e-9)
        #expect(solution.factors.count == 7 && solution.factors[2020] == 1)
        for (year, factor) in solution.factors {
            let date = try #require(CivilDate(year: year, month: 1, day: 1))
            let value = try #require(
                region.value(of: "detection_factor", subject: nil, on: date)
            ).number
            #expect(abs(value / factor - 1) < 1e-9, "\(year)")
        }
    }

    @Test("The tables state the targets, and a region with others is told what differs")
    func rows() throws {
        let region = try Limburg.region()
        for (year, target) in Self.targets {
            let date = try #require(CivilDate(year: year, month: 1, day: 1))
            let stated = region.value(of: "registration_target", subject: nil, on: date)
            #expect(abs(try #require(stated).number - target) < 1e-9)
        }
        let rows = try #require(Calibration.rows(of: region))
        #expect(rows.count == 8 && rows.allSatisfy(\.agrees))
        #expect(rows[0].parameter == "detection_hazard" && rows[0].from == nil)
        #expect(rows[2].from?.description == "2020-01-01" && rows[2].solved == 1)
        var small = SmallRegion()
        small.numbers = ["national_true_incidence": 400, "detection_hazard": 0.05]
        #expect(Calibration.rows(of: try small.region()) == nil)
        small.numbers["registration_target"] = 100
        let other = try #require(Calibration.rows(of: try small.region()))
        #expect(other.map(\.from?.year) == [nil, 2019, 2020])
        #expect(!other[0].agrees)
        small.numbers["detection_hazard"] = other[0].solved
        let again = try #require(Calibration.rows(of: try small.region()))
        #expect(again[0].agrees && abs(again[0].solved / other[0].solved - 1) < 1e-10)
    }

    @Test("Without plan money the region expects 47 in 2020 and the index in every other year")
    func baseline() throws {
        let region = try Limburg.region()
        let years = expected(World(region: region, plan: Calibration.plan(region)))
        for (year, target) in Self.targets {
            #expect(abs((years[year] ?? 0) - target) < 1e-6, "\(year)")
        }
        #expect(abs((years[2019] ?? 0) - 63.7) < 0.05)
        #expect(abs((years[2021] ?? 0) - 37.8) < 0.05)
    }

    @Test("The solution solves: put into the region, it gives the targets, whatever they are")
    func solves() throws {
        let region = try Limburg.region()
        let targets = [
            2019: 20.0, 2020: 60, 2021: 30, 2022: 90, 2023: 55, 2024: 12.5, 2025: 70,
        ]
        let solution = try #require(
            Calibration.solve(region: region, targets: targets, reference: 2022))
        #expect(solution.factors[2022] == 1)
        var changes = [
            Change.set(
                "detection_hazard", .number(solution.hazard), from: region.tables.coverage.from)
        ]
        for (year, factor) in solution.factors {
            let date = try #require(CivilDate(year: year, month: 1, day: 1))
            changes.append(.set("detection_factor", .number(factor), from: date))
        }
        var plan = Calibration.plan(region)
        plan.changes += changes.map { PlannedChange($0) }
        for (year, value) in expected(World(region: region, plan: plan)) {
            #expect(abs(value / (targets[year] ?? 0) - 1) < 1e-9, "\(year)")
        }
    }

    @Test("A missing target, or one that no detection reaches, has no solution")
    func impossible() throws {
        let region = try Limburg.region()
        var targets = Self.targets
        targets[2022] = 100_000
        #expect(Calibration.solve(region: region, targets: targets, reference: 2020) == nil)
        targets[2022] = nil
        #expect(Calibration.solve(region: region, targets: targets, reference: 2020) == nil)
        #expect(Calibration.solve(region: region, targets: Self.targets, reference: 2030) == nil)
    }

    @Test("Nodes eight times as close change no year by a millionth")
    func accuracy() throws {
        let from = try day("2019-01-01")
        let world = try Limburg.world(
            .set("detection_factor", .number(3), from: try day("2021-05-01")),
            .set("detection_factor", .number(0.2), from: try day("2021-11-01")),
            .set("signal_to_registration", .number(60), from: from))
        let (coarse, fine) = (expected(world), expected(world, step: 0x1p-10))
        for (year, value) in fine { #expect(abs((coarse[year] ?? 0) / value - 1) < 1e-6) }
    }

    @Test("In a world that never changes, what is detected in a day is registered in a day")
    func equilibrium() throws {
        var small = SmallRegion()
        small.coverage = ("2021-01-01", "2024-01-01")
        small.numbers = [
            "national_true_incidence": 365.25, "detection_hazard": 0.05, "hidden_duration": 12,
            "signal_to_registration": 30, "signal_to_registration_spread": 1,
        ]
        let world = try small.world()
        // The stock at the start counts years of 365.25 days, a common year of a tile has 365.
        let share = 0.05 / (0.05 + 1.0 / 12)
        let years = expected(world)
        #expect(years.count == 3)
        for (_, value) in years { #expect(abs(value / (365.25 * share) - 1) < 0.001) }
        #expect(abs((years[2023] ?? 0) / (365.25 * share) - 1) < 0.000_2)
    }

    @Test("Simulated registrations without repeats agree with the expectation in every year")
    func simulated() throws {
        let world = try Limburg.world(
            .set("return_probability", .number(0), from: try day("2019-01-01")))
        let years = expected(world)
        let columns = try (2019...2025).map { try world.column("registered", "\($0)") }
        let tallies = world.tallies(columns, replications: 1000)
        for (tally, year) in zip(tallies, 2019...2025) {
            let distance = abs(tally.mean - (years[year] ?? 0))
            #expect(distance < 4 * tally.standardError, "\(year): \(tally.mean)")
            // Registrations of one year are a Poisson number: as spread as they are many.
            #expect(abs(tally.variance / tally.mean - 1) < 4 * (2.0 / 1000).squareRoot())
        }
    }

    @Test("With more hidden victims, or longer hidden, detection gives way: still about 47")
    func knowledge() throws {
        let region = try Limburg.region()
        for (parameter, factor) in [
            ("incidence_multiplier", 0.7), ("incidence_multiplier", 1.5),
            ("national_true_incidence", 1.4), ("hidden_duration", 0.5), ("hidden_duration", 3),
        ] {
            let entry = try #require(region.entries(of: parameter).first)
            var values = KnowledgeValues()
            values.set(entry, to: entry.value.number * factor)
            let world = World(
                region: region, plan: Calibration.plan(region),
                overrides: Knowledge(region).derived(values))
            let registered = try #require(expected(world)[2020])
            #expect(abs(registered / 47 - 1) < 0.08, "\(parameter) × \(factor): \(registered)")
        }
    }

    @Test("Signals that wait to be passed on arrive later, and in a steady world as many")
    func referral() throws {
        var small = SmallRegion()
        small.coverage = ("2021-01-01", "2023-01-01")
        small.flags = ["officer_reach"]
        small.numbers = [
            "national_true_incidence": 730.5, "detection_hazard": 0.05, "referral_delay": 100,
            "signal_to_registration": 10, "signal_to_registration_spread": 0.5,
        ]
        let steady = try small.world()
        let share = 0.05 / (0.05 + 1.0 / 12)
        for (_, value) in expected(steady) {
            #expect(abs(value / (730.5 * share) - 1) < 0.002)
        }
        // Detection stops with the year: what comes after it has waited.
        let world = try small.world(
            .set("detection_factor", .number(0), from: try day("2022-01-01")))
        let after = try #require(expected(world)[2022])
        #expect(abs(after / (730.5 * share * 110 / 365) - 1) < 0.01)
        let columns = try ["2021", "2022"].map { try world.column("registered", $0) }
        for (tally, year) in zip(world.tallies(columns, replications: 400), [2021, 2022]) {
            #expect(abs(tally.mean - (expected(world)[year] ?? 0)) < 4 * tally.standardError)
        }
    }

    @Test("Registrations of a run that begins later are those of the same world, in parts of years")
    func laterStart() throws {
        let world = try Limburg.world(
            .set("return_probability", .number(0), from: try day("2021-03-15")),
            period: try days("2021-03-15", "2022-09-01"))
        let years = expected(world)
        #expect(years.keys.sorted() == [2021, 2022])
        let columns = try ["2021", "2022"].map { try world.column("registered", $0) }
        let tallies = world.tallies(columns, replications: 400)
        for (tally, year) in zip(tallies, [2021, 2022]) {
            #expect(abs(tally.mean - (years[year] ?? 0)) < 4 * tally.standardError)
        }
    }
}
