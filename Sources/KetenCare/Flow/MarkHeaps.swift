// For each region a heap of the marks at which stages end; entries that no longer hold are skipped.

/// One binary heap per region of (mark, person), smallest first, ties by person.
struct MarkHeaps: ~Copyable {
    /// The bits of a mark, which is never negative, above those of a person: compared as one word
    /// without a branch.
    struct Entry: BitwiseCopyable {
        private let word: UInt128

        init(mark: Double, person: Int32) {
            word = UInt128(_low: UInt64(UInt32(bitPattern: person)), _high: (mark + 0.0).bitPattern)
        }

        var mark: Double { Double(bitPattern: word._high) }
        var person: Int32 { Int32(truncatingIfNeeded: word._low) }

        @inline(__always)
        func precedes(_ other: Entry) -> Bool { word < other.word }
    }

    private struct Heap: BitwiseCopyable {
        var base: UnsafeMutablePointer<Entry>
        var count: Int
        var capacity: Int
    }

    private let heaps: UnsafeMutablePointer<Heap>
    private let regionCount: Int

    init(regions: Int) {
        regionCount = regions
        heaps = .allocate(capacity: max(1, regions))
        for region in 0..<regions {
            (heaps + region).initialize(
                to: Heap(base: .allocate(capacity: 64), count: 0, capacity: 64))
        }
    }

    deinit {
        for region in 0..<regionCount { heaps[region].base.deallocate() }
        heaps.deallocate()
    }

    func count(_ region: Int) -> Int { heaps[region].count }

    func entry(_ region: Int, _ place: Int) -> Entry {
        assert(place < heaps[region].count, "A heap was read outside its entries.")
        return heaps[region].base[place]
    }

    mutating func removeAll() {
        for region in 0..<regionCount { heaps[region].count = 0 }
    }

    mutating func push(_ region: Int, _ entry: Entry) {
        if heaps[region].count == heaps[region].capacity { grow(region) }
        let base = heaps[region].base
        var place = heaps[region].count
        heaps[region].count += 1
        while place > 0 {
            let parent = (place - 1) / 2
            if !entry.precedes(base[parent]) { break }
            base[place] = base[parent]
            place = parent
        }
        base[place] = entry
    }

    mutating func removeFirst(_ region: Int) {
        let base = heaps[region].base
        heaps[region].count -= 1
        let count = heaps[region].count
        if count == 0 { return }
        let entry = base[count]
        var place = 0
        while true {
            var child = 2 * place + 1
            if child >= count { break }
            let hasTwo = child + 1 < count
            child +=
                (hasTwo ? 1 : 0) & (base[child + (hasTwo ? 1 : 0)].precedes(base[child]) ? 1 : 0)
            if !base[child].precedes(entry) { break }
            base[place] = base[child]
            place = child
        }
        base[place] = entry
    }

    private mutating func grow(_ region: Int) {
        let heap = heaps[region]
        let larger = UnsafeMutablePointer<Entry>.allocate(capacity: heap.capacity * 2)
        larger.update(from: heap.base, count: heap.count)
        heap.base.deallocate()
        heaps[region] = Heap(base: larger, count: heap.count, capacity: heap.capacity * 2)
    }
}
