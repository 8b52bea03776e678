// Bytes become rows of cells: comma-separated values as RFC 4180 writes them, with comment lines.
// Every cell knows its line and column; what cannot be read is a problem at its place, and the
// parser goes on behind it. Limits keep a hostile file from costing more than its size.

/// One cell and where it begins.
struct Cell: Sendable {
    let text: String
    let line: Int
    let column: Int
}

/// Reads one file; use `TableParser.records(of:file:)`.
struct TableParser {
    static let mostRows = 10_000
    static let mostColumns = 64
    static let mostProblems = 200

    private let bytes: [UInt8]
    private let file: String
    private var position = 0
    private var line = 1
    private var column = 1
    private var isStopped = false
    private var problems: [RegionProblem] = []

    /// The rows of a file, the header among them, and what could not be read.
    static func records(
        of bytes: [UInt8], file: String
    ) -> (records: [[Cell]], problems: [RegionProblem]) {
        var parser = TableParser(bytes: bytes, file: file)
        let records = parser.all()
        return (records, parser.problems)
    }

    private init(bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
    }

    private mutating func all() -> [[Cell]] {
        guard isText() else { return [] }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        var records: [[Cell]] = []
        while position < bytes.count, !isStopped {
            if bytes[position] == .hash {
                while position < bytes.count, !atLineEnd { advance() }
            }
            if atLineEnd || position == bytes.count {
                skipLineEnd()
                continue
            }
            if records.count > TableParser.mostRows {
                stop(
                    "the table has more than \(TableParser.mostRows) rows",
                    "de tabel heeft meer dan \(TableParser.mostRows) rijen")
                break
            }
            let found = problems.count
            let record = record()
            // A row that could not be read is left out, but the header's place stays the first.
            if problems.count == found || records.isEmpty { records.append(record) }
        }
        return records
    }

    private mutating func record() -> [Cell] {
        var cells: [Cell] = []
        while !isStopped {
            cells.append(position < bytes.count && bytes[position] == .quote ? quoted() : plain())
            guard position < bytes.count, bytes[position] == .comma else { break }
            if cells.count == TableParser.mostColumns {
                stop(
                    "the row has more than \(TableParser.mostColumns) cells",
                    "de rij heeft meer dan \(TableParser.mostColumns) cellen")
                break
            }
            advance()
        }
        skipLineEnd()
        return cells
    }

    private mutating func plain() -> Cell {
        let (start, line, column) = (position, line, column)
        var misplaced = false
        while position < bytes.count, bytes[position] != .comma, !atLineEnd {
            let byte = bytes[position]
            if byte == .quote, !misplaced {
                misplaced = true
                problem(
                    "a quote inside a cell; put the whole cell in quotes and double this one",
                    "een aanhalingsteken in een cel; zet de hele cel ertussen en verdubbel dit")
            }
            if byte < 0x20 || byte == 0x7F { control(byte) }
            advance()
        }
        let cell = Cell(
            text: String(decoding: bytes[start..<position], as: UTF8.self), line: line,
            column: column)
        if position > start, bytes[start] == .space || bytes[position - 1] == .space {
            problem(
                "a cell begins or ends with a space", "een cel begint of eindigt met een spatie",
                line: line, column: column)
        }
        return cell
    }

    private mutating func quoted() -> Cell {
        let (line, column) = (line, column)
        var text: [UInt8] = []
        advance()
        while true {
            guard position < bytes.count else {
                problem(
                    "this quoted cell never ends", "deze cel tussen aanhalingstekens eindigt niet",
                    line: line, column: column)
                break
            }
            let byte = bytes[position]
            if byte == .quote {
                advance()
                guard position < bytes.count, bytes[position] == .quote else { break }
            } else if byte < 0x20 || byte == 0x7F, !atLineEnd {
                control(byte)
            }
            text.append(byte)
            advance()
        }
        if position < bytes.count, bytes[position] != .comma, !atLineEnd {
            problem(
                "text after the closing quote; a quote inside a quoted cell is doubled",
                "tekst na het laatste aanhalingsteken; verdubbel een aanhalingsteken in een cel")
            while position < bytes.count, bytes[position] != .comma, !atLineEnd { advance() }
        }
        return Cell(text: String(decoding: text, as: UTF8.self), line: line, column: column)
    }

    private var atLineEnd: Bool {
        guard position < bytes.count else { return false }
        if bytes[position] == .newline { return true }
        return bytes[position] == .carriageReturn && position + 1 < bytes.count
            && bytes[position + 1] == .newline
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        if bytes[position] == .carriageReturn { advance() }
        advance()
    }

    /// One byte further; a column is a character, so the rest of its bytes do not count.
    private mutating func advance() {
        if bytes[position] == .newline {
            line += 1
            column = 0
        }
        position += 1
        if position == bytes.count || bytes[position] & 0xC0 != 0x80 { column += 1 }
    }

    private mutating func control(_ byte: UInt8) {
        problem(
            byte == 9 ? "a tab; cells are separated by commas" : "a control character in a cell",
            byte == 9 ? "een tab; cellen zijn gescheiden door komma's" : "een stuurteken in een cel"
        )
    }

    /// Notes a problem, here if not elsewhere; none after the one that stops the parser.
    private mutating func problem(
        _ message: String, _ dutch: String, line: Int? = nil, column: Int? = nil
    ) {
        guard !isStopped else { return }
        problems.append(
            RegionProblem(
                file: file, line: line ?? self.line, column: column ?? self.column,
                message: message, dutch: dutch))
        if problems.count == TableParser.mostProblems - 1 {
            stop(
                "there are more problems; the rest of the file was not read",
                "er is meer mis; de rest van het bestand is niet gelezen")
        }
    }

    private mutating func stop(_ message: String, _ dutch: String) {
        problem(message, dutch)
        isStopped = true
    }

    private mutating func isText() -> Bool {
        if String(validating: bytes, as: UTF8.self) != nil { return true }
        let lines = bytes.split(separator: .newline, omittingEmptySubsequences: false)
        let bad = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
        problem(
            "this line is not UTF-8; save the file in that encoding",
            "deze regel is geen UTF-8; bewaar het bestand in die codering", line: bad + 1, column: 1
        )
        return false
    }
}

extension UInt8 {
    fileprivate static let newline = UInt8(ascii: "\n")
    fileprivate static let carriageReturn = UInt8(ascii: "\r")
    fileprivate static let quote = UInt8(ascii: "\"")
    fileprivate static let comma = UInt8(ascii: ",")
    fileprivate static let hash = UInt8(ascii: "#")
    fileprivate static let space = UInt8(ascii: " ")
}
