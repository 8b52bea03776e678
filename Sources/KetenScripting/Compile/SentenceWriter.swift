// Says a change in plain words, for tables and reports: what, of whom, from what to what, when.

import KetenCare
import KetenEngine

/// Writes the changes of one plan as sentences.
struct SentenceWriter {
    let region: Region
    let run: Period
    let contributions: ContributionNotes

    init(region: Region, run: Period, contributions: ContributionNotes) {
        self.region = region
        self.run = run
        self.contributions = contributions
    }

    /// One change in words.
    func sentence(_ change: Change) -> Label {
        switch change {
        case .parameter(let change): sentence(change)
        case .absence(let change):
            Label(
                en: "\(label(ofPost: change.post).en) absent"
                    + days(change.period.from, change.period.until).en,
                nl: "\(label(ofPost: change.post).nl) afwezig"
                    + days(change.period.from, change.period.until).nl)
        case .growth(let change): sentence(change)
        case .post(let change): sentence(change)
        case .scale(let change): sentence(change)
        case .shift(let change): sentence(change)
        case .effect(let change): Self.sentence(change)
        }
    }

    /// The curve by a few of its values.
    private static func sentence(_ change: EffectChange) -> Label {
        let (low, high) = (change.dose.range.lowerBound, change.dose.range.upperBound)
        let parts = [0.1, 0.5, 1].map { low + $0 * (high - low) }.map { dose in
            let effect = NumberText.plain(
                Quantity.clean((change.curve.effect(of: dose) * 1000).rounded() / 10))
            let place: Label
            switch change.dose {
            case .training:
                let share = NumberText.plain(Quantity.clean(dose * 100))
                place = Label(en: "\(share.en)% trained", nl: "\(share.nl)% getraind")
            case .campaign:
                let euros = NumberText.money(dose)
                place = Label(en: "EUR \(euros.en) a year", nl: "EUR \(euros.nl) per jaar")
            }
            return Label(en: "\(effect.en)% at \(place.en)", nl: "\(effect.nl)% bij \(place.nl)")
        }
        let lever =
            change.dose == .training
            ? Label(en: "training", nl: "training") : Label(en: "the campaign", nl: "de campagne")
        return Label(
            en: "effect of \(lever.en) on detection becomes a curve: "
                + parts.map(\.en).joined(separator: ", "),
            nl: "effect van \(lever.nl) op ontdekking wordt een kromme: "
                + parts.map(\.nl).joined(separator: ", "))
    }

    private func sentence(_ change: PostChange) -> Label {
        let size = KetenCare.Unit.fte.written(.number(change.fte), in: region)
        let place = label(of: change.careRegion, .region)
        let when = days(change.from, change.until)
        return Label(
            en: "new post \(change.post) in \(place.en), "
                + "\(size.head.en)\(size.tail.en)\(when.en)",
            nl: "nieuwe post \(change.post) in \(place.nl), "
                + "\(size.head.nl)\(size.tail.nl)\(when.nl)")
    }

    private func sentence(_ change: ParameterChange) -> Label {
        guard let parameter = ParameterCatalog.parameter(change.parameter) else {
            return Label(both: change.parameter)
        }
        let subjects = contributions.affected(by: change, parameter)
        let whose = whose(subjects, parameter)
        let turn = turn(change, parameter, subjects)
        var en = "\(parameter.words.en)\(whose.en): \(turn.en)"
        var nl = "\(parameter.words.nl)\(whose.nl): \(turn.nl)"
        if parameter.isScheduled {
            en += days(change.from, change.until).en
            nl += days(change.from, change.until).nl
        }
        if change.spending == .coordinatorHours {
            en += ", the difference spent on coordinator hours"
            nl += ", het verschil besteed aan coördinatoruren"
        }
        return Label(en: en, nl: nl)
    }

    /// "0.5 becomes 0.6 fte", or "RIEC instead of nobody": a word does not become another one.
    private func turn(
        _ change: ParameterChange, _ parameter: Parameter, _ subjects: [String]?
    ) -> Label {
        let becomes = parameter.unit.written(change.becomes, in: region)
        let (en, nl) = (
            "\(becomes.head.en)\(becomes.tail.en)", "\(becomes.head.nl)\(becomes.tail.nl)"
        )
        let was = before(change, parameter, subjects)
        if parameter.unit == .word || parameter.unit == .flag, !was.words.en.isEmpty {
            return Label(
                en: "\(en) instead of \(was.words.en)", nl: "\(nl) in plaats van \(was.words.nl)")
        }
        let verb =
            was.areMany
            ? Label(en: "become", nl: "worden") : Label(en: "becomes", nl: "wordt")
        let space = was.words.en.isEmpty ? "" : " "
        return Label(
            en: "\(was.words.en)\(space)\(verb.en) \(en)",
            nl: "\(was.words.nl)\(space)\(verb.nl) \(nl)")
    }

