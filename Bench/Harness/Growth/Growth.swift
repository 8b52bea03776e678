// How time and memory grow: with pending events, with the size of the region, with replications,
// and with scenarios that are loaded one after the other.

import BenchModels
import Foundation

/// The lines of growth.
struct Growth {
    private(set) var points: [GrowthPoint] = []

    /// Whether nothing grows beyond its limit.
    var isWithinLimits: Bool { points.allSatisfy(\.isWithinLimits) }

    private static let pending = [3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000]
    private static let regions = [1, 4, 16, 100]
    private static let replications = [100, 1_000, 10_000]
    private static let loadings = [100, 1_000, 10_000]
    private static let scenario = "Scenarios/01-baseline/scenario.lua"
    /// How often each size of the region is measured beside the region itself.
    private static let rounds = 7
    /// What time and memory of a region may be of linear.
    private static let linear = 1.3
    /// What ten thousand replications may hold.
    private static let megabytes = 150.0
    /// The seconds that ten thousand replications should take on two cores, where the yardstick
    /// takes 0.33 ms for a pathway.
    private static let aim = 2.2 / (10_000 * 0.33e-3)
    /// How much more memory many loadings may show than few: what the allocator keeps varies.
    private static let loadingSlack = 1.0

    /// Measures all of them; the last one needs the program `keten`.
    init() throws {
        let program = try Self.program()
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
        try addRegions(resting: resting)
        for count in Self.loadings {
            let runs = try (0..<3).map { _ in try LoopRun(.loading, replications: count) }
            let seconds = Samples(runs.map(\.seconds)).median
            add("loading", count, "us/loading", seconds / Double(count) * 1e6, runs)
        }
        let loadings = points.indices.filter { points[$0].what == "loading" }
        for place in loadings.dropFirst() {
            points[place].megabyteLimit = points[loadings[0]].megabytes + Self.loadingSlack
        }
        try addReplications(of: program)
        compare("replications", resting: resting)
        compare("replications-cpu", resting: resting)
        try addYardstick()
        for place in points.indices { points[place].judge() }
    }

    /// Measures the region and its copies, each size right after the region itself: what else the
    /// machine does changes from minute to minute, and would else pass for growth.
    private mutating func addRegions(resting: Double) throws {
        var runs: [Int: [LoopRun]] = [:]
        var shares: [Int: [Double]] = [:]
        func run(_ copies: Int) throws -> Double {
            let count = Self.count(of: copies)
            let run = try LoopRun(.region(copies: copies), replications: count)
            runs[copies, default: []].append(run)
            return run.seconds / Double(count)
        }
        for _ in 0..<Self.rounds {
            for copies in Self.regions.dropFirst() {
                let one = try run(1)
                shares[copies, default: []].append(try run(copies) / (one * Double(copies)))
            }
        }
        for copies in Self.regions {
            let seconds = Samples((runs[copies] ?? []).map(\.seconds)).median
            add(
                "region", copies, "ms/replication",
                seconds / Double(Self.count(of: copies)) * 1e3, runs[copies] ?? [])
        }
        compare("region", resting: resting)
        for place in points.indices where points[place].what == "region" {
            guard let share = shares[points[place].size] else { continue }
            points[place].timeShare = Samples(share).median
            points[place].shareLimit = Self.linear
        }
    }

    /// The program whose replications are counted, which must have been built.
    private static func program() throws -> String {
        let program =
            ProcessInfo.processInfo.environment["KETEN_COMMAND"] ?? ".build/release/keten"
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw Refusal("there is no \(program); build it first, by make run")
        }
        guard FileManager.default.fileExists(atPath: scenario) else {
            throw Refusal("there is no \(scenario); run from the top of the repository")
        }
        return program
    }

    /// Sets the seconds of replications beside those of the yardstick, and their limits.
    private mutating func addYardstick() throws {
        let tools = try PeerTools()
        defer { tools.clean() }
        var each: Double?
        do {
            each = try Yardstick(tools).pathwaySeconds()
        } catch let absence as Absence {
            Terminal.say("\(absence.sentence); seconds stand by themselves")
        }
        for place in points.indices where points[place].what.hasPrefix("replications") {
            let size = Double(points[place].size)
            points[place].yardstickShare = each.map { points[place].value / ($0 * size) }
            guard points[place].size == Self.replications.last else { continue }
            if points[place].unit == "s" {
                points[place].megabyteLimit = Self.megabytes
                points[place].aim = Self.aim
            }
        }
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

    private mutating func addReplications(of program: String) throws {
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
