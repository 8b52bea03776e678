// Hidden victims: how and when each stops being hidden, and what follows for those who are found.
//
// Most are never found. Bounds decide that, so that a logarithm is worked out only for the few for
// whom they leave a doubt; whatever is worked out has the same bits as if everything were.
//
// Functions here and elsewhere on the path are `mutating` although some change nothing: the model
// is then handed on where it lies, and is else copied for the call.

import KetenEngine

/// A stretch of time in which somebody is hidden: four words, which are handed on in registers.
struct HiddenSpell {
    var entity: UInt64
    var draws: EntityDraws
    /// When it begins.
    var start: Double
    var cell: Int32
    /// How often the person had been hidden and found before.
    var round: UInt8
    /// Whether it had begun before the run.
    var isOfStock: Bool

    /// The index of its draw of *unseen*; those of the channels follow.
    var index: UInt32 { Purpose.index(round) }
}

/// Between which moments a spell ends if nobody finds the person.
private struct UnseenBounds {
    var earliest: Double
    var latest: Double
    /// The month of the latest moment, or the last of the run.
    var month: Int
}

extension RegionalCare {
    /// A person is hidden from a moment on: draws every exit and follows the one that wins.
    ///
    /// Each exit has one unit exponential; the first whose cumulative hazard reaches it wins, and
    /// of equals *unseen*, then the channels in their order.
    @inline(__always)
    mutating func hide(
        _ spell: HiddenSpell, zone: Int, region: Int, month: Int,
        _ scheduler: inout Scheduler<CareEvent>
    ) {
        census.created &+= 1
        let candidate = nextCandidate(spell, zone, month, from: 0)
        let unseen = unseenBounds(spell)
        if candidate == channels.count, leavesUnseen(unseen, region) { return }
        follow(spell, candidate, unseen, &scheduler)
    }

    /// The place of the next channel that may find the person within the run, or their number.
    ///
    /// A channel whose bits lie below its limit needs longer than the run, whatever ends the spell:
    /// their upper part tells, which the generator's last step leaves alone.
    @inline(__always)
    private mutating func nextCandidate(
        _ spell: HiddenSpell, _ zone: Int, _ month: Int, from first: Int
    ) -> Int {
        let limits = quietLimits.view.from(
            (zone &* monthCount &+ month) &* DetectionTimeline.width)
        let steps = exitSteps.view
        let unseen = spell.draws.place(purpose: Purpose.exit.rawValue, index: spell.index)
        @inline(__always)
        func isCandidate(_ place: Int) -> Bool {
            KeyedGenerator.mostlyMixed(unseen &+ steps[place]) >= limits[place]
        }
        let count = channels.count
        var place = first
        // Three at a time, for the loop itself costs a quarter of a comparison.
        while place &+ 3 <= count {
            if isCandidate(place) { return place }
            if isCandidate(place &+ 1) { return place &+ 1 }
            if isCandidate(place &+ 2) { return place &+ 2 }
            place &+= 3
        }
        while place < count, !isCandidate(place) { place &+= 1 }
        return place
    }

    /// When the spell may end unseen, from a chord of −log; a draw without a chord says nothing.
    @inline(__always)
    private mutating func unseenBounds(_ spell: HiddenSpell) -> UnseenBounds {
        let u = spell.draws.uniform(purpose: Purpose.exit.rawValue, index: spell.index)
        guard u >= LogBounds.least else {
            return UnseenBounds(earliest: 0, latest: .infinity, month: monthCount &- 1)
        }
        let chord = chords[LogBounds.place(of: u)]
        let latest = spell.start + (chord.atZero + chord.slope * u) * unseenDays + 1e-9
        return UnseenBounds(
            earliest: latest - LogBounds.excess * unseenDays - 2e-9, latest: latest,
            month: latest < end ? monthOf(latest) : monthCount &- 1)
    }

    /// Books a spell that ends unseen, if its bounds agree on the month or lie beyond the run.
    @inline(__always)
    private mutating func leavesUnseen(_ bounds: UnseenBounds, _ region: Int) -> Bool {
        if bounds.earliest >= end {
            census.hidden &+= 1
            return true
        }
        guard bounds.latest < end, bounds.earliest >= monthStart[bounds.month] else { return false }
        book.addUnseen(region, bounds.month)
        census.endedUnseen &+= 1
        return true
    }

