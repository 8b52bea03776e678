// What varies from one replication to the next.

/// What differs between replications besides their number.
public enum Variation: String, Sendable, CaseIterable {
    /// Chance alone; uncertain inputs keep the values of the tables.
    case chance
    /// Chance, and every uncertain input with a range, drawn once a replication.
    case all
}
