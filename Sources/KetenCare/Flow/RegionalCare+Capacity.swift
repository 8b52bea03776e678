// What posts supply: service, absence, replacement, and the factor at which a region works.

import KetenEngine

extension RegionalCare {
    /// A step of capacity begins: service, sizes of posts, unit cost.
    mutating func enterStep(_ index: Int, _ scheduler: inout Scheduler<CareEvent>) {
        step = index
        for region in 0..<regionCount {
            let state = world.capacity.regions[index * regionCount + region]
            regions[region].isServed = state.isServed
            regions[region].payToUse = state.payToUse
            regions[region].isRemote = state.isRemote
            regions[region].isRemoteInGap = state.isRemoteInGap
            regions[region].isPooled = state.isPooled && !state.isStandstill
            regions[region].priority = state.priority
            regions[region].ramp = state.ramp
            regions[region].extraFTE = extraFTE[index * regionCount + region]
            let begins = state.isStandstill && !regions[region].isStandstill
            regions[region].isStandstill = state.isStandstill
            if begins { beginStandstill(region, &scheduler) }
        }
        countPosts()
        updateSupply()
        for region in 0..<regionCount { _ = admit(to: region, &scheduler) }
        rebalance(&scheduler)
    }

    /// Open cases begin to leave as waiting people do (model.md 13.1).
    private mutating func beginStandstill(
        _ region: Int, _ scheduler: inout Scheduler<CareEvent>
    ) {
        regions[region].standstill += 1
        for place in 0..<marks.count(region) {
            let entry = marks.entry(region, place)
            let person = Int(entry.person)
            if isOpen(person, mark: entry.mark) { scheduleStandstillLeave(person, &scheduler) }
        }
    }

    mutating func scheduleStandstillLeave(
        _ person: Int, _ scheduler: inout Scheduler<CareEvent>
    ) {
        let serial = regions[Int(people[person].server)].standstill
        people[person].standstill = serial
        let index = Purpose.index(people[person].round, Int(serial) & 0xFF)
        let days = exponential(of: person, .standstill, index, mean: world.care.patience)
        let event = CareEvent.standstillLeave(person)
        scheduler.schedule(
            event, at: SimTime(days: scheduler.now.days + days), priority: event.priority)
    }

    /// A reason for a post's absence begins (+1) or ends (−1).
    mutating func setAway(
        _ post: Int, by change: Int, _ scheduler: inout Scheduler<CareEvent>
    ) {
        away[post] += change
        let isEdge = change > 0 ? away[post] == 1 : away[post] == 0
        guard isEdge else { return }
        advance(to: scheduler.now.days)
        let size = wholeSize(of: post)
        let region = regionOfPost[post]
        regions[region].presentFTE -= change > 0 ? size : -size
        regions[region].presentPosts &-= size > 0 ? change : 0
        updateSupply()
        for region in 0..<regionCount { _ = admit(to: region, &scheduler) }
        rebalance(&scheduler)
    }

    /// The fte of a post in the step to a whole number of 2^-44, so that sums up to 512 fte are
    /// exact, whoever left and returned in between; larger ones may differ in their last digits.
    private func wholeSize(of post: Int) -> Double {
        (fte[step * postCount + post] + 0x1.8p8) - 0x1.8p8
    }

    /// The posts of every region, and who of them is there.
    private mutating func countPosts() {
        for region in 0..<regionCount {
            regions[region].wholeFTE = 0
            regions[region].presentFTE = 0
            regions[region].presentPosts = 0
        }
        for post in 0..<postCount {
            let size = wholeSize(of: post)
            let region = regionOfPost[post]
            regions[region].wholeFTE += size
            guard away[post] == 0 else { continue }
            regions[region].presentFTE += size
            regions[region].presentPosts &+= size > 0 ? 1 : 0
        }
    }

    /// Hours and places of every region from who is present (model.md 13.4 and 13.7).
    private mutating func updateSupply() {
        let hoursPerDay = world.capacity.hoursPerDay
        var presentElsewhere = 0
        sharing = .apart
        for region in 0..<regionCount {
            let count = regions[region].presentPosts
            let present = count > 0 ? regions[region].presentFTE : 0
            regions[region].supply = present * hoursPerDay * regions[region].ramp
            regions[region].countedFTE = present
            regions[region].hasOwnPost = count > 0
            regions[region].isCovered = false
            presentElsewhere &+= count
        }
        guard presentElsewhere > 0 else { return }
        coverPool()
        for region in 0..<regionCount where !regions[region].isPooled {
            if regions[region].hasOwnPost {
                regions[region].isCovered = true
                continue
            }
            regions[region].countedFTE =
                world.care.replacementEfficiency * regions[region].wholeFTE
            regions[region].isCovered = regions[region].countedFTE > 0
            if regions[region].isCovered, sharing == .apart { sharing = .replacing }
        }
        shareReplacement()
    }

