// One measured run: the program starts itself, so that instructions and allocations are those of
// the workload and of a start-up that is the same at every size and cancels in a difference.

import BenchModels
import CAllocations
import Foundation

/// What a child counted.
struct ChildCount {
    let events: UInt64
    let allocations: UInt64
    /// Only when the child ran under callgrind.
    let instructions: UInt64?
    let profile: Profile?
}

/// A result that cannot be right: its speed is of no interest.
struct Doubt: Error {
    let sentence: String
}

enum ChildRun {
    /// The variants of the C library's functions depend on the processor unless some are excluded,
    /// and the order in sets and dictionaries on chance.
    private static let environment = [
        "GLIBC_TUNABLES": "glibc.cpu.hwcaps="
            + "-AVX,-AVX2,-AVX512F,-AVX512VL,-FMA,-FMA4,-ERMS,-FSRM,-AVX_Fast_Unaligned_Load",
        "SWIFT_DETERMINISTIC_HASHING": "1",
    ]

    /// The child's side: runs the benchmark and writes what it counted.
    static func perform(name: String, count: UInt32) throws {
        guard let benchmark = Benchmark.named(name) else {
            throw Refusal("there is no benchmark '\(name)'")
        }
        let workload = try benchmark.make()
        var events: UInt64 = 0
        let start = OwnUse.cpuSeconds
        for replication in 0..<count { events += workload.run(replication: replication) }
        let seconds = OwnUse.cpuSeconds - start
        let allocations = bench_allocations()
        if let doubt = workload.doubt { throw Doubt(sentence: "\(name): \(doubt)") }
        let results = workload.results.map { "\($0)" }.joined(separator: " ")
        let peak = OwnUse.peakBytes.map { " peak \($0)" } ?? ""
        Terminal.write(
            "events \(events) allocations \(allocations)\(peak) "
                + "seconds \(seconds) results \(results)\n")
    }

    /// Runs a benchmark in a process of its own, under callgrind if instructions are wanted.
    static func count(
        _ benchmark: Benchmark, replications: UInt32, instructions: Bool
    ) throws -> ChildCount {
        var words = [try ownPath(), "run", benchmark.name, "\(replications)"]
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("keten-callgrind-\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(at: file) }
        if instructions {
            words = ["valgrind", "--tool=callgrind", "--callgrind-out-file=\(file.path)"] + words
        }
        let (output, remarks, status) = try run(words, adding: environment)
        if status == 127 { throw Refusal("valgrind is not installed; it counts the instructions") }
        guard status == 0 else {
            // The child's own sentence, if it had one; the rest is callgrind's.
            let lines = remarks.split(separator: "\n")
            let own = lines.first { $0.hasPrefix(Terminal.prefix) }
            let sentence = own.map { String($0.dropFirst(Terminal.prefix.count)) }
            if status == 1, let sentence { throw Doubt(sentence: sentence) }
            throw Refusal(
                "the run of \(benchmark.name) ended with \(status): \(sentence ?? remarks)")
        }
        let numbers = output.split(whereSeparator: \.isWhitespace).prefix(4)
            .compactMap { UInt64($0) }
        let collected = remarks.split(separator: "\n").first { $0.contains("Collected :") }
            .flatMap { $0.split(separator: " ").last }.flatMap { UInt64($0) }
        guard numbers.count == 2, !instructions || collected != nil else {
            throw Refusal("the run of \(benchmark.name) did not say what it counted")
        }
        let profile = instructions ? try Profile(String(contentsOf: file, encoding: .utf8)) : nil
        return ChildCount(
            events: numbers[0], allocations: numbers[1], instructions: collected, profile: profile)
    }

    /// This program's own file.
    static func ownPath() throws -> String {
        guard let path = Bundle.main.executablePath else {
            throw Refusal("the program cannot find its own file, which it runs again to count")
        }
        return path
    }

    /// Runs a program found on the path until it ends.
    static func run(
        _ words: [String], adding environment: [String: String] = [:]
    ) throws -> (output: String, remarks: String, status: Int32) {
        let process = Process()
        let (output, remarks) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        (process.standardOutput, process.standardError) = (output, remarks)
        try process.run()
        // Both are a few lines, far less than a pipe holds.
        let texts = [output, remarks].map {
            String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        }
        process.waitUntilExit()
        return (texts[0], texts[1], process.terminationStatus)
    }
}
