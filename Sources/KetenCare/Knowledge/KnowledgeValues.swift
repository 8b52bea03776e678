// Values of uncertain inputs in the place of those of the tables, for one replication.

import KetenEngine

/// What the uncertain inputs of a region are taken to be; the tables hold for all others.
///
/// The same values go into every world of a replication. A plan's own value wins over them.
public struct KnowledgeValues: Sendable, Hashable {
    /// One row of the table of parameters.
    struct Row: Sendable, Hashable {
        var subject: String?
        var from: CivilDate?
    }

    private var values: [String: [Row: Double]] = [:]

    /// The tables as they are.
    public init() {}

    /// The rows of a parameter that have another value, or nothing if none has.
    func rows(of parameter: String) -> [Row: Double]? { values[parameter] }

    /// Gives a row another value, kept within what the model accepts.
    mutating func set(_ entry: ParameterEntry, to value: Double) {
        let limits = ParameterCatalog.parameter(entry.parameter)?.limits ?? value...value
        values[entry.parameter, default: [:]][Row(entry)] =
            min(max(value, limits.lowerBound), limits.upperBound)
    }

    /// The value of a row: another one, or its own.
    func value(of entry: ParameterEntry) -> ParameterValue {
        values[entry.parameter]?[Row(entry)].map { .number($0) } ?? entry.value
    }
}

extension KnowledgeValues.Row {
    init(_ entry: ParameterEntry) { self.init(subject: entry.subject, from: entry.from) }
}
