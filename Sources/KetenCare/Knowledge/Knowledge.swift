// What is uncertain about a region: every input with a range, solved once, drawn by replication.
//
// A draw depends on seed, replication, parameter and subject alone, so both worlds of a pair, all
// threads and any order of inputs see the same. Rows of one parameter and subject that differ by
// date share one uniform: what is unknown is the level, not each quarter apart.

import KetenEngine

/// The uncertain inputs of a region with their distributions (model.md section 8).
public struct Knowledge: Sendable {
    /// One uncertain input: a parameter for one subject, or for all of them.
    public struct Input: Sendable {
        /// The parameter.
        public let parameter: Parameter
        /// The subject, if the parameter's rows have one.
        public let subject: String?
        /// The ends of the range, and the value between them, of its first row that is drawn.
        public let low: Double, value: Double, high: Double
        /// The lowest grade of the rows that are drawn.
        public let grade: Grade
        /// The rows that are drawn, in order of date.
        let entries: [ParameterEntry]
        /// Their distributions; none for a share, which is drawn with the others of its group.
        let laws: [KnowledgeLaw]
        let entity: UInt64

        /// Whether it is one of several shares that add up to one.
        public var isShare: Bool { laws.isEmpty }
    }

    /// Shares that are drawn together and keep their sum.
    struct ShareGroup: Sendable {
        let entries: [ParameterEntry]
        let law: Dirichlet
        let sum: Double
        let entity: UInt64
    }

    /// An end of a range.
    public enum End: Sendable {
        /// The low end.
        case low
        /// The high end.
        case high
    }

    /// The inputs in the order of the catalogue, then by subject.
    public let inputs: [Input]
    let groups: [ShareGroup]
    let region: Region

    /// Solves the distributions of a region's uncertain inputs: some milliseconds, once a study.
    public init(_ region: Region) {
        self.region = region
        var inputs: [Input] = []
        var groups: [ShareGroup] = []
        for parameter in ParameterCatalog.all {
            let rows = region.entries(of: parameter.id).filter(\.isKnowledge)
            for subject in Self.subjects(of: rows) {
                let own = rows.filter { $0.subject == subject && $0.spread != .dirichlet }
                if let input = Self.input(parameter, subject, own) { inputs.append(input) }
            }
            let shares = rows.filter { $0.spread == .dirichlet && $0.number > 0 }
            guard let group = ShareGroup(shares) else { continue }
            groups.append(group)
            for entry in shares {
                guard let low = entry.low, let high = entry.high, low < high else { continue }
                inputs.append(
                    Input(
                        parameter: parameter, subject: entry.subject, low: low,
                        value: entry.number, high: high, grade: entry.grade, entries: [entry],
                        laws: [], entity: group.entity))
            }
        }
        self.inputs = inputs
        self.groups = groups
    }

    private static func subjects(of rows: [ParameterEntry]) -> [String?] {
        var subjects: [String?] = []
        for row in rows where !subjects.contains(row.subject) { subjects.append(row.subject) }
        return subjects
    }

    private static func input(
        _ parameter: Parameter, _ subject: String?, _ rows: [ParameterEntry]
    ) -> Input? {
        var entries: [ParameterEntry] = []
        var laws: [KnowledgeLaw] = []
        for row in rows {
            guard let low = row.low, let high = row.high,
                let law = KnowledgeLaw(row.spread, value: row.number, low: low, high: high)
            else { continue }
            entries.append(row)
            laws.append(law)
        }
        guard let first = entries.first, let low = first.low, let high = first.high else {
            return nil
        }
        let grades = entries.map(\.grade)
        return Input(
            parameter: parameter, subject: subject, low: low, value: first.number, high: high,
            grade: Grade.allCases.last { grades.contains($0) } ?? .c, entries: entries,
            laws: laws, entity: entity(parameter.id, subject))
    }

    /// FNV-1a on 64 bits (Fowler, Noll, Vo: isthe.com/chongo/tech/comp/fnv).
    static func entity(_ parameter: String, _ subject: String?) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in "\(parameter)/\(subject ?? "")".utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return hash
    }
}

extension Knowledge {
    /// The values of all inputs in one replication.
    ///
    /// - Complexity: linear in the inputs; some ten microseconds for each beta or gamma.
    public func draw(seed: UInt64, replication: UInt32) -> KnowledgeValues {
        let generator = KeyedGenerator(seed: seed, replication: replication)
        var values = KnowledgeValues()
        for input in inputs where !input.isShare {
            let u = generator.uniform(
                entity: input.entity, purpose: Purpose.knowledge.rawValue, index: 0)
            for (entry, law) in zip(input.entries, input.laws) {
                values.set(entry, to: law.quantile(u))
            }
        }
        for group in groups {
            var draws = KeyedDraws(
                generator, entity: group.entity, purpose: Purpose.knowledgeShares.rawValue)
            for (entry, share) in zip(group.entries, group.law.sample(&draws)) {
                values.set(entry, to: share * group.sum)
            }
        }
        return derived(values)
    }

    /// The tables, with one input at an end of its range, all its dates alike.
    ///
    /// Of shares that add up to one the others keep their proportions.
    public func values(_ input: Input, at end: End) -> KnowledgeValues {
        var values = KnowledgeValues()
        for entry in input.entries {
            guard let low = entry.low, let high = entry.high else { continue }
            values.set(entry, to: end == .low ? low : high)
        }
        if input.isShare, let group = groups.first(where: { $0.entity == input.entity }),
            let own = input.entries.first
        {
            let moved = end == .low ? input.low : input.high
            let others = group.entries.filter { $0 != own }
            let scale = (group.sum - moved) / others.map(\.number).reduce(0, +)
            for other in others { values.set(other, to: other.number * scale) }
        }
        return derived(values)
    }

    /// Every input at the value that its tables have; a world of these is that of the tables.
    public var pointValues: KnowledgeValues {
        var values = KnowledgeValues()
        for entry in inputs.flatMap(\.entries) { values.set(entry, to: entry.number) }
        return derived(values)
    }
}

extension Knowledge.ShareGroup {
    /// The group of some rows, as if as many were counted as the range of the largest share says.
    ///
    /// A share of *n* counted is a beta of share × n and the rest; its width tells n, rounded to a
    /// whole number, because people are counted and ranges are rounded to a few digits.
    init?(_ shares: [ParameterEntry]) {
        guard let largest = shares.max(by: { $0.number < $1.number }), shares.count > 1,
            let low = largest.low, let high = largest.high,
            case .beta(let alpha, let beta) = KnowledgeLaw(
                .beta, value: largest.number, low: low, high: high)
        else { return nil }
        let counted = max(1, (alpha + beta).rounded())
        sum = shares.map(\.number).reduce(0, +)
        let whole = sum
        guard
            let law = try? Dirichlet(parameters: shares.map { $0.number / whole * counted })
        else { return nil }
        self.law = law
        entries = shares
        entity = Knowledge.entity(largest.parameter, nil)
    }
}

extension ParameterEntry {
    /// The value as a number; nought for what is no number, which has no range.
    var number: Double {
        if case .number(let number) = value { return number }
        return 0
    }
}
