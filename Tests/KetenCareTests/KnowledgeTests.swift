// What is drawn when knowledge varies, how it hangs together, and what a plan does to it.

import KetenEngine
import Testing

@testable import KetenCare

@Suite("Knowledge that varies")
struct KnowledgeTests {
    /// Replications for statements about means; a mean is within four standard errors.
    private static let replications: UInt32 = 600

    private func drawn(
        _ values: KnowledgeValues, _ parameter: String, of subject: String? = nil,
        _ plan: Plan? = nil
    ) throws -> Schedule {
        let region = try Limburg.region()
        return ResolvedParameters(
            region: region, plan: plan ?? Limburg.plan([], region.tables.coverage),
            overrides: values
        ).schedule(parameter, of: subject)
    }

    private func number(
        _ values: KnowledgeValues, _ parameter: String, of subject: String? = nil,
        on date: String = "2019-01-01",
        _ plan: Plan? = nil
    ) throws -> Double {
        try #require(drawn(values, parameter, of: subject, plan).value(on: try day(date))).number
    }

    @Test("Choices, derived and fixed values, and ranges between persons, are never drawn")
    func kinds() throws {
        let region = try Limburg.region()
        let inputs = Knowledge(region).inputs
        for input in inputs {
            let isChoice = input.parameter.kind == .choice
            #expect(isChoice || input.parameter.kind == .knowledge, "\(input.parameter.id)")
            #expect(isChoice == (input.parameter.id == "participation"))
            for entry in input.entries {
                #expect(entry.spread != .fixed && entry.spread != .persons)
            }
        }
        let names = Set(inputs.map(\.parameter.id))
        for id in [
            "gap_capacity", "fte", "contribution", "detection_hazard",
            "initial_open_cases", "intake_hours", "assistance_duration",
        ] {
            #expect(!names.contains(id), "\(id)")
        }
        for id in [
            "patience", "caseload_norm", "hidden_duration", "care_uptake", "form_share",
            "channel_share", "unit_cost", "sickness_rate", "national_true_incidence",
        ] {
            #expect(names.contains(id), "\(id)")
        }
        // Every knowledge row with a range that is neither fixed nor between persons is there.
        for parameter in ParameterCatalog.all where parameter.kind == .knowledge {
            for entry in region.entries(of: parameter.id) where entry.low != nil {
                guard entry.spread != .fixed, entry.spread != .persons else { continue }
                #expect(inputs.contains { $0.entries.contains(entry) }, "\(parameter.id)")
            }
        }
    }

    @Test("Who paid in 2019 is not known and is drawn; who pays from 2020 is a choice and is not")
    func participation() throws {
        let knowledge = Knowledge(try Limburg.region())
        var values: [Double] = []
        for replication in 0..<200 as Range<UInt32> {
            let drawn = knowledge.draw(seed: 7, replication: replication)
            values.append(
                try number(drawn, "participation", of: "GM0983", on: "2019-10-01"))
            for (place, day) in [("GM0983", "2020-01-01"), ("GM0935", "2019-10-01")] {
                #expect(try number(drawn, "participation", of: place, on: day) == 1)
            }
        }
        #expect(abs(values.reduce(0, +) / 200 - 0.8) < 0.03)
        #expect(values.count { $0 < 0.52 } < 25 && values.contains { $0 < 0.6 })
    }

    @Test("Draws have the mean of their distribution, and lie where its quantiles say")
    func moments() throws {
        let knowledge = Knowledge(try Limburg.region())
        let draws = (0..<Self.replications).map { knowledge.draw(seed: 7, replication: $0) }
        for input in knowledge.inputs where !input.isShare {
            let entry = try #require(input.entries.first)
            let law = try #require(input.laws.first)
            var tally = Tally()
            var below = 0
            let quarter = law.quantile(0.25)
            for values in draws {
                let value = values.value(of: entry).number
                tally.add(value)
                below += value < quarter ? 1 : 0
            }
            let name = "\(input.parameter.id) \(tally.mean) \(law.mean)"
            #expect(abs(tally.mean - law.mean) < 4 * tally.standardError, "\(name)")
            let share = Double(below) / Double(draws.count)
            #expect(abs(share - 0.25) < 4 * (0.25 * 0.75 / Double(draws.count)).squareRoot())
            #expect(tally.variance > 0, "\(input.parameter.id)")
        }
    }

    @Test(
        "Shares add up to one, with the spread of 50 or 40 that were counted",
        arguments: [("form_share", 50.0), ("channel_share", 40.0)])
    func shares(parameter: String, counted: Double) throws {
        let region = try Limburg.region()
        let knowledge = Knowledge(region)
        let entries = region.entries(of: parameter)
        var tallies = entries.map { _ in Tally() }
        for replication in 0..<Self.replications {
            let values = knowledge.draw(seed: 7, replication: replication)
            let shares = entries.map { values.value(of: $0).number }
            #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
            for (place, share) in shares.enumerated() { tallies[place].add(share) }
        }
        for (entry, tally) in zip(entries, tallies) {
            let mean = entry.number
            #expect(abs(tally.mean - mean) < 4 * tally.standardError, "\(entry.subject ?? "")")
            let variance = mean * (1 - mean) / (counted + 1)
            // A beta is the more peaked the fewer were counted; its variance is told as badly.
            let error = ((2 + 6 / (mean * counted)) / Double(Self.replications)).squareRoot()
            #expect(abs(tally.variance / variance - 1) < 4 * error, "\(entry.subject ?? "")")
        }
    }

