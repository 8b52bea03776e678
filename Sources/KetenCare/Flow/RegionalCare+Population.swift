// Who exists in this world: everyone who becomes a victim in the run, and the stock at its start.

import KetenEngine

extension RegionalCare {
    /// Everyone who becomes a victim in the run, and the stock and registrations at its start.
    ///
    /// A person exists when their point in the plane *time × rate* lies under this world's rate
    /// (model.md section 4), so raising a rate adds people and moves nobody.
    mutating func populate(_ scheduler: inout Scheduler<CareEvent>) {
        startStock(&scheduler)
        // Read once: what is written below could else lie anywhere.
        let (generator, end, limits) = (generator, end, pointLimits.view)
        let (tiles, count, most) = (tiles.view, tiles.count, pointLimits.count)
        let placement = Purpose.placement.rawValue
        for index in 0..<count {
            let tile = tiles[index]
            let home = cells[Int(tile.cell)]
            var entity = tile.entity
            var bottom = 0.0
            while bottom < tile.highest {
                let bits = generator.draws(of: entity).bits(
                    purpose: Purpose.tile.rawValue, index: 0)
                var person = entity &+ EntityID.personAboveTile
                var ordinal = 0
                while ordinal < most, bits >= limits[ordinal] {
                    let draws = generator.draws(of: person)
                    let id = person
                    person &+= 1
                    ordinal &+= 1
                    // Who exists in every month's rate or in none is told by the year's bounds.
                    var height = bottom
                    if bottom + 1 >= tile.lowest {
                        height += draws.uniform(purpose: placement, index: 1)
                        guard height < tile.highest else { continue }
                    }
                    let moment = draws.uniform(purpose: placement, index: 0)
                    let time = tile.startDay + moment * tile.lengthDays
                    guard time >= 0, time < end else { continue }
                    let month = monthOf(time)
                    if height >= tile.lowest {
                        guard height < rates[Int(tile.cell) &* monthCount &+ month] else {
                            continue
                        }
                    }
                    book.addVictim(form: Int(home.form), Int(home.careRegion), month)
                    let spell = HiddenSpell(
                        entity: id, draws: draws, start: time, cell: tile.cell, round: 0,
                        isOfStock: false)
                    hide(
                        spell, zone: Int(home.zone), region: Int(home.careRegion), month: month,
                        &scheduler)
                }
                entity &+= EntityID.layerStep
                bottom += 1
            }
        }
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
