// Two changes that touch one thing on one day are an error, so that the order of changes never
// means anything. Moves add up, in any order, so they may meet; and a growth that happens once may
// lie within the years of a yearly one, on another day.

import KetenCare
import KetenEngine

/// Finds changes that contradict each other.
enum Conflicts {
    /// What a change touches: a parameter or an absence, and of whom; no subject means all.
    private struct Touched: Hashable {
        let thing: String
        let subject: String
    }

    /// What an absence, a post and growth touch, beside the parameters.
    private static let absence = "absence"
    private static let newPost = "new_post"
    private static let growth = "growth"
    private static let yearlyGrowth = "growth every year"

    private struct Stretch {
        let days: Period
        let index: Int
    }

    private struct Conflict {
        let other: Int
        let touched: Touched
        let day: CivilDate
    }

    /// Adds an error for each change of a file that touches what an earlier change touches.
    ///
    /// - Parameter all: those changes, and those of the scenarios below.
    static func check(
        _ own: [PlannedChange], among all: [PlannedChange], _ compilation: inout Compilation
    ) {
        guard let base = compilation.base, let run = compilation.run else { return }
        var stretches: [Touched: [Stretch]] = [:]
        for (index, planned) in all.enumerated() {
            for (days, thing) in touched(by: planned.change, base.region, run) {
                stretches[thing, default: []].append(Stretch(days: days, index: index))
            }
        }
        var found: [Int: Conflict] = [:]
        for (thing, list) in stretches where list.count > 1 {
            for (later, earlier, day) in overlaps(in: list) {
                let key = (earlier, thing.subject, thing.thing, day)
                let isBetter =
                    found[later].map { known in
                        key < (known.other, known.touched.subject, known.touched.thing, known.day)
                    } ?? true
                if isBetter {
                    found[later] = Conflict(other: earlier, touched: thing, day: day)
                }
            }
        }
        let first = all.count - own.count
        for (later, conflict) in found.sorted(by: { $0.key < $1.key }) where later >= first {
            let (change, other) = (all[later], all[conflict.other])
            // A loop, a list of posts or a sweep makes many changes of two that are written: they
            // are told once.
            let places = "\(place(of: change.origin)) \(place(of: other.origin))"
            guard compilation.conflicts.insert(places).inserted else { continue }
            report(change, other, conflict.touched, conflict.day, &compilation)
        }
    }

    private static func place(of origin: Origin?) -> String {
        origin.map { "\($0.file):\($0.line):\($0.column)" } ?? ""
    }

    private static func touched(
        by change: Change, _ region: Region, _ run: Period
    ) -> [(Period, Touched)] {
        switch change {
        case .growth(let growth): return touched(by: growth, region, run)
        case .absence(let absence):
            return [(absence.period, Touched(thing: Self.absence, subject: absence.post))]
        case .effect(let effect):
            // A curve takes the place of the parameter that says what the lever does.
            return [(run, Touched(thing: effect.dose.parameter, subject: ""))]
        case .post(let post):
            // Two new posts of one name are one thing, whatever their days.
            return [(run, Touched(thing: newPost, subject: post.post))]
        case .shift: return []
        case .parameter(let change):
            return touched(
                change.parameter, change.subjects, change.from, change.until, region, run)
        case .scale(let change):
            return touched(
                change.parameter, change.subjects, change.from, change.until, region, run)
        }
    }

    /// A growth touches the inhabitants of each place on its days, and every year what grows them
    /// from year to year.
    private static func touched(
        by growth: GrowthChange, _ region: Region, _ run: Period
    ) -> [(Period, Touched)] {
        let places =
            growth.municipalities?.map(\.code) ?? region.subjects(of: .municipality)
        var days = growth.steps(before: run.until)
            .filter { !growth.everyYear || run.contains($0) }
            .compactMap { day in
                Period(from: day, until: day.adding(days: 1)).map { ($0, Self.growth) }
            }
        if growth.everyYear,
            let years = Period(from: growth.from, until: growth.until ?? run.until)
        {
            days.append((years, yearlyGrowth))
        }
        return places.flatMap { place in
            days.map { ($0.0, Touched(thing: $0.1, subject: place)) }
        }
    }

