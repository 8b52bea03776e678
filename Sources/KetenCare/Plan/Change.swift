// What a scenario changes: a value, a person at work, or a number of inhabitants.

public import KetenEngine

/// What extra or missing money does.
public enum Spending: String, Sendable, Hashable {
    /// It buys, or costs, coordinator hours on top of those in force.
    case coordinatorHours = "coordinator hours"
}

/// A parameter takes another value for a time.
public struct ParameterChange: Sendable, Hashable {
    /// The parameter's name.
    public var parameter: String
    /// What it is changed for, sorted; nothing means all.
    public var subjects: [String]?
    /// The value that the scenario believes to be in force on the first day.
    public var was: ParameterValue?
    /// The new value.
    public var becomes: ParameterValue
    /// The first day.
    public var from: CivilDate
    /// The day after the last; nothing means to the end.
    public var until: CivilDate?
    /// What the difference in money does.
    public var spending: Spending?

    /// A change of a value.
    public init(
        parameter: String, subjects: [String]? = nil, was: ParameterValue? = nil,
        becomes: ParameterValue, from: CivilDate, until: CivilDate? = nil,
        spending: Spending? = nil
    ) {
        self.parameter = parameter
        self.subjects = subjects.map { $0.sorted() }
        self.was = was
        self.becomes = becomes
        self.from = from
        self.until = until
        self.spending = spending
    }
}

/// A post's coordinator is away.
public struct AbsenceChange: Sendable, Hashable {
    /// The post.
    public var post: String
    /// The days away.
    public var period: Period

    /// An absence of a post.
    public init(post: String, period: Period) {
        self.post = post
        self.period = period
    }
}

/// Inhabitants are multiplied from a date, or so many come, once or again every year.
public struct GrowthChange: Sendable, Hashable {
    /// The municipalities, sorted; nothing means all.
    public var municipalities: [MunicipalityID]?
    /// The factor: 1.10 for ten percent more.
    public var factor: Double
    /// People who come to each of the municipalities; nothing where it is a factor that grows them.
    public var added: Int?
    /// The first day of it.
    public var from: CivilDate
    /// The day after the last on which it grows; nothing means to the end.
    public var until: CivilDate?
    /// Whether it grows again every year on the same date.
    public var everyYear: Bool

    /// A growth of inhabitants.
    public init(
        municipalities: [MunicipalityID]? = nil, factor: Double = 1, added: Int? = nil,
        from: CivilDate, until: CivilDate? = nil, everyYear: Bool = false
    ) {
        self.municipalities = municipalities.map { $0.sorted() }
        self.factor = factor
        self.added = added
        self.from = from
        self.until = until
        self.everyYear = everyYear
    }

    /// The days on which it grows, in order, before an end.
    public func steps(before end: CivilDate) -> [CivilDate] {
        guard everyYear else { return [from] }
        var dates: [CivilDate] = []
        var years = 0
        while true {
            let date = from.adding(months: 12 * years)
            if date >= end || until.map({ date >= $0 }) == true { return dates }
            dates.append(date)
            years += 1
        }
    }
}

/// A post of a coordinator that the region's tables do not have.
public struct PostChange: Sendable, Hashable {
    /// Its name, which no other post has.
    public var post: String
    /// The coordinator region it belongs to.
    public var careRegion: String
    /// Its size in full-time equivalents.
    public var fte: Double
    /// The first day.
    public var from: CivilDate
    /// The day after the last; nothing means to the end.
    public var until: CivilDate?

    /// A new post.
    public init(
        post: String, careRegion: String, fte: Double, from: CivilDate, until: CivilDate? = nil
    ) {
        self.post = post
        self.careRegion = careRegion
        self.fte = fte
        self.from = from
        self.until = until
    }
}

/// One thing that a scenario changes.
public enum Change: Sendable, Hashable {
    /// A parameter's value.
    case parameter(ParameterChange)
    /// An absence.
    case absence(AbsenceChange)
    /// A growth of inhabitants.
    case growth(GrowthChange)
    /// A new post.
    case post(PostChange)
    /// A parameter's value multiplied.
    case scale(ScaleChange)
    /// Inhabitants who move.
    case shift(ShiftChange)
    /// The effect of a lever by its dose.
    case effect(EffectChange)

    /// The first day of the change.
    public var from: CivilDate {
        switch self {
        case .parameter(let change): change.from
        case .absence(let change): change.period.from
        case .growth(let change): change.from
        case .post(let change): change.from
        case .scale(let change): change.from
        case .shift(let change): change.on
        case .effect(let change): change.from
        }
    }

    /// The change as one line of the canonical text; equal text means equal effect.
    var canonicalText: String {
        switch self {
        case .parameter(let change):
            let subjects = change.subjects?.joined(separator: ",") ?? "*"
            return "parameter \(change.parameter) of \(subjects) from \(change.from)"
                + " until \(change.until?.description ?? "-") becomes \(change.becomes)"
                + " spending \(change.spending?.rawValue ?? "-")"
        case .absence(let change):
            return
                "absence of \(change.post) from \(change.period.from) until \(change.period.until)"
        case .growth(let change):
            let places = change.municipalities?.map(\.code).joined(separator: ",") ?? "*"
            return "growth of \(places) by \(change.factor) from \(change.from)"
                + " until \(change.until?.description ?? "-")"
                + " every \(change.everyYear ? "year" : "-")"
                + (change.added.map { " adds \($0)" } ?? "")
        case .effect(let change): return change.canonicalText
        case .post(let change):
            return "post \(change.post) of \(change.careRegion) with \(change.fte) fte"
                + " from \(change.from) until \(change.until?.description ?? "-")"
        case .scale(let change):
            let subjects = change.subjects?.joined(separator: ",") ?? "*"
            return "scale \(change.parameter) of \(subjects) by \(change.factor)"
                + " from \(change.from) until \(change.until?.description ?? "-")"
                + " spending \(change.spending?.rawValue ?? "-")"
        case .shift(let change): return change.canonicalText
        }
    }
}
