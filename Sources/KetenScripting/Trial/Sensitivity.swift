// One uncertain input and what it does to one answer between the ends of its range.

public import KetenCare
public import KetenEngine
public import KetenExperiments
import KetenRegions

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

    /// Whether its numbers are real counts of people, which are shown rounded.
    private var isRealCount: Bool { input.parameter.countsPeople && input.grade == .local }

    /// The low end, the value and the high end for programs; not a number where a small count of
    /// people is suppressed.
    public var numbers: (low: Double, value: Double, high: Double) {
        guard isRealCount else { return (input.low, input.value, input.high) }
        func shown(_ number: Double) -> Double { RealCount.shown(number) ?? .nan }
        return (shown(input.low), shown(input.value), shown(input.high))
    }

    /// The ends of the input's range, each with its unit.
    public func ends(in region: Region) -> (low: Label, high: Label) {
        (end(input.low, region), end(input.high, region))
    }

    private func end(_ number: Double, _ region: Region) -> Label {
        if isRealCount {
            return RealCount.shown(number).map { end(shown: $0, region) } ?? RealCount.suppressed
        }
        return end(shown: number, region)
    }

    private func end(shown number: Double, _ region: Region) -> Label {
        let text = input.parameter.unit.written(.number(number), in: region)
        return Label(en: text.head.en + text.tail.en, nl: text.head.nl + text.tail.nl)
    }
}
