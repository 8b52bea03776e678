// The cells of one row as typed values. A cell that cannot be read is a problem at its place and
// gives a stand-in, so that one bad cell does not hide the problems behind it.

import KetenCare
import KetenEngine

/// Reads one row of a table.
struct RowCells {
    private let table: Table
    private let row: Table.Row
    /// What is wrong in this row.
    private(set) var problems: [RegionProblem] = []

    init(_ row: Table.Row, of table: Table) {
        self.row = row
        self.table = table
    }

    /// The table that the row is in.
    var kind: TableKind? { table.kind }

    /// The columns of the row.
    var columns: [String] { table.columns }

    /// The cell of a column.
    func cell(_ column: String) -> Cell {
        guard let index = table.columns.firstIndex(of: column) else {
            preconditionFailure("'\(column)' is no column of \(table.file).")
        }
        return row.cells[index]
    }

    /// Notes a problem at a column, in English and perhaps in Dutch.
    mutating func refuse(_ column: String, _ message: String, _ dutch: String? = nil) {
        let cell = cell(column)
        problems.append(
            RegionProblem(
                file: table.file, line: cell.line, column: cell.column, message: message,
                dutch: dutch))
    }

    /// Text that may not be empty.
    mutating func text(_ column: String) -> String {
        let text = cell(column).text
        if text.isEmpty { refuse(column, "'\(column)' is empty", "'\(column)' is leeg") }
        if text.utf8.count > 500 {
            refuse(
                column, "'\(column)' is longer than 500 bytes",
                "'\(column)' is langer dan 500 bytes")
        }
        return text
    }

    /// Text, or nothing when the cell is empty.
    mutating func optionalText(_ column: String) -> String? {
        cell(column).text.isEmpty ? nil : text(column)
    }

    /// A name for scripts and outputs: letters, digits, hyphens and underscores.
    mutating func identifier(_ column: String) -> String {
        let text = text(column)
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        if !isPlain {
            refuse(
                column,
                "'\(Suggestion.shown(text))' is no name; "
                    + "use letters, digits, '-' and '_' without accents",
                "'\(Suggestion.shown(text))' is geen naam; "
                    + "gebruik letters, cijfers, '-' en '_' zonder accenten")
        }
        return text
    }

    /// A name, or nothing when the cell is empty.
    mutating func optionalIdentifier(_ column: String) -> String? {
        cell(column).text.isEmpty ? nil : identifier(column)
    }

    /// A number, written with a decimal point.
    mutating func number(
        _ column: String, in range: ClosedRange<Double>? = nil
    ) -> Double {
        let text = text(column)
        guard !text.isEmpty else { return 0 }
        guard let number = RowCells.decimal(text) else {
            let shown = "'\(Suggestion.shown(text))'"
            if text.contains(",") {
                refuse(
                    column,
                    "\(shown) is no number; write it with a decimal point and without separators "
                        + "between thousands",
                    "\(shown) is geen getal; schrijf het met een decimale punt en zonder tekens "
                        + "tussen duizendtallen")
            } else {
                refuse(column, "\(shown) is no number", "\(shown) is geen getal")
            }
            return 0
        }
        if let range, !range.contains(number) {
            refuse(
                column, "\(text) is not between \(range.lowerBound) and \(range.upperBound)",
                "\(text) ligt niet tussen \(range.lowerBound) en \(range.upperBound)")
        }
        return number
    }

    /// A number, or nothing when the cell is empty.
    mutating func optionalNumber(_ column: String) -> Double? {
        cell(column).text.isEmpty ? nil : number(column)
    }

    /// A whole number in a range.
    mutating func integer(_ column: String, in range: ClosedRange<Int>) -> Int {
        let text = text(column)
        guard !text.isEmpty else { return range.lowerBound }
        guard let number = Int(text), !text.hasPrefix("+") else {
            refuse(
                column, "'\(Suggestion.shown(text))' is no whole number",
                "'\(Suggestion.shown(text))' is geen heel getal")
            return range.lowerBound
        }
        if range.contains(number) { return number }
        refuse(
            column, "\(number) is not between \(range.lowerBound) and \(range.upperBound)",
            "\(number) ligt niet tussen \(range.lowerBound) en \(range.upperBound)")
        return range.lowerBound
    }

    /// A day of the calendar, or nothing (with a problem) when it is none.
    mutating func date(_ column: String) -> CivilDate? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        if let date = CivilDate(iso: text) { return date }
        let looksRight = text.utf8.enumerated().allSatisfy { index, byte in
            index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (48...57).contains(byte)
        }
        if looksRight, text.utf8.count == 10 {
            refuse(
                column, "'\(text)' is no day of the calendar",
                "'\(text)' staat niet op de kalender")
        } else {
            let shown = "'\(Suggestion.shown(text))'"
            refuse(
                column, "\(shown) is no date; write it as YYYY-MM-DD",
                "\(shown) is geen datum; schrijf die als JJJJ-MM-DD")
        }
        return nil
    }

    /// Yes or no.
    mutating func flag(_ column: String) -> Bool {
        let text = text(column)
        if !text.isEmpty, text != "yes", text != "no" {
            refuse(
                column, "'\(Suggestion.shown(text))' is not yes or no",
                "'\(Suggestion.shown(text))' is niet yes of no")
        }
        return text == "yes"
    }

    /// One word of a list.
    mutating func word<Word>(_ column: String, as: Word.Type, or standIn: Word) -> Word
    where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
        let text = text(column)
        guard !text.isEmpty else { return standIn }
        if let word = Word(rawValue: text) { return word }
        let (hint, shown) = (
            Suggestion.label(for: text, among: Word.allCases.map(\.rawValue)),
            Suggestion.shown(text)
        )
        refuse(
            column, "unknown \(column) '\(shown)'\(hint.en)",
            "onbekende \(column) '\(shown)'\(hint.nl)")
        return standIn
    }

    /// The grade of a row in a region's tables; what its asker counted stands elsewhere.
    mutating func grade() -> Grade {
        let grade = word("grade", as: Grade.self, or: .c)
        if grade == .local {
            refuse(
                "grade",
                "a region's tables hold no figures of your own; put it in "
                    + "\(MeasuredFigures.fileName) beside the scenario; the assumption here is C",
                "tabellen van een regio bevatten geen eigen cijfers; zet het in "
                    + "\(MeasuredFigures.fileName) naast het scenario, en geef de aanname hier C")
        }
        return grade
    }

    /// A finite decimal number, or nothing: no spaces, signs before it, words or hexadecimals.
    static func decimal(_ text: String) -> Double? {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let first = text.utf8.first(where: { $0 != UInt8(ascii: "-") })
        guard let first, digits.contains(first), let last = text.utf8.last,
            digits.contains(last)
        else { return nil }
        let marks = [".", "-", "+", "e", "E"].flatMap(\.utf8)
        guard text.utf8.allSatisfy({ digits.contains($0) || marks.contains($0) }),
            let number = Double(text), number.isFinite
        else { return nil }
        return number
    }
}