    @Test("Dates of one parameter move together; what was observed does not move")
    func dates() throws {
        let knowledge = Knowledge(try Limburg.region())
        for replication in 0..<20 as Range<UInt32> {
            let values = knowledge.draw(seed: 2019, replication: replication)
            // Rows of 0.052 and 0.078, each within 0.010: one common step.
            let first = try number(values, "sickness_rate", on: "2019-04-01") - 0.052
            let last = try number(values, "sickness_rate", on: "2025-10-01") - 0.078
            #expect(abs(first - last) < 1e-12)
            #expect(first != 0 && abs(first) < 0.01)
            #expect(try number(values, "sickness_rate", on: "2022-01-01") == 0.089)
            #expect(try number(values, "privacy_factor", of: "care") == 0.79)
            let later = try number(values, "privacy_factor", of: "care", on: "2020-01-01")
            #expect(later != 0.85 && later > 0.6 && later < 1)
        }
    }

    @Test("A draw depends on seed, replication, parameter and subject alone")
    func address() throws {
        let region = try Limburg.region()
        let knowledge = Knowledge(region)
        let once = knowledge.draw(seed: 1, replication: 5)
        _ = knowledge.draw(seed: 1, replication: 6)
        #expect(knowledge.draw(seed: 1, replication: 5) == once)
        #expect(knowledge.draw(seed: 1, replication: 6) != once)
        #expect(knowledge.draw(seed: 2, replication: 5) != once)
        // A region without the range of one input draws all others as before.
        var tables = region.tables
        tables.parameters = tables.parameters.map {
            guard $0.parameter == "patience" else { return $0 }
            return ParameterEntry(
                parameter: "patience", subject: nil, from: nil, value: $0.value, low: nil,
                high: nil, spread: .fixed, grade: .c, source: "test")
        }
        let other = Knowledge(try Region(tables)).draw(seed: 1, replication: 5)
        for input in knowledge.inputs {
            for entry in input.entries where entry.parameter != "patience" {
                #expect(other.value(of: entry) == once.value(of: entry), "\(entry.parameter)")
            }
        }
    }

    @Test("Draws of published results never change")
    func pinned() throws {
        let values = Knowledge(try Limburg.region()).draw(seed: 2019, replication: 0)
        let patience = try number(values, "patience")
        let norm = try number(values, "caseload_norm")
        let sickness = try number(values, "sickness_rate", on: "2025-10-01")
        #expect(patience == 72.528_939_501_615_13)
        #expect(norm == 28.223_778_684_947_803)
        #expect(sickness == 0.083_023_507_131_150_82)
    }

