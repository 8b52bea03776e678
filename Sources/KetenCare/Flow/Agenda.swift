// The agenda that all replications share: ends of months, steps of capacity, planned absence.

import KetenEngine

/// One item of the agenda.
struct AgendaItem: BitwiseCopyable {
    /// What happens; the raw value orders items on one day.
    enum Kind: UInt8, BitwiseCopyable {
        case monthEnd, step, back, away, payers
    }

    var day: Double
    var kind: Kind
    var index: Int32

    /// All items of a world after the first moment, in order.
    static func all(of world: World) -> [AgendaItem] {
        var items: [AgendaItem] = []
        for month in 0..<(world.grid.count - 1) {
            items.append(
                AgendaItem(
                    day: Double(world.grid.bounds[month + 1]), kind: .monthEnd,
                    index: Int32(month)))
        }
        for (place, day) in world.capacity.days.enumerated().dropFirst() {
            items.append(AgendaItem(day: Double(day), kind: .step, index: Int32(place)))
        }
        for month in 1..<max(1, world.grid.count) where world.money.payersMayChange(in: month) {
            items.append(
                AgendaItem(
                    day: Double(world.grid.bounds[month]), kind: .payers, index: Int32(month)))
        }
        for toggle in world.capacity.toggles {
            items.append(
                AgendaItem(
                    day: toggle.day, kind: toggle.isAway ? .away : .back,
                    index: Int32(toggle.post)))
        }
        return items.sorted {
            ($0.day, $0.kind.rawValue, $0.index) < ($1.day, $1.kind.rawValue, $1.index)
        }
    }
}

extension RegionalCare {
    mutating func scheduleAgenda(_ scheduler: inout Scheduler<CareEvent>) {
        guard agendaPlace < agenda.count else { return }
        scheduler.schedule(
            .agenda, at: SimTime(days: agenda[agendaPlace].day),
            priority: CareEvent.agenda.priority)
    }

    mutating func followAgenda(_ scheduler: inout Scheduler<CareEvent>) {
        let item = agenda[agendaPlace]
        agendaPlace += 1
        scheduleAgenda(&scheduler)
        switch item.kind {
        case .monthEnd:
            advance(to: item.day)
            advanceShelter(to: item.day)
            closeMonth()
            month += 1
        case .step:
            advance(to: item.day)
            enterStep(Int(item.index), &scheduler)
        case .away: setAway(Int(item.index), by: 1, &scheduler)
        case .back: setAway(Int(item.index), by: -1, &scheduler)
        case .payers:
            // People who kept their place may be eligible from today.
            advance(to: item.day)
            for region in 0..<regionCount { startIntakes(region, &scheduler) }
        }
    }
}
