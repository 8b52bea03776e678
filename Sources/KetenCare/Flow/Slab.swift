// Raw memory for the model's state: allocated once, reset for every replication.

/// A growing array of plain values in raw memory, owned by the model.
///
/// Reads and writes are unchecked in release builds; every index comes from the model itself.
struct Slab<Element: BitwiseCopyable>: ~Copyable {
    private(set) var count = 0
    private var capacity: Int
    private(set) var base: UnsafeMutablePointer<Element>

    init(capacity: Int) {
        self.capacity = max(1, capacity)
        base = Self.allocate(self.capacity)
    }

    init(_ elements: [Element]) {
        self.init(capacity: elements.count)
        for element in elements { append(element) }
    }

    deinit { base.deallocate() }

    subscript(_ index: Int) -> Element {
        @inline(__always) get {
            assert(index >= 0 && index < count, "A slab was read outside its elements.")
            return base[index]
        }
        @inline(__always) _modify {
            assert(index >= 0 && index < count, "A slab was written outside its elements.")
            yield &base[index]
        }
    }

    /// The elements for a loop that writes elsewhere: where they lie is then read once.
    var view: SlabView<Element> { SlabView(base: base) }

    mutating func append(_ element: Element) {
        if count == capacity { grow() }
        (base + count).initialize(to: element)
        count += 1
    }

    mutating func removeLast() -> Element {
        count -= 1
        return base[count]
    }

    mutating func removeAll() { count = 0 }

    /// Makes the slab hold `count` copies of an element.
    mutating func fill(_ element: Element, count: Int) {
        while capacity < count { grow() }
        base.update(repeating: element, count: count)
        self.count = count
    }

    /// Makes the slab hold what another holds.
    mutating func copy(_ other: borrowing Slab<Element>) {
        while capacity < other.count { grow() }
        base.update(from: other.base, count: other.count)
        count = other.count
    }

    /// Memory that begins with a line of the processor's cache.
    private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
        UnsafeMutableRawPointer.allocate(
            byteCount: capacity * MemoryLayout<Element>.stride, alignment: 64
        ).bindMemory(to: Element.self, capacity: capacity)
    }

    private mutating func grow() {
        let larger = Self.allocate(capacity * 2)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }
}

/// The elements of a slab that does not grow meanwhile; reads are unchecked.
struct SlabView<Element: BitwiseCopyable>: BitwiseCopyable {
    fileprivate let base: UnsafeMutablePointer<Element>

    subscript(_ index: Int) -> Element {
        @inline(__always) get { base[index] }
        @inline(__always) nonmutating _modify { yield &base[index] }
    }

    /// Two elements that lie together.
    @inline(__always)
    func pair(_ place: Int) -> SIMD2<Double> where Element == Double {
        UnsafeRawPointer(base + place).loadUnaligned(as: SIMD2<Double>.self)
    }

    /// The elements from a place on.
    @inline(__always)
    func from(_ place: Int) -> SlabView<Element> { SlabView(base: base + place) }
}
