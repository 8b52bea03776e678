// The direction of every parameter that a scenario may change, and what it needs beside it.

@testable import KetenCare

/// The claims, in the order of the catalog.
enum Directions {
    static let all: [Direction] =
        hidden + registration + signalling + care + shelter + capacity + money

    static let flag: (low: ParameterValue, high: ParameterValue) = (.flag(false), .flag(true))

    static func numbers(_ low: Double, _ high: Double) -> (
        low: ParameterValue, high: ParameterValue
    ) {
        (.number(low), .number(high))
    }

    private static let hidden: [Direction] =
        [
            Direction(
                "national_true_incidence", .rises, "new_victims",
                says: "more means more of everything", replications: 8),
            Direction(
                "incidence_multiplier", .rises, "new_victims", says: "more finds more",
                replications: 8),
            Direction(
                "risk", of: "GM0935", .rises, "new_victims", says: "more means more victims",
                ends: numbers(0.5, 2), replications: 8),
            Direction(
                "prevention", .falls, "new_victims", says: "more means fewer victims",
                ends: numbers(0, 0.4), replications: 8),
            Direction(
                "hidden_duration", .rises, "hidden_now", says: "longer means more hidden",
                replications: 8),
            Direction("hidden_duration", .rises, "detected", says: "more found"),
            Direction(
                "detection_hazard", .rises, "detected", says: "more finds more",
                ends: numbers(0.01, 0.025)),
            Direction("detection_factor", .rises, "detected", says: "more finds more"),
            Direction(
                "channel_factor", of: "care", .rises, "detected", part: "care",
                says: "twice as fast", ends: numbers(0.5, 2)),
            Direction(
                "privacy_factor", .rises, "registered", says: "more registers more",
                from: "2020-01-01", until: "2022-01-01"),
        ]
        + ["sexual", "labour", "criminal", "begging", "unknown"].map {
            Direction(
                "form_share", of: $0, .rises, "new_victims", part: $0,
                says: "more means more of them", replications: 8)
        }
        + [
            "police", "care", "labour", "border", "desk", "neighbourhood", "youth_social",
            "enforcement", "citizens",
        ].map {
            Direction(
                "channel_share", of: $0, .rises, "detected", part: $0,
                says: "more means that it finds more")
        }

    /// Nobody is detected in the first month, so that a delay shows in what is registered.
    private static let quietStart = [Given("channel_factor", .number(0), until: "2019-08-01")]

    private static let registration: [Direction] = [
        Direction(
            "reporting_probability", .rises, "registered", says: "more registers more"),
        Direction(
            "signal_to_registration", .falls, "registered", says: "longer registers later",
            from: "2019-07-01", until: "2020-07-01", given: quietStart),
        Direction(
            "contact_officer", .rises, "registered", says: "yes passes", ends: flag,
            from: "2019-07-01", until: "2020-07-01", replications: 30,
            given: quietStart + [Given("referral_delay", .number(60))]),
        Direction(
            "referral_probability", .rises, "registered", says: "more registers more"),
        Direction(
            "referral_delay", .falls, "registered", says: "more registers later",
            from: "2019-07-01", until: "2020-07-01", replications: 30,
            given: quietStart + [Given("contact_officer", .flag(false))]),
        Direction(
            "signals_per_registration", .rises, "signal_hours", says: "more costs more hours",
            replications: 8),
        Direction(
            "hours_per_signal", .rises, "signal_hours", says: "more costs more hours",
            replications: 8),
        Direction(
            "policy_in_force", .rises, "duties_met", says: "yes meets a duty", ends: flag,
            from: "2023-01-01", until: "2023-07-01", replications: 1),
        Direction(
            "shelter_arranged", .rises, "duties_met", says: "yes meets a duty", ends: flag,
            from: "2023-01-01", until: "2023-07-01", replications: 1),
    ]

    /// Money enough for an effect that can be told from chance.
    private static let training = [
        Given("plan_training", .number(100_000), of: ["south"]),
        Given("training_effect_max", .number(0.6)),
    ]
    private static let campaign = [
        Given("plan_campaign", .number(40_000), of: ["south"]),
        Given("campaign_effect", .number(0.2)),
    ]

    /// A claim about training or a campaign in the years of the plan.
    private static func plan(
        _ parameter: String, _ way: Direction.Way, _ indicator: String, part: String? = nil,
        says: String, ends: (low: ParameterValue, high: ParameterValue)? = nil,
        given: [Given], replications: UInt32 = 24
    ) -> Direction {
        Direction(
            parameter, way, indicator, part: part, says: says, ends: ends, from: "2023-01-01",
            until: "2025-01-01", replications: replications,
            given: given.filter { $0.parameter != parameter })
    }

