// Who pays in a replication where that is uncertain, and who falls ill when.

import KetenEngine

extension RegionalCare {
    /// Draws which municipalities pay where that is uncertain, and what follows for posts.
    ///
    /// A municipality pays all invoices of a calendar year or none; the draw is keyed by
    /// municipality and year, so raising the probability adds payers and removes none.
    mutating func decidePayers() {
        var drawn = 0.0
        var (municipality, year) = (UInt16.max, UInt32.max)
        for index in 0..<uncertainMonths.count {
            let month = uncertainMonths[index]
            if month.municipality != municipality || month.year != year {
                (municipality, year) = (month.municipality, month.year)
                drawn = payerDraw(Int(month.place))
            }
            paid[Int(month.place)] = drawn < month.probability
        }
        for index in world.capacity.days.indices {
            for region in 0..<regionCount {
                let at = index * regionCount + region
                guard world.capacity.regions[at].dependsOnPayers else { continue }
                decideSizes(index, region, at)
            }
        }
    }

    /// The uniform that decides whether a municipality pays in the year of a month.
    private mutating func payerDraw(_ place: Int) -> Double {
        let entity = world.municipalityEntities[place / monthCount]
        return uniform(entity, .payer, world.money.yearOfMonth[place % monthCount])
    }

    private mutating func decideSizes(_ index: Int, _ region: Int, _ at: Int) {
        let day = world.capacity.days[index]
        let month = Int(world.grid.monthOfDay[day])
        var owed = 0.0
        var received = 0.0
        for place in world.regionOfMunicipality.indices
        where world.regionOfMunicipality[place] == region {
            let yearly = world.money.yearlyContribution(place, onDay: day, world.grid)
            owed += yearly
            if paid[place * monthCount + month] { received += yearly }
        }
        let share = owed > 0 ? received / owed : 1
        var extra = 0.0
        for row in world.capacity.differences[at] {
            let u = payerDraw(row.municipality * monthCount + month)
            if u < row.payHere { extra += row.here }
            if u < row.payThere { extra -= row.there }
        }
        extraFTE[at] = extra / world.capacity.regions[at].unitCost
        for post in 0..<postCount where world.capacity.regionOfPost[post] == region {
            let state = world.capacity.posts[index * postCount + post]
            fte[index * postCount + post] = state.fte * (state.followsPayers ? share : 1)
        }
        addExtra(index, region, at)
    }

    /// Extra fte goes to the region's posts by their size, to the first if none has any.
    private mutating func addExtra(_ index: Int, _ region: Int, _ at: Int) {
        if !world.capacity.regions[at].isServed { extraFTE[at] = 0 }
        guard extraFTE[at] != 0 else { return }
        var sum = 0.0
        var first: Int?
        for post in 0..<postCount where world.capacity.regionOfPost[post] == region {
            sum += fte[index * postCount + post]
            if first == nil { first = index * postCount + post }
        }
        guard let first else { return }
        let wanted = max(0, sum + extraFTE[at])
        extraFTE[at] = max(-sum, extraFTE[at])
        if sum <= 0 {
            fte[first] = wanted
            return
        }
        for post in 0..<postCount where world.capacity.regionOfPost[post] == region {
            fte[index * postCount + post] *= wanted / sum
        }
    }

    /// Adds what is certain once, when the model is made.
    mutating func addCertainExtras() {
        for index in world.capacity.days.indices {
            for region in 0..<regionCount {
                let at = index * regionCount + region
                if !world.capacity.regions[at].dependsOnPayers { addExtra(index, region, at) }
            }
        }
    }

    /// Spells of sickness of every post, keyed by post, quarter and ordinal.
    mutating func scheduleIllness(_ scheduler: inout Scheduler<CareEvent>) {
        for post in 0..<postCount {
            let entity = world.postEntities[post]
            for quarter in world.quarters {
                schedule(
                    quarter.short, world.absence.short.meanDays, .shortSpell,
                    .shortSpellPlacement, quarter, post, entity, &scheduler)
                schedule(
                    quarter.long, world.absence.long.meanDays, .longSpell,
                    .longSpellPlacement, quarter, post, entity, &scheduler)
            }
        }
    }

    private mutating func schedule(
        _ spells: Poisson, _ meanDays: Double, _ count: Purpose, _ placement: Purpose,
        _ quarter: SicknessQuarter, _ post: Int, _ entity: UInt64,
        _ scheduler: inout Scheduler<CareEvent>
    ) {
        let number = spells.quantile(uniform(entity, count, quarter.index))
        let (opens, closes) = world.postWindows[post]
        for ordinal in 0..<number {
            let index = quarter.index << 8 | UInt32(ordinal) << 1
            let moment = uniform(entity, placement, index)
            let length = uniform(entity, placement, index + 1)
            let from = quarter.from + moment * quarter.length
            let until = from - Elementary.log(length) * meanDays
            guard until > opens, from < closes else { continue }
            scheduler.schedule(
                .away(post), at: SimTime(days: max(opens, from)),
                priority: CareEvent.away(post).priority)
            if until < closes {
                scheduler.schedule(
                    .back(post), at: SimTime(days: until), priority: CareEvent.back(post).priority)
            }
        }
    }
}
