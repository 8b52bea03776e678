// Lines: first come, first gone; the same with people who may leave; and several such lines by
// rank. Each is a ring in raw memory whose size is a power of two, so that a position wraps by a
// mask. Elements are plain bits; nothing is ever destroyed.

/// A first-in, first-out line that grows when it must and then never allocates again.
public struct WaitingLine<Element: BitwiseCopyable>: ~Copyable {
    @usableFromInline var elements: UnsafeMutablePointer<Element>
    /// The capacity less one: all ones in binary.
    @usableFromInline var mask: Int
    /// Where the first element lies, not yet wrapped; it only ever grows.
    @usableFromInline var head = 0
    /// Where the next element will lie, not yet wrapped.
    @usableFromInline var tail = 0

    /// An empty line with room for at least `capacity` elements before it grows.
    @inlinable
    public init(capacity: Int = 16) {
        precondition(
            capacity >= 0 && capacity <= 1 << 40, "A line has room for 0 to 2^40 elements.")
        var size = 1
        while size < capacity { size <<= 1 }
        elements = .allocate(capacity: size)
        mask = size - 1
    }

    deinit { elements.deallocate() }

    /// The number of elements.
    @inlinable
    public var count: Int { tail &- head }

    /// Whether the line has no elements.
    @inlinable
    public var isEmpty: Bool { head == tail }

    /// The element that has waited longest, or nil when there is none.
    @inlinable
    public var first: Element? {
        isEmpty ? nil : elements[head & mask]
    }

    /// The element with `index` others before it.
    @inlinable
    public subscript(index: Int) -> Element {
        get {
            precondition(index >= 0 && index < count, "A line has no element at this index.")
            return elements[(head &+ index) & mask]
        }
        set {
            precondition(index >= 0 && index < count, "A line has no element at this index.")
            elements[(head &+ index) & mask] = newValue
        }
    }

    /// Adds an element behind the others.
    @inlinable @inline(__always)
    public mutating func append(_ element: Element) {
        if count > mask { grow() }
        (elements + (tail & mask)).initialize(to: element)
        tail &+= 1
    }

    /// Takes the element that has waited longest; the line must not be empty.
    @inlinable @inline(__always)
    @discardableResult
    public mutating func removeFirst() -> Element {
        precondition(!isEmpty, "Nobody can be taken from an empty line.")
        let element = elements[head & mask]
        head &+= 1
        return element
    }

    /// Removes all elements; keeps the memory.
    @inlinable
    public mutating func removeAll() {
        head = 0
        tail = 0
    }

    /// Doubles the memory; every element keeps its position.
    @inlinable @inline(never)
    mutating func grow() {
        let size = 2 * (mask + 1)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: size)
        for position in head..<tail {
            (larger + (position & (size - 1))).initialize(to: elements[position & mask])
        }
        elements.deallocate()
        (elements, mask) = (larger, size - 1)
    }
}

/// Where an element stands in a line that it may leave. No place is given twice before the line's
/// next `removeAll`, so an event may carry it and find out later whether anyone is still there.
public struct LinePlace: RawRepresentable, Hashable, Sendable {
    /// The place as a number: 0, 1, 2, … in the order of joining, for a line of one rank.
    public let rawValue: UInt32

    /// The place of this number.
    @inlinable
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The place as a number, for an event that has bits for those below `limit` only.
    @inlinable @inline(__always)
    public func rawValue(below limit: UInt32) -> UInt32 {
        precondition(rawValue < limit, "A place is too large for its event; remove all first.")
        return rawValue
    }
}

/// A first-in, first-out line whose elements may leave before their turn.
///
/// Leaving marks the place as empty; the line forgets it when its turn would have come. All takes
/// the same time however long the line is, on average over the elements that joined.
public struct RenegingLine<Element: BitwiseCopyable>: ~Copyable {
    /// Everyone from the first on who is still here, with nil for those who left.
    @usableFromInline var line: WaitingLine<Element?>
    @usableFromInline var present = 0

    /// An empty line with room for at least `capacity` places before it grows.
    @inlinable
    public init(capacity: Int = 16) { line = WaitingLine(capacity: capacity) }

    /// The number of elements that wait.
    @inlinable
    public var count: Int { present }

    /// Whether nothing waits.
    @inlinable
    public var isEmpty: Bool { present == 0 }

    /// The element that has waited longest, or nil when there is none.
    @inlinable
    public var first: Element? { line.first ?? nil }

    /// Adds an element behind the others and tells its place.
    @inlinable @inline(__always)
    @discardableResult
    public mutating func append(_ element: Element) -> LinePlace {
        precondition(line.tail < 1 << 32, "A line has at most 2^32 places; remove all first.")
        let place = LinePlace(rawValue: UInt32(truncatingIfNeeded: line.tail))
        line.append(element)
        present &+= 1
        return place
    }