    private func sentence(_ change: GrowthChange) -> Label {
        let places = names(change.municipalities?.map(\.code), of: .municipality)
        let whose = Label(en: " of \(places.en)", nl: " van \(places.nl)")
        let share = NumberText.plain(
            Quantity.clean((abs(change.factor - 1) * 1e13).rounded() / 1e11))
        let verb =
            change.factor < 1
            ? Label(en: "shrink", nl: "krimpen") : Label(en: "grow", nl: "groeien")
        let every = change.everyYear ? Label(en: " every year", nl: " per jaar") : Label(both: "")
        let once = change.everyYear ? Label(both: "") : Label(en: " once", nl: " eenmalig")
        let when =
            change.everyYear
            ? days(change.from, change.until)
            : Label(en: " on \(change.from)", nl: " op \(change.from)")
        if let added = change.added {
            let count = NumberText.plain(Double(added))
            let each =
                change.municipalities?.count == 1
                ? Label(both: "") : Label(en: " in each", nl: " in elk")
            return Label(
                en: "inhabitants\(whose.en): \(count.en) more\(each.en)\(once.en)\(every.en)"
                    + when.en,
                nl: "inwoners\(whose.nl): \(count.nl) meer\(each.nl)\(once.nl)\(every.nl)"
                    + when.nl)
        }
        return Label(
            en: "inhabitants\(whose.en) \(verb.en)\(once.en) by \(share.en)%\(every.en)\(when.en), "
                + "on top of what the tables say",
            nl: "inwoners\(whose.nl) \(verb.nl)\(once.nl) met \(share.nl)%\(every.nl)\(when.nl), "
                + "boven op wat de tabellen zeggen")
    }

    /// " (Maastricht)", behind what is changed there.
    func whose(_ subjects: [String]?, _ parameter: Parameter) -> Label {
        guard parameter.subject != .whole else { return Label(both: "") }
        let names = names(subjects, of: parameter.subject)
        return Label(en: " (\(names.en))", nl: " (\(names.nl))")
    }

    /// "Maastricht", "21 municipalities", "all posts".
    private func names(_ subjects: [String]?, of kind: SubjectKind) -> Label {
        let words = kind.many
        let all = region.subjects(of: kind)
        guard let subjects, subjects.count < all.count else {
            return all.count == 1
                ? label(of: all[0], kind) : Label(en: "all \(words.en)", nl: "alle \(words.nl)")
        }
        guard subjects.count <= 3 else {
            return Label(
                en: "\(subjects.count) \(words.en)", nl: "\(subjects.count) \(words.nl)")
        }
        let labels = subjects.map { label(of: $0, kind) }
        return Label(
            en: labels.map(\.en).joined(separator: ", "),
            nl: labels.map(\.nl).joined(separator: ", "))
    }

    func label(of id: String, _ kind: SubjectKind) -> Label {
        region.label(ofSubject: id, kind)
    }

    private func label(ofPost id: String) -> Label { label(of: id, .post) }

    /// " from … until …", or " in 2024" for a calendar year.
    func days(_ from: CivilDate, _ until: CivilDate?) -> Label {
        guard let until else { return Label(en: " from \(from)", nl: " vanaf \(from)") }
        if from == from.startOfYear, until == from.adding(days: CivilDate.daysIn(year: from.year)) {
            return Label(both: " in \(from.year)")
        }
        return Label(en: " from \(from) until \(until)", nl: " van \(from) tot \(until)")
    }
}

extension SubjectKind {
    /// What people call several subjects.
    var many: Label {
        switch self {
        case .whole: Label(both: "")
        case .region: Label(en: "coordinator regions", nl: "werkgebieden")
        case .post: Label(en: "posts", nl: "posten")
        case .municipality: Label(en: "municipalities", nl: "gemeenten")
        case .channel: Label(en: "channels", nl: "kanalen")
        case .form: Label(en: "forms", nl: "vormen")
        }
    }
}

extension Parameter {
    /// What sentences call it.
    var words: Label { Label(en: label.en.lowercasedFirst, nl: label.nl.lowercasedFirst) }
}

extension String {
    /// The text with a small first letter, but for an abbreviation.
    var lowercasedFirst: String {
        guard let first, dropFirst().first?.isUppercase != true else { return self }
        return first.lowercased() + dropFirst()
    }
}
