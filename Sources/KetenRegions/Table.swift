// A table: rows under a header that was checked, so that every cell can be asked for by its column.

import KetenEngine

/// The rows of one table of a region.
struct Table {
    /// One row, with its cells in the order of the table's columns.
    struct Row {
        let cells: [Cell]
    }

    /// Which table of a region it is; nothing for a table beside a region.
    let kind: TableKind?
    let file: String
    /// The columns, in the order of every row's cells.
    let columns: [String]
    /// The columns that a file may leave out; their cells are then empty.
    private let optional: [String]
    /// The rows that can be read.
    private(set) var rows: [Row] = []
    /// What is wrong with the file, its header and the shape of its rows.
    private(set) var problems: [RegionProblem] = []

    /// Reads a file.
    init(kind: TableKind, file: String, bytes: [UInt8]) {
        self.init(kind: kind, columns: kind.columns, file: file, bytes: bytes)
    }

    /// Reads a file with other columns than those of a region's tables.
    init(
        kind: TableKind? = nil, columns: [String], optional: [String] = [], file: String,
        bytes: [UInt8]
    ) {
        self.kind = kind
        self.file = file
        self.columns = columns
        self.optional = optional
        let (records, found) = TableParser.records(of: bytes, file: file)
        problems = found
        guard let header = records.first else {
            if found.isEmpty {
                problems.append(
                    RegionProblem(
                        file: file, line: 1, column: 1,
                        message: "the table has no header; its first row is "
                            + columns.joined(separator: ","),
                        dutch: "de tabel heeft geen kop; de eerste rij is "
                            + columns.joined(separator: ",")))
            }
            return
        }
        guard let places = places(in: header) else { return }
        rows.reserveCapacity(records.count)
        for record in records.dropFirst() {
            if record.count == header.count {
                let empty = Cell(text: "", line: record[0].line, column: 1)
                rows.append(Row(cells: places.map { place in place.map { record[$0] } ?? empty }))
            } else {
                let isLonger = record.count > header.count
                problems.append(
                    RegionProblem(
                        file: file, line: record[0].line, column: 1,
                        message: "this row has \(record.count) cells, "
                            + "but the header has \(header.count)"
                            + (isLonger
                                ? "; write numbers with a decimal point, and a cell that holds a "
                                    + "comma in quotes" : ""),
                        dutch: "deze rij heeft \(record.count) cellen, de kop \(header.count)"
                            + (isLonger
                                ? "; schrijf getallen met een decimale punt, en een cel met een "
                                    + "komma tussen aanhalingstekens" : "")))
            }
        }
    }

    /// Where each column of the table stands in the file, or nothing if the header is wrong.
    private mutating func places(in header: [Cell]) -> [Int?]? {
        let before = problems.count
        if header.count == 1, header[0].text.contains(";") {
            refuse(
                header[0],
                "cells are separated by semicolons here; separate them by commas, and write "
                    + "numbers with a decimal point",
                "de cellen zijn hier gescheiden door puntkomma's; scheid ze door komma's, en "
                    + "schrijf getallen met een decimale punt")
            return nil
        }
        let names = header.map(\.text)
        var meant: Set<String> = []
        for (index, cell) in header.enumerated() {
            if columns.contains(cell.text) {
                if names.firstIndex(of: cell.text) != index {
                    refuse(
                        cell, "column '\(cell.text)' is listed twice",
                        "kolom '\(cell.text)' staat er tweemaal")
                }
            } else if let refusal = Personal.refusal(of: cell.text) {
                refuse(cell, refusal.en, refusal.nl)
            } else {
                let missing = columns.filter { !names.contains($0) }
                let hint = Suggestion.label(for: cell.text, among: missing)
                let shown = Suggestion.shown(cell.text)
                if let word = Suggestion.nearest(to: cell.text, among: missing) {
                    meant.insert(word)
                }
                refuse(
                    cell, "unknown column '\(shown)'\(hint.en)",
                    "onbekende kolom '\(shown)'\(hint.nl)")
            }
        }
        let needed = columns.filter { !optional.contains($0) }
        for column in needed where !names.contains(column) && !meant.contains(column) {
            problems.append(
                RegionProblem(
                    file: file, line: header[0].line, column: 1,
                    message: "column '\(column)' is missing",
                    dutch: "kolom '\(column)' ontbreekt"))
        }
        guard problems.count == before else { return nil }
        return columns.map { names.firstIndex(of: $0) }
    }

    private mutating func refuse(_ cell: Cell, _ message: String, _ dutch: String) {
        problems.append(
            RegionProblem(
                file: file, line: cell.line, column: cell.column, message: message, dutch: dutch))
    }
}
