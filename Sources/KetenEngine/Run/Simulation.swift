// The clock and the loop: take the earliest event, move the clock, let the model handle it.
//
// A model is a struct with an enum of events and one `handle`, which is a `switch`. It sees the
// scheduler only while it handles an event, so nothing can happen between two events.

/// What can happen in a model, packed into the calendar's 28-bit word.
public protocol CalendarEvent {
    /// The event that `word` stands for: the one whose `word` this is.
    init(word: UInt32)
    /// The event as a number below 2^28.
    var word: UInt32 { get }
}

/// A model: its state, the events that start it, and what each event does.
public protocol Model: ~Copyable {
    /// What can happen.
    associatedtype Event: CalendarEvent
    /// How many timers the model sets, by numbers from 0; none unless it says so.
    var timerCount: Int { get }
    /// Forgets the replication before and keeps the memory; from now on all that is random comes
    /// from `generator`. Called by the reset of a simulation.
    mutating func reset(_ generator: KeyedGenerator)
    /// Schedules the first events. Called once, at the start of the first run after a reset.
    mutating func start(_ scheduler: inout Scheduler<Event>)
    /// Performs one event; the clock stands at its time.
    mutating func handle(_ event: Event, _ scheduler: inout Scheduler<Event>)
}

extension Model where Self: ~Copyable {
    /// None.
    @inlinable
    public var timerCount: Int { 0 }
}

/// The clock and the calendar as a model sees them.
public struct Scheduler<Event: CalendarEvent>: ~Copyable {
    @usableFromInline var calendar: EventCalendar
    @usableFromInline var timers: TimerSet
    @usableFromInline var clock: SimTime = .zero
    @usableFromInline var handledEvents: UInt64 = 0
    /// The bit pattern of the time before which events still happen; 0 once stopped.
    @usableFromInline var timeLimit: UInt64 = 0
    /// The same for entries of the calendar: those after the earliest timer must wait for it.
    @usableFromInline var entryLimit: UInt64 = 0
    @usableFromInline var stopWasAsked = false

    @inlinable
    init(calendarCapacity: Int, timers: Int) {
        calendar = EventCalendar(capacity: calendarCapacity)
        self.timers = TimerSet(count: timers)
    }

    /// The time of the event being handled.
    @inlinable
    public var now: SimTime { clock }

    /// The number of events since the last reset, the one being handled included.
    @inlinable
    public var eventCount: UInt64 { handledEvents }

    /// Schedules `event` at `time`, which is now or later.
    @inlinable @inline(__always)
    public mutating func schedule(
        _ event: Event, at time: SimTime, priority: EventPriority = .normal
    ) {
        precondition(time.days >= clock.days, "An event cannot be scheduled in the past.")
        assert(Self.keeps(event), "An event's init(word:) does not undo its word.")
        calendar.push(at: time, priority: priority, word: event.word)
    }

    /// Schedules `event` after `days` days, which is zero or more.
    @inlinable @inline(__always)
    public mutating func schedule(
        _ event: Event, after days: Double, priority: EventPriority = .normal
    ) {
        schedule(event, at: SimTime(days: clock.days + days), priority: priority)
    }

    /// Schedules `event` at `time`, which is now or later, in a way that can be taken back.
    @inlinable
    public mutating func scheduleCancellable(
        _ event: Event, at time: SimTime, priority: EventPriority = .normal
    ) -> EventTicket {
        precondition(time.days >= clock.days, "An event cannot be scheduled in the past.")
        assert(Self.keeps(event), "An event's init(word:) does not undo its word.")
        return calendar.pushRemovable(at: time, priority: priority, word: event.word)
    }

    /// Schedules `event` after `days` days, which is zero or more, in a way that can be taken back.
    @inlinable
    public mutating func scheduleCancellable(
        _ event: Event, after days: Double, priority: EventPriority = .normal
    ) -> EventTicket {
        scheduleCancellable(event, at: SimTime(days: clock.days + days), priority: priority)
    }

    /// Takes back the event of a ticket and says whether it was still to come. It searches the
    /// calendar, so a model that cancels often had better let a state tell that an event is void.
    @inlinable
    @discardableResult
    public mutating func cancel(_ ticket: EventTicket) -> Bool {
        calendar.remove(ticket)
    }

    /// Sets a timer, by its number from 0, to an event at `time`, which is now or later; whatever
    /// it was set to before is forgotten. At infinity it never goes off.
    ///
    /// It goes off after all other events of that time, and before a timer with a higher number. To
    /// set one takes time in proportion to the number of timers, and no memory.
    @inlinable @inline(__always)
    public mutating func set(timer: Int, to event: Event, at time: SimTime) {
        precondition(time.days >= clock.days, "A timer cannot be set to the past.")
        assert(Self.keeps(event), "An event's init(word:) does not undo its word.")
        timers.set(timer, (time.days + 0.0).bitPattern, event.word)
        limitEntries()
    }

