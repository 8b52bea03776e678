// Tables become a checked region. Reading goes on after a problem, and the checks of the model
// run on what could be read, so that every problem of every table is told at once.

import KetenCare
import KetenEngine

/// A file that should hold a table.
struct RegionFile {
    /// The name as the user knows it.
    let name: String
    let kind: TableKind
    let bytes: [UInt8]
}

/// A problem and the table it is about, or no table when it is about the folder.
struct TableProblem {
    let kind: TableKind?
    let problem: RegionProblem
}

/// Turns files into a region; use `RegionReader.region(of:problems:)`.
struct RegionReader {
    var tables: RegionTables
    /// The cells that hold the region's own facts, by key.
    var facts: [String: RowCells] = [:]
    /// The cells of each row of each list, in the order of the list.
    private(set) var origins: [RegionFault.Part: [RowCells]] = [:]
    private(set) var problems: [TableProblem]
    private let files: [TableKind: Table]

    /// Reads one file of each kind; a kind without a file comes with a problem of its own.
    ///
    /// - Throws: `RegionError` with the given problems and all those of all tables.
    static func region(
        of files: [RegionFile], problems: [TableProblem] = []
    ) throws(RegionError) -> Region {
        var reader = RegionReader(files, problems)
        reader.readRegion()
        reader.readPlaces()
        reader.readService()
        reader.readPeople()
        reader.readParameters()
        var found = reader.problems
        do {
            let region = try Region(reader.tables)
            if found.isEmpty { return region }
        } catch {
            found += reader.located(error.faults)
        }
        throw RegionError(problems: ordered(found))
    }

    private init(_ files: [RegionFile], _ given: [TableProblem]) {
        tables = RegionTables(
            named: Named(id: "", label: Label(en: "", nl: "")), coverage: RegionReader.standIn)
        problems = given
        var tablesByKind: [TableKind: Table] = [:]
        for file in files {
            let table = Table(kind: file.kind, file: file.name, bytes: file.bytes)
            problems += table.problems.map { TableProblem(kind: file.kind, problem: $0) }
            tablesByKind[file.kind] = table
        }
        self.files = tablesByKind
    }

    /// The rows of a table, ready to be read.
    func rows(of kind: TableKind) -> [RowCells] {
        guard let table = files[kind] else { return [] }
        return table.rows.map { RowCells($0, of: table) }
    }

    /// The name of a table's file.
    func fileName(of kind: TableKind) -> String { files[kind]?.file ?? kind.ending }

    /// Notes a problem of a whole table.
    mutating func refuse(_ kind: TableKind, _ message: String) {
        problems.append(
            TableProblem(
                kind: kind, problem: RegionProblem(file: fileName(of: kind), message: message)))
    }

    /// Notes the problems of a row, and that it became the next row of a list.
    mutating func finish(_ cells: RowCells, as part: RegionFault.Part? = nil) {
        problems += cells.problems.map { TableProblem(kind: cells.kind, problem: $0) }
        if let part { origins[part, default: []].append(cells) }
    }

    /// Problems by table, line and column; those of one place as they were found.
    private static func ordered(_ problems: [TableProblem]) -> [RegionProblem] {
        func key(_ found: TableProblem, _ offset: Int) -> [Int] {
            [found.kind?.order ?? -1, found.problem.line ?? 0, found.problem.column ?? 0, offset]
        }
        return problems.enumerated()
            .map { (key: key($0.element, $0.offset), problem: $0.element.problem) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map(\.problem)
    }
}
