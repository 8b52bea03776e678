// Inhabitants who move from one municipality to another: nobody comes and nobody goes.

public import KetenEngine

/// Some inhabitants of a municipality live in another one from a day on.
public struct ShiftChange: Sendable, Hashable {
    /// How many move.
    public enum Amount: Sendable, Hashable {
        /// So many people.
        case number(Int)
        /// A share of who lives there on that day, rounded to whole people.
        case share(Double)
    }

    /// Where they leave.
    public var origin: MunicipalityID
    /// Where they go.
    public var destination: MunicipalityID
    /// How many.
    public var amount: Amount
    /// The day.
    public var on: CivilDate

    /// A move of inhabitants.
    public init(
        origin: MunicipalityID, destination: MunicipalityID, amount: Amount, on: CivilDate
    ) {
        self.origin = origin
        self.destination = destination
        self.amount = amount
        self.on = on
    }

    /// As one line of the plan's canonical text.
    var canonicalText: String {
        let many =
            switch amount {
            case .number(let number): "\(number)"
            case .share(let share): "a share of \(share)"
            }
        return "shift of \(many) from \(origin) to \(destination) on \(on)"
    }
}

extension Population {
    /// The inhabitants of every municipality under a plan's growths and moves.
    ///
    /// On one day growth comes first; then all moves of the day are taken from the same
    /// inhabitants, so that their order means nothing, and who is added comes beside them.
    static func all(of region: Region, under changes: [Change], before end: CivilDate)
        -> [Population]
    {
        let anchors = Dictionary(grouping: region.tables.population, by: \.municipality)
        var populations = region.tables.municipalities.map { municipality in
            var growth: [(day: Int, factor: Double)] = []
            for case .growth(let change) in changes
            where change.added == nil && change.municipalities?.contains(municipality.id) ?? true {
                growth += change.steps(before: end).map { ($0.dayNumber, change.factor) }
            }
            return Population(anchors: anchors[municipality.id] ?? [], growth: growth)
        }
        var shifts: [ShiftChange] = []
        for case .shift(let change) in changes where change.on < end { shifts.append(change) }
        let added = additions(changes, before: end)
        let places = Dictionary(
            uniqueKeysWithValues: region.tables.municipalities.enumerated().map { ($1.id, $0) })
        for day in Set(shifts.map(\.on.dayNumber) + added.map(\.day)).sorted() {
            var moved = [Double](repeating: 0, count: populations.count)
            for shift in shifts where shift.on.dayNumber == day {
                guard let from = places[shift.origin], let to = places[shift.destination] else {
                    continue
                }
                let number: Double
                switch shift.amount {
                case .number(let people): number = Double(people)
                case .share(let share):
                    // Rounded down, so that shares of one whole never take more than it.
                    number = (share * populations[from].inhabitants(onDay: Double(day)))
                        .rounded(.down)
                }
                moved[from] -= number
                moved[to] += number
            }
            for addition in added where addition.day == day {
                for (place, municipality) in region.tables.municipalities.enumerated()
                where addition.places?.contains(municipality.id) ?? true {
                    moved[place] += addition.people
                }
            }
            for (place, number) in moved.enumerated() where number != 0 {
                populations[place].move(number, onDay: day)
            }
        }
        return populations
    }

    /// The days on which a plan adds people, and to whom.
    private static func additions(
        _ changes: [Change], before end: CivilDate
    ) -> [(day: Int, people: Double, places: [MunicipalityID]?)] {
        changes.flatMap { change -> [(day: Int, people: Double, places: [MunicipalityID]?)] in
            guard case .growth(let growth) = change, let added = growth.added else { return [] }
            return growth.steps(before: end).filter { $0 < end }.map {
                ($0.dayNumber, Double(added), growth.municipalities)
            }
        }
    }
}

extension Region {
    /// The municipality that a plan's moves would leave with fewer than no inhabitants, with the
    /// first day of it; nothing if there is none.
    public func overdrawn(
        by changes: [Change], during run: Period
    ) -> (municipality: MunicipalityID, day: CivilDate)? {
        let populations = Population.all(of: self, under: changes, before: run.until)
        for (place, population) in populations.enumerated() {
            if let day = population.firstDayBelowNought(in: run) {
                return (tables.municipalities[place].id, day)
            }
        }
        return nil
    }
}
