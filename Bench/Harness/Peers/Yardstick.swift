// The hand-written program in C, made ready: times beside it mean something on any machine.

import BenchModels

/// The yardstick, compiled.
struct Yardstick {
    private static let pairs = 5

    private let command: [String]

    /// Compiles the program.
    ///
    /// - Throws: `Absence` if there is no C compiler.
    init(_ tools: PeerTools) throws { command = try tools.command(of: .yardstick) }

    /// How many times the yardstick's time a benchmark takes, both run in turn; nothing if the
    /// yardstick does not know it.
    func ratio(to benchmark: Benchmark) throws -> Ratio? {
        guard let question = PeerQuestion.about(benchmark) else { return nil }
        let line = try PeerReport.compare(question, .yardstick, command, pairs: Self.pairs)
        return Ratio(value: line.ratio, limit: question.limit)
    }

    /// The processor seconds of one replication of its pathway.
    func pathwaySeconds() throws -> Double {
        let replications = 400
        let runs = try (0..<Self.pairs).map { _ in
            try LoopRun(command + ["pathway", "0", "\(replications)"])
        }
        return Samples(runs.map(\.seconds)).median / Double(replications)
    }
}
