// One thing that is wrong with a script: where, what, and what to do about it.
//
//     ten-cents.lua:9:3: unknown field 'becoms' in change "contribution"
//         9 |   becoms = EUR(0.10),
//           |   ^^^^^^
//           did you mean 'becomes'?

public import KetenEngine

/// An error in a script.
public struct Diagnostic: Error, Sendable, Hashable {
    /// The file as the user typed it.
    public let file: String
    /// The line, from 1; nothing if the error is about the file as a whole.
    public let line: Int?
    /// The column, from 1, in characters.
    public let column: Int?
    /// How many characters it is about.
    public let length: Int
    /// What is wrong.
    public let message: Label
    /// What to do about it.
    public let hint: Label?
    /// The line of the file, without its end.
    public let sourceLine: String?

    /// An error with its place.
    public init(
        file: String, line: Int? = nil, column: Int? = nil, length: Int = 1, message: Label,
        hint: Label? = nil, sourceLine: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
        self.message = message.withShortWords
        self.hint = hint?.withShortWords
        self.sourceLine = sourceLine
    }

    /// The error as text for people: place and message, the line, carets, and the hint.
    public func rendered(in language: Language) -> String {
        let place = [file.printable, line.map(String.init), column.map(String.init)]
            .compactMap { $0 }.joined(separator: ":")
        var text = "\(place): \(message.text(language).printable)"
        if let line, let sourceLine {
            let number = String(repeating: " ", count: max(0, 5 - "\(line)".count)) + "\(line)"
            let view = view(of: sourceLine)
            text += "\n\(number) | \(view.text)"
            text += "\n      | \(view.indent)" + String(repeating: "^", count: view.carets)
        }
        if let hint { text += "\n      \(hint.text(language).printable)" }
        return text
    }

    /// The most of a line that is shown; of a longer one, the part around the error.
    private static let width = 120

    private func view(of line: String) -> (text: String, indent: String, carets: Int) {
        var characters = Array(line)
        var place = min((column ?? 1) - 1, characters.count)
        var head = ""
        if characters.count > Self.width, place > Self.width / 2 {
            let cut = place - Self.width / 4
            characters.removeFirst(cut)
            place -= cut
            head = "…"
        }
        let tail = characters.count > Self.width ? "…" : ""
        characters = Array(characters.prefix(Self.width))
        let indent = String(characters.prefix(place).map { $0 == "\t" ? $0 : " " })
        let carets = max(1, min(length, max(1, characters.count - place)))
        return (
            head + String(characters).printable + tail,
            (head.isEmpty ? "" : " ") + indent, carets
        )
    }
}

extension Label {
    /// The text with overlong words cut: names that a message quotes can be as long as a file.
    fileprivate var withShortWords: Label {
        Label(en: Self.shortened(en), nl: Self.shortened(nl))
    }

    private static func shortened(_ text: String) -> String {
        guard text.utf8.count > longestWord else { return text }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            guard word.utf8.count > longestWord else { return String(word) }
            let last = word.last.map { "'\"".contains($0) ? String($0) : "" } ?? ""
            return String(word).shortened() + last
        }.joined(separator: " ")
    }

    /// The most bytes of a word in a message.
    private static let longestWord = 200
}

extension String {
    /// The text without characters that could change what a terminal shows.
    var printable: String {
        guard unicodeScalars.contains(where: Self.isUnsafe) else { return self }
        var result = UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar == "\n" {
                result.append(" ")
            } else {
                result.append(Self.isUnsafe(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }

    /// Control characters, line separators, and marks that turn the direction of writing.
    static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09: false
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0xFEFF: true
        default: false
        }
    }

    /// The text, cut off behind so many characters, accents set upon them counted too.
    func shortened(to length: Int = 60) -> String {
        guard unicodeScalars.dropFirst(length).first != nil else { return self }
        if count <= length, unicodeScalars.count <= 2 * length { return self }
        var result = ""
        var scalars = 0
        for character in prefix(length - 1) {
            scalars += character.unicodeScalars.count
            guard scalars <= 2 * length else { break }
            result.append(character)
        }
        // One letter under a heap of accents is told by the letter.
        if result.isEmpty { result.unicodeScalars.append(contentsOf: unicodeScalars.prefix(1)) }
        return result + "…"
    }
}
