// Why tables are not a region: each fault with the row and column it is about, so that whoever
// read the tables can point at the place in a file.

/// Why tables are not a region, one fault for each thing that does not fit.
public struct RegionProblems: Error, Hashable, CustomStringConvertible {
    /// The faults, table by table in the order of the rows.
    public let faults: [RegionFault]

    /// Problems of faults.
    public init(_ faults: [RegionFault]) { self.faults = faults }

    /// The sentences of the faults, one a line.
    public var description: String { faults.map(\.sentence).joined(separator: "\n") }
}

/// One thing in a region's tables that does not fit.
public struct RegionFault: Hashable, Sendable {
    /// The lists of `RegionTables` that a fault can be about.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// The region's name, period and funds.
        case region
        /// Municipalities.
        case municipalities
        /// Sub-regions.
        case subRegions
        /// Coordinator regions.
        case careRegions
        /// Channels of detection.
        case channels
        /// Forms of exploitation.
        case forms
        /// Funds.
        case funds
        /// Providers of the service.
        case providers
        /// Posts of coordinators.
        case posts
        /// Planned leave.
        case leave
        /// Known inhabitants.
        case population
        /// Inhabitants that a decision states.
        case invoicedInhabitants
        /// Values of parameters.
        case parameters
    }

    /// The list it is about.
    public let part: Part
    /// The position in that list as it was given, or nothing when it is about the whole list.
    public let row: Int?
    /// The column of the table, in the tables' own words.
    public let column: String?
    /// What is wrong, in words.
    public let sentence: String
    /// The other lists that it was held against: unless they were read well, it says nothing.
    public let against: [Part]
    /// The word that is not known.
    public let given: String?
    /// The words that would be known, for a suggestion.
    public let known: [String]

    init(
        _ part: Part, row: Int? = nil, column: String? = nil, _ sentence: String,
        against: [Part] = [], given: String? = nil, known: [String] = []
    ) {
        self.part = part
        self.row = row
        self.column = column
        self.sentence = sentence
        self.against = against
        self.given = given
        self.known = known
    }
}
