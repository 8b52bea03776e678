// The promises of the runner: threads and interruptions never show in the numbers.
import KetenExperiments
import Synchronization
import Testing

@Suite("The runner")
struct RunnerTests {
    @Test("One, two and eight threads give the same rows to the last bit", arguments: [2, 8])
    func threadsDoNotShow(threads: Int) async throws {
        let one = try await Runner.run(queue, design: Design(replications: 203, threads: 1))
        let many = try await Runner.run(queue, design: Design(replications: 203, threads: threads))
        #expect(one.finished == 203)
        #expect(many.finished == 203)
        #expect(bits(one) == bits(many))
    }

    @Test("Another seed gives other rows")
    func seedsMatter() async throws {
        let one = try await Runner.run(queue, design: Design(replications: 5, seed: 1, threads: 1))
        let two = try await Runner.run(queue, design: Design(replications: 5, seed: 2, threads: 1))
        #expect(bits(one) != bits(two))
    }

    @Test("An interrupted run holds exactly the rows of a shorter run", arguments: [1, 3])
    func interruptedIsPrefix(threads: Int) async throws {
        let asked = SharedCount()
        let cut = try await Runner.run(
            queue, design: Design(replications: 400, threads: threads),
            isCancelled: { asked.add() > 70 })
        #expect(cut.requested == 400)
        #expect(cut.finished <= 70)
        let short = try await Runner.run(queue, design: Design(replications: 70, threads: 1))
        #expect(bits(cut) == Array(bits(short).prefix(cut.finished * cut.columnCount)))
    }

    @Test("One thread that is stopped before replication 70 has finished seventy")
    func singleThreadStopsAtOnce() async throws {
        let asked = SharedCount()
        let cut = try await Runner.run(
            queue, design: Design(replications: 400, threads: 1),
            isCancelled: { asked.add() > 70 })
        let short = try await Runner.run(queue, design: Design(replications: 70, threads: 1))
        #expect(cut.finished == 70)
        #expect(bits(cut) == bits(short))
    }

    @Test("A run that is cancelled from the start finishes nothing and throws nothing")
    func cancelledAtOnce() async throws {
        let rows = try await Runner.run(
            queue, design: Design(replications: 10, threads: 2), isCancelled: { true })
        #expect(rows.finished == 0)
        #expect(rows.requested == 10)
    }

    @Test("A task that is cancelled finishes its replication and no other")
    func taskCancellation() async throws {
        let cancelling = ClosureTrial(columnCount: 1) { input in
            if input.replication == 2 { withUnsafeCurrentTask { $0?.cancel() } }
            return [Double(input.replication)]
        }
        let rows = try await Runner.run(cancelling, design: Design(replications: 50, threads: 1))
        #expect(rows.finished == 3)
        #expect(rows.requested == 50)
    }

    @Test("The error of the lowest failing replication is thrown", arguments: [1, 2, 8])
    func lowestErrorWins(threads: Int) async throws {
        let failing = ClosureTrial(columnCount: 1) { input in
            if input.replication == 61 || input.replication == 90 || input.replication > 120 {
                throw Broken(replication: input.replication)
            }
            return [1]
        }
        await #expect(throws: Broken(replication: 61)) {
            try await Runner.run(failing, design: Design(replications: 300, threads: threads))
        }
    }

    @Test("A failure stops the replications after it")
    func failureStops() async throws {
        let count = SharedCount()
        let failing = ClosureTrial(columnCount: 1) { input in
            count.add()
            if input.replication == 3 { throw Broken(replication: 3) }
            return [1]
        }
        await #expect(throws: Broken.self) {
            try await Runner.run(failing, design: Design(replications: 1_000, threads: 1))
        }
        #expect(count.value == 4)
    }

    @Test("A worker that cannot be made is an error of the run")
    func workerCannotBeMade() async throws {
        struct NoWorker: Trial {
            let columnCount = 1
            func makeWorker() throws -> ClosureTrial.Worker { throw Broken(replication: 0) }
        }
        await #expect(throws: Broken(replication: 0)) {
            try await Runner.run(NoWorker(), design: Design(replications: 20, threads: 2))
        }
    }

    @Test("Progress never goes back and ends with all")
    func progressRises() async throws {
        let seen = SeenProgress()
        _ = try await Runner.run(
            queue, design: Design(replications: 100, threads: 3), progress: { seen.note($0) })
        let counts = seen.reports.map(\.finished)
        #expect(counts == counts.sorted())
        #expect(counts.last == 100)
        #expect(seen.reports.allSatisfy { $0.total == 100 })
    }

    @Test("A noncopyable worker runs in a box, one for each thread")
    func boxedWorker() async throws {
        struct Counting: TrialWorker, ~Copyable {
            var calls = 0.0
            mutating func run(
                _ input: TrialInput, into row: UnsafeMutableBufferPointer<Double>
            ) throws {
                calls += 1
                row[0] = calls
            }
        }
        struct Boxed: Trial {
            let columnCount = 2
            func makeWorker() -> WorkerBox<Counting> { WorkerBox(Counting()) }
        }
        let rows = try await Runner.run(Boxed(), design: Design(replications: 6, threads: 1))
        #expect((0..<6).map { rows[$0, 0] } == [1, 2, 3, 4, 5, 6])
        #expect(rows[5, 1].isNaN, "what a worker does not write is missing")
    }

    @Test("Rows that no memory would hold are refused before anything runs")
    func tooLarge() async throws {
        let wide = ClosureTrial(columnCount: 1_000) { _ in [] }
        await #expect(throws: DesignError.rowsTooLarge(replications: 900_000, columns: 1_000)) {
            try await Runner.run(wide, design: Design(replications: 900_000, threads: 1))
        }
    }
}

/// Keeps what was reported.
private final class SeenProgress: Sendable {
    private let kept = Mutex<[Progress]>([])

    var reports: [Progress] { kept.withLock { $0 } }

    func note(_ progress: Progress) { kept.withLock { $0.append(progress) } }
}
