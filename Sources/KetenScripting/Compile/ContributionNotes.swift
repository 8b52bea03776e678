// Who pays a contribution, and who pays through the implementation plan instead: a change of the
// contribution passes the latter by, and a reader must be told.

import KetenCare
import KetenEngine

/// What readers must know about contributions under one plan.
struct ContributionNotes {
    let region: Region
    let run: Period
    private let values: ValuesInForce
    private let changes: [ParameterChange]
    /// Whether the difference that some change makes buys no hours.
    private let buysNothing: Bool

    init(region: Region, run: Period, plan: Plan) {
        self.region = region
        self.run = run
        let all = plan.changes.compactMap { planned -> ParameterChange? in
            switch planned.change {
            case .parameter(let change): change
            case .scale(let change) where change.parameter == "contribution": change.like
            default: nil
            }
        }
        changes = all.filter { $0.parameter == "contribution" }
        buysNothing = plan.changes.contains { planned in
            switch planned.change {
            case .parameter(let change):
                change.parameter == "contribution" && change.spending == nil
                    && change.was != change.becomes
            case .scale(let change):
                change.parameter == "contribution" && change.spending == nil && change.factor != 1
            default: false
            }
        }
        values = ValuesInForce(
            region: region, changes: all.filter { $0.parameter == "contribution_replaced" })
    }

    /// One note for each stretch of years in which municipalities pay through the plan.
    var notes: [Label] {
        var found: [Label] = []
        for change in changes {
            var groups: [ClosedRange<Int>: [String]] = [:]
            let named = change.subjects ?? region.subjects(of: .municipality)
            if !named.contains(where: { pays($0, during: change) }) { found.append(Self.nobody) }
            for id in named where contributes(id) {
                guard let days = days(of: change) else { continue }
                for years in replacedYears(id, during: days) {
                    groups[years, default: []].append(region.name(ofSubject: id))
                }
            }
            let ordered = groups.sorted {
                ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound)
            }
            for (years, names) in ordered {
                let note = note(names.sorted(), years)
                if !found.contains(note) { found.append(note) }
            }
        }
        if buysNothing, found != [Self.nobody] { found.append(Self.unspent) }
        return found
    }

    private static let unspent = Label(
        en: "what the contribution brings in more or less buys no hours: it only moves the "
            + "shortfall (spend_on = \"coordinator hours\" lets it buy them)",
        nl: "wat de bijdrage meer of minder opbrengt koopt geen uren: alleen het tekort verandert "
            + "(met spend_on = \"coordinator hours\" koopt het ze wel)")

    /// Whether a municipality pays a contribution on any day of a change.
    func pays(_ id: String, during change: ParameterChange) -> Bool {
        guard contributes(id), let days = days(of: change) else { return false }
        return turns(of: id, during: days).contains { !isReplaced(id, on: $0) }
    }

    /// Whom a change reaches: a contribution only those that pay one during it; nothing means all.
    func affected(by change: ParameterChange, _ parameter: Parameter) -> [String]? {
        guard parameter.id == "contribution" else { return change.subjects }
        let named = change.subjects ?? region.subjects(of: .municipality)
        let paying = named.filter { pays($0, during: change) }
        return paying.isEmpty ? change.subjects : paying
    }

    private static let nobody = Label(
        en: "a change of the contribution reaches no municipality that pays one then",
        nl: "een verandering van de bijdrage raakt geen gemeente die er dan een betaalt")

    private func note(_ names: [String], _ years: ClosedRange<Int>) -> Label {
        let span =
            years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
        let list = names.listed(upTo: 10)
        let isOne = names.count == 1
        return Label(
            en: "\(names.count) \(isOne ? "municipality" : "municipalities") (\(list.en)) "
                + "\(isOne ? "pays" : "pay") through the plan line in \(span) "
                + "and \(isOne ? "goes" : "go") on as \(isOne ? "it is" : "they are")",
            nl: "voor \(names.count) \(isOne ? "gemeente" : "gemeenten") (\(list.nl)) betaalt in "
                + "\(span) het plan; voor hen verandert niets")
    }

    private func days(of change: ParameterChange) -> Period? {
        Period(
            from: max(change.from, run.from), until: min(change.until ?? run.until, run.until))
    }

    private func contributes(_ id: String) -> Bool {
        region.tables.municipalities.first { $0.id.code == id }?.contributes == true
    }

    private func isReplaced(_ id: String, on day: CivilDate) -> Bool {
        values.value("contribution_replaced", of: id, on: day) == .flag(true)
    }

    /// The days of a period on which it may begin or end that the plan pays for a municipality.
    private func turns(of id: String, during days: Period) -> [CivilDate] {
        var turns: Set<CivilDate> = [days.from]
        for entry in region.entries(of: "contribution_replaced") {
            if let from = entry.from { turns.insert(from) }
        }
        for change in values.changes {
            turns.insert(change.from)
            if let until = change.until { turns.insert(until) }
        }
        return turns.filter(days.contains).sorted()
    }

    /// The calendar years in which the plan pays, each unbroken stretch of days by itself.
    private func replacedYears(_ id: String, during days: Period) -> [ClosedRange<Int>] {
        let turns = turns(of: id, during: days)
        let ends = turns.dropFirst() + [days.until]
        var years: [ClosedRange<Int>] = []
        var isOpen = false
        for (from, until) in zip(turns, ends) {
            guard isReplaced(id, on: from) else {
                isOpen = false
                continue
            }
            let last = until.adding(days: -1).year
            if isOpen, let open = years.popLast() {
                years.append(open.lowerBound...last)
            } else {
                years.append(from.year...last)
            }
            isOpen = true
        }
        return years
    }
}
