// The direction of what decides capacity and money.

@testable import KetenCare

extension Directions {
    static let capacity: [Direction] = [
        Direction("fte", .rises, "fte_present", says: "more means more places", replications: 8),
        Direction("fte", .falls, "left_waiting", says: "less waiting"),
        Direction(
            "fte_follows_payers", .falls, "fte_present", says: "yes means less", ends: flag,
            from: "2019-10-01", until: "2020-04-01",
            given: [Given("participation", .number(0.52))]),
        Direction(
            "provider", of: "south", .rises, "covered_inhabitants",
            says: "nobody means a gap", ends: (.word("nobody"), .word("koraal")),
            from: "2020-01-01", until: "2020-07-01"),
        Direction(
            "pay_to_use", .rises, "refused", says: "yes means more refused", ends: flag,
            from: "2020-01-01", until: "2021-01-01",
            given: [Given("participation", .number(0.5))]),
        Direction(
            "remote_coordination", .rises, "helped_remotely",
            says: "yes means more helped remotely", ends: flag, from: "2019-10-01",
            until: "2020-01-01", given: [Given("participation", .number(0.5))]),
        Direction(
            "gap_capacity", .rises, "fte_present", says: "more means more fte",
            from: "2019-04-01", until: "2019-10-01"),
        Direction(
            "remote_in_gap", .falls, "waiting_now", says: "yes means fewer who wait", ends: flag,
            from: "2019-04-01", until: "2019-09-01"),
        Direction(
            "pooled", .falls, "days_without_cover", says: "yes means fewer days without cover",
            ends: flag, given: [Given("replacement_efficiency", .number(0))]),
        Direction(
            "replacement_common_factor", .falls, "slow_down_with_own_post",
            says: "yes slows the latter", ends: flag, given: [Given("weekly_hours", .number(0.8))]),
        Direction(
            "productive_hours", .falls, "utilisation", says: "more means lower utilisation"),
        Direction("noncase_share", .rises, "utilisation", says: "more leaves less for cases"),
        Direction(
            "sickness_rate", .rises, "days_without_cover", says: "more means more days without",
            from: "2022-01-01", until: "2025-01-01", replications: 50),
        Direction(
            "replacement_efficiency", .falls, "unserved_person_days",
            says: "more means fewer unserved"),
        Direction(
            "caseload_norm", .falls, "unserved_person_days", says: "more places, less waiting",
            from: "2019-10-01"),
        Direction(
            "host_ramp", .falls, "slow_down", says: "longer means slower work",
            from: "2020-07-01", until: "2021-12-01",
            given: [Given("weekly_hours", .number(0.8))]),
    ]

    /// A claim about money that no chance touches, or hardly.
    private static func sum(
        _ parameter: String, of subject: String? = nil, _ way: Direction.Way, _ indicator: String,
        part: String? = nil, says: String, ends: (low: ParameterValue, high: ParameterValue)? = nil,
        _ years: Range<Int> = 2019..<2021, replications: UInt32 = 1, given: [Given] = []
    ) -> Direction {
        Direction(
            parameter, of: subject, way, indicator, part: part, says: says, ends: ends,
            from: "\(years.lowerBound)-01-01", until: "\(years.upperBound)-01-01",
            replications: replications, given: given)
    }

    static let money: [Direction] = [
        sum("contribution", .rises, "contribution", says: "more means more money"),
        sum(
            "participation", .rises, "contribution", says: "more means more money",
            replications: 8),
        sum("participation", .falls, "refused", says: "fewer refused", replications: 20),
        sum(
            "contribution_replaced", .falls, "contribution", says: "yes means less contribution",
            ends: flag, 2023..<2024),
        sum(
            "plan_coordinator", of: "south", .rises, "cover", says: "more means more cover",
            ends: numbers(0, 45_000), 2023..<2024),
        sum(
            "plan_coordinator", of: "south", .falls, "refund", says: "less refund",
            ends: numbers(0, 45_000), 2023..<2024),
        sum("unit_cost", .rises, "cost", says: "more means more cost"),
        sum(
            "contribution_months", .falls, "contribution", says: "more months mean less money"),
        sum(
            "contribution_indexation", .rises, "contribution",
            says: "yes means more money when prices rise", ends: flag, 2021..<2023),
        sum(
            "plan_leader", of: "south", .rises, "cost", says: "more means more cost",
            ends: numbers(0, 40_000), 2023..<2024),
        sum(
            "plan_leader", of: "south", .falls, "refund", says: "less refund",
            ends: numbers(0, 40_000), 2023..<2024),
        sum("plan_training", .falls, "refund", says: "less refund", 2023..<2024),
        sum("plan_campaign", .falls, "refund", says: "less refund", 2023..<2024),
        sum(
            "plan_indexation", .falls, "fund_balance", says: "yes means a lower fund balance",
            ends: flag, 2023..<2025),
        sum("fund_size", .rises, "refund", says: "more means more refund", 2023..<2024),
        sum("fund_size", .rises, "cover", says: "less cover", 2023..<2024),
        sum("safety_house_cost", .rises, "cost", says: "more means more cost"),
        sum(
            "safety_house_cost", .rises, "paid_by_municipality", says: "more paid by",
            replications: 8),
        sum(
            "safety_house_share", .rises, "paid_by_municipality", part: "GM0935",
            says: "it pays more"),
        sum(
            "shelter_item_charged", of: "GM0935", .rises, "shelter_item_overspend",
            says: "yes means more overspend", ends: flag),
        sum("vat", .rises, "cost", says: "more means more cost"),
    ]
}
