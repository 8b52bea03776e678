// What a change finds in force: one value, or several that it would make one. Who reads only what
// it becomes would not see that differences between places are lost.

import KetenCare
import KetenEngine

extension SentenceWriter {
    /// The most old values that are named one by one.
    private static let mostNamed = 3

    /// "0.5", or "0.5 (Post South) and 0.4 (Post North and Mid)": the values on the first day,
    /// before the word for the change; and whether they are several.
    func before(
        _ change: ParameterChange, _ parameter: Parameter, _ subjects: [String]?
    ) -> (words: Label, areMany: Bool) {
        if let was = change.was { return (Self.alone(was, parameter, region), false) }
        let groups = groups(change, parameter, subjects)
        guard groups.count > 1 else {
            return (
                groups.first.map { Self.alone($0.value, parameter, region) } ?? Label(both: ""),
                false
            )
        }
        return (several(groups, parameter), true)
    }

    /// The value on the first day, if it is the same for everyone.
    func inForce(
        _ change: ParameterChange, _ parameter: Parameter, _ subjects: [String]?
    ) -> ParameterValue? {
        let groups = groups(change, parameter, subjects)
        return groups.count == 1 ? groups[0].value : nil
    }

    private static func alone(
        _ value: ParameterValue, _ parameter: Parameter, _ region: Region
    ) -> Label {
        let written = parameter.written(inForce: value, in: region)
        return Label(en: "\(written.head.en)", nl: "\(written.head.nl)")
    }

    /// The values on the first day with those that have them; the value of the fewest last.
    private func groups(
        _ change: ParameterChange, _ parameter: Parameter, _ subjects: [String]?
    ) -> [(value: ParameterValue, subjects: [String])] {
        let day = max(change.from, run.from)
        guard parameter.subject != .whole else {
            return region.value(of: parameter.id, subject: nil, on: day).map { [($0, [])] } ?? []
        }
        var groups: [(value: ParameterValue, subjects: [String])] = []
        for subject in subjects ?? region.subjects(of: parameter.subject) {
            guard let value = region.value(of: parameter.id, subject: subject, on: day) else {
                continue
            }
            if let place = groups.firstIndex(where: { $0.value == value }) {
                groups[place].subjects.append(subject)
            } else {
                groups.append((value, [subject]))
            }
        }
        return groups.enumerated().sorted {
            ($1.element.subjects.count, $0.offset) < ($0.element.subjects.count, $1.offset)
        }.map(\.element)
    }

    /// Each value with its subjects; of many, the ends.
    private func several(
        _ groups: [(value: ParameterValue, subjects: [String])], _ parameter: Parameter
    ) -> Label {
        let numbers = groups.compactMap { group -> Double? in
            guard case .number(let number) = group.value else { return nil }
            return number
        }
        if groups.count > Self.mostNamed, let low = numbers.min(), let high = numbers.max() {
            let (low, high) = (
                parameter.written(inForce: .number(low), in: region).head,
                parameter.written(inForce: .number(high), in: region).head
            )
            return Label(
                en: "\(groups.count) values from \(low.en) to \(high.en)",
                nl: "\(groups.count) waarden van \(low.nl) tot \(high.nl)")
        }
        let parts = groups.map { group in
            let written = parameter.written(inForce: group.value, in: region)
            let names = group.subjects.map { label(of: $0, parameter.subject) }
            return Label(
                en: "\(written.head.en) (\(names.map(\.en).listed(upTo: 2).en))",
                nl: "\(written.head.nl) (\(names.map(\.nl).listed(upTo: 2).nl))")
        }
        return Label(
            en: Self.joined(parts.map(\.en), "and"), nl: Self.joined(parts.map(\.nl), "en"))
    }

    private static func joined(_ parts: [String], _ and: String) -> String {
        parts.dropLast().joined(separator: ", ") + " \(and) " + (parts.last ?? "")
    }
}
