// Tables of evidence become facts, conflicts and published figures, or all their problems.

import KetenCare
import KetenEngine

/// Reads the tables of evidence; use `EvidenceReader.evidence(of:problems:)`.
struct EvidenceReader {
    private var evidence = Evidence()
    private var problems: [RegionProblem]
    private var seen: [Evidence.Kind: Set<String>] = [:]

    static func evidence(
        of files: [Evidence.File], problems: [RegionProblem] = []
    ) throws(RegionError) -> Evidence {
        var reader = EvidenceReader(problems: problems)
        for kind in Evidence.Kind.allCases {
            for file in files where file.kind == kind { reader.read(file) }
        }
        guard reader.problems.isEmpty else { throw RegionError(problems: reader.problems) }
        return reader.evidence
    }

    private init(problems: [RegionProblem]) { self.problems = problems }

    private mutating func read(_ file: Evidence.File) {
        let table = Table(columns: file.kind.columns, file: file.name, bytes: file.bytes)
        problems += table.problems
        for row in table.rows {
            var cells = RowCells(row, of: table)
            switch file.kind {
            case .facts: readFact(&cells)
            case .conflicts: readConflict(&cells)
            case .published: readPublished(&cells)
            }
            problems += cells.problems
        }
    }

    /// A name that no earlier row of the table has.
    private mutating func id(
        _ column: String, _ cells: inout RowCells, in kind: Evidence.Kind
    ) -> String {
        let id = cells.identifier(column)
        if !seen[kind, default: []].insert(id).inserted {
            cells.refuse(column, "'\(id)' is listed twice")
        }
        return id
    }

    private mutating func readFact(_ cells: inout RowCells) {
        let id = id("fact", &cells, in: .facts)
        let value = cells.figure("value")
        let unit = cells.optionalText("unit")
        if value != nil, unit == nil { cells.refuse("unit", "a figure needs a unit") }
        let from = cells.optionalDate("from")
        let until = cells.optionalDate("until")
        if let from, let until, until <= from {
            cells.refuse("until", "the days end on \(until), but begin on \(from)")
        }
        if value == nil, from == nil, until == nil {
            cells.refuse("value", "a fact holds a figure or a date")
        }
        evidence.facts.append(
            Fact(
                id: id, document: cells.text("document"), section: cells.text("section"),
                words: cells.text("words"), value: value, unit: unit, from: from, until: until,
                grade: cells.grade(),
                role: cells.word("role", as: Fact.Role.self, or: .context)))
    }

    private mutating func readConflict(_ cells: inout RowCells) {
        evidence.conflicts.append(
            SourceConflict(
                id: id("id", &cells, in: .conflicts), facts: cells.text("facts"),
                first: cells.label("first"), second: cells.label("second"),
                choice: cells.label("choice"), lever: cells.optionalIdentifier("lever")))
    }

    private mutating func readPublished(_ cells: inout RowCells) {
        let id = id("id", &cells, in: .published)
        let label = cells.label("label")
        let kind = cells.word("kind", as: PublishedFigure.Kind.self, or: .arithmetic)
        let isCounted = kind != .unobserved
        let test =
            isCounted ? cells.word("verdict", as: PublishedFigure.Test.self, or: .exact) : nil
        let value = cells.figure("value")
        let low = cells.optionalNumber("low")
        let high = cells.optionalNumber("high")
        if test == .band, low == nil, high == nil {
            cells.refuse("low", "a band has a low or a high end")
        }
        if test != .band, low != nil || high != nil {
            cells.refuse("low", "only a band has ends")
        }
        if let low, let high, low > high { cells.refuse("low", "the band ends before it begins") }
        if test == .exact || test == .conflict, value == nil {
            cells.refuse("value", "without a published figure there is only a band")
        }
        var formulas: [Formula] = []
        if isCounted {
            for text in cells.text("model").split(separator: "|") {
                switch Formula.parse(String(text), facts: evidence.facts) {
                case .success(let formula): formulas.append(formula)
                case .failure(let error): cells.refuse("model", error.message)
                }
            }
        }
        evidence.published.append(
            PublishedFigure(
                id: id, label: label, kind: kind, test: test, value: value, low: low, high: high,
                unit: isCounted ? cells.text("unit") : "", formulas: formulas,
                source: cells.text("source"),
                grade: cells.grade()))
    }
}

extension RowCells {
    /// A label in both languages: the columns of this name with `_en` and `_nl`.
    fileprivate mutating func label(_ column: String) -> Label {
        Label(en: text(column + "_en"), nl: text(column + "_nl"))
    }

    /// A number as it is written, or nothing when the cell is empty.
    fileprivate mutating func figure(_ column: String) -> String? {
        let text = cell(column).text
        guard !text.isEmpty else { return nil }
        _ = number(column)
        if text.contains("e") || text.contains("E") {
            refuse(column, "write '\(Suggestion.shown(text))' without an exponent")
        }
        return text
    }

    fileprivate mutating func optionalDate(_ column: String) -> CivilDate? {
        cell(column).text.isEmpty ? nil : date(column)
    }
}
