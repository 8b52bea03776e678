// A change that names no old value may pass over later steps of the tables without a word: a
// reader is told which, and what a contribution of nothing does not do.

import KetenCare
import KetenEngine

/// What readers must know about values that a plan's changes replace.
struct StepNotes {
    let region: Region
    let run: Period
    let changes: [ParameterChange]

    init(region: Region, run: Period, plan: Plan) {
        self.region = region
        self.run = run
        changes = plan.changes.compactMap { planned in
            guard case .parameter(let change) = planned.change else { return nil }
            return change
        }
    }

    /// One note for each change that passes over a step, by date.
    var notes: [Label] {
        var found = changes.compactMap(passedOver)
        if changes.contains(where: isContributionOfNothing) { found.append(Self.stillPaying) }
        return found
    }

    /// The first step of the tables within the days of a change, if the change did not say what it
    /// expects to find there.
    private func passedOver(by change: ParameterChange) -> Label? {
        guard change.was == nil, let parameter = ParameterCatalog.parameter(change.parameter),
            parameter.isScheduled
        else { return nil }
        let first = max(change.from, run.from)
        let end = min(change.until ?? run.until, run.until)
        let subjects: [String?] =
            parameter.subject == .whole
            ? [nil] : change.subjects ?? region.subjects(of: parameter.subject)
        let days = Set(region.entries(of: parameter.id).compactMap(\.from))
            .filter { $0 > first && $0 < end }.sorted()
        for day in days {
            let steps = subjects.compactMap {
                subject -> (subject: String?, value: ParameterValue)? in
                let before = region.value(
                    of: parameter.id, subject: subject, on: day.adding(days: -1))
                let value = region.value(of: parameter.id, subject: subject, on: day)
                guard let value, value != before, value != change.becomes else { return nil }
                return (subject, value)
            }
            guard let first = steps.first else { continue }
            let alike = steps.filter { $0.value == first.value }.compactMap(\.subject)
            return note(parameter, alike, first.value, day)
        }
        return nil
    }

    private func note(
        _ parameter: Parameter, _ subjects: [String], _ value: ParameterValue, _ day: CivilDate
    ) -> Label {
        let written = parameter.unit.written(value, in: region)
        let names = subjects.map { region.label(ofSubject: $0, parameter.subject) }
        let whose =
            names.isEmpty
            ? Label(both: "")
            : Label(
                en: " of \(names.map(\.en).listed().en)", nl: " van \(names.map(\.nl).listed().nl)")
        let name = parameter.id.split(separator: "_").joined(separator: " ")
        return Label(
            en: "\(name)\(whose.en) would have become \(written.head.en)\(written.tail.en) on "
                + "\(day); the change holds there too (give 'until' to keep that step)",
            nl: "\(parameter.label.nl.lowercasedFirst)\(whose.nl) zou op \(day) "
                + "\(written.head.nl)\(written.tail.nl) zijn geworden; de verandering geldt ook "
                + "dan (geef 'until' om die stap te houden)")
    }

    private func isContributionOfNothing(_ change: ParameterChange) -> Bool {
        change.parameter == "contribution" && change.becomes == .number(0)
    }

    private static let stillPaying = Label(
        en: "a municipality with a contribution of nothing still counts as one that pays; "
            + "to let it stop paying, change participation",
        nl: "een gemeente met een bijdrage van niets telt nog als een die betaalt; "
            + "verander participation om haar te laten stoppen")
}
