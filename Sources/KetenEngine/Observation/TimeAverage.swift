// A level that changes at moments, averaged over time: each value counts for as long as it lasts.

/// The integral and the average over time of a level such as a number of people waiting.
public struct TimeAverage: Hashable, Sendable {
    /// The level now.
    public private(set) var value: Double
    /// The level summed over time, in the level's unit times days.
    public private(set) var integral = 0.0
    private var start: SimTime
    private var last: SimTime

    /// A level of `value`, a finite number, from `time` on.
    public init(value: Double = 0, at time: SimTime = .zero) {
        precondition(value.isFinite, "A level must be a finite number.")
        self.value = value
        start = time
        last = time
    }

    /// Lets the level last until `time`.
    public mutating func advance(to time: SimTime) {
        precondition(time >= last, "A level cannot be observed back in time.")
        integral += value * (time - last)
        last = time
    }

    /// Changes the level at `time` to a finite number.
    public mutating func set(_ value: Double, at time: SimTime) {
        precondition(value.isFinite, "A level must be a finite number.")
        advance(to: time)
        self.value = value
    }

    /// Forgets what came before `time`, as after a warm-up, and keeps the level.
    public mutating func restart(at time: SimTime) {
        advance(to: time)
        integral = 0
        start = time
    }

    /// The days observed.
    public var duration: Double { last - start }

    /// The average up to the last change or advance; the level itself if no time has passed.
    public var average: Double {
        duration > 0 ? integral / duration : value
    }
}
