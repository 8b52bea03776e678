// The order in which events happen: time, then priority, then the order of scheduling.
// Every run with the same address replays this order exactly; nothing else may decide it.
//
// An entry is one 128-bit key: 64 bits of time, 4 of priority, 32 of sequence, 28 of event word.
// Times are never negative, so their bit patterns order as they do, and one unsigned comparison
// without a branch decides between two entries. Sequences differ, so no two keys are equal.
//
// The keys form a 4-ary heap in raw memory. Behind the last one lie four sentinels, all ones, so
// that four children can always be compared. A pop leaves a hole at the root which the next push
// fills: nearly every event schedules a successor, and one walk down then serves for two.

/// Which of two events at the same time happens first: the one with the lower value.
public struct EventPriority: RawRepresentable, Hashable, Comparable, Sendable {
    /// The rank, 0 (first) to 15 (last).
    public let rawValue: UInt8

    /// The priority of rank `rawValue`, or nil when that is above 15.
    @inlinable
    public init?(rawValue: UInt8) {
        guard rawValue <= 15 else { return nil }
        self.rawValue = rawValue
    }

    @inlinable
    init(lowBitsOf value: UInt64) {
        rawValue = UInt8(truncatingIfNeeded: value & 15)
    }

    /// The priority of events that say nothing about it: 8.
    @inlinable
    public static var normal: EventPriority { EventPriority(lowBitsOf: 8) }

    /// Whether `left` happens before `right`.
    @inlinable
    public static func < (left: EventPriority, right: EventPriority) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// An entry taken from the calendar.
public struct CalendarEntry: Hashable, Sendable {
    /// When the event happens.
    public let time: SimTime
    /// Its rank among events of the same time.
    public let priority: EventPriority
    /// What happens: the model's event in 28 bits.
    public let word: UInt32

    @inlinable
    init(key: UInt128) {
        let low = UInt64(truncatingIfNeeded: key)
        time = SimTime(days: Double(bitPattern: UInt64(truncatingIfNeeded: key >> 64)))
        priority = EventPriority(lowBitsOf: low >> 60)
        word = UInt32(truncatingIfNeeded: low) & 0x0FFF_FFFF
    }
}

/// The events to come, earliest first.
///
/// Pushing and popping never allocate, but for the growth of the memory to the largest number of
/// entries seen. A model that often changes its mind had better ignore what no longer holds than
/// remove it.
public struct EventCalendar: ~Copyable {
    /// The allocated block; the root lies 48 bytes into it so that four siblings share one line
    /// of the processor's cache.
    @usableFromInline var block: UnsafeMutableRawPointer
    @usableFromInline var keys: UnsafeMutablePointer<UInt128>
    @usableFromInline var keyCapacity: Int
    /// The keys in the heap, with the hole counted as one.
    @usableFromInline var keyCount = 0
    /// Whether `keys[0]` has been popped and awaits the next push.
    @usableFromInline var hasHole = false
    @usableFromInline var sequence: UInt32 = 0
    /// How often all entries were removed: sequences begin anew then, and old tickets are void.
    @usableFromInline var epoch: UInt64 = 0

    /// An empty calendar with room for `capacity` entries before it grows.
    @inlinable
    public init(capacity: Int = 256) {
        precondition(capacity >= 0, "A calendar cannot have room for fewer than no entries.")
        keyCapacity = max(capacity, 1) + 4
        block = .allocate(byteCount: 16 * keyCapacity + 48, alignment: 64)
        keys = (block + 48).bindMemory(to: UInt128.self, capacity: keyCapacity)
        keys.initialize(repeating: .max, count: 4)
    }

    deinit { block.deallocate() }

    /// Whether no entries remain.
    @inlinable
    public var isEmpty: Bool { count == 0 }

    /// The number of entries.
    @inlinable
    public var count: Int { keyCount &- (hasHole ? 1 : 0) }

    /// The time of the earliest entry, or nil when there is none.
    @inlinable
    public var nextTime: SimTime? {
        guard !isEmpty else { return nil }
        let first = hasHole ? min(min(keys[1], keys[2]), min(keys[3], keys[4])) : keys[0]
        return CalendarEntry(key: first).time
    }

    /// Adds an event `word` (below 2^28) at `time`, which is finite and not negative.
    @inlinable @inline(__always)
    public mutating func push(at time: SimTime, priority: EventPriority, word: UInt32) {
        precondition(word < 1 << 28, "An event word has at most 28 bits.")
        insert(time, UInt64(priority.rawValue) << 60 | UInt64(word))
    }

    /// Takes the earliest entry, or nil when there is none.
    @inlinable
    public mutating func pop() -> CalendarEntry? {
        popKey(before: Double.infinity.bitPattern).map { CalendarEntry(key: $0) }
    }

