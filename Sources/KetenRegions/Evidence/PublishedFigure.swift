// A published figure, how the model's own is computed, and what counts as agreement.

public import KetenCare
public import KetenEngine

/// A figure that somebody published, to hold the model against.
public struct PublishedFigure: Sendable, Hashable {
    /// Why the model can agree with a figure.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The documents' figures follow from each other.
        case arithmetic
        /// It was put into the model as it is.
        case builtIn = "built-in"
        /// The model was solved for it.
        case fitted
        /// The model was not told.
        case predicted
        /// Nobody counted it, so that nothing can be held against it.
        case unobserved
    }

    /// What counts as agreement.
    public enum Test: String, Sendable, Hashable, CaseIterable {
        /// The same, to the decimals of the published figure.
        case exact
        /// From a low to a high end.
        case band
        /// Nothing: sources contradict each other, which is shown and never fails.
        case conflict
    }

    /// The name of the row.
    public let id: String
    /// What it is.
    public let label: Label
    /// Why the model can agree.
    public let kind: Kind
    /// What counts as agreement; nothing for what nobody counted.
    public let test: Test?
    /// The figure as it was published; nothing where only a band is known.
    public let value: String?
    /// The ends of the band; an end without a number is open.
    public let low: Double?, high: Double?
    /// The unit.
    public let unit: String
    /// How the model's figure is computed; the first that the model knows is used.
    let formulas: [Formula]
    /// Where it was published.
    public let source: String
    /// How well it is known.
    public let grade: Grade

    /// How many decimals the published figure has.
    public var decimals: Int {
        guard let value, let point = value.firstIndex(of: ".") else { return 0 }
        return value.distance(from: point, to: value.endIndex) - 1
    }
}
