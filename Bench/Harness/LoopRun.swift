// One run of a program that times its own loop, so that its start-up is not counted: this one, or
// one that does the same in another simulator.

import BenchModels
import Foundation

/// What such a program said, and what the system counted of it.
struct LoopRun {
    /// The processor time of its loop.
    let seconds: Double
    /// What came out.
    let results: [Double]
    let peakBytes: Double

    /// Runs a program that writes `seconds X results Y Z`.
    init(_ words: [String]) throws {
        let run = try MeasuredProcess(words)
        let said = run.output.split(whereSeparator: \.isWhitespace)
        guard run.status == 0, let mark = said.firstIndex(of: "seconds"),
            said.indices.contains(mark + 1), let seconds = Double(said[mark + 1])
        else {
            throw Refusal("\(words.joined(separator: " ")) ended with \(run.status)")
        }
        self.seconds = seconds
        results = said[(mark + 2)...].compactMap { Double($0) }
        let peak = said.firstIndex(of: "peak").map { said.index(after: $0) }
        peakBytes = peak.flatMap { Double(said[$0]) } ?? run.peakBytes
    }

    /// Runs a benchmark of ours in a process of its own.
    init(_ benchmark: Benchmark, replications: Int) throws {
        try self.init([try ChildRun.ownPath(), "run", benchmark.name, "\(replications)"])
    }
}
