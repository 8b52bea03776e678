// How a run ended: a value that the caller reads, never an error that it catches.

/// How a run ended, when, and after how many events.
public struct RunOutcome: Hashable, Sendable {
    /// Why a run ended.
    public enum Reason: Hashable, Sendable {
        /// No events remained.
        case calendarEmpty
        /// The time of the stop rule was reached while events remained.
        case timeReached
        /// The number of events of the stop rule was reached.
        case eventsReached
        /// The model asked to stop.
        case stopped
    }

    /// Why the run ended.
    public let reason: Reason
    /// Where the clock stood at the end.
    public let time: SimTime
    /// The number of events of this run.
    public let events: UInt64

    /// A run that ended for `reason` at `time` after `events` events.
    public init(reason: Reason, time: SimTime, events: UInt64) {
        self.reason = reason
        self.time = time
        self.events = events
    }
}
