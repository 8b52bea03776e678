// The text of a script with its lines, and every place in it as people count: from 1, in
// characters. Lines end as Lua ends them: with CR, LF, or the two of them in either order.

/// One script's text.
struct SourceText: Sendable {
    /// The file as the user typed it.
    let file: String
    /// The text as UTF-8; all places are offsets in it.
    let bytes: [UInt8]
    private let lines: [Range<Int>]

    init(file: String, text: String) {
        self.file = file
        bytes = Array(text.utf8)
        lines = Self.lines(of: bytes)
    }

    /// Where the text begins, behind a byte order mark if there is one.
    var start: Int { lines[0].lowerBound }

    /// The number of lines, at least one.
    var lineCount: Int { lines.count }

    /// The text of a line without its end.
    func line(_ number: Int) -> String {
        guard (1...lines.count).contains(number) else { return "" }
        return text(in: lines[number - 1])
    }

    /// The offsets of a line without its end; of the nearest line if there is none.
    func range(ofLine number: Int) -> Range<Int> {
        lines[min(max(number, 1), lines.count) - 1]
    }

    /// The text of a range of offsets.
    func text(in range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The line of an offset.
    func lineNumber(of offset: Int) -> Int {
        var (low, high) = (0, lines.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if lines[middle].lowerBound <= offset { low = middle } else { high = middle - 1 }
        }
        return low + 1
    }

    /// The line and the column of an offset.
    func place(of offset: Int) -> (line: Int, column: Int) {
        let line = lineNumber(of: offset)
        let begin = min(lines[line - 1].lowerBound, offset)
        return (line, characters(in: begin..<offset) + 1)
    }

    /// How many characters a range of offsets within a line has.
    func characters(in range: Range<Int>) -> Int {
        let isPlain = bytes[range].allSatisfy { $0 < 0x80 }
        return isPlain ? range.count : text(in: range).count
    }

    /// The part of a range that lies on its first line, at least one character if there is one.
    func firstLine(of range: Range<Int>) -> Range<Int> {
        let line = lines[lineNumber(of: range.lowerBound) - 1]
        let end = max(range.lowerBound, min(range.upperBound, line.upperBound))
        return range.lowerBound..<end
    }

    /// The first word or sign on a line, or the line's beginning.
    func firstToken(onLine number: Int) -> Range<Int> {
        let line = range(ofLine: number)
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let first = bytes[line].firstIndex { !isSpace($0) } ?? line.lowerBound
        let end = bytes[first..<line.upperBound].lastIndex { !isSpace($0) }.map { $0 + 1 }
        return first..<max(first, end ?? first)
    }

    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        let (carriage, feed) = (UInt8(ascii: "\r"), UInt8(ascii: "\n"))
        var lines: [Range<Int>] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            guard byte == carriage || byte == feed else {
                index += 1
                continue
            }
            lines.append(start..<index)
            let next = index + 1 < bytes.count ? bytes[index + 1] : byte
            index += (next == carriage || next == feed) && next != byte ? 2 : 1
            start = index
        }
        lines.append(start..<bytes.count)
        return lines
    }
}
