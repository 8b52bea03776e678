// A change that names no old value may pass over later steps of the tables without a word: a
// reader is told which, and what a contribution of nothing does not do.

import KetenCare
import KetenEngine

/// What readers must know about values that a plan's changes replace.
struct StepNotes {
    let region: Region
    let run: Period
    let changes: [ParameterChange]
    private let contributions: ContributionNotes

    init(region: Region, run: Period, plan: Plan, contributions: ContributionNotes) {
        self.region = region
        self.run = run
        self.contributions = contributions
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
        // A contribution steps only where it is paid.
        let subjects: [String?] =
            parameter.subject == .whole
            ? [nil]
            : contributions.affected(by: change, parameter)
                ?? region.subjects(of: parameter.subject)
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
            return note(parameter, alike, first.value, day, isEnded: change.until != nil)
        }
        return nil
    }

    private func note(
        _ parameter: Parameter, _ subjects: [String], _ value: ParameterValue, _ day: CivilDate,
        isEnded: Bool
    ) -> Label {
        let written = parameter.unit.written(value, in: region)
        let names = subjects.map { region.label(ofSubject: $0, parameter.subject) }
        let whose =
            names.isEmpty
            ? Label(both: "")
            : Label(
                en: " (\(names.map(\.en).listed().en))", nl: " (\(names.map(\.nl).listed().nl))")
        let keep =
            isEnded
            ? Label(
                en: "end it before that day to keep that step",
                nl: "laat haar voor die dag eindigen om die stap te houden")
            : Label(
                en: "give 'until' to keep that step", nl: "geef 'until' om die stap te houden")
        return Label(
            en:
                "\(parameter.words.en)\(whose.en) would have become "
                + "\(written.head.en)\(written.tail.en) on "
                + "\(day); the change holds there too (\(keep.en))",
            nl: "\(parameter.words.nl)\(whose.nl) zou op \(day) "
                + "\(written.head.nl)\(written.tail.nl) zijn geworden; de verandering geldt ook "
                + "dan (\(keep.nl))")
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
