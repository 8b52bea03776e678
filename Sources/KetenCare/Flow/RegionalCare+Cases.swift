// Open cases: three stages on the region's virtual clock, drop-out, closure, and return.

import KetenEngine

extension RegionalCare {
    /// A case enters a stage: draws its natural duration and hours, and asks for work.
    ///
    /// Hours are spread evenly over the natural duration; plan hours are part of assistance
    /// (model.md 13.6).
    mutating func enterStage(_ person: Int, _ stage: UInt8, _ now: Double) {
        let region = Int(people[person].server)
        let u = uniform(
            of: person, .stageDuration, Purpose.index(people[person].round, Int(stage)))
        var days = world.care.durations[Int(stage)].quantile(u)
        if stage == 1, !world.care.search.isAsInTables { days += searchDays(person, days) }
        people[person].stage = stage
        people[person].stageFrom = regions[region].clock(at: now)
        people[person].stageDays = days
        people[person].mark = people[person].stageFrom + days
        people[person].demand = Self.units(hours(person, stage, days) / days)
        regions[region].demand += people[person].demand
        pushMark(person, region)
    }

    /// Waits for a region's virtual clock to reach an open case's mark.
    mutating func pushMark(_ person: Int, _ region: Int) {
        marks.push(region, .init(mark: people[person].mark, person: Int32(person)))
        regions[region].isStageEndDue = true
    }

    /// Days that finding a provider takes longer than the assistance of the tables includes.
    private mutating func searchDays(_ person: Int, _ days: Double) -> Double {
        let index = Purpose.index(people[person].round)
        return world.care.search.extraDays(
            in: days, delay: uniform(of: person, .matchDelay, index),
            attempts: uniform(of: person, .matchAttempts, index))
    }

    /// Hours a day in units of 2^-32, so that sums are exact in any order.
    static func units(_ hoursPerDay: Double) -> Int64 {
        // The nearest, without a call of the C library; from 2^52 on all numbers are whole.
        let units = hoursPerDay * 0x1p32
        return Int64(units < 0x1p52 ? units + 0.5 : units)
    }

    /// The hours of work of a stage for one person.
    mutating func hours(_ person: Int, _ stage: UInt8, _ days: Double) -> Double {
        let (draws, index) = (people[person].draws, Purpose.index(people[person].round))
        func draw(_ gamma: Gamma, _ purpose: Purpose) -> Double {
            var draws = KeyedDraws(draws, purpose: purpose.rawValue, index: index)
            return gamma.sample(&draws)
        }
        switch stage {
        case 0: return draw(world.care.intakeHours, .intakeHours)
        case 1:
            let weekly = draw(world.care.weeklyHours, .weeklyHours)
            return draw(world.care.planHours, .planHours) + weekly * days / 7
        default: return draw(world.care.closureHours, .closureHours)
        }
    }

    /// Every stage of a region whose mark the virtual clock has reached ends.
    mutating func endStages(_ region: Int, _ scheduler: inout Scheduler<CareEvent>) {
        let now = scheduler.now.days
        advance(region, to: now)
        regions[region].nextStageEnd = .infinity
        regions[region].isStageEndDue = true
        let reached = regions[region].clock(at: now) + 1e-9
        while marks.count(region) > 0 {
            let first = marks.entry(region, 0)
            let holds = isOpen(Int(first.person), mark: first.mark)
            if holds, first.mark > reached { break }
            marks.removeFirst(region)
            if holds { endStage(Int(first.person), now, &scheduler) }
        }
        admitAndRebalance(region, &scheduler)
    }

    @inline(__always)
    func isOpen(_ person: Int, mark: Double) -> Bool {
        people[person].state == .open && people[person].mark == mark
    }

    private mutating func endStage(
        _ person: Int, _ now: Double, _ scheduler: inout Scheduler<CareEvent>
    ) {
        let region = Int(people[person].server)
        regions[region].demand -= people[person].demand
        switch people[person].stage {
        case 0:
            people[person].assistanceAt = now
            enterStage(person, 1, now)
        case 1:
            people[person].closureAt = now
            enterStage(person, 2, now)
        default:
            if now < people[person].reflectionUntil {
                awaitClarity(person, &scheduler)
            } else {
                close(person, now, &scheduler)
            }
        }
    }

    /// A case closes: clarity on residence, rights known, where to go known.
    private mutating func close(
        _ person: Int, _ now: Double, _ scheduler: inout Scheduler<CareEvent>
    ) {
        let region = Int(people[person].server)
        assert(conditions(of: person, at: now) == .all, "A case closed without its conditions.")
        people[person].conditions = .all
        people[person].state = .closed
        regions[region].open -= 1
        book.add(.closed, region, month)
        let record = people[person]
        if !record.isInitial {
            book.add(.cohortHelped, Int(record.home), Int(record.registeredMonth))
            book.add(.leadCount, region, month)
            book.add(record.intakeAt - record.requestedAt, .leadWaiting, region, month)
            book.add(record.assistanceAt - record.intakeAt, .leadIntake, region, month)
            book.add(record.closureAt - record.assistanceAt, .leadAssistance, region, month)
            book.add(now - record.closureAt, .leadClosure, region, month)
        }
        mayReturn(person, now, &scheduler)
    }

    /// A case drops out of its own accord, if it is still open.
    mutating func dropOut(_ person: Int, _ scheduler: inout Scheduler<CareEvent>) {
        guard people[person].state == .open else { return }
        advance(Int(people[person].server), to: scheduler.now.days)
        endOpenCase(person, .droppedOut, &scheduler)
    }

    /// A case leaves because the service stands still, if it still does.
    mutating func leaveStandstill(_ person: Int, _ scheduler: inout Scheduler<CareEvent>) {
        let region = Int(people[person].server)
        guard people[person].state == .open, regions[region].isStandstill,
            people[person].standstill == regions[region].standstill
        else { return }
        advance(region, to: scheduler.now.days)
        endOpenCase(person, .droppedInStandstill, &scheduler)
    }

    private mutating func endOpenCase(
        _ person: Int, _ reason: Entry, _ scheduler: inout Scheduler<CareEvent>
    ) {
        let region = Int(people[person].server)
        people[person].conditions = conditions(of: person, at: scheduler.now.days)
        people[person].state = .droppedOut
        regions[region].open -= 1
        regions[region].demand -= people[person].demand
        regions[region].isStageEndDue = true
        book.add(reason, region, month)
        mayReturn(person, scheduler.now.days, &scheduler)
        admitAndRebalance(region, &scheduler)
    }

    /// After closing or dropping out: hidden again within the window, with some probability.
    private mutating func mayReturn(
        _ person: Int, _ now: Double, _ scheduler: inout Scheduler<CareEvent>
    ) {
        let record = people[person]
        let index = Purpose.index(record.round)
        let u = uniform(of: person, .repeatVictim, index)
        guard u < world.care.returnProbability, record.round < 255 else { return }
        let moment = uniform(of: person, .repeatVictim, index + 1) * world.care.returnWindow
        let time = now + moment
        guard time < end else { return }
        let start = monthOf(time)
        book.add(.returned, Int(record.home), start)
        book.add(.hiddenChange, Int(record.home), start)
        let spell = HiddenSpell(
            entity: record.entity, draws: record.draws, start: time,
            cell: record.cell, round: record.round + 1, isOfStock: false)
        hide(
            spell, zone: Int(cells[Int(record.cell)].zone), region: Int(record.home), month: start,
            &scheduler)
    }
}