    private static func touched(
        _ id: String, _ subjects: [String]?, _ from: CivilDate, _ until: CivilDate?,
        _ region: Region, _ run: Period
    ) -> [(Period, Touched)] {
        guard let parameter = ParameterCatalog.parameter(id),
            let days = Period(
                from: from, until: until ?? max(run.until, from.adding(days: 1)))
        else { return [] }
        guard parameter.subject != .whole else { return [(days, Touched(thing: id, subject: ""))] }
        return (subjects ?? region.subjects(of: parameter.subject)).map {
            (days, Touched(thing: id, subject: $0))
        }
    }

    /// Pairs of stretches that share a day, the later change first.
    private static func overlaps(in list: [Stretch]) -> [(Int, Int, CivilDate)] {
        let ordered = list.sorted { ($0.days.from, $0.index) < ($1.days.from, $1.index) }
        var pairs: [(Int, Int, CivilDate)] = []
        var last = ordered[0]
        for next in ordered.dropFirst() {
            if last.days.overlaps(next.days) {
                pairs.append(
                    (max(last.index, next.index), min(last.index, next.index), next.days.from))
            }
            if next.days.until > last.days.until { last = next }
        }
        return pairs
    }

    private static func report(
        _ change: PlannedChange, _ other: PlannedChange, _ touched: Touched, _ day: CivilDate,
        _ compilation: inout Compilation
    ) {
        guard let origin = change.origin, let base = compilation.base else { return }
        let places = places(of: origin, other.origin)
        let name = base.region.name(ofSubject: touched.subject)
        guard ![growth, yearlyGrowth].contains(touched.thing) else {
            let isYearly = touched.thing == yearlyGrowth
            return compilation.refuse(
                growthTwice(of: name, places, isYearly: isYearly, day), at: origin)
        }
        var en = "\(places.en) both change \(touched.thing)"
        var nl = "\(places.nl) veranderen allebei \(touched.thing)"
        if touched.thing == absence {
            en = "\(places.en) are both an absence"
            nl = "\(places.nl) zijn allebei een afwezigheid"
        }
        let isPost = touched.thing == newPost
        if isPost {
            en = "\(places.en) both make post \"\(touched.subject)\""
            nl = "\(places.nl) maken allebei post \"\(touched.subject)\""
        } else if !touched.subject.isEmpty {
            en += " of \(name)"
            nl += " van \(name)"
        }
        compilation.refuse(
            Refusal(
                isPost
                    ? Label(en: en, nl: nl)
                    : Label(en: "\(en) on \(day)", nl: "\(nl) op \(day)"),
                hint: isPost
                    ? Label(
                        en: "give one of them another name",
                        nl: "geef een van beide een andere naam")
                    : Label(
                        en: "give one of them other days, or take one out",
                        nl: "geef een van beide andere dagen, of haal er een weg")),
            at: origin)
    }

    /// Two growths of one place, on one day or from year to year.
    private static func growthTwice(
        of name: String, _ places: Label, isYearly: Bool, _ day: CivilDate
    ) -> Refusal {
        let when =
            isYearly
            ? Label(en: "every year from \(day)", nl: "elk jaar vanaf \(day)")
            : Label(en: "on \(day)", nl: "op \(day)")
        return Refusal(
            Label(
                en: "\(places.en) both grow the inhabitants of \(name) \(when.en)",
                nl: "\(places.nl) laten allebei de inwoners van \(name) groeien, \(when.nl)"),
            hint: apart)
    }

    private static let apart = Label(
        en: "both would count, one on top of the other: name the municipalities of each apart, or "
            + "take one out",
        nl: "ze zouden allebei tellen, de een boven op de ander: noem van elk de gemeenten apart, "
            + "of haal er een weg")

    /// Both places: "lines 4 and 5", or "base.lua:4 and line 5".
    static func places(of origin: Origin, _ other: Origin?) -> Label {
        guard let other else { return Label(en: "line \(origin.line)", nl: "regel \(origin.line)") }
        if other.file == origin.file, other.line == origin.line {
            let line = origin.line
            return Label(en: "two changes on line \(line)", nl: "twee dingen op regel \(line)")
        }
        if other.file == origin.file {
            let lines = "\(other.line)", last = "\(origin.line)"
            return Label(en: "lines \(lines) and \(last)", nl: "regels \(lines) en \(last)")
        }
        let elsewhere = "\(other.file):\(other.line)"
        return Label(
            en: "\(elsewhere) and line \(origin.line)", nl: "\(elsewhere) en regel \(origin.line)")
    }
}
