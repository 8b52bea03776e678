// What a report or a check measures, in the order in which it is shown.

import BenchModels

/// Everything that was measured.
struct Outcome {
    private(set) var measures: [Measure] = []
    /// The benchmarks whose instructions were counted.
    private(set) var counted: Set<String> = []

    /// Whether nothing exceeds its budget or lacks one.
    var isWithinBudget: Bool {
        measures.allSatisfy { $0.verdict?.passes ?? true }
    }

    /// Adds the times of everything, those that the yardstick knows as multiples of its own too,
    /// and that of the border as a ratio of paired samples.
    mutating func addTimes(against yardstick: Yardstick?) throws {
        for benchmark in Benchmark.all {
            let name = benchmark.name
            let watch = try Stopwatch(benchmark)
            let seconds = watch.samples(9)
            let events = Double(watch.events)
            let ratio = try yardstick?.ratio(to: benchmark)
            guard benchmark.unit == "event" else {
                let (unit, factor) = benchmark.unit == "answer" ? ("ms", 1e3) : ("ns", 1e9)
                let each = seconds.map { $0 / events * factor }
                add("\(name).time", "\(unit)/\(benchmark.unit)", each, ratio)
                continue
            }
            let replications = Double(benchmark.timed)
            add("\(name).events", "events/replication", Samples([events / replications]))
            let isRegion = name == Benchmark.region.name
            add(
                "\(name).time", "ns/event", seconds.map { $0 / events * 1e9 },
                isRegion ? nil : ratio)
            if isRegion {
                // For orientation 0.35 ms; the limit is what that is of the yardstick's pathway.
                let each = seconds.map { $0 / replications * 1e3 }
                add("\(name).replication", "ms, aim 0.35", each, ratio)
            }
            add("\(name).rate", "events/s", seconds.map { events / $0 })
            add("\(name).one-core", "replications/s", seconds.map { replications / $0 })
            let samples = benchmark.timed == 1 ? 15 : 3
            var rates: [Double] = []
            for _ in 0..<3 { rates.append(try AllCores.rate(benchmark, samples: samples)) }
            add("\(name).all-cores", "replications/s", Samples(rates))
        }
        let across = try Stopwatch(Benchmark.across)
        let inside = try Stopwatch(Benchmark.inside)
        let ratios = (0..<9).map { _ in across.sample() / inside.sample() }
        add("border.time", "across/inside", Samples(ratios))
    }

    /// Adds the instructions and allocations, which have budgets: of all together, and of each
    /// function that has a budget or that takes a share as large as `least` of all. Only of some
    /// benchmarks, if any are named.
    mutating func addCounts(
        watching budgets: Budgets?, least: Double, only: Set<String>
    ) throws {
        var instructionsAcross: Double?
        for benchmark in Benchmark.all where only.isEmpty || only.contains(benchmark.name) {
            counted.insert(benchmark.name)
            let count = try perEvent(benchmark)
            let name = benchmark.name
            if name == Benchmark.across.name { instructionsAcross = count.instructions }
            addGated("\(name).instructions", "instructions/\(benchmark.unit)", count.instructions)
            let watched = (budgets?.functions(of: name) ?? []).union(
                count.functions.filter { $0.value >= least * count.instructions }.keys)
            for function in watched.sorted(by: {
                (count.functions[$0] ?? 0, $1) > (count.functions[$1] ?? 0, $0)
            }) {
                addGated(
                    Budgets.name(of: function, in: name), "instructions/\(benchmark.unit)",
                    count.functions[function] ?? 0)
            }
            addGated(
                "\(name).allocations", "allocations/replication",
                try allocationsPerReplication(benchmark))
        }
        guard let instructionsAcross else { return }
        addGated(
            "border.instructions", "across/inside",
            instructionsAcross / (try perEvent(Benchmark.inside)).instructions)
    }

    /// Looks up the budgets and says how each value stands against its own.
    mutating func judge(by budgets: Budgets) {
        for place in measures.indices where measures[place].isGated {
            let budget = budgets[measures[place].what]
            measures[place].budget = budget
            measures[place].verdict = Verdict(
                value: measures[place].value, budget: budget, tolerance: budgets.tolerance)
        }
    }

    /// The instructions of an event, and how many of them each function executed itself.
    private func perEvent(
        _ benchmark: Benchmark
    ) throws -> (instructions: Double, functions: [String: Double]) {
        let (few, many) = benchmark.counted
        let less = try ChildRun.count(benchmark, replications: few, instructions: true)
        let more = try ChildRun.count(benchmark, replications: many, instructions: true)
        guard let fewer = less.instructions, let most = more.instructions, most > fewer,
            let small = less.profile, let large = more.profile, more.events > less.events
        else { return (.nan, [:]) }
        let events = Double(more.events - less.events)
        return (
            Double(most - fewer) / events, large.beyond(small).mapValues { Double($0) / events }
        )
    }

    private func allocationsPerReplication(_ benchmark: Benchmark) throws -> Double {
        let (few, many) = benchmark.allocated
        let less = try ChildRun.count(benchmark, replications: few, instructions: false)
        let more = try ChildRun.count(benchmark, replications: many, instructions: false)
        guard less.allocations > 0 else {
            throw Refusal("allocations are not counted on this system; it needs glibc")
        }
        return Double(more.allocations - less.allocations) / Double(many - few)
    }

    private mutating func add(
        _ what: String, _ unit: String, _ samples: Samples, _ ratio: Ratio? = nil
    ) {
        let range = samples.range
        let isCounted = range.lowerBound == range.upperBound
        measures.append(
            Measure(
                what: what, unit: unit, value: samples.median, spread: isCounted ? nil : range,
                ratio: ratio, verdict: ratio?.verdict))
    }

    private mutating func addGated(_ what: String, _ unit: String, _ value: Double) {
        measures.append(Measure(what: what, unit: unit, value: value, isGated: true))
    }
}
