// Hidden victims: who exists in this world, and how and when each stops being hidden.

import KetenEngine

extension RegionalCare {
    /// Everyone who becomes a victim in the run, and the stock and registrations at its start.
    ///
    /// A person exists when their point in the plane *time × rate* lies under this world's rate
    /// (model.md section 4), so raising a rate adds people and moves nobody.
    mutating func populate(_ scheduler: inout Scheduler<CareEvent>) {
        startStock(&scheduler)
        for index in 0..<tiles.count {
            let tile = tiles[index]
            let cell = cells[Int(tile.cell)]
            let row = Int(tile.cell) * monthCount
            for layer in 0..<Int(tile.layers) {
                let year = Int(tile.year)
                let id = EntityID.tile(cell.key, form: Int(cell.form), layer: layer, year: year)
                let points = world.detection.points.quantile(uniform(id.bits, .tile, 0))
                for ordinal in 0..<points {
                    let person = EntityID.person(
                        cell.key, form: Int(cell.form), layer: layer, year: year, ordinal: ordinal)
                    let draws = generator.draws(of: person.bits)
                    let moment = draws.uniform(purpose: Purpose.placement.rawValue, index: 0)
                    let height = draws.uniform(purpose: Purpose.placement.rawValue, index: 1)
                    let time = tile.startDay + moment * tile.lengthDays
                    guard time >= 0, time < end else { continue }
                    let start = monthOf(time)
                    guard Double(layer) + height < rates[row + start] else { continue }
                    book.addVictim(form: Int(cell.form), Int(cell.careRegion), start)
                    census.created += 1
                    hide(person.bits, 0, cell: Int(tile.cell), from: time, age: 0, &scheduler)
                }
            }
        }
    }

    /// The hidden stock in equilibrium, and the registrations under way.
    private mutating func startStock(_ scheduler: inout Scheduler<CareEvent>) {
        for cell in 0..<cells.count {
            let first = Int(cells[cell].zone) * monthCount * DetectionTimeline.width
            var total = 0.0
            for exit in 0..<DetectionTimeline.width { total += hazards[first + exit] }
            let (key, form) = (cells[cell].key, Int(cells[cell].form))
            let region = Int(cells[cell].careRegion)
            let stock = world.detection.stock[cell].quantile(
                uniform(EntityID.stockCell(key, form: form).bits, .stock, 0))
            for ordinal in 0..<stock {
                let id = EntityID.stock(key, form: form, ordinal: ordinal).bits
                let age = exponential(id, .hiddenAge, 0, mean: 1 / total)
                hiddenAtStart[region] += 1
                census.created += 1
                hide(id, 0, cell: cell, from: 0, age: age, &scheduler)
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

    /// A person is hidden from a moment on; draws every exit and follows the one that wins.
    mutating func hide(
        _ entity: UInt64, _ round: UInt8, cell: Int, from start: Double, age: Double,
        _ scheduler: inout Scheduler<CareEvent>
    ) {
        let region = Int(cells[cell].careRegion)
        let firstMonth = monthOf(start)
        if start > 0 { book.add(.hiddenChange, region, firstMonth) }
        let zone = Int(cells[cell].zone)
        let (channel, time) = exit(entity, round, zone: zone, from: start, firstMonth)
        guard time < end else {
            census.hidden += 1
            return
        }
        let lastMonth = monthOf(time)
        book.add(-1, .hiddenChange, region, lastMonth)
        guard channel > 0 else {
            census.endedUnseen += 1
            return
        }
        book.add(.detections, region, lastMonth)
        book.addDetection(channel: channel, region, lastMonth)
        book.add(time - start + age, .hiddenDays, region, lastMonth)
        census.detected += 1
        let row = zone * monthCount + lastMonth
        let probability = registration[row * DetectionTimeline.width + channel]
        guard uniform(entity, .reporting, Purpose.index(round)) < probability else {
            census.notReported += 1
            return
        }
        bookSignals(entity, round, region, lastMonth)
        let delay = world.detection.delay.quantile(
            uniform(entity, .registrationDelay, Purpose.index(round)))
        let wait = world.detection.isMunicipal[channel] ? world.detection.referralDelay[row] : 0
        scheduleRegistration(entity, round, cell: cell, at: time + wait + delay, &scheduler)
    }

    /// Signals come with every reported victim that prove to be none (model.md section 5).
    private mutating func bookSignals(
        _ entity: UInt64, _ round: UInt8, _ region: Int, _ month: Int
    ) {
        guard world.detection.unconfirmed.mean > 0 else { return }
        let signals = world.detection.unconfirmed.quantile(
            uniform(entity, .unconfirmedSignals, Purpose.index(round)))
        book.add(Double(signals), .unconfirmedSignals, region, month)
    }

    private mutating func scheduleRegistration(
        _ entity: UInt64, _ round: UInt8, cell: Int, at time: Double,
        _ scheduler: inout Scheduler<CareEvent>
    ) {
        guard time < end else {
            census.onTheWay += 1
            return
        }
        let home = cells[cell].careRegion
        precondition(people.count < 1 << 22, "More people than an event can name.")
        people.append(PersonRecord(entity: entity, round: round, cell: cell, home: home))
        census.expected += 1
        let event = CareEvent.registration(people.count - 1)
        scheduler.schedule(event, at: SimTime(days: time), priority: event.priority)
    }

    /// The exit that wins, 0 for *unseen*, and its time; infinity when it lies beyond the run.
    ///
    /// Each exit has one unit exponential; the first whose cumulative hazard reaches it wins. As
    /// −log u ≥ 1 − u, a channel with 1 − u above its highest hazard × the time at hand cannot win
    /// and needs no logarithm.
    private mutating func exit(
        _ entity: UInt64, _ round: UInt8, zone: Int, from start: Double, _ firstMonth: Int
    ) -> (Int, Double) {
        let draws = generator.draws(of: entity)
        let purpose = Purpose.exit.rawValue
        let index = Purpose.index(round)
        let row = (zone * monthCount + firstMonth) * DetectionTimeline.width
        let top = zone * DetectionTimeline.width
        let unseen =
            start - Elementary.log(draws.uniform(purpose: purpose, index: index)) / hazards[row]
        var best = (0, unseen)
        let span = min(unseen, end) - start
        for place in 0..<channels.count {
            let channel = channels[place]
            let u = draws.uniform(purpose: purpose, index: index + UInt32(channel))
            if 1 - u >= highest[top + channel] * span { continue }
            let time = self.time(of: channel, u, zone: zone, from: start, firstMonth)
            if time < best.1 { best = (channel, time) }
        }
        return best.1 < end ? best : (best.0, .infinity)
    }

    /// When a channel's cumulative hazard reaches its exponential; infinity beyond the run.
    private mutating func time(
        of channel: Int, _ u: Double, zone: Int, from start: Double, _ firstMonth: Int
    ) -> Double {
        let width = DetectionTimeline.width
        let rows = zone * monthCount * width + channel
        let sums = zone * (monthCount + 1) * width + channel
        let needed =
            cumulative[sums + firstMonth * width]
            + hazards[rows + firstMonth * width] * (start - monthStart[firstMonth])
            - Elementary.log(u)
        var month = firstMonth
        while month < monthCount, cumulative[sums + (month + 1) * width] <= needed { month += 1 }
        guard month < monthCount else { return .infinity }
        let passed = needed - cumulative[sums + month * width]
        return max(start, monthStart[month] + passed / hazards[rows + month * width])
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
