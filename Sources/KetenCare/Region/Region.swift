// A region as checked data: places, people, service, money, and a value for every parameter.

public import KetenEngine

/// The tables of a region before they are checked.
public struct RegionTables: Sendable, Hashable {
    /// The name in Lua and outputs, and its labels.
    public var named: Named
    /// The days that the tables cover.
    public var coverage: Period
    /// All rows of every table, in any order.
    public var municipalities: [Municipality] = []
    /// Sub-regions with their labels.
    public var subRegions: [Named] = []
    /// Coordinator regions with their labels.
    public var careRegions: [Named] = []
    /// Channels of detection.
    public var channels: [DrawnGroup] = []
    /// Forms of exploitation.
    public var forms: [DrawnGroup] = []
    /// Providers of the service.
    public var providers: [Provider] = []
    /// Posts of coordinators.
    public var posts: [Post] = []
    /// Funds that pay.
    public var funds: [Named] = []
    /// The fund that pays the lines of the implementation plan, if there is one.
    public var planFund: String?
    /// Planned leave.
    public var leave: [LeaveBlock] = []
    /// Known inhabitants.
    public var population: [PopulationAnchor] = []
    /// Inhabitants that a decision states.
    public var invoicedInhabitants: [InvoicedInhabitants] = []
    /// Values of parameters.
    public var parameters: [ParameterEntry] = []

    /// Tables without rows.
    public init(named: Named, coverage: Period) {
        self.named = named
        self.coverage = coverage
    }
}

/// A checked region in canonical order: two folders with the same rows in any order are equal.
public struct Region: Sendable {
    /// The checked tables, sorted.
    public let tables: RegionTables
    /// Parameter values by parameter and subject.
    let entries: [String: [ParameterEntry]]
    /// The hash of everything in the tables that can reach a result.
    public let fingerprint: String

    /// Checks and sorts the tables.
    ///
    /// - Throws: `RegionProblems` with one fault for each thing that does not fit.
    public init(_ tables: RegionTables) throws(RegionProblems) {
        let faults = RegionCheck(tables).faults()
        guard faults.isEmpty else { throw RegionProblems(faults) }
        var sorted = tables
        sorted.municipalities.sort { $0.id < $1.id }
        sorted.subRegions.sort { $0.id < $1.id }
        sorted.channels.sort { $0.drawIndex < $1.drawIndex }
        sorted.forms.sort { $0.drawIndex < $1.drawIndex }
        sorted.providers.sort { $0.named.id < $1.named.id }
        sorted.careRegions.sort { $0.id < $1.id }
        sorted.posts.sort { $0.named.id < $1.named.id }
        sorted.funds.sort { $0.id < $1.id }
        sorted.leave.sort {
            ($0.leaveOrder, $0.month, $0.day, $0.years.rawValue)
                < ($1.leaveOrder, $1.month, $1.day, $1.years.rawValue)
        }
        sorted.population.sort { ($0.municipality, $0.date) < ($1.municipality, $1.date) }
        sorted.invoicedInhabitants.sort {
            ($0.municipality, $0.period.from) < ($1.municipality, $1.period.from)
        }
        let early = tables.coverage.from
        sorted.parameters.sort {
            ($0.parameter, $0.subject ?? "", $0.from ?? early)
                < ($1.parameter, $1.subject ?? "", $1.from ?? early)
        }
        self.tables = sorted
        entries = Dictionary(grouping: sorted.parameters, by: \.parameter)
        fingerprint = SHA256.hexadecimal(of: sorted.canonicalText)
    }

    /// The subjects that a kind of parameter can be about, in canonical order.
    public func subjects(of kind: SubjectKind) -> [String] { tables.subjects(of: kind) }

    /// The rows of one parameter, in order of subject and date.
    public func entries(of parameter: String) -> [ParameterEntry] { entries[parameter] ?? [] }
}

extension RegionTables {
    /// The place of a coordinator region that checked tables name.
    func place(ofCareRegion id: String) -> Int {
        guard let place = careRegions.firstIndex(where: { $0.id == id }) else {
            preconditionFailure("'\(id)' is no coordinator region, though the region was checked.")
        }
        return place
    }

    func subjects(of kind: SubjectKind) -> [String] {
        switch kind {
        case .whole: []
        case .region: careRegions.map(\.id)
        case .post: posts.map(\.named.id)
        case .municipality: municipalities.map(\.id.code)
        case .channel: channels.map(\.named.id)
        case .form: forms.map(\.named.id)
        }
    }
}
