// What a parameter does to one indicator when it goes from one end of its range to the other.

import KetenEngine
import Testing

@testable import KetenCare

/// A value that must be set for a parameter to have something to act on.
struct Given: Sendable {
    let parameter: String
    let value: ParameterValue
    /// Nothing means all.
    let subjects: [String]?
    /// Nothing means to the end of the run.
    let until: String?

    init(
        _ parameter: String, _ value: ParameterValue, of subjects: [String]? = nil,
        until: String? = nil
    ) {
        self.parameter = parameter
        self.value = value
        self.subjects = subjects
        self.until = until
    }
}

/// One claim: with more of a parameter, an indicator is higher, or lower.
struct Direction: Sendable, CustomTestStringConvertible {
    enum Way: Sendable {
        case rises, falls
    }

    let parameter: String
    /// Whose value is moved; nothing means everyone who has a range.
    var subject: String?
    let indicator: String
    let part: String?
    let way: Way
    /// The words of the parameter's English meaning that say so.
    let says: String
    /// Both ends; nothing means those of the tables, row by row.
    var ends: (low: ParameterValue, high: ParameterValue)?
    var from = "2019-01-01"
    var until = "2021-01-01"
    var replications: UInt32 = 12
    var given: [Given] = []

    init(
        _ parameter: String, of subject: String? = nil, _ way: Way, _ indicator: String,
        part: String? = nil, says: String, ends: (low: ParameterValue, high: ParameterValue)? = nil,
        from: String = "2019-01-01", until: String = "2021-01-01", replications: UInt32 = 12,
        given: [Given] = []
    ) {
        self.parameter = parameter
        self.subject = subject
        self.way = way
        self.indicator = indicator
        self.part = part
        self.says = says
        self.ends = ends
        self.from = from
        self.until = until
        self.replications = replications
        self.given = given
    }

    var testDescription: String {
        "\(parameter)\(subject.map { " of \($0)" } ?? ""): \(indicator) \(way)"
    }

    /// The world in which the parameter is at one end.
    func world(_ region: Region, isHigh: Bool) throws -> World {
        let period = try days(from, until)
        var changes = try given.map {
            Change.set(
                $0.parameter, $0.value, of: $0.subjects, from: period.from,
                until: try $0.until.map(day))
        }
        if let ends {
            changes.append(
                .set(
                    parameter, isHigh ? ends.high : ends.low, of: subject.map { [$0] },
                    from: period.from))
        } else {
            for row in region.rangedEntries(of: parameter)
            where subject == nil || row.subject == subject {
                changes += region.changes(to: row, isHigh: isHigh)
            }
        }
        try #require(changes.count > given.count, "\(parameter) has no range")
        return World(region: region, plan: Limburg.plan(changes, period))
    }
}

extension Region {
    /// The rows of a parameter that have a range.
    func rangedEntries(of parameter: String) -> [ParameterEntry] {
        entries(of: parameter).filter { row in
            guard let low = row.low, let high = row.high else { return false }
            return low < high
        }
    }

    /// A row at one end, for as long as it holds; other shares of the same whole keep the sum.
    fileprivate func changes(to row: ParameterEntry, isHigh: Bool) -> [Change] {
        guard let low = row.low, let high = row.high else { return [] }
        let value = isHigh ? high : low
        let rows = entries(of: row.parameter)
        let from = row.from ?? tables.coverage.from
        let next = rows.filter { $0.subject == row.subject }.compactMap(\.from)
            .filter { $0 > from }.min()
        var changes = [
            Change.set(
                row.parameter, .number(value), of: subjects(of: row), from: from, until: next)
        ]
        if row.spread == .dirichlet {
            let factor = (1 - value) / (1 - row.value.number)
            for other in rows where other.subject != row.subject {
                changes.append(
                    .set(
                        row.parameter, .number(other.value.number * factor),
                        of: other.subject.map { [$0] }, from: from))
            }
        }
        return changes
    }

    /// Whose value a row is; nothing means all.
    private func subjects(of row: ParameterEntry) -> [String]? {
        if let subject = row.subject { return [subject] }
        let named = Set(entries(of: row.parameter).compactMap(\.subject))
        guard !named.isEmpty, let kind = ParameterCatalog.parameter(row.parameter)?.subject else {
            return nil
        }
        return subjects(of: kind).filter { !named.contains($0) }
    }
}
