// Who exists in this world: everyone who becomes a victim in the run, and the stock at its start.
//
// New victims pass in batches through three loops, of which the first two branch on no draw: a
// processor cannot foretell one, and would lose more by guessing than the work itself costs.

import KetenEngine

/// Somebody who becomes a victim in the run.
struct NewVictim: BitwiseCopyable {
    var entity: UInt64
    var start: Double
    var cell: Int32
    var month: UInt16
}

/// A point in the plane *time × rate*: where somebody becomes a victim if the rate is above it.
struct TilePoint: BitwiseCopyable {
    /// The draws of its tile.
    var draws: EntityDraws
    var strip: UInt32
    var layer: UInt16
    var ordinal: UInt16
}

/// What a batch of new victims passes through, allocated once and read through views alone.
struct VictimBatch: ~Copyable {
    /// How many points are gathered before they are followed; the last tile may add a few.
    static let size = 192

    private static let most = size + TilePoints.limits.count
    let points = Slab<TilePoint>(capacity: most)
    let victims = Slab<NewVictim>(capacity: most)
    /// The places of victims whose end bounds do not tell.
    let doubts = Slab<Int32>(capacity: most)
}

/// The tile that comes next.
private struct TileCursor {
    var strip = 0
    var layer: UInt32 = 0
}

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
        var next = TileCursor()
        while next.strip < strips.count {
            let points = gatherPoints(from: &next)
            let doubts = hideQuietly(findVictims(among: points))
            let (victims, places) = (batch.victims.view, batch.doubts.view)
            for place in 0..<doubts {
                let victim = victims[Int(places[place])]
                follow(spell(of: victim), Int(victim.month), &scheduler)
            }
        }
    }

    /// Writes the points of as many tiles as fit into the batch, and says how many they are.
    private mutating func gatherPoints(from next: inout TileCursor) -> Int {
        let (generator, limits, most) = (generator, pointLimits.view, pointLimits.count)
        let (strips, stripCount) = (strips.view, self.strips.count)
        let points = batch.points.view
        var (strip, layer, count) = (next.strip, next.layer, 0)
        while strip < stripCount, count < VictimBatch.size {
            let draws = generator.draws(
                of: strips[strip].entity &+ UInt64(layer) &* EntityID.layerStep)
            let bits = draws.bits(purpose: Purpose.tile.rawValue, index: 0)
            func point(_ ordinal: Int) -> TilePoint {
                TilePoint(
                    draws: draws, strip: UInt32(truncatingIfNeeded: strip),
                    layer: UInt16(truncatingIfNeeded: layer),
                    ordinal: UInt16(truncatingIfNeeded: ordinal))
            }
            // Three are written whether they exist or not; the next tile's take their place. More
            // than three are in one tile of fifty.
            for ordinal in 0..<3 { points[count &+ ordinal] = point(ordinal) }
            var number =
                (bits >= limits[0] ? 1 : 0) &+ (bits >= limits[1] ? 1 : 0)
                &+ (bits >= limits[2] ? 1 : 0)
            if bits >= limits[3] {
                while number < most, bits >= limits[number] {
                    points[count &+ number] = point(number)
                    number &+= 1
                }
            }
            count &+= number
            layer &+= 1
            let isTop = layer >= strips[strip].layers
            strip &+= isTop ? 1 : 0
            layer = isTop ? 0 : layer
        }
        next = TileCursor(strip: strip, layer: layer)
        return count
    }

    /// Writes the victims among the points of the batch, and says how many they are.
    ///
    /// One draw of the tile places a point: its upper half tells the moment, its lower the height.
    private mutating func findVictims(among count: Int) -> Int {
        let (end, lastMoment) = (end, lastMoment)
        let (points, victims) = (batch.points.view, batch.victims.view)
        let (strips, rates) = (strips.view, rates.view)
        var found = 0
        for place in 0..<count {
            let point = points[place]
            let strip = strips[Int(point.strip)]
            let bits = point.draws.bits(
                purpose: Purpose.placement.rawValue, index: UInt32(point.ordinal))
            let height = Double(point.layer) + KeyedGenerator.half(bits)
            let time = strip.startDay + KeyedGenerator.half(bits >> 32) * strip.lengthDays
            let month = monthOf(min(max(time, 0), lastMoment))
            let rate = rates[Int(strip.cell) &* monthCount &+ month]
            let id =
                strip.entity &+ UInt64(point.layer) &* EntityID.layerStep
                &+ EntityID.personAboveTile &+ UInt64(point.ordinal)
            victims[found] = NewVictim(
                entity: id, start: time, cell: strip.cell,
                month: UInt16(truncatingIfNeeded: month))
            found &+=
                (time >= 0 ? 1 : 0) & (time < end ? 1 : 0) & (height < rate ? 1 : 0)
        }
        return found
    }

    /// Books the new victims of the batch, and the end of those whom nobody can find; writes who
    /// is left, and says how many.
    private mutating func hideQuietly(_ count: Int) -> Int {
        let (victims, doubts) = (batch.victims.view, batch.doubts.view)
        var (left, ended, hidden) = (0, 0, 0)
        for place in 0..<count {
            let victim = victims[place]
            let home = cells[Int(victim.cell)]
            let (region, month) = (Int(home.careRegion), Int(victim.month))
            book.addVictim(form: Int(home.form), region, month)
            let spell = spell(of: victim)
            let unseen = unseenBounds(spell)
            let found = mayBeFound(spell, Int(home.zone), from: month, until: unseen.month &+ 1)
            let isKnown = (unseen.inMonth | unseen.afterRun) & (found ? 0 : 1)
            let isInMonth = unseen.inMonth & isKnown
            book.addUnseen(region, unseen.month, isInMonth)
            ended &+= isInMonth
            hidden &+= isKnown &- isInMonth
            doubts[left] = Int32(truncatingIfNeeded: place)
            left &+= 1 &- isKnown
        }
        census.created &+= count
        census.endedUnseen &+= ended
        census.hidden &+= hidden
        return left
    }

    @inline(__always)
    private mutating func spell(of victim: NewVictim) -> HiddenSpell {
        HiddenSpell(
            entity: victim.entity, draws: generator.draws(of: victim.entity), start: victim.start,
            cell: victim.cell, round: 0, isOfStock: false)
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
