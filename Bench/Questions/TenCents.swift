// A whole question as an asker has it: the text of a shipped scenario goes in, and the differences
// that its change makes come out, over two hundred replications compared.

import Dispatch
import Keten
import Synchronization

/// Where a task puts what it found.
private final class Found: Sendable {
    let value = Mutex<Result<Double, any Error>>(.success(.nan))
}

/// One answer a replication, on one thread.
final class TenCentsQuestion: Workload {
    private static let replications = 200
    private static let choice = {
        var choice = ColumnChoice()
        choice.indicators = [
            "registered", "helped", "left_waiting", "intake_within_14_days", "open_cases",
            "days_without_cover", "cost", "fte_bought",
        ]
        choice.parts = false
        return choice
    }()

    private var bought = 0.0
    private(set) var doubt: String?
    /// The hours that the last answer says were bought more, as fte.
    var results: [Double] { [bought] }

    func run(replication: UInt32) -> UInt64 {
        do {
            let answer = try Self.answer(seed: Benchmark.seed &+ UInt64(replication))
            bought = answer
            if !(answer > 0) { doubt = "two cents more bought no hours" }
        } catch {
            doubt = "the question has no answer: \(error)"
        }
        return 1
    }

    /// Reads the scenario, runs it against its baseline, and looks one difference up.
    private static func answer(seed: UInt64) throws -> Double {
        let scenario = try ScenarioScript(name: "ten-cents.lua", text: LoadingWorkload.tenCents)
            .compile()
        let study = try CareStudy(running: [scenario])
        let design = try Design(replications: replications, seed: seed, threads: 1)
        let done = DispatchSemaphore(value: 0)
        let found = Found()
        // A workload waits for its answer, as the command does.
        Task {
            let result: Result<Double, any Error>
            do {
                let outcome = try await study.run(design, choice: choice)
                result = .success(outcome.row("fte_bought")?.difference?.mean ?? .nan)
            } catch {
                result = .failure(error)
            }
            found.value.withLock { $0 = result }
            done.signal()
        }
        done.wait()
        return try found.value.withLock { $0 }.get()
    }
}
