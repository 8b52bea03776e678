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

    /// Whether nothing was found.
    var isEmpty: Bool { errors.isEmpty }

    /// Whether no more are kept, so that nobody need look for them.
    var isFull: Bool { errors.count >= Self.most }

    /// Adds an error about a range of the source, unless it is known.
    mutating func add(
        _ message: Label, hint: Label? = nil, at range: Range<Int>, of source: SourceText
    ) {
        guard errors.count < Self.most else { return }
        add(Self.diagnostic(message, hint: hint, at: range, of: source))
    }

    /// The most errors that are kept; nobody reads on, and a hostile script could make thousands.
    static let most = 200

    /// Adds an error, unless it is known.
    mutating func add(_ error: Diagnostic) {
        if errors.count < Self.most, known.insert(error).inserted { errors.append(error) }
    }

    /// The errors in the order of lines and columns.
    var sorted: [Diagnostic] {
        let places = errors.enumerated().sorted {
            ($0.element.line ?? 0, $0.element.column ?? 0, $0.offset)
                < ($1.element.line ?? 0, $1.element.column ?? 0, $1.offset)
        }
        let all = places.map(\.element)
        guard all.count >= Self.most, let last = all.last else { return all }
        return all + [Self.more(after: last)]
    }

    /// Says that the list of errors is not complete.
    private static func more(after last: Diagnostic) -> Diagnostic {
        Diagnostic(
            file: last.file, line: last.line, column: last.column,
            message: Label(
                en: "there may be more errors; only \(most) are shown",
                nl: "er kunnen meer fouten zijn; er worden er maar \(most) getoond"))
    }

    /// An error about a range of the source.
    static func diagnostic(
        _ message: Label, hint: Label? = nil, at range: Range<Int>, of source: SourceText
    ) -> Diagnostic {
        let (line, column) = source.place(of: range.lowerBound)
        let text = source.line(line)
        return Diagnostic(
            file: source.file, line: line, column: column,
            length: max(1, source.text(in: source.firstLine(of: range)).count),
            message: message, hint: hint, sourceLine: text.isEmpty ? nil : text)
    }
}
