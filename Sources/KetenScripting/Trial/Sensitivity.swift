// One uncertain input and what it does to one answer between the ends of its range.

public import KetenCare
public import KetenEngine
public import KetenExperiments

/// What moving one uncertain input over its range does to an answer.
public struct Sensitivity: Sendable {
    /// The input, with its range.
    public let input: Knowledge.Input
    /// The answer at both ends, and how well simulation tells the distance.
    public let influence: Influence

    /// The name of the input, with the subject that it belongs to.
    public var name: Label {
        guard let subject = input.subject else { return input.parameter.label }
        return Label(
            en: "\(input.parameter.label.en): \(subject)",
            nl: "\(input.parameter.label.nl): \(subject)")
    }

    /// The ends of the input's range, each with its unit.
    public func ends(in region: Region) -> (low: Label, high: Label) {
        (end(input.low, region), end(input.high, region))
    }

    private func end(_ number: Double, _ region: Region) -> Label {
        let text = input.parameter.unit.written(.number(number), in: region)
        return Label(en: text.head.en + text.tail.en, nl: text.head.nl + text.tail.nl)
    }
}
