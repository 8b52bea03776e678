// Hidden victims: how and when each stops being hidden, and what follows for those who are found.
//
// Most are never found. Bounds decide that, so that a logarithm is worked out only for the few for
// whom they leave a doubt; whatever is worked out has the same bits as if everything were.
//
// Functions here and elsewhere on the path are `mutating` although some change nothing: the model is
// then handed on where it lies, and is else copied for the call.

import KetenEngine

/// A stretch of time in which somebody is hidden.
struct HiddenSpell {
    var entity: UInt64
    var draws: EntityDraws
    /// How often the person had been hidden and found before.
    var round: UInt8
    /// Whether it had begun before the run.
    var isOfStock: Bool
    var cell: Int32
    var zone: Int
    var region: Int
    /// When it begins, and in which month.
    var start: Double
    var month: Int

    /// The index of its draw of *unseen*; those of the channels follow.
    var index: UInt32 { Purpose.index(round) }
}

extension RegionalCare {
    /// A person is hidden from a moment on: draws every exit and follows the one that wins.
    @inline(__always)
    mutating func hide(_ spell: HiddenSpell, _ scheduler: inout Scheduler<CareEvent>) {
        census.created &+= 1
        let rival = firstRival(spell)
        if rival == channels.count, leavesUnseen(spell) { return }
        follow(spell, from: rival, &scheduler)
    }

    /// The place of the first channel that may find the person within the run, or their number.
    ///
    /// A channel whose bits lie below its limit needs longer than the whole run to find the person,
    /// whatever ends the spell. The upper bits tell, which the generator's last step leaves alone.
    @inline(__always)
    private mutating func firstRival(_ spell: HiddenSpell) -> Int {
        let limits = quietLimits.view.from(
            (spell.zone &* monthCount &+ spell.month) &* DetectionTimeline.width)
        let steps = exitSteps.view
        let unseen = spell.draws.place(purpose: Purpose.exit.rawValue, index: spell.index)
        let count = channels.count
        var place = 0
        while place < count {
            let bits = KeyedGenerator.mostlyMixed(unseen &+ steps[place])
            if bits >= limits[place] { break }
            place &+= 1
        }
        return place
    }

    /// Books a spell that no channel ends, if bounds of its last day agree on the month, or lie
    /// beyond the run.
    @inline(__always)
    private mutating func leavesUnseen(_ spell: HiddenSpell) -> Bool {
        let u = spell.draws.uniform(purpose: Purpose.exit.rawValue, index: spell.index)
        guard u >= LogBounds.least else { return false }
        let row = (spell.zone &* monthCount &+ spell.month) &* DetectionTimeline.width
        let mean = 1 / hazards[row]
        let chord = chords[LogBounds.place(of: u)]
        let latest = spell.start + (chord.atZero + chord.slope * u) * mean + 1e-9
        let earliest = latest - LogBounds.excess * mean - 2e-9
        if earliest >= end {
            census.hidden &+= 1
            return true
        }
        guard latest < end else { return false }
        let month = monthOf(latest)
        guard earliest >= monthStart[month] else { return false }
        book.addUnseen(spell.region, month)
        census.endedUnseen &+= 1
        return true
    }

    /// Works out which exit wins; channels before `first` cannot.
    @inline(never)
    private mutating func follow(
        _ spell: HiddenSpell, from first: Int, _ scheduler: inout Scheduler<CareEvent>
    ) {
        let (entity, round, region) = (spell.entity, spell.round, spell.region)
        let (channel, time) = exit(spell, from: first)
        guard time < end else {
            census.hidden += 1
            return
        }
        let lastMonth = monthOf(time)
        guard channel > 0 else {
            book.addUnseen(region, lastMonth)
            census.endedUnseen += 1
            return
        }
        book.add(-1, .hiddenChange, region, lastMonth)
        book.add(.detections, region, lastMonth)
        book.addDetection(channel: channel, region, lastMonth)
        let age = spell.isOfStock ? ageAtStart(spell) : 0
        book.add(time - spell.start + age, .hiddenDays, region, lastMonth)
        census.detected += 1
        let row = spell.zone * monthCount + lastMonth
        let probability = registration[row * DetectionTimeline.width + channel]
        guard uniform(entity, .reporting, spell.index) < probability else {
            census.notReported += 1
            return
        }
        bookSignals(spell, lastMonth)
        let delay = world.detection.delay.quantile(
            spell.draws.uniform(purpose: Purpose.registrationDelay.rawValue, index: spell.index))
        let wait = world.detection.isMunicipal[channel] ? world.detection.referralDelay[row] : 0
        scheduleRegistration(
            entity, round, cell: Int(spell.cell), at: time + wait + delay, &scheduler)
    }

    /// How long a person of the stock had been hidden when the run began: exponential, by the
    /// hazard of all exits in the first month.
    private mutating func ageAtStart(_ spell: HiddenSpell) -> Double {
        let first = spell.zone * monthCount * DetectionTimeline.width
        var total = 0.0
        for exit in 0..<DetectionTimeline.width { total += hazards[first + exit] }
        return exponential(spell.entity, .hiddenAge, 0, mean: 1 / total)
    }

    /// Signals come with every reported victim that prove to be none (model.md section 5).
    private mutating func bookSignals(_ spell: HiddenSpell, _ month: Int) {
        guard world.detection.unconfirmed.mean > 0 else { return }
        let signals = world.detection.unconfirmed.quantile(
            spell.draws.uniform(purpose: Purpose.unconfirmedSignals.rawValue, index: spell.index))
        book.add(Double(signals), .unconfirmedSignals, spell.region, month)
    }

    mutating func scheduleRegistration(
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
    private mutating func exit(_ spell: HiddenSpell, from first: Int) -> (Int, Double) {
        let purpose = Purpose.exit.rawValue
        let (start, index) = (spell.start, spell.index)
        let row = (spell.zone * monthCount + spell.month) * DetectionTimeline.width
        let top = spell.zone * DetectionTimeline.width
        let unseen =
            start - Elementary.log(spell.draws.uniform(purpose: purpose, index: index))
            / hazards[row]
        var best = (0, unseen)
        let span = min(unseen, end) - start
        for place in first..<channels.count {
            let channel = channels[place]
            let u = spell.draws.uniform(purpose: purpose, index: index + UInt32(channel))
            if 1 - u >= highest[top + channel] * span { continue }
            let time = self.time(of: channel, u, spell)
            if time < best.1 { best = (channel, time) }
        }
        return best.1 < end ? best : (best.0, .infinity)
    }

    /// When a channel's cumulative hazard reaches its exponential; infinity beyond the run.
    private mutating func time(of channel: Int, _ u: Double, _ spell: HiddenSpell) -> Double {
        let width = DetectionTimeline.width
        let (start, first) = (spell.start, spell.month)
        let rows = hazards.view.from(spell.zone * monthCount * width + channel)
        let sums = cumulative.view.from(spell.zone * (monthCount + 1) * width + channel)
        let needed =
            sums[first * width] + rows[first * width] * (start - monthStart[first])
            - Elementary.log(u)
        var month = first
        // Sums never fall, so that eight months at once may be skipped.
        while month &+ 8 <= monthCount, sums[(month &+ 8) &* width] <= needed { month &+= 8 }
        while month < monthCount, sums[(month &+ 1) &* width] <= needed { month &+= 1 }
        guard month < monthCount else { return .infinity }
        let passed = needed - sums[month * width]
        return max(start, monthStart[month] + passed / rows[month * width])
    }
}
