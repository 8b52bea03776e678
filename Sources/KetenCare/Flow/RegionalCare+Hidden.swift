// Hidden victims: how and when each stops being hidden, and what follows for those who are found.
//
// Most are never found. Bounds decide that, so that exits are worked out only for the few for whom
// they leave a doubt; whatever is worked out has the same bits as if everything were.
//
// Functions here and elsewhere on the path are `mutating` although some change nothing: the model
// is then handed on where it lies, and is else copied for the call.

import KetenEngine

/// A stretch of time in which somebody is hidden.
struct HiddenSpell {
    var entity: UInt64
    var draws: EntityDraws
    /// One draw for when it ends unseen, in its upper half, and for the channel that is the first
    /// to find the person, in its lower.
    var exits: UInt64
    /// When it begins.
    var start: Double
    var cell: Int32
    /// How often the person had been hidden and found before.
    var round: UInt8
    /// Whether it had begun before the run.
    var isOfStock: Bool

    /// The index of its first draw of each purpose.
    var index: UInt32 { Purpose.index(round) }

    /// The uniform of *unseen*.
    @inline(__always)
    var unseen: Double { KeyedGenerator.half(exits >> 32) }

    /// The uniform of the least of the channels' exponentials.
    @inline(__always)
    var finder: Double { KeyedGenerator.half(exits) }

    /// The same without its half of a step, in units of 2⁻⁵².
    @inline(__always)
    var finderUnits: UInt64 { (exits << 32) >> 12 }
}

extension HiddenSpell {
    /// A spell whose exits have not been drawn yet.
    @inline(__always)
    init(
        entity: UInt64, draws: EntityDraws, start: Double, cell: Int32, round: UInt8,
        isOfStock: Bool
    ) {
        self.init(
            entity: entity, draws: draws,
            exits: draws.bits(purpose: Purpose.exit.rawValue, index: Purpose.index(round)),
            start: start, cell: cell, round: round, isOfStock: isOfStock)
    }
}

/// Between which moments a spell ends if nobody finds the person.
struct UnseenBounds: BitwiseCopyable {
    var earliest: Double
    var latest: Double
    /// The month of the latest moment, or the last of the run.
    var month: Int
    // Numbers to count with, 1 or 0: whoever branched on them would guess wrong too often.
    /// Whether it certainly ends in that month.
    var inMonth: Int
    /// Whether it certainly ends after the run.
    var afterRun: Int

    /// Whether bounds tell in which month it ends, if in any.
    var isKnown: Bool { inMonth | afterRun != 0 }
}

extension RegionalCare {
    /// A person is hidden from a moment on: draws every exit and follows the one that wins.
    ///
    /// Each exit has one unit exponential; the first whose cumulative hazard reaches it wins, and
    /// of equals *unseen*, then the channels in their order.
    mutating func hide(
        _ spell: HiddenSpell, zone: Int, region: Int, month: Int,
        _ scheduler: inout Scheduler<CareEvent>
    ) {
        let unseen = unseenBounds(spell)
        census.created &+= 1
        if unseen.isKnown, !mayBeFound(spell, zone, from: month, until: unseen.month &+ 1) {
            return leaveUnseen(region, unseen)
        }
        follow(spell, month, until: unseen.latest, &scheduler)
    }

    /// Whether any channel may find the person between the beginnings of two months.
    @inline(__always)
    mutating func mayBeFound(
        _ spell: HiddenSpell, _ zone: Int, from first: Int, until last: Int
    ) -> Bool {
        let row = zone &* (monthCount &+ 1)
        return spell.finderUnits &+ exposure[row &+ last] &- exposure[row &+ first] >= Finders.one
    }

    /// When the spell may end unseen, from a chord of −log; a draw without a chord says nothing.
    @inline(__always)
    mutating func unseenBounds(_ spell: HiddenSpell) -> UnseenBounds {
        let u = spell.unseen
        guard u >= LogBounds.least else { return unseenBounds(until: .infinity) }
        let chord = chords[LogBounds.place(of: u)]
        return unseenBounds(
            until: spell.start + (chord.atZero + chord.slope * u) * unseenDays + 1e-9)
    }

    /// The same when its latest moment is known; infinity says nothing.
    @inline(__always)
    mutating func unseenBounds(until latest: Double) -> UnseenBounds {
        guard latest < .infinity else {
            return UnseenBounds(
                earliest: 0, latest: .infinity, month: monthCount &- 1, inMonth: 0, afterRun: 0)
        }
        let earliest = latest - LogBounds.excess * unseenDays - 2e-9
        let month = monthOf(min(latest, lastMoment))
        return UnseenBounds(
            earliest: earliest, latest: latest, month: month,
            inMonth: (latest < end ? 1 : 0) & (earliest >= monthStart[month] ? 1 : 0),
            afterRun: earliest >= end ? 1 : 0)
    }

