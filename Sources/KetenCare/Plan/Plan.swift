// A scenario as data: a name, a period, and changes whose order means nothing.

public import KetenEngine

/// Where in a file something was written.
public struct Origin: Sendable, Hashable {
    /// The file as the user typed it.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column, from 1.
    public var column: Int

    /// A place in a file.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// A change with the place and the reason that the scenario gives it.
public struct PlannedChange: Sendable, Hashable {
    /// What changes.
    public var change: Change
    /// Where it was written.
    public var origin: Origin?
    /// Why, in the analyst's words.
    public var because: String?
    /// Whether no date was given, so that it holds from the first day of whatever is run.
    public var isUndated: Bool

    /// A change of a plan.
    public init(
        _ change: Change, origin: Origin? = nil, because: String? = nil, isUndated: Bool = false
    ) {
        self.change = change
        self.origin = origin
        self.because = because
        self.isUndated = isUndated
    }

    /// The change in a run that begins on a day: one without a date begins there.
    public func beginning(on day: CivilDate) -> PlannedChange {
        guard isUndated else { return self }
        var planned = self
        switch change {
        case .parameter(var change):
            change.from = day
            planned.change = .parameter(change)
        case .scale(var change):
            change.from = day
            planned.change = .scale(change)
        case .effect(var change):
            change.from = day
            planned.change = .effect(change)
        case .absence, .growth, .post, .shift: break
        }
        return planned
    }
}

/// What a scenario changes in a region, and over which period it runs.
public struct Plan: Sendable {
    /// The scenario's name.
    public var name: String
    /// The days of the run.
    public var period: Period
    /// The changes.
    public var changes: [PlannedChange]
    /// The functions that changes refer to by name.
    public var functions: [CaseFunction]
    /// What is measured besides; it changes nothing that happens.
    public var indicators: [OwnIndicator]

    /// A plan; without changes it is the baseline.
    public init(
        name: String, period: Period, changes: [PlannedChange] = [],
        functions: [CaseFunction] = [], indicators: [OwnIndicator] = []
    ) {
        self.name = name
        self.period = period
        self.changes = changes
        self.functions = functions
        self.indicators = indicators
    }

    /// The hash of what the plan does and measures; equal plans, in any order of changes, have
    /// equal hashes.
    public func fingerprint(in region: Region) -> String {
        let lines =
            (changes.map(\.change.canonicalText) + indicators.map(\.canonicalText)).sorted()
        let head = ["plan 1", region.fingerprint, "\(period.from) \(period.until)"]
        return SHA256.hexadecimal(of: (head + lines).joined(separator: "\n"))
    }
}
