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

/// How a spell ends if nobody finds the person, as far as bounds tell.
enum UnseenEnd: UInt8, BitwiseCopyable {
    case unknown, inMonth, afterRun
}

/// Between which moments a spell ends if nobody finds the person.
struct UnseenBounds: BitwiseCopyable {
    var earliest: Double
    var latest: Double
    /// The month of the latest moment, or the last of the run.
    var month: Int
    var end: UnseenEnd
}

/// What tells whether a channel may find a person between the beginnings of two months.
private struct ChannelWatch {
    /// What a sum reaches if the channel may; no sum below it has a bit that it has.
    static let one: UInt64 = 1 << 52

    let before: SlabView<UInt64>
    let after: SlabView<UInt64>
    let steps: SlabView<UInt64>
    /// Where the draw of *unseen* lies.
    let unseen: UInt64

    /// The uniform of the channel at a place plus the exposure meanwhile, in units of 2⁻⁵².
    @inline(__always)
    func sum(_ place: Int) -> UInt64 {
        let u = KeyedGenerator.mostlyMixed(unseen &+ steps[place]) >> 12
        return u &+ after[place] &- before[place]
    }
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
        end(
            spell, zone: zone, region: region, from: month, until: unseen.month, unseen.end,
            &scheduler)
    }

    /// Follows the exit that wins, when it is known how the spell ends if nobody finds the person.
    @inline(__always)
    mutating func end(
        _ spell: HiddenSpell, zone: Int, region: Int, from month: Int, until last: Int,
        _ unseen: UnseenEnd, _ scheduler: inout Scheduler<CareEvent>
    ) {
        census.created &+= 1
        let isFound = watchChannels(spell, zone, from: month, until: last &+ 1)
        if unseen != .unknown, !isFound { return leaveUnseen(region, last, unseen) }
        follow(spell, month, &scheduler)
    }

    /// Whether a channel may find the person between the beginnings of two months, and in
    /// `channelSums` which.
    ///
    /// All of them are looked at, for no processor foretells which is the first.
    @inline(__always)
    private mutating func watchChannels(
        _ spell: HiddenSpell, _ zone: Int, from first: Int, until last: Int
    ) -> Bool {
        let watch = channelWatch(spell, zone, from: first, until: last)
        let found = channelSums.view
        var sums: UInt64 = 0
        var place = 0
        // Two at a time: the loop itself costs a fifth of a comparison.
        while place < exitSteps.count {
            found[place] = watch.sum(place)
            found[place &+ 1] = watch.sum(place &+ 1)
            sums |= found[place] | found[place &+ 1]
            place &+= 2
        }
        return sums >= ChannelWatch.one
    }

    @inline(__always)
    private mutating func channelWatch(
        _ spell: HiddenSpell, _ zone: Int, from first: Int, until last: Int
    ) -> ChannelWatch {
        let (row, width) = (zone &* (monthCount &+ 1), DetectionTimeline.width)
        return ChannelWatch(
            before: exposure.view.from((row &+ first) &* width),
            after: exposure.view.from((row &+ last) &* width), steps: exitSteps.view,
            unseen: spell.draws.place(purpose: Purpose.exit.rawValue, index: spell.index))
    }

    /// When the spell may end unseen, from a chord of −log; a draw without a chord says nothing.
    @inline(__always)
    mutating func unseenBounds(_ spell: HiddenSpell) -> UnseenBounds {
        let u = spell.draws.uniform(purpose: Purpose.exit.rawValue, index: spell.index)
        guard u >= LogBounds.least else {
            return UnseenBounds(
                earliest: 0, latest: .infinity, month: monthCount &- 1, end: .unknown)
        }
        let chord = chords[LogBounds.place(of: u)]
        let latest = spell.start + (chord.atZero + chord.slope * u) * unseenDays + 1e-9
        let earliest = latest - LogBounds.excess * unseenDays - 2e-9
        let month = monthOf(min(latest, lastMoment))
        let isInMonth = latest < end && earliest >= monthStart[month]
        return UnseenBounds(
            earliest: earliest, latest: latest, month: month,
            end: earliest >= end ? .afterRun : isInMonth ? .inMonth : .unknown)
    }

    /// Books a spell whose end is known and whom nobody detects.
    @inline(__always)
    private mutating func leaveUnseen(_ region: Int, _ month: Int, _ unseen: UnseenEnd) {
        let isInMonth = unseen == .inMonth ? 1 : 0
        census.endedUnseen &+= isInMonth
        census.hidden &+= 1 &- isInMonth
        book.addUnseen(region, month, isInMonth)
    }

    /// Works out which exit wins where bounds do not tell; `watchChannels` has just been asked.
    ///
    /// Bounds are found again: few come here, and to hand them on would cost all.
    @inline(never)
    private mutating func follow(
        _ spell: HiddenSpell, _ month: Int, _ scheduler: inout Scheduler<CareEvent>
    ) {
        let unseen = unseenBounds(spell)
        let cell = cells[Int(spell.cell)]
        let (zone, region) = (Int(cell.zone), Int(cell.careRegion))
        var first = (channel: 0, time: Double.infinity)
        for place in 0..<channels.count where channelSums[place] >= ChannelWatch.one {
            let channel = channels[place]
            let time = detection(by: channel, spell, zone, month, until: unseen.month &+ 1)
            if time < first.time { first = (channel, time) }
        }
        if unseen.end != .unknown, first.time >= unseen.latest {
            return leaveUnseen(region, unseen.month, unseen.end)
        }
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
        people.append(PersonRecord(entity: entity, round: round, cell: cell, home: home))
        if let hiddenFlow, hiddenFlow.isShared { registrationTimes.append(time) }
        census.expected += 1
        scheduleRegistration(of: people.count - 1, at: time, &scheduler)
    }

    mutating func scheduleRegistration(
        of person: Int, at time: Double, _ scheduler: inout Scheduler<CareEvent>
    ) {
        precondition(person < 1 << 22, "More people than an event can name.")
        let event = CareEvent.registration(person)
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
        let stride = HazardTable.stride(monthCount)
        let sums = cumulative.view.from((zone &* width &+ channel) &* stride)
        let u = spell.draws.uniform(
            purpose: Purpose.exit.rawValue, index: spell.index &+ UInt32(channel))
        let most = sums[last] - sums[first]
        guard 1 - u < most * (1 + 1e-9) + 1e-9 else { return .infinity }
        let needed =
            sums[first] + rows[first &* width] * (spell.start - monthStart[first])
            - Elementary.log(u)
        var month = first
        // Sums never fall, so that eight months at once may be skipped, and the rest be counted.
        while month &+ 8 <= monthCount, sums[month &+ 8] <= needed { month &+= 8 }
        let rest = sums.from(month)
        for place in 1...8 { month &+= rest[place] <= needed ? 1 : 0 }
        guard month < monthCount else { return .infinity }
        let passed = needed - sums[month]
        return max(spell.start, monthStart[month] + passed / rows[month &* width])
    }
}
