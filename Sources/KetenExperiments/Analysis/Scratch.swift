// Room for one series of numbers, sorted in place, so that a reduction takes memory only once.
// A merge sort over runs of sixteen: the standard library's sort takes memory on every call.

/// Two pieces of memory for a series: the values, and room to sort them.
struct Scratch: ~Copyable {
    let values: UnsafeMutablePointer<Double>
    private let spare: UnsafeMutablePointer<Double>

    init(capacity: Int) {
        values = .allocate(capacity: max(capacity, 1))
        spare = .allocate(capacity: max(capacity, 1))
    }

    deinit {
        values.deallocate()
        spare.deallocate()
    }

    /// Sorts the first `count` values, none of which may be NaN, and shows them in order.
    func sorted(_ count: Int) -> UnsafeBufferPointer<Double> {
        if isAscending(count) { return UnsafeBufferPointer(start: values, count: count) }
        var width = 16
        var start = 0
        while start < count {
            sortRun(start, min(start + width, count))
            start += width
        }
        var source = values
        var target = spare
        while width < count {
            var low = 0
            while low < count {
                let middle = min(low + width, count)
                let high = min(middle + width, count)
                Self.merge(source, low, middle, high, into: target)
                low = high
            }
            swap(&source, &target)
            width *= 2
        }
        return UnsafeBufferPointer(start: source, count: count)
    }

    /// Most columns of rare events are constant, hence sorted before they begin.
    private func isAscending(_ count: Int) -> Bool {
        var index = 1
        while index < count {
            if values[index - 1] > values[index] { return false }
            index += 1
        }
        return true
    }

    private func sortRun(_ start: Int, _ end: Int) {
        var next = start + 1
        while next < end {
            let value = values[next]
            var hole = next
            while hole > start && values[hole - 1] > value {
                values[hole] = values[hole - 1]
                hole -= 1
            }
            values[hole] = value
            next += 1
        }
    }

    private static func merge(
        _ source: UnsafeMutablePointer<Double>, _ low: Int, _ middle: Int, _ high: Int,
        into target: UnsafeMutablePointer<Double>
    ) {
        var left = low
        var right = middle
        var out = low
        while left < middle && right < high {
            let takesRight = source[right] < source[left]
            target[out] = takesRight ? source[right] : source[left]
            right += takesRight ? 1 : 0
            left += takesRight ? 0 : 1
            out += 1
        }
        while left < middle {
            target[out] = source[left]
            left += 1
            out += 1
        }
        while right < high {
            target[out] = source[right]
            right += 1
            out += 1
        }
    }
}
