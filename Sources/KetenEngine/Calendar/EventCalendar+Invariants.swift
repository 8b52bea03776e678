// What must hold inside the calendar between two calls, spelled out for the tests, and the end of
// its numbers brought near for them.

extension EventCalendar {
    /// Gives the next event this sequence.
    package mutating func continueSequence(from next: UInt32) { sequence = next }

    /// The first law of the heap that is broken, or nil when all hold. Costs time in proportion
    /// to the number of entries.
    package var brokenInvariant: String? {
        if hasHole && keyCount == 0 { return "There is a hole but no key." }
        if keyCount + 4 > keyCapacity { return "The sentinels lie outside the memory." }
        for place in keyCount..<(keyCount + 4) where keys[place] != .max {
            return "There is no sentinel at \(place)."
        }
        // The hole's key has been popped: it is no longer bound to be below its children.
        let firstChild = hasHole ? 5 : 1
        guard firstChild < keyCount else { return nil }
        for place in firstChild..<keyCount where keys[place] <= keys[(place - 1) / 4] {
            return "The key at \(place) comes before its parent."
        }
        return nil
    }
}
