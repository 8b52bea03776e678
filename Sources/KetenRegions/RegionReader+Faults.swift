// The model says which row of which list does not fit; here that becomes a place in a file.
// What only follows from something unreadable is left out: it would mislead.

import KetenCare

extension RegionReader {
    /// Searching for the word that was meant costs time; a table that is all wrong needs no more.
    private static let mostHints = 100

    /// The faults as problems at their places.
    func located(_ faults: [RegionFault]) -> [TableProblem] {
        let unreadable = Set(problems.compactMap(\.kind))
        return faults.enumerated().compactMap { index, fault in
            let kind = fault.part.kind
            if fault.against.contains(where: { unreadable.contains($0.kind) }) { return nil }
            var sentence = fault.sentence
            if let given = fault.given, index < RegionReader.mostHints {
                sentence += Suggestion.hint(for: given, among: fault.known)
            }
            guard let cells = origin(of: fault) else {
                if unreadable.contains(kind) { return nil }
                return TableProblem(
                    kind: kind,
                    problem: RegionProblem(file: fileName(of: kind), message: sentence))
            }
            guard cells.problems.isEmpty else { return nil }
            let cell = cells.cell(column(of: fault) ?? cells.columns[0])
            return TableProblem(
                kind: kind,
                problem: RegionProblem(
                    file: fileName(of: kind), line: cell.line, column: cell.column,
                    message: sentence))
        }
    }

    private func origin(of fault: RegionFault) -> RowCells? {
        if fault.part == .region { return fault.column.flatMap { facts[$0] } }
        return fault.row.flatMap { origins[fault.part]?[$0] }
    }

    private func column(of fault: RegionFault) -> String? {
        fault.part == .region ? "value" : fault.column
    }
}

extension RegionFault.Part {
    /// The table that holds this list.
    fileprivate var kind: TableKind {
        switch self {
        case .region: .region
        case .municipalities: .municipalities
        case .subRegions, .careRegions, .channels, .forms, .funds: .groups
        case .providers: .providers
        case .posts: .posts
        case .leave: .leave
        case .population: .population
        case .invoicedInhabitants: .invoicedInhabitants
        case .parameters: .parameters
        }
    }
}
