// All that is wrong with a script, in the order of its lines.

public import KetenEngine

/// The errors of a script; never empty.
public struct ScriptErrors: Error, Sendable, Hashable, CustomStringConvertible {
    /// The errors of each file in the order of its lines.
    public let errors: [Diagnostic]
    /// The language of `description`.
    public let language: Language

    init(_ errors: [Diagnostic], language: Language = .en) {
        precondition(!errors.isEmpty, "A script failed without an error.")
        self.errors = errors
        self.language = language
    }

    /// The errors as text for people, one after the other.
    public func rendered(in language: Language) -> String {
        errors.map { $0.rendered(in: language) }.joined(separator: "\n")
    }

    /// The errors as text in the language that was asked for.
    public var description: String { rendered(in: language) }
}

/// Errors as they are found, in any order.
struct Findings {
    private(set) var errors: [Diagnostic] = []
    private var known: Set<Diagnostic> = []
    /// How often an error was found, those that were known already included.
    private var found = 0

    /// The most errors that are shown; nobody reads on.
    static let mostShown = 50
    /// The most errors that are counted; a hostile script could make thousands.
    static let most = 200
    /// How often an error may be found before nobody looks for more: a loop can make one error
    /// again and again.
    private static let mostFound = 1000

    /// Whether nothing was found.
    var isEmpty: Bool { errors.isEmpty }

    /// Whether no more are kept, so that nobody need look for them.
    var isFull: Bool { errors.count >= Self.most || found >= Self.mostFound }

    /// Adds an error about a range of the source, unless it is known.
    mutating func add(
        _ message: Label, hint: Label? = nil, at range: Range<Int>, of source: SourceText
    ) {
        guard !isFull else { return }
        add(Self.diagnostic(message, hint: hint, at: range, of: source))
    }

    /// Adds an error, unless it is known.
    mutating func add(_ error: Diagnostic) {
        guard !isFull else { return }
        found += 1
        if known.insert(error).inserted { errors.append(error) }
    }

    /// Whether an error says this already, wherever.
    func says(_ message: Label) -> Bool { errors.contains { $0.message == message } }

    /// The errors in the order of lines and columns; the first of them if there are many.
    var sorted: [Diagnostic] {
        let places = errors.enumerated().sorted {
            ($0.element.line ?? 0, $0.element.column ?? 0, $0.offset)
                < ($1.element.line ?? 0, $1.element.column ?? 0, $1.offset)
        }
        let all = places.map(\.element)
        guard all.count > Self.mostShown else { return all }
        return all.prefix(Self.mostShown) + [more(than: all[Self.mostShown - 1])]
    }

    /// Says that the list of errors goes on.
    private func more(than last: Diagnostic) -> Diagnostic {
        let rest = errors.count - Self.mostShown
        let (least, minst) = isFull ? (" at least", " ten minste") : ("", "")
        return Diagnostic(
            file: last.file, line: last.line, column: last.column,
            message: Label(
                en: "there are\(least) \(rest) more errors behind this one",
                nl: "er zijn hierachter nog\(minst) \(rest) fouten"))
    }

    /// An error about a range of the source.
    static func diagnostic(
        _ message: Label, hint: Label? = nil, at range: Range<Int>, of source: SourceText
    ) -> Diagnostic {
        let (line, column) = source.place(of: range.lowerBound)
        let text = source.line(line)
        return Diagnostic(
            file: source.file, line: line, column: column,
            length: max(1, source.characters(in: source.firstLine(of: range))),
            message: message, hint: hint, sourceLine: text.isEmpty ? nil : text)
    }
}
