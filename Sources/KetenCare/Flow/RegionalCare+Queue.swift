// The waiting line of a region: first come first served, patience, and the start of intakes.

import KetenEngine

extension RegionalCare {
    mutating func appendToLine(_ person: Int, _ region: Int) {
        people[person].previous = regions[region].tail
        people[person].next = -1
        if regions[region].tail >= 0 {
            people[Int(regions[region].tail)].next = Int32(person)
        } else {
            regions[region].head = Int32(person)
        }
        regions[region].tail = Int32(person)
        regions[region].waiting += 1
    }

    mutating func removeFromLine(_ person: Int, _ region: Int) {
        let (previous, next) = (people[person].previous, people[person].next)
        if previous >= 0 {
            people[Int(previous)].next = next
        } else {
            regions[region].head = next
        }
        if next >= 0 {
            people[Int(next)].previous = previous
        } else {
            regions[region].tail = previous
        }
        regions[region].waiting -= 1
    }

    /// A waiting person's patience ends.
    mutating func leave(_ person: Int, _ scheduler: inout Scheduler<CareEvent>) {
        guard people[person].state == .waiting else { return }
        let region = Int(people[person].server)
        advance(region, to: scheduler.now.days)
        removeFromLine(person, region)
        people[person].state = .left
        people[person].intakeAt = scheduler.now.days
        book.add(.leftWaiting, region, month)
    }

    /// Starts what intakes may, and then shares hours anew, which what came before has asked for.
    mutating func admitAndRebalance(_ region: Int, _ scheduler: inout Scheduler<CareEvent>) {
        _ = admit(to: region, &scheduler)
        rebalance(region, &scheduler)
    }

    /// Starts what intakes may; hours are shared anew if any did.
    mutating func startIntakes(_ region: Int, _ scheduler: inout Scheduler<CareEvent>) {
        if admit(to: region, &scheduler) { rebalance(region, &scheduler) }
    }

    /// Starts intakes while the region has a free place, working capacity and somebody eligible.
    mutating func admit(to region: Int, _ scheduler: inout Scheduler<CareEvent>) -> Bool {
        if regions[region].isPooled { return admitToPool(&scheduler) }
        var hasStarted = false
        while regions[region].waiting > 0,
            hasFreePlace(open: regions[region].open, fte: regions[region].countedFTE)
        {
            guard let next = next(in: region) else { break }
            startIntake(next.person, region, &scheduler)
            hasStarted = true
        }
        return hasStarted
    }

    /// Open + 1 ≤ norm × counted fte, without rounding (model.md 13.4).
    @inline(__always)
    func hasFreePlace(open: Int, fte: Double) -> Bool {
        fte > 0 && Double(open + 1) <= world.care.norm * fte + 1e-9
    }

    /// Who is next in a region's line: of those who are eligible the highest rank, and of equals
    /// the first to ask.
    mutating func next(in region: Int) -> (person: Int, rank: Int)? {
        let priority = regions[region].priority
        if let function = priority.function { return next(in: region, by: function) }
        var best: (person: Int, rank: Int)?
        var person = regions[region].head
        while person >= 0 {
            if isEligible(Int(person)) {
                let rank = rank(Int(person), priority)
                if rank > best?.rank ?? Int.min { best = (Int(person), rank) }
                if rank == priority.highestRank { break }
            }
            person = people[Int(person)].next
        }
        return best
    }

    /// The decision *who is next*: who has a higher rank goes first.
    private mutating func rank(_ person: Int, _ priority: QueuePriority) -> Int {
        priority.rank(
            form: Int(cells[Int(people[person].cell)].form),
            needsShelter: people[person].needsShelter)
    }

    mutating func startIntake(
        _ person: Int, _ region: Int, _ scheduler: inout Scheduler<CareEvent>
    ) {
        let now = scheduler.now.days
        advance(region, to: now)
        removeFromLine(person, region)
        let wait = now - people[person].requestedAt
        book.add(.intakes, region, month)
        book.add(wait, .waitDays, region, month)
        if wait <= 14 {
            book.add(.requestsWithin14Days, region, Int(people[person].requestedMonth))
        }
        waits.append(WaitRecord(days: wait, month: UInt16(month), region: UInt8(region)))
        people[person].state = .open
        people[person].intakeAt = now
        regions[region].open += 1
        enterStage(person, 0, now)
        let index = Purpose.index(people[person].round)
        if uniform(of: person, .dropout, index) < world.care.dropoutProbability {
            let days = exponential(of: person, .dropout, index + 1, mean: world.care.dropoutDays)
            let event = CareEvent.dropout(person)
            scheduler.schedule(event, at: SimTime(days: now + days), priority: event.priority)
        }
    }
}
