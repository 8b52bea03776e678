// The cases that are open, and the people who wait, on the first day of a run.

import KetenEngine

extension RegionalCare {
    /// The open caseload and the waiting people at the start (model.md section 4).
    ///
    /// Open cases: by inhabitants of the municipalities served here, stage by mean duration, a
    /// length-biased duration with a uniform remaining part, and no drop-out any more.
    mutating func openFirstCases(_ scheduler: inout Scheduler<CareEvent>) {
        guard let everyone = world.care.servedInhabitants.last, everyone > 0 else { return }
        let count = world.care.initialOpenCases.quantile(
            uniform(EntityID.caseload.bits, .initialCase, 0))
        for number in 0..<count {
            openFirstCase(EntityID.openCase(number).bits, everyone: everyone, &scheduler)
        }
        let waiting = world.care.initialWaiting.quantile(
            uniform(EntityID.waitingList.bits, .initialCase, 0))
        for number in 0..<waiting {
            let person = newPerson(EntityID.waiting(number).bits, everyone: everyone)
            people[person].isInitial = true
            census.waitingAtStart += 1
            ask(person, &scheduler)
        }
        rebalance(&scheduler)
    }

    /// A person of a municipality by inhabitants and a form by share; draws 1 and 2 of the purpose.
    private mutating func newPerson(_ entity: UInt64, everyone: Double) -> Int {
        let care = world.care
        let place = uniform(entity, .initialCase, 1) * everyone
        let municipality = care.servedInhabitants.firstIndex { place < $0 } ?? 0
        var form = 0
        var rest = uniform(entity, .initialCase, 2)
        while form + 1 < care.formCount, rest >= care.formShares[form] {
            rest -= care.formShares[form]
            form += 1
        }
        let cell = municipality * care.formCount + form
        let home = cells[cell].careRegion
        people.append(PersonRecord(generator, entity: entity, round: 0, cell: cell, home: home))
        return people.count - 1
    }

    private mutating func openFirstCase(
        _ entity: UInt64, everyone: Double, _ scheduler: inout Scheduler<CareEvent>
    ) {
        let care = world.care
        let person = newPerson(entity, everyone: everyone)
        let cell = Int(people[person].cell)
        let municipality = Int(cells[cell].municipality)
        guard let region = care.servedBy[municipality] else { return }
        var point = uniform(entity, .initialCase, 3) * care.durationMeans.reduce(0, +)
        var stage = 0
        while stage < 2, point >= care.durationMeans[stage] {
            point -= care.durationMeans[stage]
            stage += 1
        }
        let (days, left) = care.durations[stage].underWay(
            uniform(entity, .initialCase, 4), uniform(entity, .initialCase, 5))
        let work = hours(person, UInt8(stage), days)
        people[person].state = .open
        people[person].isInitial = true
        people[person].server = UInt8(region)
        people[person].stage = UInt8(stage)
        people[person].mark = regions[region].clock(at: 0) + left
        people[person].stageFrom = people[person].mark - days
        people[person].stageDays = days
        people[person].demand = Self.units(work / days)
        regions[region].open += 1
        regions[region].demand += people[person].demand
        pushMark(person, region)
        census.openAtStart += 1
        if regions[region].isStandstill { scheduleStandstillLeave(person, &scheduler) }
    }
}
