// Taking back what was scheduled. Who never does so pays nothing: a ticket is the entry's own key,
// and no list of tickets is kept. The price is paid by who removes: the keys are searched.

/// A proof that an event was scheduled, by which it can be taken back while it is still to come. It
/// is of no more use once all entries of its calendar were removed, as a reset does.
public struct EventTicket: Hashable, Sendable {
    let key: UInt128
    /// How often the calendar had been emptied when the event was scheduled.
    let epoch: UInt64
}

extension EventCalendar {
    /// Adds an event as `push` does, and gives the ticket by which it can be removed.
    public mutating func pushRemovable(
        at time: SimTime, priority: EventPriority, word: UInt32
    ) -> EventTicket {
        push(at: time, priority: priority, word: word)
        let low = UInt64(priority.rawValue) << 60 | UInt64(sequence &- 1) << 28 | UInt64(word)
        let key = UInt128((time.days + 0.0).bitPattern) << 64 | UInt128(low)
        return EventTicket(key: key, epoch: epoch)
    }

    /// Removes the entry of a ticket and says whether it was still there. It looks at the keys one
    /// by one, about a nanosecond each.
    public mutating func remove(_ ticket: EventTicket) -> Bool {
        guard ticket.epoch == epoch else { return false }
        if hasHole { fillHole() }
        var place = 0
        while place < keyCount, keys[place] != ticket.key { place &+= 1 }
        guard place < keyCount else { return false }
        keyCount &-= 1
        let last = keys[keyCount]
        keys[keyCount] = .max
        guard place < keyCount else { return true }
        // The last key comes from another branch: it may belong above this place or below it.
        if place > 0, last < keys[(place &- 1) >> 2] {
            siftUp(last, from: place)
        } else {
            siftDown(last, from: place)
        }
        return true
    }
}
