// Two changes that touch one thing on one day are an error, so that the order of changes never
// means anything. Growths multiply and moves add up, in any order, so they may meet.

import KetenCare
import KetenEngine

/// Finds changes that contradict each other.
enum Conflicts {
    /// What a change touches: a parameter or an absence, and of whom; no subject means all.
    private struct Touched: Hashable {
        let thing: String
        let subject: String
    }

    /// What an absence touches, beside the parameters.
    private static let absence = "absence"
    private static let newPost = "new_post"

    private struct Stretch {
        let days: Period
        let index: Int
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
            guard let (days, things) = touched(by: planned.change, base.region, run) else {
                continue
            }
            for thing in things {
                stretches[thing, default: []].append(Stretch(days: days, index: index))
            }
        }
        var found: [Int: (other: Int, touched: Touched, day: CivilDate)] = [:]
        for (thing, list) in stretches where list.count > 1 {
            for (later, earlier, day) in overlaps(in: list) {
                let known = found[later]
                let isBetter =
                    known.map { (earlier, thing.subject) < ($0.other, $0.touched.subject) } ?? true
                if isBetter { found[later] = (earlier, thing, day) }
            }
        }
        let first = all.count - own.count
        for (later, conflict) in found.sorted(by: { $0.key < $1.key }) where later >= first {
            report(all[later], all[conflict.other], conflict.touched, conflict.day, &compilation)
        }
    }

    private static func touched(
        by change: Change, _ region: Region, _ run: Period
    ) -> (Period, [Touched])? {
        switch change {
        case .growth: return nil
        case .absence(let absence):
            return (absence.period, [Touched(thing: Self.absence, subject: absence.post)])
        case .effect(let effect):
            // A curve takes the place of the parameter that says what the lever does.
            return (run, [Touched(thing: effect.dose.parameter, subject: "")])
        case .post(let post):
            // Two new posts of one name are one thing, whatever their days.
            return (run, [Touched(thing: newPost, subject: post.post)])
        case .shift: return nil
        case .parameter(let change):
            return touched(
                change.parameter, change.subjects, change.from, change.until, region, run)
        case .scale(let change):
            return touched(
                change.parameter, change.subjects, change.from, change.until, region, run)
        }
    }

    private static func touched(
        _ id: String, _ subjects: [String]?, _ from: CivilDate, _ until: CivilDate?,
        _ region: Region, _ run: Period
    ) -> (Period, [Touched])? {
        guard let parameter = ParameterCatalog.parameter(id),
            let days = Period(
                from: from, until: until ?? max(run.until, from.adding(days: 1)))
        else { return nil }
        let subjects = subjects ?? region.subjects(of: parameter.subject)
        return (
            days,
            (parameter.subject == .whole ? [""] : subjects).map { Touched(thing: id, subject: $0) }
        )
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
