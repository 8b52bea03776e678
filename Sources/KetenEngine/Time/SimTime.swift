// A moment on the simulation clock: days since the start of the run, as a Double.
// A day on the calendar is a CivilDate; the model that needs both says which day is day zero.

/// A moment on the simulation clock, in days.
public struct SimTime: Hashable, Comparable, Sendable {
    /// Days since the clock's zero.
    public var days: Double

    /// The moment `days` after the clock's zero.
    public init(days: Double) {
        self.days = days
    }

    /// The clock's zero.
    public static var zero: SimTime { SimTime(days: 0) }

    /// Whether `left` comes before `right`.
    public static func < (left: SimTime, right: SimTime) -> Bool {
        left.days < right.days
    }

    /// The moment `days` after `time`.
    public static func + (time: SimTime, days: Double) -> SimTime {
        SimTime(days: time.days + days)
    }

    /// The days from `earlier` to `later`.
    public static func - (later: SimTime, earlier: SimTime) -> Double {
        later.days - earlier.days
    }
}
