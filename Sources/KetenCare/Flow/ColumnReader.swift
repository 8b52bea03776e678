// Reads many values of a replication at once, without copying what describes them.

import KetenEngine

/// The columns of a study, laid out for reading: each indicator's rule once, its scopes in a row.
public struct ColumnReader: Sendable {
    private let rules: [Rule]
    /// The place of the first scope of each rule, and the number of all.
    private let bounds: [Int]
    private let scopes: [Scope]
    private let needsQuantiles: Bool

    /// A reader of these columns, in this order.
    public init(_ columns: [CareColumn]) {
        var rules: [Rule] = []
        var bounds: [Int] = []
        for (place, column) in columns.enumerated() {
            let before = place > 0 ? columns[place - 1].indicator.indicator.id : nil
            guard column.indicator.indicator.id != before else { continue }
            rules.append(Rule(value: column.indicator.value))
            bounds.append(place)
        }
        self.rules = rules
        self.bounds = bounds + [columns.count]
        scopes = columns.map(\.scope)
        needsQuantiles = columns.contains(where: \.needsQuantiles)
    }

    /// How many numbers are read.
    public var count: Int { scopes.count }

    /// Writes the numbers of the replication that ran last, from the first place of a buffer on.
    public func read(
        _ simulation: inout CareSimulation, into row: UnsafeMutableBufferPointer<Double>
    ) {
        precondition(row.count >= count, "There is no room for the numbers of all columns.")
        if needsQuantiles { simulation.prepareQuantiles() }
        for (place, rule) in rules.enumerated() {
            simulation.read(
                rule.value, scopes[bounds[place]..<bounds[place + 1]],
                into: UnsafeMutableBufferPointer(rebasing: row[bounds[place]...]))
        }
    }
}

/// The computation of an indicator. In an array of its own kind it is called as it is; as an
/// element of an array of functions it would be handed a copy of the whole model at each call.
private struct Rule: Sendable {
    let value: @Sendable (borrowing RegionalCare, Scope) -> Double
}

extension CareSimulation {
    fileprivate borrowing func read(
        _ rule: @Sendable (borrowing RegionalCare, Scope) -> Double, _ scopes: ArraySlice<Scope>,
        into row: UnsafeMutableBufferPointer<Double>
    ) {
        for (place, scope) in scopes.enumerated() { row[place] = rule(simulation.model, scope) }
    }
}
