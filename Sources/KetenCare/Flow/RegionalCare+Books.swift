// The books: integrals over time between events, and the state at the end of each month.

extension RegionalCare {
    /// Adds the time since the last change to every integral of every region.
    mutating func advance(to now: Double) {
        for region in 0..<regionCount { advance(region, to: now) }
    }

    /// Adds the time since the last change to every integral of a region; whatever changes what is
    /// integrated asks for it first.
    ///
    /// What happens in one region does not touch the books of another, to the last bit.
    mutating func advance(_ region: Int, to now: Double) {
        lastTime = now
        let state = regions[region]
        let days = now - state.bookedUntil
        guard days > 0 else { return }
        regions[region].bookedUntil = now
        let row = book.row(region, month)
        let waiting = days * Double(state.waiting)
        let open = days * Double(state.open)
        row.add(waiting, .waitingDays)
        row.add(open, .openDays)
        row.add(days * state.countedFTE, .fteDays)
        row.add(days * state.extraFTE, .extraFTEDays)
        row.add(days * state.supply, .supplyHours)
        row.add(days * state.used, .usedHours)
        let worked = open * state.factor
        row.add(worked, .factorOpenDays)
        // Chosen, not branched on: who is present changes too often to be foretold.
        row.add(state.hasOwnPost ? worked : 0, .ownFactorOpenDays)
        row.add(state.hasOwnPost ? open : 0, .ownOpenDays)
        row.add(state.isCovered ? days : 0, .coveredDays)
        let unserved = state.factor > 0 ? state.waiting : state.waiting &+ state.open
        row.add(days * Double(unserved), .unservedDays)
    }

    mutating func closeMonth() {
        for region in 0..<regionCount {
            book.add(Double(regions[region].waiting), .waitingAtEnd, region, month)
            book.add(Double(regions[region].open), .openAtEnd, region, month)
        }
        if !ownCounts.isEmpty { countOwn() }
    }
}
