// The numbers of all replications, row after row in one piece of memory.
// Only what is finished can be read: replication 0 up to `finished`, without gaps.

/// The outcome of a run: one row of numbers for each finished replication.
public struct TrialRows: Sendable {
    /// The most numbers that a run keeps: 4 GiB of them.
    public static let largestCount = 1 << 29

    /// How many numbers a row has.
    public let columnCount: Int
    /// How many replications were asked for.
    public let requested: Int
    /// How many replications are here; fewer than requested after an interruption.
    public let finished: Int
    private let storage: RowStorage

    init(storage: RowStorage, requested: Int, finished: Int) {
        self.columnCount = storage.columns
        self.requested = requested
        self.finished = finished
        self.storage = storage
    }

    /// Creates rows from numbers that were kept elsewhere.
    public init(columnCount: Int, rows: [[Double]], requested: Int? = nil) {
        let storage = RowStorage(rows: rows.count, columns: columnCount)
        for (index, row) in rows.enumerated() {
            precondition(
                row.count == columnCount,
                "Row \(index) has \(row.count) numbers, not \(columnCount).")
            _ = storage.freshRow(index).update(fromContentsOf: row)
        }
        self.init(storage: storage, requested: requested ?? rows.count, finished: rows.count)
    }

    /// The number in one column of one replication; NaN where it is missing.
    public subscript(replication: Int, column: Int) -> Double {
        precondition(
            replication >= 0 && replication < finished, "There is no replication \(replication).")
        precondition(column >= 0 && column < columnCount, "There is no column \(column).")
        return storage.pointer(replication)[column]
    }

    /// The first number of a finished row; `columnCount` of them may be read.
    func pointer(_ replication: Int) -> UnsafePointer<Double> {
        UnsafePointer(storage.pointer(replication))
    }
}

/// The memory behind the rows.
///
/// It is shared between tasks without locks: a row is written by the one task that claimed its
/// replication, and read only after all tasks have ended.
final class RowStorage: @unchecked Sendable {
    let columns: Int
    private let base: UnsafeMutablePointer<Double>

    init(rows: Int, columns: Int) {
        precondition(rows >= 0 && columns >= 0, "Rows and columns are counted from 0.")
        self.columns = columns
        base = .allocate(capacity: max(rows * columns, 1))
    }

    deinit { base.deallocate() }

    func pointer(_ row: Int) -> UnsafeMutablePointer<Double> { base + row * columns }

    /// The row, with every number missing.
    func freshRow(_ row: Int) -> UnsafeMutableBufferPointer<Double> {
        let buffer = UnsafeMutableBufferPointer(start: pointer(row), count: columns)
        buffer.initialize(repeating: .nan)
        return buffer
    }
}
