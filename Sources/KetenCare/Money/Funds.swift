// The funds that the model itself books into; all others are names in a region's tables.

/// Names of funds that have a meaning of their own.
enum Funds {
    /// What the municipalities pay per inhabitant.
    static let contribution = "contribution"
    /// What the municipalities pay by key for the Safety Houses.
    static let safetyHouse = "safety-house"
    /// What nobody covers, in a ledger; no fund of any table.
    static let shortfall = "shortfall"
}