    @inlinable @inline(__always)
    mutating func limitEntries() { entryLimit = min(timeLimit, timers.earliest &+ 1) }

    /// The key of the next event before the limit: of the calendar, else of a timer.
    @inlinable @inline(__always)
    mutating func nextKey() -> UInt128? {
        if let key = calendar.popKey(before: entryLimit) { return key }
        guard timers.earliest < timeLimit else { return nil }
        let key = timers.take()
        limitEntries()
        return key
    }

    /// Whether the event that comes out of the calendar has the word of the one that went in.
    @inlinable
    static func keeps(_ event: Event) -> Bool { Event(word: event.word).word == event.word }

    /// Ends the run once the event being handled is done.
    @inlinable
    public mutating func stop() {
        stopWasAsked = true
        (timeLimit, entryLimit) = (0, 0)
    }

    @inlinable
    mutating func reset(to time: SimTime) {
        precondition(
            time.days >= 0 && time.days < .infinity, "A run starts at a finite time from 0 on.")
        calendar.removeAll()
        timers.removeAll()
        clock = time
        handledEvents = 0
    }

    @inlinable
    mutating func open(_ rule: StopRule) {
        stopWasAsked = false
        timeLimit = Double.infinity.bitPattern
        if case .at(let time) = rule {
            precondition(
                time >= clock && time.days < .infinity,
                "A run cannot stop before it starts, or at no finite time.")
            timeLimit = (time.days + 0.0).bitPattern
        }
        limitEntries()
    }

    @inlinable
    mutating func close(_ rule: StopRule, events: UInt64) -> RunOutcome {
        let isEmpty = calendar.isEmpty && timers.earliest == Double.infinity.bitPattern
        var reason = isEmpty ? RunOutcome.Reason.calendarEmpty : .timeReached
        if stopWasAsked {
            reason = .stopped
        } else if case .afterEvents(events) = rule {
            reason = .eventsReached
        } else if case .at(let time) = rule {
            clock = time
        }
        return RunOutcome(reason: reason, time: clock, events: events)
    }
}

/// A model together with its clock and calendar.
///
/// One simulation serves many replications: call `reset` for each, and `run`. After the first
/// replication nothing is allocated.
public struct Simulation<M: Model & ~Copyable>: ~Copyable {
    /// The model's state.
    public var model: M
    @usableFromInline var scheduler: Scheduler<M.Event>
    @usableFromInline var hasStarted = false

    /// A simulation of `model` as it is, which has not started, with its clock at zero and its
    /// timers unset.
    @inlinable
    public init(_ model: consuming M, calendarCapacity: Int = 256) {
        scheduler = Scheduler(calendarCapacity: calendarCapacity, timers: model.timerCount)
        self.model = model
    }

    /// Where the clock stands.
    @inlinable
    public var now: SimTime { scheduler.clock }

    /// The number of events since the last reset.
    @inlinable
    public var eventCount: UInt64 { scheduler.handledEvents }

    /// Makes ready for a replication of its own: resets the model, empties the calendar, sets the
    /// clock, and keeps the memory of both. What comes out depends on the seed and the number of
    /// the replication, and on nothing that ran before.
    @inlinable
    public mutating func reset(seed: UInt64, replication: UInt32, to time: SimTime = .zero) {
        model.reset(KeyedGenerator(seed: seed, replication: replication))
        scheduler.reset(to: time)
        hasStarted = false
    }

    /// Runs until `rule`, the model or an empty calendar ends the run. A run after a reset first
    /// starts the model; any other continues where the last one ended.
    @inlinable
    public mutating func run(_ rule: StopRule) -> RunOutcome {
        run(rule) { _, _ in }
    }

    /// Runs as above and shows `trace` every event before the model handles it, and the model as
    /// the event finds it. Without a trace nothing is left of this: the loop is compiled twice.
    @inlinable @inline(__always)
    public mutating func run(
        _ rule: StopRule, trace: (CalendarEntry, borrowing M) -> Void
    ) -> RunOutcome {
        scheduler.open(rule)
        if !hasStarted {
            hasStarted = true
            model.start(&scheduler)
        }
        let before = scheduler.handledEvents
        var limit = UInt64.max
        if case .afterEvents(let events) = rule { limit = before &+ min(events, .max &- before) }
        while scheduler.handledEvents != limit,
            let key = scheduler.nextKey()
        {
            let entry = CalendarEntry(key: key)
            scheduler.clock = entry.time
            scheduler.handledEvents &+= 1
            trace(entry, model)
            model.handle(M.Event(word: entry.word), &scheduler)
        }
        return scheduler.close(rule, events: scheduler.handledEvents &- before)
    }
}
