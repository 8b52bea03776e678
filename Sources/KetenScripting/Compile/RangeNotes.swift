// A value within the hard limits of its parameter may still lie where nobody has argued for it: the
// tables say how far each value may be believed to go, and a reader is told who goes beyond.

import KetenCare
import KetenEngine

/// What readers must know about values outside the ranges of the tables.
struct RangeNotes {
    let region: Region
    let run: Period
    let plan: Plan

    /// One note for each change that leaves the range of its parameter, by date.
    var notes: [Label] {
        let values = ValuesInForce(region: region)
        return plan.changes.compactMap { planned -> Label? in
            switch planned.change {
            case .parameter(let change):
                guard case .number(let number) = change.becomes else { return nil }
                return note(on: change) { _, _ in number }
            case .scale(let scale):
                return note(on: scale.like) { subject, day in
                    let value = values.value(scale.parameter, of: subject, on: day)
                    guard case .number(let number) = value else { return nil }
                    return scale.scaled(number)
                }
            case .post(let post):
                guard let parameter = ParameterCatalog.parameter("fte"),
                    let range = range(of: parameter, subject: nil), Self.isOutside(post.fte, range)
                else { return nil }
                return note(parameter, post.fte, range)
            default: return nil
            }
        }
        .reduce(into: [Label]()) { if !$0.contains($1) { $0.append($1) } }
    }

    /// The note on the first value of a change, by day and subject, that is out of its range.
    private func note(
        on change: ParameterChange, _ becomes: (String?, CivilDate) -> Double?
    ) -> Label? {
        guard let parameter = ParameterCatalog.parameter(change.parameter) else { return nil }
        let subjects: [String?] =
            parameter.subject == .whole
            ? [nil] : change.subjects ?? region.subjects(of: parameter.subject)
        let first = max(change.from, run.from)
        let end = min(change.until ?? run.until, run.until)
        let days =
            [first]
            + ValuesInForce(region: region).steps(of: parameter.id, after: first, before: end)
        let ranges = subjects.map { range(of: parameter, subject: $0) }
        for day in days {
            for (subject, range) in zip(subjects, ranges) {
                guard let range, let number = becomes(subject, day),
                    Self.isOutside(number, range), !Self.isSettled(number, parameter)
                else { continue }
                return note(parameter, number, range)
            }
        }
        return nil
    }

    /// All that the tables argue for, on whatever day: the widest of its rows; nothing if no row
    /// has a range.
    ///
    /// Hours can move from post to post, so one post may have those of all, or none.
    private func range(of parameter: Parameter, subject: String?) -> ClosedRange<Double>? {
        let rows = region.entries(of: parameter.id)
        if parameter.subject == .post, parameter.unit == .fte {
            let highs = region.subjects(of: .post).compactMap { post in
                Self.hull(rows.filter { $0.subject == post || $0.subject == nil })?.upperBound
            }
            return highs.isEmpty ? nil : 0...highs.reduce(0, +)
        }
        let own = rows.filter { $0.subject == subject }
        return Self.hull(own.isEmpty ? rows.filter { $0.subject == nil } : own)
    }

    private static func hull(_ rows: [ParameterEntry]) -> ClosedRange<Double>? {
        guard let low = rows.compactMap(\.low).min(), let high = rows.compactMap(\.high).max()
        else { return nil }
        // The tables' own values are argued for, whatever their ranges.
        let points = rows.compactMap { row -> Double? in
            guard case .number(let number) = row.value else { return nil }
            return number
        }
        return min(low, points.min() ?? low)...max(high, points.max() ?? high)
    }

    /// Nobody and everybody are no guesses, where somebody decides a share.
    private static func isSettled(_ number: Double, _ parameter: Parameter) -> Bool {
        parameter.kind == .choice && parameter.unit == .share && (number == 0 || number == 1)
    }

    /// The last bits of a sum of decimals are not held against a change.
    private static func isOutside(_ number: Double, _ range: ClosedRange<Double>) -> Bool {
        let slack = 1e-9 * max(abs(range.lowerBound), abs(range.upperBound))
        return number < range.lowerBound - slack || number > range.upperBound + slack
    }

    private func note(
        _ parameter: Parameter, _ number: Double, _ range: ClosedRange<Double>
    ) -> Label {
        func text(_ number: Double) -> (head: Label, tail: Label) {
            parameter.unit.written(.number(Quantity.clean(number)), in: region)
        }
        let (value, low, high) = (text(number), text(range.lowerBound), text(range.upperBound))
        return Label(
            en:
                "\(parameter.words.en): \(value.head.en)\(value.tail.en) lies outside the range "
                + "of the tables, "
                + "\(low.head.en) to \(high.head.en); the model runs there, but nothing was "
                + "argued that holds there",
            nl: "\(parameter.words.nl): \(value.head.nl)\(value.tail.nl) ligt "
                + "buiten het bereik van de tabellen, \(low.head.nl) tot \(high.head.nl); het "
                + "model rekent daar door, maar er is niets onderbouwd dat daar geldt")
    }
}
