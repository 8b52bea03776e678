// A function about a case that a scenario brings along, as the model sees it: a table of what is
// known of its answers beforehand, and someone to ask for the rest. The language it was written in
// does not show.

/// Asks one function, again and again; never from two threads.
public protocol CaseCaller: AnyObject {
    /// The answer to inputs in the order of the function's fields: days, 1 or 0, or the place of a
    /// word.
    func answer(_ inputs: UnsafePointer<Double>) throws -> Double
}

/// Makes callers, one for each simulation.
public protocol CaseCallers: Sendable {
    /// A caller of the function; one that its simulation no longer holds may be handed out again.
    func caller() throws -> any CaseCaller
}

/// A function about a case that keeps no state.
public struct CaseFunction: Sendable {
    /// A field with few values that the table depends on.
    public struct Key: Sendable, Hashable {
        /// Its place among the fields.
        public let place: Int
        /// How many values it has.
        public let count: Int

        /// A field by its place, with the number of its values.
        public init(place: Int, count: Int) {
            self.place = place
            self.count = count
        }
    }

    /// What tells it from every function that means something else; it stands in plans.
    public let name: String
    /// What it may ask, in the order of its inputs.
    public let fields: [CaseField]
    /// What its table depends on; the first varies slowest.
    public let keys: [Key]
    /// Its answers; not a number where the function must be asked.
    public let table: [Double]
    /// Who is asked.
    public let callers: any CaseCallers
    /// Where it was written.
    public let origin: Origin?
    /// The places of the fields that it was seen to ask.
    public let asked: Set<Int>

    /// A function; the table has one number for each combination of its keys' values.
    public init(
        name: String, fields: [CaseField], keys: [Key], table: [Double],
        callers: any CaseCallers, origin: Origin? = nil, asked: Set<Int>? = nil
    ) {
        precondition(
            keys.reduce(1) { $0 * $1.count } == table.count,
            "The table of a function does not have one number for each combination.")
        self.name = name
        self.fields = fields
        self.keys = keys
        self.table = table
        self.callers = callers
        self.origin = origin
        self.asked = asked ?? Set(fields.indices)
    }

    /// Whether its table answers everything, so that nobody is ever asked.
    public var isTabulated: Bool { !table.contains(where: \.isNaN) }
}