    @Test("Hidden number and detection move together: registrations of 2020 stay near 47")
    func coupling() throws {
        let region = try Limburg.region()
        let knowledge = Knowledge(region)
        let plan = Limburg.plan([], region.tables.coverage)
        var registered = Tally()
        var victims = Tally()
        for replication in 0..<60 as Range<UInt32> {
            let values = knowledge.draw(seed: 2019, replication: replication)
            let world = World(region: region, plan: plan, overrides: values)
            #expect(world.problem == nil)
            let expected = ExpectedRegistrations(world.detection, grid: world.grid).byYear()
            registered.add(try #require(expected[2020]))
            victims.add(try number(values, "national_true_incidence"))
        }
        #expect(abs(registered.mean - 47) < 1.5, "\(registered.mean)")
        #expect(registered.variance.squareRoot() < 0.06 * 47, "\(registered.variance)")
        // The victims behind them differ by far more.
        #expect(victims.variance.squareRoot() > 0.1 * victims.mean)
    }

    @Test("The formula of the coupling, at an end: p = p0 N0 / N and h = p / ((1 - p) D)")
    func formula() throws {
        let knowledge = Knowledge(try Limburg.region())
        let incidence = try #require(
            knowledge.inputs.first { $0.parameter.id == "national_true_incidence" })
        let h0 = 0.017_453_075_32
        let p0 = h0 * 12 / (1 + h0 * 12)
        let p = p0 * 5000 / 7000
        let high = knowledge.values(incidence, at: .high)
        #expect(abs(try number(high, "detection_hazard") / (p / ((1 - p) * 12)) - 1) < 1e-12)
        #expect(try number(high, "national_true_incidence") == 7000)
        let duration = try #require(
            knowledge.inputs.first { $0.parameter.id == "hidden_duration" })
        let long = knowledge.values(duration, at: .high)
        #expect(abs(try number(long, "detection_hazard") / (h0 * 12 / 36) - 1) < 1e-12)
    }

    @Test("A share at an end leaves the others their proportions")
    func shareAtEnd() throws {
        let knowledge = Knowledge(try Limburg.region())
        let police = try #require(knowledge.inputs.first { $0.subject == "police" })
        let values = knowledge.values(police, at: .high)
        #expect(try number(values, "channel_share", of: "police") == 0.6765)
        let care = try number(values, "channel_share", of: "care")
        let labour = try number(values, "channel_share", of: "labour")
        #expect(abs(care / labour - 4) < 1e-12)
        #expect(abs(care - 0.2 * (1 - 0.6765) / 0.45) < 1e-12)
    }

    @Test("What a plan sets holds in its world, and leaves the draws of all else alone")
    func planWins() throws {
        let region = try Limburg.region()
        let start = region.tables.coverage.from
        let values = Knowledge(region).draw(seed: 2019, replication: 3)
        let plan = Limburg.plan(
            [
                .set("patience", .number(45), from: start),
                .set("form_share", .number(0.5), of: ["sexual"], from: start),
                .set("form_share", .number(0.26), of: ["labour"], from: start),
                .set(
                    "sickness_rate", .number(0.1), from: try day("2024-02-01"),
                    until: try day("2024-05-15")),
            ], region.tables.coverage)
        #expect(try number(values, "patience", plan) == 45)
        #expect(try number(values, "patience") != 90)
        #expect(try number(values, "caseload_norm", plan) == number(values, "caseload_norm"))
        #expect(try number(values, "form_share", of: "sexual", plan) == 0.5)
        let forms = region.subjects(of: .form)
        let sum = try forms.reduce(0) { try $0 + number(values, "form_share", of: $1, plan) }
        #expect(abs(sum - 1) < 1e-12)
        let ratio =
            try number(values, "form_share", of: "criminal", plan)
            / number(values, "form_share", of: "begging", plan)
        let free =
            try number(values, "form_share", of: "criminal")
            / number(values, "form_share", of: "begging")
        #expect(abs(ratio / free - 1) < 1e-12)
        #expect(try number(values, "sickness_rate", on: "2024-02-01", plan) == 0.1)
        for date in ["2024-01-31", "2024-05-15", "2025-10-01"] {
            #expect(
                try number(values, "sickness_rate", on: date, plan)
                    == number(values, "sickness_rate", on: date))
        }
    }

    @Test("Setting what the tables say already is no change, whatever is drawn")
    func ownValue() throws {
        let region = try Limburg.region()
        let start = region.tables.coverage.from
        let values = Knowledge(region).draw(seed: 2019, replication: 3)
        let plan = Limburg.plan(
            [
                .set("patience", .number(90), from: start),
                .set("form_share", .number(0.4), of: ["sexual"], from: start),
                .set("privacy_factor", .number(0.85), of: ["care"], from: try day("2022-03-04")),
            ], region.tables.coverage)
        #expect(try drawn(values, "patience", plan) == drawn(values, "patience"))
        for form in region.subjects(of: .form) {
            #expect(
                try drawn(values, "form_share", of: form, plan)
                    == drawn(values, "form_share", of: form))
        }
        #expect(
            try drawn(values, "privacy_factor", of: "care", plan)
                == drawn(values, "privacy_factor", of: "care"))
    }

    @Test(
        "The null law holds under every draw: a value set to itself changes no bit",
        arguments: 0..<12)
    func nullLaw(number: Int) throws {
        let region = try Limburg.region()
        var random = RandomPlan(1000 + number, region: region)
        let plan = random.plan()
        var same = plan
        same.changes.append(PlannedChange(random.ownValue(under: plan)))
        let values = Knowledge(region).draw(seed: 2019, replication: UInt32(number))
        let worlds = [plan, same].map { World(region: region, plan: $0, overrides: values) }
        guard worlds[0].problem == nil else { return #expect(worlds[1].problem != nil) }
        var one = Ledger(worlds[0])
        var other = Ledger(worlds[1])
        one.run(replication: UInt32(number))
        other.run(replication: UInt32(number))
        #expect(one.bits() == other.bits(), "\(same)")
    }

    @Test("A region whose range fits no distribution of its kind is refused, by its row")
    func refused() throws {
        var tables = try Limburg.region().tables
        let row = try #require(tables.parameters.firstIndex { $0.parameter == "care_uptake" })
        tables.parameters[row] = ParameterEntry(
            parameter: "care_uptake", subject: nil, from: nil, value: .number(0.02), low: 0,
            high: 0.9, spread: .beta, grade: .c, source: "test")
        let problems = #expect(throws: RegionProblems.self) { try Region(tables) }
        #expect(problems?.description.contains("care_uptake") == true)
    }
}

extension KnowledgeTests {
    fileprivate func drawn(
        _ values: KnowledgeValues, _ parameter: String, _ plan: Plan
    ) throws -> Schedule {
        try drawn(values, parameter, of: nil, plan)
    }

    fileprivate func number(
        _ values: KnowledgeValues, _ parameter: String, _ plan: Plan
    ) throws -> Double {
        try number(values, parameter, of: nil, on: "2019-01-01", plan)
    }
}
