// The closure stage: which conditions are met by now, and a case that waits for clarity alone.

import KetenEngine

extension RegionalCare {
    /// The conditions of closure that an open case has met by now (law 6).
    mutating func conditions(of person: Int, at now: Double) -> ClosureConditions {
        let record = people[person]
        guard record.stage == 2, record.state == .open else { return record.conditions }
        let clock = regions[Int(record.server)].clock(at: now)
        let draws = record.draws
        let purpose = Purpose.closureCondition.rawValue
        var met = ClosureConditions.met(
            after: clock - record.stageFrom + 1e-9, of: record.stageDays
        ) { draws.uniform(purpose: purpose, index: Purpose.index(record.round, $0)) }
        // Nobody has clarity on residence while the reflection period lasts.
        if now < record.reflectionUntil { met.remove(.residence) }
        return met
    }

    /// The work of the stage is done, but the reflection period lasts: the case stays open, asks
    /// for no hours, and closes when the period is over and somebody serves the region.
    mutating func awaitClarity(_ person: Int, _ scheduler: inout Scheduler<CareEvent>) {
        let region = Int(people[person].server)
        people[person].demand = 0
        people[person].mark = .infinity
        pushMark(person, region)
        guard people[person].reflectionUntil < end else { return }
        let event = CareEvent.clarity(person)
        scheduler.schedule(
            event, at: SimTime(days: people[person].reflectionUntil), priority: event.priority)
    }

    /// The reflection period of a case that waits for nothing else is over.
    mutating func gainClarity(_ person: Int, _ scheduler: inout Scheduler<CareEvent>) {
        guard people[person].state == .open, people[person].mark == .infinity else { return }
        let region = Int(people[person].server)
        advance(region, to: scheduler.now.days)
        people[person].mark = regions[region].clock(at: scheduler.now.days)
        pushMark(person, region)
        rebalance(region, &scheduler)
    }
}