    /// Books a spell whose end is known and whom nobody detects.
    @inline(__always)
    mutating func leaveUnseen(_ region: Int, _ unseen: UnseenBounds) {
        census.endedUnseen &+= unseen.inMonth
        census.hidden &+= 1 &- unseen.inMonth
        book.addUnseen(region, unseen.month, unseen.inMonth)
    }

    /// Works out which exit wins where bounds do not tell.
    ///
    /// Bounds are made again of the latest moment: to hand all of them on costs more.
    @inline(never)
    mutating func follow(
        _ spell: HiddenSpell, _ month: Int, until latest: Double,
        _ scheduler: inout Scheduler<CareEvent>
    ) {
        let unseen = unseenBounds(until: latest)
        let cell = cells[Int(spell.cell)]
        let (zone, region) = (Int(cell.zone), Int(cell.careRegion))
        let first = firstFinder(of: spell, zone, from: month, until: unseen.month &+ 1)
        if unseen.isKnown, first.time >= unseen.latest { return leaveUnseen(region, unseen) }
        // Bounds that are no numbers tell nothing.
        if !(first.time < unseen.earliest) {
            let time = spell.start - Elementary.log(spell.unseen) / world.detection.unseenHazard
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
        return -Elementary.log(
            spell.draws.uniform(purpose: Purpose.hiddenAge.rawValue, index: 0)) / total
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
        let person = people.count
        precondition(person < 1 << 22, "More people than an event can name.")
        people.append(
            PersonRecord(generator, entity: entity, round: round, cell: cell, home: home))
        people[person].registeredAt = time
        census.expected += 1
        if isPopulating { return expect(person) }
        let event = CareEvent.registration(person)
        scheduler.schedule(event, at: SimTime(days: time), priority: event.priority)
    }

    /// The channel that finds the person first, and when, if that is before the end of a month;
    /// what it tells else is of no use.
    ///
    /// Exponentials come in the order of what each is for a share of one; when the next is above
    /// what everybody is exposed to until then, none that follow can be earlier.
    private mutating func firstFinder(
        of spell: HiddenSpell, _ zone: Int, from month: Int, until last: Int
    ) -> (channel: Int, time: Double) {
        let purpose = Purpose.finder.rawValue
        let most = mostHazard.view.from(zone &* (monthCount &+ 1))
        var (first, until) = ((channel: 0, time: Double.infinity), last)
        var index = spell.index
        var left = FindersLeft(finders)
        var (u, perShare) = (spell.finder, 0.0)
        while left.share > 0 {
            let above = (most[until] - most[month]) * (1 + 1e-9) + 1e-9 - perShare
            // As −log u ≥ 1 − u, what comes too late needs no logarithm.
            guard 1 - u < above * left.share else { break }
            perShare -= Elementary.log(u) / left.share
            let channel = left.take(spell.draws.uniform(purpose: purpose, index: index))
            let time = detection(by: channel, perShare * finders.share(channel), spell, zone, month)
            if time < first.time {
                first = (channel, time)
                if time < end { until = min(until, monthOf(time) &+ 1) }
            }
            u = spell.draws.uniform(purpose: purpose, index: index &+ 1)
            index &+= 2
        }
        return first
    }

    /// When a channel's cumulative hazard reaches its exponential; infinity if not in the run.
    private mutating func detection(
        by channel: Int, _ exponential: Double, _ spell: HiddenSpell, _ zone: Int, _ first: Int
    ) -> Double {
        let sums = cumulative.view.from(
            (zone &* DetectionTimeline.width &+ channel) &* HazardTable.stride(monthCount))
        let since = (spell.start - monthStart[first]) / (monthStart[first &+ 1] - monthStart[first])
        let needed = sums[first] + (sums[first &+ 1] - sums[first]) * since + exponential
        var month = first
        // Sums never fall, so that eight months at once may be skipped, and the rest be counted.
        while month &+ 8 <= monthCount, sums[month &+ 8] <= needed { month &+= 8 }
        let rest = sums.from(month &+ 1)
        var passedMonths = SIMD2<Int64>()
        for pair in 0..<4 {
            // A mask that holds is −1; so the sum of masks counts without a branch.
            passedMonths &-= unsafeBitCast(
                rest.pair(2 &* pair) .<= needed, to: SIMD2<Int64>.self)
        }
        month &+= Int(passedMonths.wrappedSum())
        guard month < monthCount else { return .infinity }
        let passed = (needed - sums[month]) / (sums[month &+ 1] - sums[month])
        let days = passed * (monthStart[month &+ 1] - monthStart[month])
        return max(spell.start, monthStart[month] + days)
    }
}
