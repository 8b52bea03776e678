// What the tasks of one run share: which replications are claimed, and whether to go on.
// Claims are contiguous from 0, so all below the first gap is finished.
import Synchronization

/// The notice board of one run.
final class RunBoard: Sendable {
    private let total: Int
    private let chunk: Int
    private let turn: Int
    private let next = Atomic<Int>(0)
    private let lowestFailure = Atomic<Int>(Int.max)
    private let stopped = Atomic<Bool>(false)
    private let reported = Mutex<Int>(0)

    init(total: Int, tasks: Int) {
        self.total = total
        // At least four turns for each task, so that none idles long at the end.
        chunk = max(1, min(16, total / (4 * tasks)))
        turn = max(chunk, total / 64)
    }

    /// The next replications that nobody has claimed, or nil when all are.
    func claim() -> Range<Int>? {
        let start = next.add(chunk, ordering: .relaxed).oldValue
        return start < total ? start..<min(start + chunk, total) : nil
    }

    /// Whether a task gives up its thread for a moment after a chunk: some 64 times in a run.
    ///
    /// Each time takes memory, which must not grow with the number of replications.
    func yields(after chunk: Range<Int>) -> Bool {
        chunk.lowerBound / turn != chunk.upperBound / turn
    }

    /// The replications that were claimed so far are those below this one.
    var claimed: Int { min(next.load(ordering: .relaxed), total) }

    /// Whether a replication is still wanted.
    ///
    /// After a failure those below it go on, for one of them may fail too, and the error of the
    /// lowest is the one that counts.
    func wants(_ replication: Int) -> Bool {
        !stopped.load(ordering: .relaxed) && replication < lowestFailure.load(ordering: .relaxed)
    }

    /// Asks all tasks to stop.
    func stop() { stopped.store(true, ordering: .relaxed) }

    /// Notes that a replication failed.
    func fail(at replication: Int) { lowestFailure.min(replication, ordering: .relaxed) }

    /// Counts finished replications and tells of them, one report at a time and never backwards.
    func report(_ count: Int, to progress: (@Sendable (Progress) -> Void)?) {
        guard let progress else { return }
        reported.withLock { finished in
            finished += count
            progress(Progress(finished: finished, total: total))
        }
    }
}
