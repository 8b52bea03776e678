// Ranges that a scenario states in the place of those of the tables. They make another region, in
// which the baseline and the scenario both play.

public import KetenCare
import KetenEngine
import KetenRegions

/// A range, and perhaps a point value, that the analyst gives an uncertain input.
public struct AssumedInput: Sendable, Hashable {
    /// The parameter.
    public let parameter: String
    /// Whose value; nothing means all.
    public let subjects: [String]?
    /// The point value and the ends of the range, in the unit of the parameter.
    public let value: Double, low: Double, high: Double
    /// Whether the point value is the analyst's own.
    public let hasOwnValue: Bool
    /// How the value is spread over the range.
    public let spread: Spread
    /// Where it comes from.
    public let source: String
    /// Why, in the analyst's words.
    public let because: String?
    /// The point value of the tables, and the ends of its range if it has one.
    public let replacedValue: Double, replacedLow: Double?, replacedHigh: Double?
    /// Where it was written.
    public let origin: Origin?

    /// The input in words: its value, its range, and what they replace.
    func sentence(in region: Region) -> Label {
        guard let parameter = ParameterCatalog.parameter(parameter) else {
            return Label(both: self.parameter)
        }
        func text(_ number: Double) -> (head: Label, tail: Label) {
            parameter.unit.written(.number(number), in: region)
        }
        let (value, low, high) = (text(self.value), text(self.low), text(self.high))
        var whose = Label(both: "")
        if let subjects {
            let names = subjects.map { region.label(ofSubject: $0, parameter.subject) }
            whose = Label(
                en: " (\(names.map(\.en).listed().en))", nl: " (\(names.map(\.nl).listed().nl))")
        }
        var en =
            "\(parameter.words.en)\(whose.en): \(value.head.en)\(value.tail.en), uncertain from "
        var nl = "\(parameter.words.nl)\(whose.nl): "
        nl += "\(value.head.nl)\(value.tail.nl), onzeker van "
        en += "\(low.head.en) to \(high.head.en)\(high.tail.en) (\(spread.rawValue))"
        nl += "\(low.head.nl) tot \(high.head.nl)\(high.tail.nl) (\(spread.dutch))"
        var before = RealCount.suppressed
        if !replacedValue.isNaN { before = text(replacedValue).head }
        en += ", in place of \(before.en)"
        nl += ", in plaats van \(before.nl)"
        if let replacedLow, let replacedHigh {
            let (low, high) = (text(replacedLow), text(replacedHigh))
            en += " and \(low.head.en) to \(high.head.en)"
            nl += " en \(low.head.nl) tot \(high.head.nl)"
        }
        return Label(en: en, nl: nl)
    }

    /// A range that a run does not draw from unless it is told to.
    var remark: Label {
        let name = ParameterCatalog.parameter(parameter)?.words ?? Label(both: parameter)
        return Label(
            en: "the range of '\(name.en)' counts only with 'keten run --vary all'",
            nl: "het bereik van '\(name.nl)' telt alleen met 'keten run --vary all'")
    }
}

extension Compilation {
    /// Notes a range; its region is made when all of them are known.
    mutating func assume(_ input: AssumedInput, _ call: Call) {
        for other in assumed where other.parameter == input.parameter {
            if let mine = input.subjects, let others = other.subjects,
                Set(mine).isDisjoint(with: others)
            {
                continue
            }
            let places = Conflicts.places(of: call.origin, other.origin)
            return refuse(
                Refusal(
                    Label(
                        en: "\(places.en) both say how uncertain \(input.parameter) is",
                        nl: "\(places.nl) zeggen allebei hoe onzeker \(input.parameter) is"),
                    hint: Label(en: "take one out", nl: "haal er een weg")), at: call.range)
        }
        assumed.append(input)
    }

