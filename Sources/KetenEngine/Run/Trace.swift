// What happened, one entry after another: the last events of a run, for a reader who wants to know
// how it came to this.

/// The last events of one or more runs.
///
/// Pass it to a run: `simulation.run(.whenEmpty) { entry, _ in trace.record(entry) }`.
public struct Trace: Hashable, Sendable {
    /// How many of the last events are kept.
    public let limit: Int
    /// The number of events recorded, those no longer kept included.
    public private(set) var count = 0
    private var ring: [CalendarEntry] = []

    /// A trace that keeps the last `limit` events.
    public init(limit: Int = 1000) {
        precondition(limit > 0, "A trace keeps at least one event.")
        self.limit = limit
    }

    /// Records an event.
    public mutating func record(_ entry: CalendarEntry) {
        if ring.count < limit { ring.append(entry) } else { ring[count % limit] = entry }
        count += 1
    }

    /// The events that are kept, in the order in which they happened.
    public var entries: [CalendarEntry] {
        let oldest = ring.count < limit ? 0 : count % limit
        return Array(ring[oldest...] + ring[..<oldest])
    }

    /// A line for each event that is kept: its time in days, its priority and what happens.
    public func lines<Event: CalendarEvent>(of events: Event.Type) -> [String] {
        entries.map { "\($0.time.days) \($0.priority.rawValue) \(Event(word: $0.word))" }
    }
}
