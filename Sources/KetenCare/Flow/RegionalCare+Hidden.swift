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
                    book.add(.newVictims, Int(cell.careRegion), start)
                    census.created += 1
                    hide(person.bits, 0, cell: Int(tile.cell), from: time, age: 0, &scheduler)
                }
            }
        }
    }

    /// The hidden stock in equilibrium, and the registrations under way.
    private mutating func startStock(_ scheduler: inout Scheduler<CareEvent>) {
        var total = 0.0
        for exit in 0..<DetectionTimeline.width { total += hazards[exit] }
        for cell in 0..<cells.count {
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
        let (channel, time) = exit(entity, round, from: start, firstMonth)
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
        let probability = registration[lastMonth * DetectionTimeline.width + channel]
        guard uniform(entity, .reporting, Purpose.index(round)) < probability else {
            census.notReported += 1
            return
        }
        let delay = world.detection.delay.quantile(
            uniform(entity, .registrationDelay, Purpose.index(round)))
        scheduleRegistration(entity, round, cell: cell, at: time + delay, &scheduler)
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
        _ entity: UInt64, _ round: UInt8, from start: Double, _ firstMonth: Int
    ) -> (Int, Double) {
        let draws = generator.draws(of: entity)
        let purpose = Purpose.exit.rawValue
        let index = Purpose.index(round)
        let row = firstMonth * DetectionTimeline.width
        let unseen =
            start - Elementary.log(draws.uniform(purpose: purpose, index: index)) / hazards[row]
        var best = (0, unseen)
        let span = min(unseen, end) - start
        for place in 0..<channels.count {
            let channel = channels[place]
            let u = draws.uniform(purpose: purpose, index: index + UInt32(channel))
            if 1 - u >= highest[channel] * span { continue }
            let time = self.time(of: channel, u, from: start, firstMonth)
            if time < best.1 { best = (channel, time) }
        }
        return best.1 < end ? best : (best.0, .infinity)
    }

    /// When a channel's cumulative hazard reaches its exponential; infinity beyond the run.
    private mutating func time(
        of channel: Int, _ u: Double, from start: Double, _ firstMonth: Int
    ) -> Double {
        let width = DetectionTimeline.width
        let first = firstMonth * width + channel
        let needed =
            cumulative[first] + hazards[first] * (start - monthStart[firstMonth])
            - Elementary.log(u)
        var month = firstMonth
        while month < monthCount, cumulative[(month + 1) * width + channel] <= needed { month += 1 }
        guard month < monthCount else { return .infinity }
        let at = month * width + channel
        return max(start, monthStart[month] + (needed - cumulative[at]) / hazards[at])
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
