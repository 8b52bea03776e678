// Timers: a few events of which each is due at one moment at most, and may be moved at will.
//
// What depends on a rate that changes, such as the next departure of a shared processor, is worked
// out anew at nearly every event. In the calendar each change would leave an entry behind that no
// longer holds; a timer is written over.

/// A few moments, and which of them is the earliest.
@usableFromInline
struct TimerSet: ~Copyable {
    /// The bits of each timer's time; those of infinity while it is not set.
    @usableFromInline let times: UnsafeMutablePointer<UInt64>
    @usableFromInline let words: UnsafeMutablePointer<UInt32>
    @usableFromInline let count: Int
    /// The bits of the earliest time.
    @usableFromInline var earliest = Double.infinity.bitPattern
    @usableFromInline var next = 0

    @usableFromInline
    init(count: Int) {
        precondition(count >= 0, "There cannot be fewer than no timers.")
        self.count = count
        times = .allocate(capacity: max(1, count))
        words = .allocate(capacity: max(1, count))
        times.initialize(repeating: Double.infinity.bitPattern, count: max(1, count))
        words.initialize(repeating: 0, count: max(1, count))
    }

    @inlinable
    deinit {
        times.deallocate()
        words.deallocate()
    }

    @usableFromInline
    mutating func removeAll() {
        times.update(repeating: Double.infinity.bitPattern, count: max(1, count))
        earliest = Double.infinity.bitPattern
    }

    /// Writes a time over the one that the timer had, and finds the earliest again.
    @inlinable
    mutating func set(_ timer: Int, _ time: UInt64, _ word: UInt32) {
        precondition(timer >= 0 && timer < count, "A simulation has no timer of this number.")
        times[timer] = time
        words[timer] = word
        var (least, place) = (times[0], 0)
        for other in 1..<max(1, count) {
            let isEarlier = times[other] < least
            least = isEarlier ? times[other] : least
            place = isEarlier ? other : place
        }
        (earliest, next) = (least, place)
    }

    /// The earliest timer as a key behind all of the calendar's of its time; it is unset.
    @inlinable
    mutating func take() -> UInt128 {
        let key = UInt128(earliest) << 64 | UInt128(15 << 60 | UInt64(words[next]))
        set(next, Double.infinity.bitPattern, 0)
        return key
    }
}