    /// Removes all entries, makes their tickets void and numbers the next ones from zero; keeps the
    /// memory.
    @inlinable
    public mutating func removeAll() {
        keyCount = 0
        hasHole = false
        sequence = 0
        epoch &+= 1
        keys.update(repeating: .max, count: 4)
    }

    /// Adds a key of these parts and the next sequence. One copy serves all who schedule.
    @usableFromInline @inline(never)
    mutating func insert(_ time: SimTime, _ priorityAndWord: UInt64) {
        let bits = (time.days + 0.0).bitPattern  // + 0.0 turns -0.0, the largest pattern, into 0.0
        // A negative number has the sign bit set, so one comparison refuses it and NaN as well.
        precondition(
            bits < Double.infinity.bitPattern, "An event's time must be finite and not negative.")
        let (next, overflow) = sequence.addingReportingOverflow(1)
        precondition(!overflow, "A calendar numbers at most 2^32 - 1 events; remove all first.")
        let key = UInt128(bits) << 64 | UInt128(priorityAndWord | UInt64(sequence) << 28)
        sequence = next
        if hasHole {
            hasHole = false
            if keyCount <= 2 { fillAmongTwo(key) } else { siftDown(key) }
        } else {
            append(key)
        }
    }

    /// Fills the hole at the root when there is at most one other key, or a sentinel in its place.
    @inlinable @inline(__always)
    mutating func fillAmongTwo(_ key: UInt128) {
        let other = keys[1]
        if key < other {
            keys[0] = key
        } else {
            keys[0] = other
            keys[1] = key
        }
    }

    /// Takes the earliest key if its time bits are below `limit`. An empty calendar has the
    /// sentinel at its root, whose time bits are below no limit.
    @inlinable @inline(__always)
    mutating func popKey(before limit: UInt64) -> UInt128? {
        if hasHole { fillHole() }
        let key = keys[0]
        guard UInt64(truncatingIfNeeded: key >> 64) < limit else { return nil }
        hasHole = true
        return key
    }

    /// Fills the hole at the root with the last key.
    @inlinable
    mutating func fillHole() {
        hasHole = false
        keyCount &-= 1
        let last = keys[keyCount]
        keys[keyCount] = .max
        if keyCount > 0 { siftDown(last) }
    }

    /// Adds a key behind the last one and walks it up to its place.
    @inlinable
    mutating func append(_ key: UInt128) {
        if keyCount &+ 5 > keyCapacity { grow() }
        let last = keyCount
        keyCount &+= 1
        (keys + (keyCount &+ 3)).initialize(to: .max)
        siftUp(key, from: last)
    }

    /// Walks up from a free place until `key` may fill it.
    @inlinable @inline(__always)
    mutating func siftUp(_ key: UInt128, from start: Int) {
        let keys = keys
        var place = start
        while place > 0 {
            let parent = (place &- 1) >> 2
            if keys[parent] < key { break }
            keys[place] = keys[parent]
            place = parent
        }
        keys[place] = key
    }

    /// Walks down from a free place until `key` may fill it. Places are counted in halves of a
    /// key, the largest step that addressing scales for free; sentinels stand in for children.
    @inlinable @inline(__always)
    mutating func siftDown(_ key: UInt128, from start: Int = 0) {
        let root = UnsafeMutableRawPointer(keys)
        let end = 2 &* keyCount
        var place = 2 &* start
        var child = place << 2 &+ 2
        while child < end {
            let left = child &+ (root[half: child &+ 2] < root[half: child] ? 2 : 0)
            let right = child &+ (root[half: child &+ 6] < root[half: child &+ 4] ? 6 : 4)
            let least = root[half: right] < root[half: left] ? right : left
            let leastKey = root[half: least]
            if key < leastKey { break }
            root[half: place] = leastKey
            place = least
            child = place << 2 &+ 2
        }
        root[half: place] = key
    }

    /// Doubles the memory.
    @usableFromInline @inline(never)
    mutating func grow() {
        let newCapacity = 2 * keyCapacity
        let newBlock = UnsafeMutableRawPointer.allocate(
            byteCount: 16 * newCapacity + 48, alignment: 64)
        let newKeys = (newBlock + 48).bindMemory(to: UInt128.self, capacity: newCapacity)
        newKeys.initialize(from: keys, count: keyCount + 4)
        block.deallocate()
        (block, keys, keyCapacity) = (newBlock, newKeys, newCapacity)
    }
}

extension UnsafeMutableRawPointer {
    /// The key that begins `half` times eight bytes further.
    @inlinable
    subscript(half half: Int) -> UInt128 {
        @inline(__always) get { load(fromByteOffset: 8 &* half, as: UInt128.self) }
        @inline(__always) nonmutating set {
            storeBytes(of: newValue, toByteOffset: 8 &* half, as: UInt128.self)
        }
    }
}
