// A line in which the first to come is the first to go: a ring in raw memory whose size is a power
// of two, so that a position wraps by a mask. Elements are plain bits; nothing is ever destroyed.

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

    /// Doubles the memory and lays the elements out from its start.
    @inlinable @inline(never)
    mutating func grow() {
        let size = 2 * (mask + 1)
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: size)
        let length = count
        for index in 0..<length {
            (larger + index).initialize(to: elements[(head &+ index) & mask])
        }
        elements.deallocate()
        (elements, mask, head, tail) = (larger, size - 1, 0, length)
    }
}
