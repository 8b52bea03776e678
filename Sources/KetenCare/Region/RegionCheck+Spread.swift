// The checks of how uncertain values are spread: each range must fit a distribution of its kind.

import KetenEngine

extension RegionCheck {
    func spreads() -> [RegionFault] {
        var found: [RegionFault] = []
        var shares: [String: [Int]] = [:]
        for (row, entry) in tables.parameters.enumerated() {
            guard entry.isKnowledge, case .number(let value) = entry.value,
                let low = entry.low, let high = entry.high, low < high
            else { continue }
            if entry.spread == .dirichlet { shares[entry.parameter, default: []].append(row) }
            guard entry.spread.isDrawnAlone,
                KnowledgeLaw(entry.spread, value: value, low: low, high: high) == nil
            else { continue }
            found.append(
                RegionFault(
                    .parameters, row: row, column: "spread",
                    "no \(entry.spread.rawValue) distribution has the value and the range of "
                        + "'\(entry.parameter)'; narrow the range, or choose another spread"))
        }
        for (parameter, rows) in shares.sorted(by: { $0.key < $1.key }) where rows.count > 1 {
            guard Knowledge.ShareGroup(rows.map { tables.parameters[$0] }) == nil else { continue }
            found.append(
                RegionFault(
                    .parameters, row: rows[0], column: "spread",
                    "the range of the largest share of '\(parameter)' fits no number of counted "
                        + "people; narrow it"))
        }
        return found
    }
}

extension Spread {
    /// Whether one value is drawn for a whole replication, by itself, when knowledge varies.
    var isDrawnAlone: Bool {
        switch self {
        case .triangular, .uniform, .beta, .gamma, .lognormal: true
        case .fixed, .dirichlet, .persons: false
        }
    }
}
