// target "left_waiting" { at_most = 5 * persons, during = year(2024), chance = 80 * percent }: what
// the scenario must reach; a run says whether it does.

import KetenCare
import KetenEngine

enum TargetConstructor {
    static let entry = ConstructorEntry(spec: spec, compile: compile)

    static let spec = ConstructorSpec(
        "target",
        Label(en: "what the scenario must reach", nl: "wat het scenario moet bereiken"),
        naming: ConstructorSpec.Naming(
            meaning: Label(en: "the indicator", nl: "de indicator"), example: "left_waiting"),
        fields: [
            FieldSpec("at_most", .measure, Label(en: "no more than this", nl: "niet meer dan dit")),
            FieldSpec(
                "at_least", .measure, Label(en: "no less than this", nl: "niet minder dan dit")),
            FieldSpec(
                "of", .subjects,
                Label(
                    en: "the coordinator region; nothing means all together",
                    nl: "het werkgebied; niets is alle samen")),
            FieldSpec(
                "during", .calendarYear,
                Label(
                    en: "the year; nothing means the whole run",
                    nl: "het jaar; niets is de hele berekening")),
            FieldSpec(
                "chance", .percentage,
                Label(
                    en: "in which part of the futures it must hold; nothing means on average",
                    nl: "in welk deel van de toekomsten het moet gelden; niets is gemiddeld")),
            .because,
            .source,
        ],
        alternatives: [["at_most", "at_least"]], sweeps: false,
        remark: ConstructorSpec.Remark(
            text: """
                A target changes nothing: `keten run` says below the table whether it holds, in \
                JSON under `targets`, and ends with 1 if one does not. A future in which the \
                indicator has no value does not hold. The indicator may be one of the file's own. \
                What the scenario in `base` must reach, this one must reach too, unless it sets \
                the same target anew.
                """,
            example: """
                target "left_waiting" {
                  at_most = 5 * persons, during = year(2024), chance = 80 * percent,
                },
                """))

    private static func compile(_ call: Call, into compilation: inout Compilation) {
        let id = call.node.name ?? ""
        guard let indicator = indicator(id, compilation) else {
            return compilation.refuse(
                Refusal(
                    Label(
                        en: "unknown indicator '\(id.shortened())'",
                        nl: "onbekende indicator '\(id.shortened())'"),
                    hint: hint(for: id, compilation)), at: call.nameRange)
        }
        let field = call.gives("at_least") ? "at_least" : "at_most"
        let bound = bound(field, of: call, indicator, &compilation)
        let region = region(of: call, &compilation)
        let period = period(of: call, &compilation)
        let chance = chance(of: call, &compilation)
        guard let bound, let region, let period, let chance, let base = compilation.base else {
            return
        }
        let words = TargetWords(
            indicator: indicator, isAtMost: field == "at_most", bound: bound,
            region: region == "all" ? nil : base.region.label(ofSubject: region, .region),
            period: period, chance: chance)
        let target = Target(
            indicator: id, isAtMost: field == "at_most", bound: bound, region: region,
            period: period, chance: chance, text: words.text, because: call.text("because"),
            origin: call.origin)
        let known = compilation.targets.first {
            $0.indicator == id && $0.isAtMost == target.isAtMost && $0.region == region
                && $0.period == period
        }
        if let known {
            let places = Conflicts.places(of: call.origin, known.origin)
            return compilation.refuse(
                Refusal(
                    Label(
                        en: "\(places.en) both set this target",
                        nl: "\(places.nl) stellen allebei dit doel"),
                    hint: Label(en: "take one out", nl: "haal er een weg")), at: call.range)
        }
        compilation.targets.append(target)
    }

    /// An indicator of the model, or of the scenario's own.
    private static func indicator(_ id: String, _ compilation: Compilation) -> Indicator? {
        IndicatorCatalog.indicator(id)?.indicator
            ?? own(compilation).first { $0.name == id }?.indicator
    }