    /// The factor of every region after a change, and when its next stage ends.
    mutating func rebalance(_ scheduler: inout Scheduler<CareEvent>) {
        let now = scheduler.now.days
        switch sharing {
        case .apart: for region in 0..<regionCount { workApart(region, now, &scheduler) }
        case .replacing: rebalanceReplacing(now, &scheduler)
        case .together: rebalanceTogether(now, &scheduler)
        }
    }

    /// The same after a change in one region, which others need not notice.
    mutating func rebalance(_ region: Int, _ scheduler: inout Scheduler<CareEvent>) {
        guard sharing == .apart else { return rebalance(&scheduler) }
        workApart(region, scheduler.now.days, &scheduler)
    }

    /// A region's posts work for it alone; without a post nobody does.
    private mutating func workApart(
        _ region: Int, _ now: Double, _ scheduler: inout Scheduler<CareEvent>
    ) {
        let (used, factor) = ownWork(of: region)
        let isOwn = regions[region].hasOwnPost
        setWork(region, used: isOwn ? used : 0, factor: isOwn ? factor : 0, now, &scheduler)
    }

    /// A present post first works for its own region; hours left go to regions without cover, one
    /// hour counting as *efficiency* hours (model.md 13.5). Regions without cover share them evenly
    /// by demand.
    private mutating func rebalanceReplacing(
        _ now: Double, _ scheduler: inout Scheduler<CareEvent>
    ) {
        var left = 0.0
        var uncovered = 0.0
        let regions = regions.view
        for region in 0..<regionCount {
            // Chosen, not branched on: who has a post present changes too often to be foretold.
            let (supply, demand) = (regions[region].supply, regions[region].demandHours)
            let isOwn = regions[region].hasOwnPost
            left += isOwn ? supply - min(supply, demand) : 0
            uncovered += !isOwn && regions[region].countedFTE > 0 ? demand : 0
        }
        let efficiency = world.care.replacementEfficiency
        let offered = left * efficiency
        let share = uncovered > 0 ? min(1, offered / uncovered) : (offered > 0 ? 1 : 0)
        let given = uncovered > 0 && efficiency > 0 ? share * uncovered / efficiency : 0
        for region in 0..<regionCount {
            var (used, factor) = ownWork(of: region)
            used += left > 0 ? given * (regions[region].supply - used) / left : 0
            let isOwn = regions[region].hasOwnPost
            factor = isOwn ? factor : regions[region].countedFTE > 0 ? share : 0
            setWork(region, used: isOwn ? used : 0, factor: factor, now, &scheduler)
        }
    }

    /// The hours a day that a region's posts work for it if they are there, and its factor then.
    @inline(__always)
    private func ownWork(of region: Int) -> (used: Double, factor: Double) {
        let (supply, demand) = (regions[region].supply, regions[region].demandHours)
        // A quotient of equals is exactly one, so that no branch need tell who asks for more.
        let most = max(supply, demand)
        return (min(supply, demand), most > 0 ? supply / most : 1)
    }

    /// From now on a region's posts work so many hours a day, and its clock runs at this factor.
    @inline(__always)
    mutating func setWork(
        _ region: Int, used: Double, factor: Double, _ now: Double,
        _ scheduler: inout Scheduler<CareEvent>
    ) {
        if used != regions[region].used {
            advance(region, to: now)
            regions[region].used = used
        }
        if factor != regions[region].factor {
            advance(region, to: now)
            regions[region].clockBase = regions[region].clock(at: now)
            regions[region].timeBase = now
            regions[region].factor = factor
            regions[region].isStageEndDue = true
        }
        if regions[region].isStageEndDue { scheduleStageEnd(region, now, &scheduler) }
    }

    /// Sets the region's timer to when its next stage ends.
    mutating func scheduleStageEnd(
        _ region: Int, _ now: Double, _ scheduler: inout Scheduler<CareEvent>
    ) {
        regions[region].isStageEndDue = false
        var time = Double.infinity
        if regions[region].factor > 0 {
            while marks.count(region) > 0 {
                let first = marks.entry(region, 0)
                if isOpen(Int(first.person), mark: first.mark) {
                    let ahead = (first.mark - regions[region].clockBase) / regions[region].factor
                    time = max(now, regions[region].timeBase + ahead)
                    break
                }
                marks.removeFirst(region)
            }
        }
        guard time != regions[region].nextStageEnd else { return }
        regions[region].nextStageEnd = time
        scheduler.set(timer: region, to: .stageEnd(region), at: SimTime(days: time))
    }
}
