// Shelter, beside the path: two waiting lines, limited places, stays, and books of their own.

import KetenEngine

extension RegionalCare {
    /// The places at the start, all empty, and the days on which their number changes.
    mutating func openShelter(_ scheduler: inout Scheduler<CareEvent>) {
        guard world.shelter.need > 0 else { return }
        for step in world.shelter.steps.indices {
            let event = CareEvent.shelterStep(step)
            guard step > 0 else {
                enterShelterStep(0, &scheduler)
                continue
            }
            scheduler.schedule(
                event, at: SimTime(days: Double(world.shelter.steps[step].day)),
                priority: event.priority)
        }
    }

    /// A person is registered: whether shelter is needed, where, and with which rights.
    ///
    /// Shelter does not keep anybody from coordination, nor the other way round.
    mutating func seekShelter(_ person: Int, _ scheduler: inout Scheduler<CareEvent>) {
        guard world.shelter.need > 0 else { return }
        let index = Purpose.index(people[person].round)
        guard uniform(of: person, .shelterNeed, index) < world.shelter.need else { return }
        let now = scheduler.now.days
        advanceShelter(to: now)
        people[person].needsShelter = true
        if uniform(of: person, .reflection, index) < world.shelter.reflectionEligible {
            people[person].reflectionUntil = now + world.shelter.reflectionDays
        }
        let isNational = uniform(of: person, .shelterKind, index) < world.shelter.toNational
        let kind: ShelterRecord.Kind = isNational ? .national : .regional
        shelters.append(ShelterRecord(person: Int32(person), kind: kind))
        shelter[kind].waiting += 1
        regions[Int(people[person].home)].waitingForShelter += 1
        census.shelterNeeds += 1
        let patience = exponential(of: person, .shelterPatience, index, mean: world.care.patience)
        let event = CareEvent.shelterPatienceEnd(shelters.count - 1)
        scheduler.schedule(event, at: SimTime(days: now + patience), priority: event.priority)
        admit(kind, &scheduler)
    }

    /// Who waits goes in while there is a place, first come, first served.
    private mutating func admit(
        _ kind: ShelterRecord.Kind, _ scheduler: inout Scheduler<CareEvent>
    ) {
        while shelter[kind].waiting > 0, shelter[kind].hasFreePlace {
            var place = shelter[kind].first
            while shelters[place].kind != kind || shelters[place].state != .waiting { place += 1 }
            shelter[kind].first = place + 1
            shelter[kind].waiting -= 1
            shelter[kind].inside += 1
            shelters[place].state = .inside
            let record = people[Int(shelters[place].person)]
            regions[Int(record.home)].waitingForShelter -= 1
            regions[Int(record.home)].inShelter += 1
            let index = Purpose.index(record.round)
            var days = world.shelter.stay.quantile(
                record.draws.uniform(purpose: Purpose.shelterStay.rawValue, index: index))
            if record.reflectionUntil > 0 { days = max(days, world.shelter.reflectionDays) }
            let time = scheduler.now.days + days
            guard time < end else { continue }
            let event = CareEvent.shelterEnd(place)
            scheduler.schedule(event, at: SimTime(days: time), priority: event.priority)
        }
    }

    /// A person who waits for shelter finds another way, or gives up.
    mutating func leaveShelterLine(_ place: Int, _ now: Double) {
        guard shelters[place].state == .waiting else { return }
        advanceShelter(to: now)
        let home = Int(people[Int(shelters[place].person)].home)
        shelters[place].state = .left
        shelter[shelters[place].kind].waiting -= 1
        regions[home].waitingForShelter -= 1
        book.add(.leftWithoutShelter, home, month)
    }

    /// A stay ends, and the place is for who waits longest.
    mutating func leaveShelter(_ place: Int, _ scheduler: inout Scheduler<CareEvent>) {
        advanceShelter(to: scheduler.now.days)
        let kind = shelters[place].kind
        shelters[place].state = .ended
        shelter[kind].inside -= 1
        regions[Int(people[Int(shelters[place].person)].home)].inShelter -= 1
        admit(kind, &scheduler)
    }

    /// The number of places changes; fewer places send nobody away.
    mutating func enterShelterStep(_ index: Int, _ scheduler: inout Scheduler<CareEvent>) {
        advanceShelter(to: scheduler.now.days)
        shelter.national.places = world.shelter.steps[index].national
        shelter.regional.places = world.shelter.steps[index].regional
        admit(.national, &scheduler)
        admit(.regional, &scheduler)
    }

    /// Adds the time since the last change to the integrals of shelter.
    ///
    /// They are kept apart from those of care, so that a change of places moves no bit of the rest.
    mutating func advanceShelter(to now: Double) {
        let days = now - shelter.lastTime
        guard days > 0 else { return }
        shelter.lastTime = now
        for region in 0..<regionCount {
            let state = regions[region]
            if state.inShelter > 0 {
                book.add(days * Double(state.inShelter), .shelterNights, region, month)
            }
            if state.waitingForShelter > 0 {
                let waited = days * Double(state.waitingForShelter)
                book.add(waited, .shelterWaitingDays, region, month)
            }
        }
    }
}
