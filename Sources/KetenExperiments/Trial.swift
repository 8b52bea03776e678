// A trial is any model seen from outside: an address goes in, a row of numbers comes out.
// The runner knows no more than this; an M/M/1 in thirty lines tests it.

/// A model that can be replicated: it makes workers, one for each task of the runner.
///
/// The row must depend on the input alone, never on what the worker ran before; only then are
/// results the same for any number of threads.
public protocol Trial: Sendable {
    /// What runs the replications of one task.
    ///
    /// Swift 6.3 knows no associated type that may be noncopyable. A worker whose state is
    /// noncopyable goes into a `WorkerBox`, which costs one exclusivity check per replication.
    associatedtype Worker: TrialWorker

    /// How many numbers a replication yields.
    var columnCount: Int { get }

    /// Makes a worker; called once by each task that has work.
    func makeWorker() throws -> Worker
}

/// Runs replications one after the other, reusing its memory.
public protocol TrialWorker: ~Copyable {
    /// Runs one replication and writes its numbers into `row`.
    ///
    /// The row arrives filled with NaN, which means *missing*; what is not written stays missing.
    mutating func run(_ input: TrialInput, into row: UnsafeMutableBufferPointer<Double>) throws
}

/// The address of one replication: all that its outcome may depend on.
public struct TrialInput: Hashable, Sendable {
    /// The seed of the whole study.
    public let seed: UInt64
    /// The number of the replication, from 0.
    public let replication: UInt32

    /// Creates an address.
    public init(seed: UInt64, replication: UInt32) {
        self.seed = seed
        self.replication = replication
    }
}

/// Makes a copyable worker of a noncopyable one, by keeping it on the heap.
public final class WorkerBox<Base: TrialWorker & ~Copyable>: TrialWorker {
    private var base: Base

    /// Takes over a worker.
    public init(_ base: consuming Base) {
        self.base = base
    }

    /// Runs one replication with the worker in the box.
    public func run(_ input: TrialInput, into row: UnsafeMutableBufferPointer<Double>) throws {
        try base.run(input, into: row)
    }
}

/// A trial that is a plain function from an address to a row.
public struct ClosureTrial: Trial {
    /// How many numbers a replication yields.
    public let columnCount: Int
    private let body: @Sendable (TrialInput) throws -> [Double]

    /// Creates a trial; `body` must return exactly `columnCount` numbers, NaN where one is missing.
    public init(
        columnCount: Int, body: @escaping @Sendable (TrialInput) throws -> [Double]
    ) {
        self.columnCount = columnCount
        self.body = body
    }

    /// Makes a worker that calls the function.
    public func makeWorker() -> Worker { Worker(body: body) }

    /// Calls the function and copies what it returns.
    public struct Worker: TrialWorker {
        fileprivate let body: @Sendable (TrialInput) throws -> [Double]

        /// Runs one replication.
        public func run(
            _ input: TrialInput, into row: UnsafeMutableBufferPointer<Double>
        ) throws {
            let numbers = try body(input)
            precondition(
                numbers.count == row.count,
                "A trial of \(row.count) columns returned \(numbers.count) numbers.")
            for index in numbers.indices { row[index] = numbers[index] }
        }
    }
}
