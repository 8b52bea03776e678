// Finding a piece of code in a line as a word of its own, and taking names apart.

extension SourceFile {
    /// The numbers, from 1, of the lines of code that contain a piece of code.
    ///
    /// A piece that begins or ends like a name is found only where the name begins or ends.
    func codeLines(with piece: String) -> [Int] {
        code.indices.filter { code[$0].hasWord(piece) }.map { $0 + 1 }
    }

    /// The types that the file declares, with their lines.
    var declaredTypes: [(name: String, line: Int)] {
        let keywords: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        var types: [(name: String, line: Int)] = []
        for (index, line) in code.enumerated() {
            let words = line.names
            for (word, next) in zip(words, words.dropFirst())
            where keywords.contains(word) && next.first?.isUppercase == true {
                types.append((next, index + 1))
            }
        }
        return types
    }

    /// The modules that the file imports, with their lines.
    var imports: [(module: String, line: Int)] {
        let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
        return code.enumerated().compactMap { index, line in
            let words = line.names
            guard let keyword = words.firstIndex(of: "import"), keyword < 4,
                words[..<keyword].allSatisfy(Self.importModifiers.contains)
            else { return nil }
            let module = words[(keyword + 1)...].first { !kinds.contains($0) }
            return module.map { ($0, index + 1) }
        }
    }

    private static let importModifiers: Set = [
        "public", "package", "internal", "fileprivate", "private", "testable", "_exported",
        "preconcurrency",
    ]
}

extension String {
    /// Whether the text contains a piece that is not part of a longer name.
    func hasWord(_ piece: String) -> Bool {
        let text = Array(utf8)
        let sought = Array(piece.utf8)
        guard let first = sought.first, let last = sought.last, text.count >= sought.count else {
            return false
        }
        for start in 0...(text.count - sought.count)
        where text[start] == first && text[start...].starts(with: sought) {
            let end = start + sought.count
            let opens = !first.isNamePart || start == 0 || !text[start - 1].isNamePart
            let closes = !last.isNamePart || end == text.count || !text[end].isNamePart
            if opens && closes { return true }
        }
        return false
    }

    /// The names and numbers in a line of code, in order.
    var names: [String] {
        utf8.split { !$0.isNamePart }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The words of a name in camel case: `OpenCasesPerFte` is open, cases, per, fte.
    var camelWords: [String] {
        var words: [String] = []
        for letter in self {
            if letter.isUppercase || words.isEmpty { words.append("") }
            words[words.count - 1].append(letter)
        }
        return words
    }
}

extension UInt8 {
    /// Whether a byte may stand in a name.
    var isNamePart: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
