// What is wrong with a region's tables, each problem at its place, all of them at once.

public import KetenEngine

/// One thing that is wrong in a region's tables.
public struct RegionProblem: Hashable, Sendable, CustomStringConvertible {
    /// The file, as the user named it.
    public let file: String
    /// The line from 1, or nothing when the problem has none.
    public let line: Int?
    /// The column from 1, in characters, or nothing when the problem has none.
    public let column: Int?
    /// What was given, what was expected, and what to do.
    public let label: Label

    /// What was given, what was expected, and what to do, in English.
    public var message: String { label.en }

    /// A problem at a place.
    ///
    /// - Parameter dutch: the message in Dutch; nothing for one that is in English only.
    public init(
        file: String, line: Int? = nil, column: Int? = nil, message: String, dutch: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        label = Label(en: message, nl: dutch ?? message)
    }

    /// The problem as `file:line:column: message`, without the parts that it has not.
    public var description: String { text(.en) }

    /// The problem at its place, in a language.
    public func text(_ language: Language) -> String {
        var place = file
        if let line { place += ":\(line)" }
        if let column { place += ":\(column)" }
        return "\(place): \(label.text(language))"
    }
}

/// Why a folder or a name is not a region.
public struct RegionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The problems, table by table, in the order of lines and columns.
    public let problems: [RegionProblem]

    /// An error of one or more problems.
    public init(problems: [RegionProblem]) {
        precondition(!problems.isEmpty, "An error of a region has no problem.")
        self.problems = problems
    }

    /// The problems, one a line.
    public var description: String { text(.en) }

    /// The problems in a language, one a line.
    public func text(_ language: Language) -> String {
        problems.map { $0.text(language) }.joined(separator: "\n")
    }
}
