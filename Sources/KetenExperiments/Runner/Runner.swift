// Runs the replications of a trial side by side, with the same rows for any number of threads.
//
// Tasks claim chunks of replications in order and write each row at its own place, so nothing is
// merged and no order of finishing can show. Memory is taken once per run and once per task.

/// Runs trials.
public enum Runner {
    /// Runs every replication of a design.
    ///
    /// - Parameters:
    ///   - progress: told after each chunk of replications, from one task at a time; it must not
    ///     wait for the run.
    ///   - isCancelled: asked before each replication, from any task.
    /// - Returns: the rows. When the task or the caller cancels, the longest prefix that was
    ///   finished: exactly the rows of a run of that many replications.
    /// - Throws: the error of the lowest replication that failed, or `DesignError` when the rows
    ///   would not fit in memory.
    public static func run<T: Trial>(
        _ trial: T, design: Design, progress: (@Sendable (Progress) -> Void)? = nil,
        isCancelled: (@Sendable () -> Bool)? = nil
    ) async throws -> TrialRows {
        let columns = trial.columnCount
        guard columns == 0 || design.replications <= TrialRows.largestCount / columns else {
            throw DesignError.rowsTooLarge(replications: design.replications, columns: columns)
        }
        let storage = RowStorage(rows: design.replications, columns: columns)
        let tasks = min(design.threads, design.replications)
        let board = RunBoard(total: design.replications, tasks: tasks)

        var firstGap = design.replications
        var failure: (replication: Int, error: any Error)?
        await withTaskGroup(of: TaskEnd.self) { group in
            for _ in 0..<tasks {
                group.addTask {
                    await work(
                        on: trial, seed: design.seed, board: board, storage: storage,
                        progress: progress, isCancelled: isCancelled)
                }
            }
            for await end in group {
                switch end {
                case .outOfWork: break
                case .stopped(let replication): firstGap = min(firstGap, replication)
                case .failed(let replication, let error):
                    if replication < failure?.replication ?? .max {
                        failure = (replication, error)
                    }
                }
            }
        }
        if let failure { throw failure.error }
        return TrialRows(
            storage: storage, requested: design.replications,
            finished: min(firstGap, board.claimed))
    }

    /// How a task ended, with the first replication that it claimed and did not finish.
    private enum TaskEnd: Sendable {
        case outOfWork
        case stopped(at: Int)
        case failed(at: Int, any Error)
    }

    private static func work<T: Trial>(
        on trial: T, seed: UInt64, board: RunBoard, storage: RowStorage,
        progress: (@Sendable (Progress) -> Void)?, isCancelled: (@Sendable () -> Bool)?
    ) async -> TaskEnd {
        guard var chunk = board.claim() else { return .outOfWork }
        var replication = chunk.lowerBound
        do {
            var worker = try trial.makeWorker()
            while true {
                while replication < chunk.upperBound {
                    if Task.isCancelled || isCancelled?() == true { board.stop() }
                    guard board.wants(replication) else { return .stopped(at: replication) }
                    let input = TrialInput(seed: seed, replication: UInt32(replication))
                    try worker.run(input, into: storage.freshRow(replication))
                    replication += 1
                }
                board.report(chunk.count, to: progress)
                // Whoever else needs this thread, such as a server, gets a turn.
                if board.yields(after: chunk) { await Task.yield() }
                guard let next = board.claim() else { return .outOfWork }
                chunk = next
                replication = next.lowerBound
            }
        } catch {
            board.fail(at: replication)
            return .failed(at: replication, error)
        }
    }
}
