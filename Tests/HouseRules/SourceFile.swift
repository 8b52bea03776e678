// One file as the rules see it: its lines as written, without strings, and without comments either.
//
// The lexer knows what Swift and C share: comments (nested in Swift), strings with escapes, and
// Swift's raw and multi-line strings. What is interpolated into a string is code again.

/// A text file of the repository.
struct SourceFile: Sendable {
    /// The path below the root of the package.
    let path: String
    /// The lines as written.
    let lines: [String]
    /// The lines with what is inside strings and comments blanked.
    let code: [String]
    /// The lines with what is inside strings blanked; comments stay.
    let unquoted: [String]

    init(path: String, text: String) {
        self.path = path
        lines = Self.split(Array(text.utf8))
        let isCode = ["swift", "c", "h"].contains(Self.ending(path))
        var lexer = Lexer(text: Array(text.utf8), isC: !path.hasSuffix(".swift"))
        if isCode { lexer.run() }
        code = isCode ? Self.split(lexer.code) : lines
        unquoted = isCode ? Self.split(lexer.unquoted) : lines
    }

    /// The last part of the path.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    /// The name without its ending.
    var stem: String { name.split(separator: ".").first.map(String.init) ?? name }
    /// What follows the last dot of the name.
    var ending: String { Self.ending(path) }
    /// The first folder of the path.
    var top: String { path.split(separator: "/").first.map(String.init) ?? "" }
    /// The folder below `Sources` or `Tests`: a module.
    var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    /// Whether the first line says that a program wrote the file.
    var isGenerated: Bool { lines.first?.contains("generated") ?? false }

    private static func ending(_ path: String) -> String {
        path.split(separator: ".").last.map(String.init) ?? ""
    }

    private static func split(_ bytes: [UInt8]) -> [String] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// Blanks strings and comments, byte by byte; line breaks stay where they are.
private struct Lexer {
    let text: [UInt8]
    let isC: Bool
    var code: [UInt8] = []
    var unquoted: [UInt8] = []
    private var at = 0
    /// The strings that are open around the code that is read, with the parentheses of each.
    private var open: [(quote: Quote, depth: Int)] = []

    private struct Quote {
        var mark = UInt8(ascii: "\"")
        var hashes = 0
        var isLong = false
    }

    init(text: [UInt8], isC: Bool) {
        self.text = text
        self.isC = isC
    }

    mutating func run() {
        while at < text.count { step() }
    }

    private mutating func step() {
        if starts("//") {
            while at < text.count, text[at] != UInt8(ascii: "\n") { take(isComment: true) }
        } else if starts("/*") {
            comment()
        } else if let quote = quoteHere() {
            for _ in 0..<length(quote) { take() }
            string(quote)
        } else if let last = open.indices.last, text[at] == UInt8(ascii: "(") {
            open[last].depth += 1
            take()
        } else if let last = open.last, text[at] == UInt8(ascii: ")") {
            take()
            if last.depth > 0 {
                open[open.count - 1].depth -= 1
            } else {
                open.removeLast()
                string(last.quote)
            }
        } else {
            take()
        }
    }

    private mutating func comment() {
        var depth = 0
        repeat {
            if starts("/*"), depth == 0 || !isC {
                depth += 1
                take(isComment: true)
            } else if starts("*/") {
                depth -= 1
                take(isComment: true)
            }
            if at < text.count { take(isComment: true) }
        } while at < text.count && depth > 0
    }

    /// The rest of a string, up to its end or the next interpolation.
    private mutating func string(_ quote: Quote) {
        let end = Array(repeating: quote.mark, count: quote.isLong ? 3 : 1) + hashes(quote.hashes)
        let escape = Array("\\".utf8) + hashes(quote.hashes)
        while at < text.count {
            if text[at...].starts(with: end) {
                for _ in end { take() }
                return
            }
            if text[at] == UInt8(ascii: "\n"), !quote.isLong { return }
            guard text[at...].starts(with: escape) else {
                take(isString: true)
                continue
            }
            for _ in escape { take(isString: true) }
            guard at < text.count else { return }
            if text[at] == UInt8(ascii: "("), !isC {
                take()
                open.append((quote, 0))
                return
            }
            take(isString: true)
        }
    }

    private func quoteHere() -> Quote? {
        if isC, text[at] == UInt8(ascii: "'") { return Quote(mark: text[at]) }
        var place = at
        while !isC, place < text.count, text[place] == UInt8(ascii: "#") { place += 1 }
        guard place < text.count, text[place] == UInt8(ascii: "\"") else { return nil }
        let isLong = !isC && text[place...].starts(with: Array("\"\"\"".utf8))
        return Quote(hashes: place - at, isLong: isLong)
    }

    private func length(_ quote: Quote) -> Int { quote.hashes + (quote.isLong ? 3 : 1) }

    private func hashes(_ count: Int) -> [UInt8] {
        Array(repeating: UInt8(ascii: "#"), count: count)
    }

    private func starts(_ word: StaticString) -> Bool {
        at + 1 < text.count && text[at] == word.utf8Start[0] && text[at + 1] == word.utf8Start[1]
    }

    private mutating func take(isString: Bool = false, isComment: Bool = false) {
        let byte = text[at]
        let blank = byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " ")
        code.append(isString || isComment ? blank : byte)
        unquoted.append(isString ? blank : byte)
        at += 1
    }
}