    /// Takes the element that has waited longest, or nil when there is none.
    @inlinable @inline(__always)
    public mutating func popFirst() -> Element? {
        guard let element = first else { return nil }
        line.head &+= 1
        forgetLeavers()
        return element
    }

    /// Takes the element at a place, or nil when it is no longer there.
    @inlinable @inline(__always)
    public mutating func remove(_ place: LinePlace) -> Element? {
        let position = Int(place.rawValue)
        guard position >= line.head, position < line.tail,
            let element = line.elements[position & line.mask]
        else { return nil }
        line.elements[position & line.mask] = nil
        forgetLeavers()
        return element
    }

    /// Removes all elements and gives places from the first again; keeps the memory.
    @inlinable
    public mutating func removeAll() {
        line.removeAll()
        present = 0
    }

    /// Counts one element less and moves the head to one that is still here, if there is any.
    @inlinable @inline(__always)
    mutating func forgetLeavers() {
        present &-= 1
        while line.head != line.tail, line.elements[line.head & line.mask] == nil {
            line.head &+= 1
        }
    }
}

/// Lines by rank, of which the lowest rank goes first; within a rank, first come, first gone.
/// Elements may leave before their turn.
public struct PriorityLine<Element: BitwiseCopyable>: ~Copyable {
    @usableFromInline let lines: UnsafeMutablePointer<RenegingLine<Element>>
    @usableFromInline let ranks: UInt32
    /// One bit for each rank: whether anyone of it waits.
    @usableFromInline var occupied: UInt64 = 0
    @usableFromInline var present = 0

    /// Empty lines of 1 to 64 ranks, each with room for `capacity` places before it grows.
    @inlinable
    public init(ranks: Int, capacity: Int = 16) {
        precondition(ranks >= 1 && ranks <= 64, "A line has 1 to 64 ranks.")
        lines = .allocate(capacity: ranks)
        for rank in 0..<ranks { (lines + rank).initialize(to: RenegingLine(capacity: capacity)) }
        self.ranks = UInt32(ranks)
    }

    deinit {
        lines.deinitialize(count: Int(ranks))
        lines.deallocate()
    }

    /// The number of elements that wait.
    @inlinable
    public var count: Int { present }

    /// Whether nothing waits.
    @inlinable
    public var isEmpty: Bool { present == 0 }

    /// The element whose turn it is, or nil when there is none.
    @inlinable
    public var first: Element? {
        occupied == 0 ? nil : lines[occupied.trailingZeroBitCount].first
    }

    /// The number of elements of a rank that wait.
    @inlinable
    public func count(rank: Int) -> Int {
        precondition(rank >= 0 && rank < ranks, "The line has no such rank.")
        return lines[rank].count
    }

    /// Adds an element behind the others of its rank and tells its place.
    @inlinable
    @discardableResult
    public mutating func append(_ element: Element, rank: Int) -> LinePlace {
        precondition(rank >= 0 && rank < ranks, "The line has no such rank.")
        precondition(
            lines[rank].line.tail < 1 << 32 / Int(ranks),
            "A line has at most 2^32 places, divided among its ranks; remove all first.")
        let place = lines[rank].append(element)
        occupied |= 1 << UInt64(rank)
        present &+= 1
        return LinePlace(rawValue: place.rawValue &* ranks &+ UInt32(rank))
    }

    /// Takes the element whose turn it is, or nil when there is none.
    @inlinable
    public mutating func popFirst() -> Element? {
        guard occupied != 0 else { return nil }
        let rank = occupied.trailingZeroBitCount
        let element = lines[rank].popFirst()
        forget(rank)
        return element
    }

    /// Takes the element at a place, or nil when it is no longer there.
    @inlinable
    public mutating func remove(_ place: LinePlace) -> Element? {
        let (number, rank) = place.rawValue.quotientAndRemainder(dividingBy: ranks)
        guard let element = lines[Int(rank)].remove(LinePlace(rawValue: number)) else { return nil }
        forget(Int(rank))
        return element
    }

    /// Removes all elements and gives places from the first again; keeps the memory.
    @inlinable
    public mutating func removeAll() {
        for rank in 0..<Int(ranks) { lines[rank].removeAll() }
        (occupied, present) = (0, 0)
    }

    /// Counts one element of a rank less.
    @inlinable
    mutating func forget(_ rank: Int) {
        present &-= 1
        if lines[rank].isEmpty { occupied &= ~(1 << UInt64(rank)) }
    }
}
