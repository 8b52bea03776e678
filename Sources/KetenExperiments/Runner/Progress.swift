// How far a run is, as told while it runs.

/// How many of the replications are finished.
public struct Progress: Hashable, Sendable {
    /// The replications that are finished.
    public let finished: Int
    /// The replications that were asked for.
    public let total: Int

    /// Creates a report of progress.
    public init(finished: Int, total: Int) {
        self.finished = finished
        self.total = total
    }
}
