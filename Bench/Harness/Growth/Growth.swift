// How time and memory grow: with pending events, with the size of the region, with replications,
// and with scenarios that are loaded one after the other.

import BenchModels
import Foundation

/// What was measured at one size.
struct GrowthPoint: Encodable {
    /// What grows: `pending`, `region`, `loading`, `replications`, or their CPU time.
    let what: String
    let size: Int
    let unit: String
    let value: Double
    /// The peak memory of the process.
    let megabytes: Double
    /// Time and memory, each divided by what they would be in proportion to the least size; the
    /// memory of a process that holds nothing is taken off first.
    var timeShare, memoryShare: Double?
}

/// The lines of growth.
struct Growth {
    private(set) var points: [GrowthPoint] = []

    private static let pending = [3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000]
    private static let regions = [1, 4, 16, 100]
    private static let replications = [100, 1_000, 10_000]
    private static let loadings = [100, 1_000, 10_000]
    private static let scenario = "Scenarios/01-baseline/scenario.lua"

    /// Measures all of them; the last one needs the program `keten`.
    init() throws {
        let resting = try LoopRun(.hold(3), replications: 1).peakBytes
        for pending in Self.pending {
            let runs = try (0..<3).map { _ in try LoopRun(.hold(pending), replications: 3) }
            for run in runs {
                let doubt = Expected.doubt(
                    "hold-\(pending)", run.results, units: 3 * HoldSize.operations)
                if let doubt { throw Doubt(sentence: "hold-\(pending): \(doubt)") }
            }
            let seconds = Samples(runs.map(\.seconds)).median
            let each = seconds / Double(3 * HoldSize.operations)
            add("pending", pending, "ns/operation", each * 1e9, runs)
        }
        var regions: [Int: [LoopRun]] = [:]
        for _ in 0..<3 {
            for copies in Self.regions {
                let run = try LoopRun(
                    .region(copies: copies), replications: Self.count(of: copies))
                regions[copies, default: []].append(run)
            }
        }
        for copies in Self.regions {
            let runs = regions[copies] ?? []
            let seconds = Samples(runs.map(\.seconds)).median
            add(
                "region", copies, "ms/replication",
                seconds / Double(Self.count(of: copies)) * 1e3, runs)
        }
        compare("region", resting: resting)
        for count in Self.loadings {
            let runs = try (0..<3).map { _ in try LoopRun(.loading, replications: count) }
            let seconds = Samples(runs.map(\.seconds)).median
            add("loading", count, "us/loading", seconds / Double(count) * 1e6, runs)
        }
        try addReplications()
        compare("replications", resting: resting)
        compare("replications-cpu", resting: resting)
    }

    /// Replications in a run: about as much work at every size.
    private static func count(of copies: Int) -> Int { max(800 / copies, 8) }

    private mutating func add(
        _ what: String, _ size: Int, _ unit: String, _ value: Double, _ runs: [LoopRun]
    ) {
        let peak = Samples(runs.map(\.peakBytes)).median
        points.append(
            GrowthPoint(
                what: what, size: size, unit: unit, value: value, megabytes: peak / 1e6))
    }

    private mutating func addReplications() throws {
        let program =
            ProcessInfo.processInfo.environment["KETEN_COMMAND"] ?? ".build/release/keten"
        let isThere = FileManager.default.isExecutableFile(atPath: program)
        guard isThere, FileManager.default.fileExists(atPath: Self.scenario) else {
            Terminal.say("replications are skipped: build keten first, by make run")
            return
        }
        for count in Self.replications {
            let words = [program, "run", Self.scenario, "--replications", "\(count)"]
            let runs = try (0..<3).map { _ in try MeasuredProcess(words) }
            guard runs.allSatisfy({ $0.status == 0 }) else {
                throw Refusal("\(words.joined(separator: " ")) failed")
            }
            let megabytes = Samples(runs.map(\.peakBytes)).median / 1e6
            points.append(
                GrowthPoint(
                    what: "replications", size: count, unit: "s",
                    value: Samples(runs.map(\.wallSeconds)).median, megabytes: megabytes))
            points.append(
                GrowthPoint(
                    what: "replications-cpu", size: count, unit: "CPU s",
                    value: Samples(runs.map(\.cpuSeconds)).median, megabytes: megabytes))
        }
    }

    /// Holds every size against proportion to the first.
    private mutating func compare(_ what: String, resting: Double) {
        let places = points.indices.filter { points[$0].what == what }
        guard let first = places.first.map({ points[$0] }) else { return }
        for place in places {
            let factor = Double(points[place].size) / Double(first.size)
            let rest = resting / 1e6
            points[place].timeShare = points[place].value / (first.value * factor)
            points[place].memoryShare =
                (points[place].megabytes - rest) / (max(first.megabytes - rest, 1) * factor)
        }
    }
}

/// What one replication of `hold` is.
enum HoldSize {
    static let operations = 1_000_000
}
