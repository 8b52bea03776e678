// The books: integrals over time between events, and the state at the end of each month.

extension RegionalCare {
    /// Adds the time since the last event to every integral; nothing has changed meanwhile.
    mutating func advance(to now: Double) {
        let days = now - lastTime
        guard days > 0 else { return }
        lastTime = now
        for region in 0..<regionCount {
            let state = regions[region]
            let open = Double(state.open)
            book.add(days * Double(state.waiting), .waitingDays, region, month)
            book.add(days * open, .openDays, region, month)
            book.add(days * state.countedFTE, .fteDays, region, month)
            book.add(days * state.extraFTE, .extraFTEDays, region, month)
            book.add(days * state.supply, .supplyHours, region, month)
            book.add(days * state.used, .usedHours, region, month)
            book.add(days * open * state.factor, .factorOpenDays, region, month)
            if state.hasOwnPost {
                book.add(days * open * state.factor, .ownFactorOpenDays, region, month)
                book.add(days * open, .ownOpenDays, region, month)
            }
            if state.isCovered { book.add(days, .coveredDays, region, month) }
            let unserved = state.factor > 0 ? state.waiting : state.waiting + state.open
            book.add(days * Double(unserved), .unservedDays, region, month)
        }
    }

    mutating func closeMonth() {
        for region in 0..<regionCount {
            book.add(Double(regions[region].waiting), .waitingAtEnd, region, month)
            book.add(Double(regions[region].open), .openAtEnd, region, month)
        }
        if !ownCounts.isEmpty { countOwn() }
    }
}
