// Who exists in this world: everyone who becomes a victim in the run, and the stock at its start.
//
// New victims pass in batches of `Tiles` through loops in C that branch on no draw: a processor
// cannot foretell one, and would lose more by guessing than the work itself costs.

import KetenEngine

extension RegionalCare {
    /// Everyone who becomes a victim in the run, and the stock and registrations at its start.
    ///
    /// A person exists when their point in the plane *time × rate* lies under this world's rate
    /// (model.md section 4), so raising a rate adds people and moves nobody.
    mutating func populate(_ scheduler: inout Scheduler<CareEvent>) {
        if let hiddenFlow, hiddenFlow.isShared, hiddenFlow.knows(generator) {
            hiddenFlow.recall(&self)
        } else {
            let first = people.count
            followEverybody(&scheduler)
            if let hiddenFlow, hiddenFlow.isShared { hiddenFlow.keep(&self, from: first) }
        }
        scheduleArrival(&scheduler)
    }

    private mutating func followEverybody(_ scheduler: inout Scheduler<CareEvent>) {
        startStock(&scheduler)
        for first in stride(from: 0, to: tiles.count, by: Tiles.batchSize) {
            let doubts = bookTiles(tiles.follow(from: first, generator))
            let (places, latest) = (tiles.batch.doubts.view, tiles.batch.latest.view)
            for place in 0..<doubts {
                let point = Int(places[place])
                let spell = tiles.spell(at: point, from: first)
                follow(spell, monthOf(spell.start), until: latest[point], &scheduler)
            }
        }
    }

    /// Books the new victims of the batch, and the end of those whom nobody can find; writes who
    /// is left, and says how many.
    private mutating func bookTiles(_ points: Int) -> Int {
        let (outcomes, doubts) = (tiles.batch.outcomes.view, tiles.batch.doubts.view)
        let victimPlaces = tiles.batch.victimPlaces.view
        let unseenPlaces = tiles.batch.unseenPlaces.view
        let (victims, unseen) = book.hiddenCounts
        var (left, ended, hidden) = (0, 0, 0)
        for point in 0..<points {
            // Bits to count with: whoever branched on them would guess wrong too often.
            let outcome = TileOutcome(outcomes[point])
            victims[Int(victimPlaces[point])] &+= outcome.victim
            unseen[Int(unseenPlaces[point])] &+= outcome.ended
            ended &+= Int(outcome.ended)
            hidden &+= Int(outcome.hidden)
            doubts[left] = UInt32(truncatingIfNeeded: point)
            left &+= Int(outcome.inDoubt)
        }
        census.created &+= left &+ ended &+ hidden
        census.endedUnseen &+= ended
        census.hidden &+= hidden
        return left
    }

    /// The hidden stock in equilibrium, and the registrations under way.
    private mutating func startStock(_ scheduler: inout Scheduler<CareEvent>) {
        for cell in 0..<cells.count {
            let (key, form) = (cells[cell].key, Int(cells[cell].form))
            let region = Int(cells[cell].careRegion)
            let zone = Int(cells[cell].zone)
            let stock = world.detection.stock[cell].quantile(
                uniform(EntityID.stockCell(key, form: form).bits, .stock, 0))
            for ordinal in 0..<stock {
                let id = EntityID.stock(key, form: form, ordinal: ordinal).bits
                hiddenAtStart[region] += 1
                let spell = HiddenSpell(
                    entity: id, draws: generator.draws(of: id), start: 0, cell: Int32(cell),
                    round: 0, isOfStock: true)
                hide(spell, zone: zone, region: region, month: 0, &scheduler)
            }
            let underWay = world.detection.underWay[cell].quantile(
                uniform(EntityID.underWayCell(key, form: form).bits, .stock, 0))
            for ordinal in 0..<underWay {
                let id = EntityID.underWay(key, form: form, ordinal: ordinal).bits
                let whole = world.detection.delay.lengthBiased.quantile(
                    uniform(id, .registrationDelay, 0))
                let left = whole * uniform(id, .registrationDelay, 1)
                census.underWay += 1
                scheduleRegistration(id, 0, cell: cell, at: left, &scheduler)
            }
            startReferral(cell, &scheduler)
        }
    }

    /// Signals of a municipality's own channels that wait to be passed on; a uniform part of the
    /// wait is left, and then the whole delay to registration.
    private mutating func startReferral(_ cell: Int, _ scheduler: inout Scheduler<CareEvent>) {
        let (key, form) = (cells[cell].key, Int(cells[cell].form))
        let numbers = world.detection.inReferral[cell]
        guard numbers.mean > 0 else { return }
        let days = world.detection.referralDelay[Int(cells[cell].zone) * monthCount]
        let count = numbers.quantile(
            uniform(EntityID.underWayCell(key, form: form).bits, .referralQueue, 0))
        for ordinal in 0..<count {
            let id = EntityID.inReferral(key, form: form, ordinal: ordinal).bits
            let left = days * uniform(id, .referralQueue, 0)
            let delay = world.detection.delay.quantile(uniform(id, .registrationDelay, 0))
            census.underWay += 1
            scheduleRegistration(id, 0, cell: cell, at: left + delay, &scheduler)
        }
    }
}

extension Poisson {
    /// A Poisson distribution whose mean the region's check has already accepted.
    static func checked(mean: Double) -> Poisson {
        do {
            return try Poisson(mean: mean)
        } catch {
            preconditionFailure("A checked mean is no Poisson: \(error)")
        }
    }
}
