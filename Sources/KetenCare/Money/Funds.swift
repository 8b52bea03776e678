// The funds that the model itself books into; all others are names in a region's tables.

/// Names of funds that have a meaning of their own.
enum Funds {
    /// What the municipalities pay per inhabitant.
    static let contribution = "contribution"
}