    private static func own(_ compilation: Compilation) -> [OwnIndicator] {
        (compilation.base?.indicators ?? []) + compilation.ownIndicators
    }

    private static func hint(for id: String, _ compilation: Compilation) -> Label {
        let known = IndicatorCatalog.all.map(\.indicator)
        let names = known.map(\.id) + own(compilation).map(\.name)
        if let near = Suggestion.nearest(to: id, in: names) { return .didYouMean(near) }
        return DutchNames.hint(for: id, among: known.map { ($0.id, $0.label) })
            ?? Label(
                en: "the command 'keten indicators' lists them all",
                nl: "de opdracht 'keten indicators' noemt ze alle")
    }

    private static func bound(
        _ field: String, of call: Call, _ indicator: Indicator, _ compilation: inout Compilation
    ) -> Double? {
        guard call.gives(field) else {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "the target has no bound: write at_most or at_least",
                        nl: "het doel heeft geen grens: schrijf at_most of at_least")),
                at: call.range)
            return nil
        }
        guard let value = call.tape(field) else { return nil }
        switch IndicatorMeasure(indicator).number(value) {
        case .success(let number): return number
        case .failure(let refusal):
            compilation.refuse(refusal, at: call.range(of: field))
            return nil
        }
    }

    private static func region(of call: Call, _ compilation: inout Compilation) -> String? {
        let found = compilation.subjects(of: call, kind: .region, id: "target")
        guard case .success(let chosen) = found else { return nil }
        guard let chosen else { return "all" }
        if chosen.count == 1 { return chosen[0] }
        compilation.refuse(
            Refusal(
                Label(
                    en: "a target is about one region or all together",
                    nl: "een doel gaat over één werkgebied of alle samen")),
            at: call.range(of: "of"))
        return nil
    }

    private static func period(of call: Call, _ compilation: inout Compilation) -> String? {
        guard call.gives("during") else { return "run" }
        guard case .calendarYear(let year) = call.values["during"] else { return nil }
        if let run = compilation.run, !run.overlaps(year) {
            compilation.outsideRun(call, at: "during")
            return nil
        }
        return "\(year.from.year)"
    }

    /// The chance, if it is one: some of nothing where none is given.
    private static func chance(of call: Call, _ compilation: inout Compilation) -> Double?? {
        guard call.gives("chance") else { return .some(nil) }
        guard case .share(let share) = call.values["chance"] else { return nil }
        if share > 0, share <= 1 { return .some(share) }
        compilation.refuse(
            Refusal(
                Label(
                    en: "a chance is more than 0 and at most 100 percent",
                    nl: "een kans is meer dan 0 en hoogstens 100 procent")),
            at: call.range(of: "chance"))
        return nil
    }
}

extension Compilation {
    /// Adds what the scenario below must reach: who builds on it must reach that too, unless this
    /// file sets the same target anew.
    mutating func inheritTargets() {
        guard let base, let run else { return }
        for target in base.targets {
            let isAnew = targets.contains {
                $0.indicator == target.indicator && $0.isAtMost == target.isAtMost
                    && $0.region == target.region && $0.period == target.period
            }
            if isAnew { continue }
            guard run.hasDays(of: target.period) else {
                remark(
                    Label(
                        en: "the target '\(target.text.en)' of \(base.name ?? "the base") lies "
                            + "outside the run, and is not judged",
                        nl: "het doel '\(target.text.nl)' van \(base.name ?? "de basis") valt "
                            + "buiten de berekening, en wordt niet beoordeeld"))
                continue
            }
            targets.append(target)
        }
    }
}

extension Period {
    /// Whether a period of an indicator, `run` or a year, has days in it.
    fileprivate func hasDays(of period: String) -> Bool {
        guard let year = Int(period), let first = CivilDate(year: year, month: 1, day: 1),
            let last = CivilDate(year: year, month: 12, day: 31)
        else { return true }
        return from <= last && first < until
    }
}
