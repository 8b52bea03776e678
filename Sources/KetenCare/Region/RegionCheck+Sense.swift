// What single values cannot show: shares that do not add up, leave that does not fit, money without
// a fund.

import KetenEngine

extension RegionCheck {
    /// Faults of values and lists that are good one by one.
    func sense() -> [RegionFault] {
        var found = shares("form_share", tables.forms.map(\.named.id), .forms, "forms")
        found += shares("channel_share", tables.channels.map(\.named.id), .channels, "channels")
        return found + leave() + money() + reference()
    }

    /// Lists that the model cannot do without.
    func emptyLists() -> [RegionFault] {
        var found: [RegionFault] = []
        if tables.forms.isEmpty {
            found.append(RegionFault(.forms, "the region has no form of exploitation"))
        }
        if tables.channels.isEmpty {
            found.append(RegionFault(.channels, "the region has no channel of detection"))
        }
        return found
    }

    /// Inhabitants within bounds, and stated ones at most once on a day.
    func inhabitants() -> [RegionFault] {
        func bounds(_ part: RegionFault.Part, _ numbers: [Int]) -> [RegionFault] {
            numbers.enumerated().compactMap { row, number in
                if (0...Population.most).contains(number) { return nil }
                return RegionFault(
                    part, row: row, column: "inhabitants",
                    "a municipality has between 0 and \(Population.most) inhabitants")
            }
        }
        var found = bounds(.population, tables.population.map(\.inhabitants))
        let stated = tables.invoicedInhabitants
        found += bounds(.invoicedInhabitants, stated.map(\.inhabitants))
        for (row, one) in stated.enumerated() {
            let isTwice = stated[..<row].contains {
                $0.municipality == one.municipality && $0.period.overlaps(one.period)
            }
            guard isTwice else { continue }
            found.append(
                RegionFault(
                    .invoicedInhabitants, row: row, column: "from",
                    "the inhabitants of \(one.municipality) are stated twice on some days"))
        }
        return found
    }

    /// The number of a parameter on the first day; values are known to be good.
    private func number(_ parameter: String, of subject: String? = nil) -> Double {
        let rows = tables.parameters.filter {
            $0.parameter == parameter && ($0.from ?? tables.coverage.from) <= tables.coverage.from
        }
        let row = rows.first { $0.subject == subject } ?? rows.first { $0.subject == nil }
        guard case .number(let number) = row?.value else { return 0 }
        return number
    }

    private func shares(
        _ parameter: String, _ subjects: [String], _ part: RegionFault.Part, _ what: String
    ) -> [RegionFault] {
        let sum = subjects.reduce(0) { $0 + number(parameter, of: $1) }
        if abs(sum - 1) < 1e-9 { return [] }
        return [
            RegionFault(
                .parameters, column: "value",
                "the shares '\(parameter)' of all \(what) add up to "
                    + "\(ParameterValue.plain(sum)), not to 1", against: [part])
        ]
    }

    private func leave() -> [RegionFault] {
        let days = number("leave_hours") / number("contract_week") * 7
        if days == 0 { return [] }
        var found: [RegionFault] = []
        if days >= 200 {
            found.append(
                RegionFault(
                    .parameters, column: "value",
                    "leave_hours and contract_week make \(Int(days)) days of leave a year; "
                        + "fewer than 200 leave time to work"))
        }
        for (row, post) in tables.posts.enumerated() {
            for isEven in [false, true] {
                let share = tables.leave.filter {
                    $0.leaveOrder == post.leaveOrder && $0.years.holds(in: isEven ? 2020 : 2021)
                }.reduce(0) { $0 + $1.share }
                if abs(share - 1) < 1e-9 { continue }
                found.append(
                    RegionFault(
                        .posts, row: row, column: "leave_order",
                        "the leave of \(isEven ? "even" : "odd") years adds up to "
                            + "\(ParameterValue.plain(share)) of a year's leave, not to 1",
                        against: [.leave]))
            }
        }
        return found
    }

    private func money() -> [RegionFault] {
        func has(_ fund: String) -> Bool { tables.funds.contains { $0.id == fund } }
        func isAsked(_ parameters: [String]) -> Bool {
            tables.parameters.contains {
                parameters.contains($0.parameter) && $0.value != .number(0)
            }
        }
        var found: [RegionFault] = []
        if tables.municipalities.contains(where: \.contributes), !has(Funds.contribution) {
            found.append(
                RegionFault(
                    .funds, "municipalities pay, but there is no fund '\(Funds.contribution)'",
                    against: [.municipalities]))
        }
        if isAsked(["safety_house_cost"]), !has(Funds.safetyHouse) {
            found.append(
                RegionFault(
                    .funds, "Safety Houses cost money, but there is no fund '\(Funds.safetyHouse)'",
                    against: [.parameters]))
        }
        if tables.planFund == nil, isAsked(PlanLine.allCases.map(\.parameter) + ["fund_size"]) {
            found.append(
                RegionFault(
                    .region, "the plan has money, but the region names no 'plan_fund'",
                    against: [.parameters]))
        }
        return found
    }

    /// Channels' shares are those of a year in which the detection factor is one.
    private func reference() -> [RegionFault] {
        let factors = tables.parameters.filter { $0.parameter == "detection_factor" }
        if factors.contains(where: { $0.value == .number(1) }) { return [] }
        return [
            RegionFault(
                .parameters, column: "value",
                "no 'detection_factor' is 1: the year that the channels' shares are of is missing")
        ]
    }
}