    private static let signalling: [Direction] = [
        Direction("visibility_effect", .rises, "detected", says: "more finds more"),
        plan(
            "plan_reach", .rises, "detected", says: "yes finds more", ends: flag, given: training),
        plan(
            "plan_training", .rises, "trained_staff", says: "more people trained", given: [],
            replications: 1),
        plan(
            "plan_training", .rises, "cost", says: "more means more cost", given: [],
            replications: 1),
        plan(
            "training_cost", .falls, "trained_staff", says: "more trains fewer", given: [],
            replications: 1),
        plan(
            "trainable_staff", .falls, "detected", says: "finds less", given: training),
        plan(
            "training_effect_max", .rises, "detected", says: "more finds more", given: training),
        plan(
            "training_half_life", .rises, "detected", says: "longer finds more", given: training),
        plan(
            "plan_campaign", .rises, "cost", says: "more means more cost", given: [],
            replications: 1),
        plan(
            "plan_campaign", .rises, "detected", part: "citizens",
            says: "more signals of citizens", given: campaign),
        plan(
            "campaign_month", .falls, "detected", part: "citizens",
            says: "less within a run", given: campaign),
        plan(
            "campaign_effect", .rises, "detected", part: "citizens", says: "more finds more",
            given: campaign),
        plan(
            "campaign_half_life", .rises, "detected", part: "citizens", says: "longer finds more",
            given: campaign),
        Direction(
            "joint_checks", .rises, "detected", part: "enforcement", says: "more finds more"),
        Direction(
            "joint_check_effect", .rises, "detected", part: "enforcement", says: "more finds more",
            given: [Given("joint_checks", .number(10))]),
    ]

    private static let care: [Direction] = [
        Direction("care_uptake", .rises, "open_cases", says: "more means a larger caseload"),
        Direction("patience", .falls, "left_waiting", says: "longer means fewer who leave"),
        Direction(
            "remote_efficiency", .rises, "helped_remotely", says: "more means more helped remotely",
            from: "2019-10-01", until: "2020-01-01",
            given: [Given("participation", .number(0.2))]),
        Direction(
            "intake_duration", .rises, "lead_time_mean", part: "intake",
            says: "longer means a longer lead time"),
        Direction(
            "assistance_duration", .rises, "lead_time_mean", part: "assistance",
            says: "longer means a longer lead time", until: "2022-01-01"),
        Direction(
            "closure_duration", .rises, "lead_time_mean", part: "closure",
            says: "longer means a longer lead time"),
        Direction("intake_hours", .rises, "utilisation", says: "more means higher utilisation"),
        Direction("plan_hours", .rises, "utilisation", says: "more means higher utilisation"),
        Direction("weekly_hours", .rises, "utilisation", says: "more means higher utilisation"),
        Direction("closure_hours", .rises, "utilisation", says: "more means higher utilisation"),
        Direction(
            "dropout_probability", .rises, "dropped_out", part: "own",
            says: "with more, more drop out"),
        Direction(
            "dropout_time", .falls, "dropped_out", part: "own", says: "with longer, fewer drop out",
            ends: numbers(15, 300)),
        Direction("return_probability", .rises, "returned", says: "more means more who return"),
        Direction(
            "match_delay", .rises, "lead_time_mean", part: "assistance",
            says: "lengthens assistance", until: "2022-01-01"),
        Direction(
            "provider_expertise", .falls, "lead_time_mean", part: "assistance",
            says: "less repeats the search and lengthens assistance", until: "2022-01-01"),
        Direction(
            "initial_open_cases", .rises, "open_cases", says: "more means more open cases",
            until: "2020-01-01"),
        Direction(
            "initial_waiting", .rises, "asked", says: "more means more who ask",
            ends: numbers(0, 10), until: "2019-03-01"),
    ]

    private static let shelter: [Direction] = [
        Direction("shelter_need", .rises, "shelter_nights", says: "more means more nights"),
        Direction(
            "shelter_to_cosm", .rises, "waiting_for_shelter", says: "more means more waiting",
            replications: 30),
        Direction("cosm_places", .rises, "shelter_nights", says: "means more nights"),
        Direction("cosm_places", .falls, "waiting_for_shelter", says: "less waiting"),
        Direction(
            "regional_shelter_places", .falls, "waiting_for_shelter", says: "less waiting",
            given: fullShelter),
        Direction(
            "regional_shelter_places", .rises, "shelter_nights", says: "more means more nights",
            given: fullShelter),
        Direction("shelter_stay", .rises, "shelter_nights", says: "longer means more nights"),
        Direction("shelter_stay", .rises, "waiting_for_shelter", says: "more waiting"),
        Direction(
            "reflection_eligible", .rises, "shelter_nights", says: "more means longer stays",
            given: [Given("cosm_places", .number(20))]),
    ]

    /// As many who need shelter of the region as its places can hold.
    private static let fullShelter = [
        Given("shelter_need", .number(0.25)), Given("shelter_to_cosm", .number(0.4)),
        Given("shelter_stay", .number(150)), Given("incidence_multiplier", .number(1.5)),
    ]
}