    /// Works out which exit wins where bounds do not tell; channels before the candidate cannot.
    @inline(never)
    private mutating func follow(
        _ spell: HiddenSpell, _ candidate: Int, _ unseen: UnseenBounds,
        _ scheduler: inout Scheduler<CareEvent>
    ) {
        let cell = cells[Int(spell.cell)]
        let (zone, region) = (Int(cell.zone), Int(cell.careRegion))
        let month = monthOf(spell.start)
        var first = (channel: 0, time: Double.infinity)
        var place = candidate
        while place < channels.count {
            let channel = channels[place]
            let time = detection(by: channel, spell, zone, month, until: unseen.month &+ 1)
            if time < first.time { first = (channel, time) }
            place = nextCandidate(spell, zone, month, from: place &+ 1)
        }
        if first.time >= unseen.latest, leavesUnseen(unseen, region) { return }
        // Bounds that are no numbers tell nothing.
        if !(first.time < unseen.earliest) {
            let u = spell.draws.uniform(purpose: Purpose.exit.rawValue, index: spell.index)
            let time = spell.start - Elementary.log(u) / world.detection.unseenHazard
            if time <= first.time { return leaveUnseen(at: time, region) }
        }
        guard first.time < end else {
            census.hidden += 1
            return
        }
        detect(spell, first.channel, at: first.time, zone: zone, region: region, &scheduler)
    }

    /// Books a spell that ends unseen at a moment that has been worked out.
    private mutating func leaveUnseen(at time: Double, _ region: Int) {
        guard time < end else {
            census.hidden += 1
            return
        }
        book.addUnseen(region, monthOf(time))
        census.endedUnseen += 1
    }

    /// A channel finds the person, who is then reported or not, and registered after a while.
    private mutating func detect(
        _ spell: HiddenSpell, _ channel: Int, at time: Double, zone: Int, region: Int,
        _ scheduler: inout Scheduler<CareEvent>
    ) {
        let month = monthOf(time)
        book.add(-1, .hiddenChange, region, month)
        book.add(.detections, region, month)
        book.addDetection(channel: channel, region, month)
        let age = spell.isOfStock ? ageAtStart(spell, zone) : 0
        book.add(time - spell.start + age, .hiddenDays, region, month)
        census.detected += 1
        let row = zone * monthCount + month
        let probability = registration[row * DetectionTimeline.width + channel]
        let reporting = Purpose.reporting.rawValue
        guard spell.draws.uniform(purpose: reporting, index: spell.index) < probability else {
            census.notReported += 1
            return
        }
        bookSignals(spell, region, month)
        let delay = world.detection.delay.quantile(
            spell.draws.uniform(purpose: Purpose.registrationDelay.rawValue, index: spell.index))
        let wait = world.detection.isMunicipal[channel] ? world.detection.referralDelay[row] : 0
        scheduleRegistration(
            spell.entity, spell.round, cell: Int(spell.cell), at: time + wait + delay, &scheduler)
    }

    /// How long a person of the stock had been hidden when the run began: exponential, by the
    /// hazard of all exits in the first month.
    private mutating func ageAtStart(_ spell: HiddenSpell, _ zone: Int) -> Double {
        let first = zone * monthCount * DetectionTimeline.width
        var total = 0.0
        for exit in 0..<DetectionTimeline.width { total += hazards[first + exit] }
        return exponential(spell.entity, .hiddenAge, 0, mean: 1 / total)
    }

    /// Signals come with every reported victim that prove to be none (model.md section 5).
    private mutating func bookSignals(_ spell: HiddenSpell, _ region: Int, _ month: Int) {
        guard world.detection.unconfirmed.mean > 0 else { return }
        let signals = world.detection.unconfirmed.quantile(
            spell.draws.uniform(purpose: Purpose.unconfirmedSignals.rawValue, index: spell.index))
        book.add(Double(signals), .unconfirmedSignals, region, month)
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

    /// When a channel's cumulative hazard reaches its exponential; infinity if that is not before a
    /// given month, or beyond the run.
    ///
    /// As −log u ≥ 1 − u, a channel with 1 − u above its hazard up to the month needs no logarithm.
    private mutating func detection(
        by channel: Int, _ spell: HiddenSpell, _ zone: Int, _ first: Int, until last: Int
    ) -> Double {
        let width = DetectionTimeline.width
        let rows = hazards.view.from(zone &* monthCount &* width &+ channel)
        let sums = cumulative.view.from(zone &* (monthCount &+ 1) &* width &+ channel)
        let u = spell.draws.uniform(
            purpose: Purpose.exit.rawValue, index: spell.index &+ UInt32(channel))
        let most = sums[last &* width] - sums[first &* width]
        guard 1 - u < most * (1 + 1e-9) + 1e-9 else { return .infinity }
        let needed =
            sums[first &* width] + rows[first &* width] * (spell.start - monthStart[first])
            - Elementary.log(u)
        var month = first
        // Sums never fall, so that eight months at once may be skipped.
        while month &+ 8 <= monthCount, sums[(month &+ 8) &* width] <= needed { month &+= 8 }
        while month < monthCount, sums[(month &+ 1) &* width] <= needed { month &+= 1 }
        guard month < monthCount else { return .infinity }
        let passed = needed - sums[month &* width]
        return max(spell.start, monthStart[month] + passed / rows[month &* width])
    }
}