    /// Lays the ranges of this file over the region.
    mutating func applyAssumed() {
        guard let base else { return }
        let own = assumed.filter { !base.assumed.contains($0) }
        guard !own.isEmpty else { return }
        var tables = base.region.tables
        for input in own {
            guard let parameter = ParameterCatalog.parameter(input.parameter) else { continue }
            let rows = base.region.rows(of: parameter, for: input.subjects)
            tables.parameters.removeAll { row in
                row.parameter == input.parameter
                    && rows.contains { $0.subject == row.subject }
            }
            tables.parameters += rows.map(input.replacing)
        }
        let values = Dictionary(
            own.filter { $0.hasOwnValue && $0.subjects == nil }.map { ($0.parameter, $0.value) },
            uniquingKeysWith: { $1 })
        if let hazard = Knowledge.hazard(in: base.region, with: values) {
            tables.parameters = tables.parameters.map { row in
                row.parameter == "detection_hazard" ? row.with(hazard) : row
            }
        }
        do {
            self.base?.region = try Region(tables)
            self.base?.assumed = assumed
        } catch {
            for fault in error.faults {
                let input = own.first { fault.sentence.contains("'\($0.parameter)'") } ?? own[0]
                guard let origin = input.origin else { continue }
                refuse(
                    Refusal(
                        Label(
                            en: fault.sentence,
                            nl: "geen verdeling '\(input.spread.rawValue)' past bij de waarde en "
                                + "het bereik van '\(input.parameter)'; maak het bereik smaller, "
                                + "of kies een andere spreiding")), at: origin)
            }
        }
    }
}

extension AssumedInput {
    /// A row of the tables with this range, and this value if it is the analyst's own.
    fileprivate func replacing(_ row: ParameterEntry) -> ParameterEntry {
        guard row.mayBeUncertain else { return row }
        return ParameterEntry(
            parameter: row.parameter, subject: row.subject, from: row.from,
            value: hasOwnValue ? .number(value) : row.value, low: low, high: high,
            spread: spread, grade: .c, source: source)
    }
}

extension ParameterEntry {
    /// Whether a range may be said of it: of a choice only where what was chosen is not known.
    var mayBeUncertain: Bool {
        ParameterCatalog.parameter(parameter)?.kind != .choice || isKnowledge
    }

    /// The value as a number.
    var point: Double {
        if case .number(let number) = value { return number }
        return 0
    }

    fileprivate func with(_ number: Double) -> ParameterEntry {
        ParameterEntry(
            parameter: parameter, subject: subject, from: from, value: .number(number), low: low,
            high: high, spread: spread, grade: grade, source: source)
    }
}

extension Spread {
    /// The word for people who read Dutch; scripts and tables keep the English one.
    var dutch: String {
        switch self {
        case .fixed: "vast"
        case .triangular: "driehoekig"
        case .uniform: "gelijkmatig"
        case .beta: "bèta"
        case .gamma: "gamma"
        case .lognormal: "lognormaal"
        case .dirichlet: "dirichlet"
        case .persons: "tussen personen"
        }
    }

    /// Whether a value with this spread is drawn by itself.
    var isSolvedAlone: Bool {
        switch self {
        case .triangular, .uniform, .beta, .gamma, .lognormal: true
        case .fixed, .dirichlet, .persons: false
        }
    }
}

extension Region {
    /// The rows of a parameter that hold for some subjects, each with a subject of its own; or all.
    func rows(of parameter: Parameter, for subjects: [String]?) -> [ParameterEntry] {
        let all = entries(of: parameter.id)
        guard let subjects else { return all }
        let common = all.filter { $0.subject == nil }
        return subjects.flatMap { subject in
            let own = all.filter { $0.subject == subject }
            return own.isEmpty ? common.map { $0.copied(for: subject) } : own
        }
    }
}

extension ParameterEntry {
    fileprivate func copied(for subject: String) -> ParameterEntry {
        ParameterEntry(
            parameter: parameter, subject: subject, from: from, value: value, low: low,
            high: high, spread: spread, grade: grade, source: source)
    }
}
