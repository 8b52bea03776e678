// Inhabitants: known on some days, linear in between, and growing where a scenario says so.

public import KetenEngine

/// A known number of inhabitants on a day.
public struct PopulationAnchor: Sendable, Hashable {
    /// The municipality.
    public let municipality: MunicipalityID
    /// The day of the count.
    public let date: CivilDate
    /// The number of inhabitants.
    public let inhabitants: Int
    /// How final the figure is: definitive, provisional.
    public let kind: String
    /// Where it comes from.
    public let source: String

    /// A count as a row of the region's table.
    public init(
        municipality: MunicipalityID, date: CivilDate, inhabitants: Int, kind: String,
        source: String
    ) {
        self.municipality = municipality
        self.date = date
        self.inhabitants = inhabitants
        self.kind = kind
        self.source = source
    }
}

/// A number of inhabitants that a decision states and an invoice uses instead of the statistics.
public struct InvoicedInhabitants: Sendable, Hashable {
    /// The municipality.
    public let municipality: MunicipalityID
    /// The invoices it holds for, by their days.
    public let period: Period
    /// The stated number of inhabitants.
    public let inhabitants: Int
    /// The decision that states it.
    public let source: String

    /// A stated number as a row of the region's table.
    public init(municipality: MunicipalityID, period: Period, inhabitants: Int, source: String) {
        self.municipality = municipality
        self.period = period
        self.inhabitants = inhabitants
        self.source = source
    }
}

/// The inhabitants of one municipality over time.
struct Population: Sendable {
    private let anchors: [(day: Int, inhabitants: Double)]
    private let growth: [(day: Int, factor: Double)]
    /// People who came, or went if negative, in order of day.
    private var moves: [(day: Int, people: Double)] = []

    /// Anchors of one municipality, in any order, and the growth that a plan adds.
    init(anchors: [PopulationAnchor], growth: [(day: Int, factor: Double)]) {
        self.anchors = anchors.map { ($0.date.dayNumber, Double($0.inhabitants)) }
            .sorted { $0.day < $1.day }
        // By factor on one day, so that the order of changes cannot reach the last bit.
        self.growth = growth.filter { $0.factor != 1 }
            .sorted { ($0.day, $0.factor) < ($1.day, $1.factor) }
    }

    /// Inhabitants at the beginning of a day; linear in days between two counts.
    func inhabitants(onDay day: Double) -> Double {
        guard moves.isEmpty else { return max(0, balance(onDay: day)) }
        var value = interpolated(day)
        for step in growth where Double(step.day) <= day { value *= step.factor }
        return value
    }

    /// Inhabitants with all moves; fewer than none where a plan moves more than there are.
    private func balance(onDay day: Double) -> Double {
        var value = interpolated(day)
        var grown = 0
        for move in moves where Double(move.day) <= day {
            while grown < growth.count, growth[grown].day <= move.day {
                value *= growth[grown].factor
                grown += 1
            }
            value += move.people
        }
        for step in growth[grown...] where Double(step.day) <= day { value *= step.factor }
        return value
    }

    /// Lets people come, or go if negative; days are given in order.
    mutating func move(_ people: Double, onDay day: Int) { moves.append((day, people)) }

    /// The first day of a run with fewer than no inhabitants.
    func firstDayBelowNought(in run: Period) -> CivilDate? {
        guard !moves.isEmpty else { return nil }
        let (first, end) = (run.from.dayNumber, run.until.dayNumber)
        let turns = anchors.map(\.day) + growth.map(\.day) + moves.map(\.day)
        let days = [first] + Set(turns.filter { $0 > first && $0 < end }).sorted() + [end]
        for (day, next) in zip(days, days.dropFirst()) {
            // Between two turns the number goes straight, so its ends tell.
            if balance(onDay: Double(day)) < 0 { return CivilDate(dayNumber: day) }
            if balance(onDay: Double(next) - 1e-6) < 0 {
                return CivilDate(dayNumber: next - 1)
            }
        }
        return nil
    }

    /// Whether the tables hold a count for exactly this day.
    func isKnown(onDay day: Int) -> Bool { anchors.contains { $0.day == day } }

    /// The most inhabitants that a municipality can have.
    static let most = 50_000_000

    /// Inhabitants for money: on 1 January, rounded half up (model.md 13.12).
    func invoiced(onDay day: Int) -> Int {
        Int(min(inhabitants(onDay: Double(day)) + 0.5, Double(Self.most)).rounded(.down))
    }

    /// No fewer than the inhabitants on any day before an end.
    func highest(before end: Int) -> Double {
        let known =
            anchors.reduce(0) { max($0, $1.inhabitants) }
            + moves.reduce(0) { $0 + max(0, $1.people) }
        return growth.filter { $0.day < end }.reduce(known) { $0 * max(1, $1.factor) }
    }

    /// The mean over a half-open period of days; a change inside it counts by its days.
    func mean(fromDay from: Int, untilDay until: Int) -> Double {
        var cuts = [from, until]
        cuts += anchors.map(\.day).filter { $0 > from && $0 < until }
        cuts += growth.map(\.day).filter { $0 > from && $0 < until }
        cuts += moves.map(\.day).filter { $0 > from && $0 < until }
        cuts.sort()
        var sum = 0.0
        for (a, b) in zip(cuts, cuts.dropFirst()) where b > a {
            let middle = (Double(a) + Double(b)) / 2
            sum += inhabitants(onDay: middle) * Double(b - a)
        }
        return sum / Double(until - from)
    }

    private func interpolated(_ day: Double) -> Double {
        guard let next = anchors.firstIndex(where: { Double($0.day) >= day }) else {
            return anchors[anchors.count - 1].inhabitants
        }
        let b = anchors[next]
        if next == 0 || Double(b.day) == day { return b.inhabitants }
        let a = anchors[next - 1]
        let share = (day - Double(a.day)) / Double(b.day - a.day)
        return a.inhabitants + (b.inhabitants - a.inhabitants) * share
    }
}
