// What a document says, in a figure or a date: with its place, its own words, and what it is for.

public import KetenCare
public import KetenEngine

/// A figure or a date in a document.
public struct Fact: Sendable, Hashable {
    /// What a fact is for in the model.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// A value of a parameter.
        case parameter
        /// A date on which something begins or ends.
        case schedule
        /// A rule or a ceiling.
        case constraint
        /// Something to measure.
        case indicator
        /// A figure to be reproduced.
        case target
        /// What explains, and enters nothing.
        case context
    }

    /// The number of the fact, with a letter where it has several figures.
    public let id: String
    /// The document, by its short name in the tables.
    public let document: String
    /// The document's own heading of the part.
    public let section: String
    /// The figure as the document words it.
    public let words: String
    /// The figure in its unit, as the table writes it; nothing for a date.
    public let value: String?
    /// The unit of the figure.
    public let unit: String?
    /// The first day that it is about.
    public let from: CivilDate?
    /// The first day that it is no longer about.
    public let until: CivilDate?
    /// How well it is known.
    public let grade: Grade
    /// What it is for.
    public let role: Role
}

/// Two readings of the documents, and what the model does.
public struct SourceConflict: Sendable, Hashable {
    /// The name of the conflict.
    public let id: String
    /// The numbers of the facts it is about.
    public let facts: String
    /// The one reading, and the other.
    public let first: Label, second: Label
    /// What the model does.
    public let choice: Label
    /// The parameter that a scenario can change to follow the other reading, if there is one.
    public let lever: String?
}
