// A made-up region in which nothing happens until a test switches it on.

import KetenEngine
import Testing

@testable import KetenCare

/// Tables of a region of one form and one channel, small enough to work out by hand.
struct SmallRegion {
    /// Municipalities and the coordinator region each lies in.
    var municipalities = [("A", "one")]
    /// Posts and the coordinator region of each.
    var posts = [("first", "one")]
    var inhabitants = 1_000_000
    var hasRamp = false
    var coverage = ("2019-01-01", "2021-01-01")
    /// Values that differ from those of the quiet region.
    var numbers: [String: Double] = [:]

    /// Flags that are yes.
    var flags: Set<String> = []
    /// Channels.
    var channels = ["only"]
    /// Values of one subject: parameter, subject, value.
    var rows: [(String, String, ParameterValue)] = []

    /// A post supplies three hours a day for each fte; work of a case costs next to nothing.
    private static let quiet: [String: Double] = [
        "national_true_incidence": 0, "national_inhabitants": 1_000_000,
        "incidence_multiplier": 1, "risk": 1, "prevention": 0, "form_share": 1,
        "hidden_duration": 12, "detection_hazard": 0, "detection_factor": 1, "channel_share": 1,
        "channel_factor": 1, "privacy_factor": 1, "reporting_probability": 1,
        "signal_to_registration": 0.01, "signal_to_registration_spread": 0.001,
        "care_uptake": 1, "patience": 1_000_000, "remote_efficiency": 1,
        "intake_duration": 10, "intake_duration_spread": 0.001,
        "assistance_duration": 10, "assistance_duration_spread": 0.001,
        "closure_duration": 10, "closure_duration_spread": 0.001,
        "intake_hours": 1e-6, "intake_hours_variation": 0.01,
        "plan_hours": 1e-6, "plan_hours_variation": 0.01,
        "weekly_hours": 1e-6, "weekly_hours_variation": 0.01,
        "closure_hours": 1e-6, "closure_hours_variation": 0.01,
        "match_delay": 5, "match_delay_spread": 0.001, "provider_expertise": 1,
        "shelter_need": 0, "shelter_to_cosm": 0.5, "cosm_places": 0,
        "regional_shelter_places": 0, "shelter_stay": 10, "shelter_stay_spread": 0.001,
        "reflection_period": 0, "reflection_eligible": 0,
        "dropout_probability": 0, "dropout_time": 0.001,
        "return_probability": 0, "return_window": 1,
        "initial_open_cases": 0, "initial_waiting": 0,
        "fte": 1, "gap_capacity": 0, "productive_hours": 3 * 365.25, "noncase_share": 0,
        "leave_hours": 0, "contract_week": 36, "normal_sickness": 0, "sickness_rate": 0,
        "short_spell_frequency": 0, "short_spell_length": 1,
        "long_spell_frequency": 0, "long_spell_length": 1,
        "replacement_efficiency": 0.5, "caseload_norm": 10_000,
        "ramp_start": 0.5, "host_ramp": 4,
        "visibility_effect": 0, "plan_training": 0, "training_cost": 120,
        "trainable_staff": 0.001, "training_effect_max": 0, "training_half_life": 12,
        "plan_campaign": 0, "campaign_month": 10, "campaign_effect": 0, "campaign_half_life": 2,
        "campaign_reference": 4_000,
        "joint_checks": 0, "joint_check_effect": 0, "referral_probability": 1,
        "referral_delay": 0, "signals_per_registration": 1, "hours_per_signal": 1,
        "registration_target": 0,
        "contribution": 0, "participation": 1, "plan_coordinator": 0,
        "unit_cost": 88_000, "wage_index": 1,
        "contribution_months": 12, "plan_leader": 0,
        "fund_size": 0, "safety_house_cost": 0, "safety_house_share": 0,
        "shelter_item_opening": 0, "vat": 0, "price_index": 1,
    ]

    /// The region, checked.
    func region() throws -> Region {
        func named(_ id: String) -> Named { Named(id: id, label: Label(en: id, nl: id)) }
        let period = try days(coverage.0, coverage.1)
        var tables = RegionTables(named: named("small"), coverage: period)
        tables.subRegions = [named("sub")]
        tables.careRegions = Set(posts.map(\.1)).sorted().map(named)
        tables.channels = channels.enumerated().map {
            DrawnGroup(named: named($1), drawIndex: $0 + 1)
        }
        tables.forms = [DrawnGroup(named: named("form"), drawIndex: 1)]
        tables.funds = [named("contribution")]
        tables.providers = [Provider(named: named("house"), hasRamp: hasRamp, payingFund: nil)]
        tables.posts = posts.map { Post(named: named($0.0), careRegion: $0.1, leaveOrder: 1) }
        for (code, careRegion) in municipalities {
            let id = MunicipalityID(code)
            tables.municipalities.append(
                Municipality(
                    id: id, name: code, subRegion: "sub", careRegion: careRegion, centre: id,
                    contributes: true, servedBy: careRegion))
            for date in [period.from, period.until] {
                tables.population.append(
                    PopulationAnchor(
                        municipality: id, date: date, inhabitants: inhabitants,
                        kind: "definitive", source: "test"))
            }
        }
        let values = Self.quiet.merging(numbers) { $1 }
        for parameter in ParameterCatalog.all {
            let value: ParameterValue =
                switch parameter.unit {
                case .flag: .flag(flags.contains(parameter.id))
                case .word: .word(try #require(tables.words(of: parameter.id).first))
                default: .number(try #require(values[parameter.id], "\(parameter.id)"))
                }
            tables.parameters.append(
                ParameterEntry(
                    parameter: parameter.id, subject: nil, from: nil, value: value, low: nil,
                    high: nil, spread: .fixed, grade: .c, source: "test"))
        }
        for (parameter, subject, value) in rows {
            tables.parameters.append(
                ParameterEntry(
                    parameter: parameter, subject: subject, from: nil, value: value, low: nil,
                    high: nil, spread: .fixed, grade: .c, source: "test"))
        }
        return try Region(tables)
    }

    /// The world of this region under some changes.
    func world(_ changes: Change..., law: StageLaw = .lognormal) throws -> World {
        let region = try region()
        return World(
            region: region, plan: Limburg.plan(changes, region.tables.coverage), stageLaw: law)
    }
}

/// A simulation of a small world that a test stops on the way to look at or change its state.
struct Stepper: ~Copyable {
    var simulation: Simulation<RegionalCare>

    init(_ world: World, seed: UInt64 = 2019, replication: UInt32 = 0) {
        simulation = Simulation(RegionalCare(world: world))
        simulation.reset(seed: seed, replication: replication)
    }

    /// Runs to a day; what happens on that day has not happened yet.
    mutating func run(to days: Double) { _ = simulation.run(.at(SimTime(days: days))) }

    /// Runs to the end and closes the books.
    mutating func finish() {
        run(to: simulation.model.end)
        simulation.model.finish()
    }

    /// A sum over all regions and months.
    func sum(_ entry: Entry) -> Double {
        let model = simulation.model.regionCount
        let scope = Scope(
            regions: 0..<model, months: 0..<simulation.model.monthCount, part: nil)
        return simulation.model.sum(entry, scope)
    }

    /// The state of a region.
    func region(_ place: Int) -> RegionRecord { simulation.model.regions[place] }

    /// How many people are in a state.
    func count(_ state: PersonState) -> Int {
        (0..<simulation.model.people.count).count {
            simulation.model.people[$0].state == state
        }
    }
}
