// When a run must end. The calendar running empty ends every run, whatever the rule.

/// When a run ends, if neither the calendar nor the model ends it first.
public enum StopRule: Hashable, Sendable {
    /// When no events remain.
    case whenEmpty
    /// Before the first event at or after this time. The clock then stands at this time.
    case at(SimTime)
    /// After this many events of this run.
    case afterEvents(UInt64)
}
