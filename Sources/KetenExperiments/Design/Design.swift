// A design says how often a trial is run, from which seed, and by how many threads.
// The number of threads is part of it only because someone must choose it; it decides nothing.
public import KetenEngine

/// How a trial is to be replicated.
public struct Design: Hashable, Sendable {
    /// How many replications a design may have.
    public static let allowedReplications = 1...1_000_000
    /// How many threads a design may have.
    public static let allowedThreads = 1...1_024

    /// How many times the trial is run.
    public let replications: Int
    /// The seed that, with the number of the replication, decides every draw.
    public let seed: UInt64
    /// How many tasks run side by side; the results do not depend on it.
    public let threads: Int

    /// Creates a design, or says which of its numbers is out of range.
    public init(replications: Int = 200, seed: UInt64 = 2019, threads: Int) throws(DesignError) {
        guard Self.allowedReplications.contains(replications) else {
            throw .replications(given: replications)
        }
        guard Self.allowedThreads.contains(threads) else { throw .threads(given: threads) }
        self.replications = replications
        self.seed = seed
        self.threads = threads
    }
}

/// What is wrong with a design.
public enum DesignError: Error, Hashable, CustomStringConvertible {
    /// The number of replications is out of range.
    case replications(given: Int)
    /// The number of threads is out of range.
    case threads(given: Int)
    /// The rows of all replications would need more memory than is reasonable.
    case rowsTooLarge(replications: Int, columns: Int)

    /// What was given, what was expected, and what to do.
    public var label: Label {
        switch self {
        case .replications(let given):
            return Self.text(
                Label(en: "replications", nl: "simulaties"), given, Design.allowedReplications)
        case .threads(let given):
            return Self.text(Label(en: "threads", nl: "threads"), given, Design.allowedThreads)
        case .rowsTooLarge(let replications, let columns):
            let most = TrialRows.largestCount / max(columns, 1)
            return Label(
                en: "\(replications) replications of \(columns) numbers each are too many to keep "
                    + "in memory; ask for at most \(most) replications",
                nl: "\(replications) simulaties van elk \(columns) getallen passen niet in het "
                    + "geheugen; vraag er hoogstens \(most)")
        }
    }

    /// The sentence in English.
    public var description: String { label.en }

    private static func text(_ name: Label, _ given: Int, _ range: ClosedRange<Int>) -> Label {
        Label(
            en: "the number of \(name.en) is \(given); choose one from \(range.lowerBound) to "
                + "\(range.upperBound)",
            nl: "het aantal \(name.nl) is \(given); kies er een van \(range.lowerBound) tot en met "
                + "\(range.upperBound)")
    }
}
