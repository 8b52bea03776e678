// Registration: who asks for coordination, who is eligible, and who waits.

import KetenEngine

extension RegionalCare {
    /// A person is registered: asks or not, is refused or joins the waiting line.
    mutating func register(_ person: Int, _ scheduler: inout Scheduler<CareEvent>) {
        let home = Int(people[person].home)
        people[person].registeredMonth = UInt16(month)
        book.add(.registered, home, month)
        census.registered += 1
        seekShelter(person, &scheduler)
        let index = Purpose.index(people[person].round)
        guard uniform(of: person, .uptake, index) < world.care.uptake else {
            people[person].state = .declined
            return
        }
        ask(person, &scheduler)
    }

    /// A person asks for coordination; eligibility is decided at the request, for good.
    mutating func ask(_ person: Int, _ scheduler: inout Scheduler<CareEvent>) {
        let home = Int(people[person].home)
        book.add(.asked, home, month)
        let municipality = Int(cells[Int(people[person].cell)].municipality)
        guard let server = world.care.servedBy[municipality] else {
            people[person].state = .refused
            book.add(.refusedOtherRegion, home, month)
            return
        }
        people[person].server = UInt8(server)
        if regions[server].isServed {
            guard isEligible(person) else {
                return refuse(person, home: home, isRemote: regions[server].isRemote)
            }
        } else if regions[server].isRemoteInGap {
            return refuse(person, home: home, isRemote: true)
        }
        let now = scheduler.now.days
        people[person].state = .waiting
        people[person].requestedAt = now
        people[person].requestedMonth = UInt16(month)
        book.add(.requests, server, month)
        advance(server, to: now)
        appendToLine(person, server)
        startIntakes(server, &scheduler)
        // Whose intake starts at once needs no patience.
        guard people[person].state == .waiting else { return }
        let index = Purpose.index(people[person].round)
        let patience = exponential(of: person, .patience, index, mean: world.care.patience)
        let event = CareEvent.patienceEnd(person)
        scheduler.schedule(event, at: SimTime(days: now + patience), priority: event.priority)
    }

    /// Whether the service in force is open to a person's municipality.
    mutating func isEligible(_ person: Int) -> Bool {
        let region = Int(people[person].server)
        guard regions[region].payToUse else { return true }
        let municipality = Int(cells[Int(people[person].cell)].municipality)
        return paid[municipality * monthCount + month]
    }

    private mutating func refuse(_ person: Int, home: Int, isRemote: Bool) {
        people[person].state = .refused
        guard isRemote else {
            book.add(.refusedNotPaying, home, month)
            return
        }
        book.add(.refusedRemote, home, month)
        let index = Purpose.index(people[person].round)
        if uniform(of: person, .remote, index) < world.care.remoteEfficiency {
            book.add(.helpedRemotely, home, month)
        }
    }
}
