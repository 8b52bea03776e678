// Cuts a Lua text into tokens, so that an error can say where a field was written. It follows
// section 3.1 of the Lua 5.4 manual, never fails, and leaves judgement to Lua.

/// Walks once over a Lua text.
struct Tokenizer {
    private let source: SourceText
    private let bytes: [UInt8]
    private var index: Int
    private var tokens: [Token] = []

    /// The tokens of a text, without comments.
    static func tokens(of source: SourceText) -> [Token] {
        var tokenizer = Tokenizer(source)
        return tokenizer.all()
    }

    private init(_ source: SourceText) {
        self.source = source
        bytes = source.bytes
        index = source.start
    }

    private mutating func all() -> [Token] {
        if byte(0) == UInt8(ascii: "#") { skipLine() }
        while index < bytes.count { step() }
        return tokens.indices.map(fieldName)
    }

    /// The token at a place; `until` before an equals sign is no keyword but a field of ours.
    private func fieldName(_ place: Int) -> Token {
        let token = tokens[place]
        guard token.is("until"), place + 1 < tokens.count, tokens[place + 1].is("=") else {
            return token
        }
        return Token(kind: .name, written: token.written, range: token.range, line: token.line)
    }

    private mutating func step() {
        let first = bytes[index]
        switch first {
        case UInt8(ascii: " "), 0x09...0x0D:
            index += 1
        case UInt8(ascii: "-") where byte(1) == UInt8(ascii: "-"):
            comment()
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            quoted(first)
        case UInt8(ascii: "[") where longLevel(at: index) != nil:
            long(from: index)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            number()
        case UInt8(ascii: ".") where Self.isDigit(byte(1)):
            number()
        case let letter where Self.isNameStart(letter):
            let start = index
            while let next = byte(0), Self.isNameStart(next) || Self.isDigit(next) { index += 1 }
            let isKeyword = Token.keywords.contains(source.text(in: start..<index))
            add(isKeyword ? .keyword : .name, from: start)
        default:
            sign()
        }
    }

    private func byte(_ ahead: Int) -> UInt8? {
        index + ahead < bytes.count ? bytes[index + ahead] : nil
    }

    private mutating func add(_ kind: Token.Kind, from start: Int) {
        tokens.append(
            Token(
                kind: kind, written: source.text(in: start..<index), range: start..<index,
                line: source.lineNumber(of: start)))
    }

    private mutating func skipLine() {
        while let next = byte(0), next != 0x0A, next != 0x0D { index += 1 }
    }

    private mutating func comment() {
        index += 2
        if longLevel(at: index) != nil { skipLong() } else { skipLine() }
    }

    private mutating func quoted(_ quote: UInt8) {
        let start = index
        var hasEscape = false
        index += 1
        while let next = byte(0), next != quote {
            if next == 0x0A || next == 0x0D {
                return add(.stray, from: start)
            }
            if next == UInt8(ascii: "\\") {
                hasEscape = true
                index += 1
            }
            index += 1
        }
        guard index < bytes.count else {
            index = bytes.count
            return add(.stray, from: start)
        }
        index += 1
        add(.text(hasEscape ? nil : source.text(in: start + 1..<index - 1)), from: start)
    }

    /// The number of `=` in a long bracket that opens at an offset; nothing if none opens there.
    private func longLevel(at start: Int) -> Int? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
        var end = start + 1
        while end < bytes.count, bytes[end] == UInt8(ascii: "=") { end += 1 }
        return end < bytes.count && bytes[end] == UInt8(ascii: "[") ? end - start - 1 : nil
    }

    private mutating func long(from start: Int) {
        let isFinished = skipLong()
        add(isFinished ? .text(nil) : .stray, from: start)
    }

    /// Skips a long bracket; false if the text ends before it does.
    @discardableResult
    private mutating func skipLong() -> Bool {
        let level = longLevel(at: index) ?? 0
        let close =
            [UInt8(ascii: "]")] + Array(repeating: UInt8(ascii: "="), count: level)
            + [UInt8(ascii: "]")]
        index += level + 2
        while index < bytes.count {
            if bytes[index] == close[0], bytes[index...].starts(with: close) {
                index += close.count
                return true
            }
            index += 1
        }
        return false
    }

    private mutating func number() {
        let start = index
        var before: UInt8 = 0
        while let next = byte(0) {
            let isSign = next == UInt8(ascii: "-") || next == UInt8(ascii: "+")
            let isExponent = "eEpP".utf8.contains(before)
            let isHexadecimal =
                source.text(in: start..<min(start + 2, bytes.count))
                .lowercased() == "0x"
            let mayFollow =
                isSign && isExponent && (isHexadecimal == "pP".utf8.contains(before))
            guard
                Self.isNameStart(next) || Self.isDigit(next) || next == UInt8(ascii: ".")
                    || mayFollow
            else { break }
            before = next
            index += 1
        }
        add(.number, from: start)
    }

    private static let signs = ["...", "<<", ">>", "//", "==", "~=", "<=", ">=", "::", ".."]

    private mutating func sign() {
        let start = index
        if let long = Self.signs.first(where: { bytes[index...].starts(with: $0.utf8) }) {
            index += long.utf8.count
            return add(.sign, from: start)
        }
        index += 1
        if "+-*/%^#&~|<>=(){}[];:,.".utf8.contains(bytes[start]) {
            return add(.sign, from: start)
        }
        while let next = byte(0), next & 0xC0 == 0x80 { index += 1 }
        add(.stray, from: start)
    }

    private static func isDigit(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
}
