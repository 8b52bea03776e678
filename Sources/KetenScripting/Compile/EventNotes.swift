// Absences in a standstill, and growth and moves of before the run: what happens on days that are
// not as its author may believe is told to its reader.

import KetenCare
import KetenEngine

/// What readers must know about absences, growth and moves.
struct EventNotes {
    let region: Region
    let run: Period
    let plan: Plan
    private let values: ValuesInForce

    init(region: Region, run: Period, plan: Plan) {
        self.region = region
        self.run = run
        self.plan = plan
        let changes = plan.changes.compactMap { planned -> ParameterChange? in
            guard case .parameter(let change) = planned.change else { return nil }
            return change
        }
        values = ValuesInForce(region: region, changes: changes)
    }

    /// One note for each absence that nobody can notice, by date.
    var withoutEffect: [Label] {
        plan.changes.compactMap { planned in
            guard case .absence(let absence) = planned.change,
                let days = Period(
                    from: max(absence.period.from, run.from),
                    until: min(absence.period.until, run.until)),
                let careRegion = careRegion(of: absence.post),
                standsStill(careRegion, during: days)
            else { return nil }
            let post = region.label(ofSubject: absence.post, .post)
            return Label(
                en: "the absence of \(post.en) from \(absence.period.from) does nothing: the "
                    + "service stands still on all its days, and nobody works in the post",
                nl: "de afwezigheid van \(post.nl) vanaf \(absence.period.from) doet niets: de "
                    + "dienst staat al die dagen stil, en er werkt niemand in de post")
        }
    }

    /// One note for each growth and move of before the run, by date.
    var beforeTheRun: [Label] {
        plan.changes.compactMap { planned -> Label? in
            switch planned.change {
            case .growth(let growth) where growth.from < run.from:
                beforeRun(growth.from, Label(en: "growth", nl: "groei"))
            case .shift(let shift) where shift.on < run.from:
                beforeRun(shift.on, Label(en: "move", nl: "verhuizing"))
            default: nil
            }
        }
        .reduce(into: [Label]()) { if !$0.contains($1) { $0.append($1) } }
    }

    private func careRegion(of post: String) -> String? {
        region.tables.posts.first { $0.named.id == post }?.careRegion
            ?? plan.changes.lazy.compactMap { planned -> String? in
                guard case .post(let change) = planned.change, change.post == post else {
                    return nil
                }
                return change.careRegion
            }.first
    }

    /// Whether nobody serves a coordinator region on all days of a period, and no part of the
    /// posts is left.
    private func standsStill(_ careRegion: String, during days: Period) -> Bool {
        func inForce(_ id: String, on day: CivilDate) -> ParameterValue? {
            let isWhole = ParameterCatalog.parameter(id)?.subject == .whole
            return values.value(id, of: isWhole ? nil : careRegion, on: day)
        }
        let parameters = ["provider", "gap_capacity"]
        let turns = parameters.flatMap {
            values.steps(of: $0, after: days.from, before: days.until)
        }
        return ([days.from] + turns).allSatisfy { day in
            inForce("provider", on: day) == .word(Provider.nobody)
                && inForce("gap_capacity", on: day) == .number(0)
        }
    }

    private func beforeRun(_ day: CivilDate, _ what: Label) -> Label {
        Label(
            en: "the \(what.en) of \(day) lies before the run, which has it from its first day, "
                + "\(run.from), on",
            nl: "de \(what.nl) van \(day) ligt voor de berekening, die haar al heeft vanaf de "
                + "eerste dag, \(run.from)")
    }

    /// One note for each growth that happens once within the years of a yearly one of its place.
    var together: [Label] {
        let all = plan.changes.compactMap { planned -> GrowthChange? in
            guard case .growth(let growth) = planned.change, growth.added == nil else { return nil }
            return growth
        }
        let yearly = all.filter(\.everyYear)
        return all.filter { !$0.everyYear }.compactMap { once in
            let meets = yearly.contains { other in
                let isInside =
                    other.from <= once.from && other.until.map { once.from < $0 } ?? true
                return isInside && Self.share(once.municipalities, other.municipalities)
            }
            guard meets else { return nil }
            return Label(
                en: "the growth of \(once.from) comes on top of the yearly growth of the same "
                    + "place: they multiply",
                nl: "de groei van \(once.from) komt boven op de jaarlijkse groei van dezelfde "
                    + "plaats: ze worden vermenigvuldigd")
        }
    }

    private static func share(_ one: [MunicipalityID]?, _ other: [MunicipalityID]?) -> Bool {
        guard let one, let other else { return true }
        return !Set(one).isDisjoint(with: other)
    }
}
