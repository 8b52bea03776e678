// What is multiplied and who moves, in plain words.

import KetenCare
import KetenEngine

extension SentenceWriter {
    func sentence(_ change: ScaleChange) -> Label {
        guard let parameter = ParameterCatalog.parameter(change.parameter) else {
            return Label(both: change.parameter)
        }
        let like = change.like
        let subjects = contributions.affected(by: like, parameter)
        let whose = whose(subjects, parameter)
        let much = Self.words(of: change.factor)
        var en = "\(parameter.words.en)\(whose.en): \(much.en)"
        var nl = "\(parameter.words.nl)\(whose.nl): \(much.nl)"
        if case .number(let number) = inForce(like, parameter, subjects) {
            let was = parameter.written(inForce: .number(number), in: region)
            let becomes = parameter.written(
                inForce: .number(Quantity.clean(change.scaled(number))), in: region)
            en += ", \(was.head.en) becomes \(becomes.head.en)\(becomes.tail.en)"
            nl += ", \(was.head.nl) wordt \(becomes.head.nl)\(becomes.tail.nl)"
        }
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

    /// "20% more", "30% less", or "3 times as much".
    private static func words(of factor: Double) -> Label {
        if factor == 1 { return Label(en: "as it is", nl: "zoals het is") }
        guard factor > 0, factor < 2 else {
            let times = NumberText.plain(Quantity.clean(factor))
            return Label(en: "\(times.en) times as much", nl: "\(times.nl) keer zo veel")
        }
        let share = NumberText.plain(Quantity.clean((abs(factor - 1) * 1e13).rounded() / 1e11))
        return factor > 1
            ? Label(en: "\(share.en)% more", nl: "\(share.nl)% meer")
            : Label(en: "\(share.en)% less", nl: "\(share.nl)% minder")
    }

    func sentence(_ change: ShiftChange) -> Label {
        let from = region.name(ofSubject: change.origin.code)
        let to = region.name(ofSubject: change.destination.code)
        switch change.amount {
        case .number(let number):
            let count = NumberText.plain(Double(number))
            return Label(
                en: "\(count.en) inhabitants move from \(from) to \(to) on \(change.on)",
                nl: "\(count.nl) inwoners verhuizen van \(from) naar \(to) op \(change.on)")
        case .share(let share):
            let percent = NumberText.plain(Quantity.clean(share * 100))
            return Label(
                en: "\(percent.en)% of the inhabitants of \(from) move to \(to) on \(change.on)",
                nl: "\(percent.nl)% van de inwoners van \(from) verhuist naar \(to) op "
                    + "\(change.on)")
        }
    }
}

extension ScaleChange {
    /// A change of the same parameter, subjects and days, for what only asks about those.
    var like: ParameterChange {
        ParameterChange(
            parameter: parameter, subjects: subjects, becomes: .number(factor), from: from,
            until: until, spending: spending)
    }
}
