// What a report or a check measures, in the order in which it is shown.

import BenchModels

/// Everything that was measured.
struct Outcome {
    private(set) var measures: [Measure] = []

    /// Whether nothing exceeds its budget or lacks one.
    var isWithinBudget: Bool {
        measures.allSatisfy { measure in
            switch measure.verdict {
            case .over, .unknown: false
            case .within, .cheaper, nil: true
            }
        }
    }

    /// Adds the times of every model, and that of the border as a ratio of paired samples.
    mutating func addTimes() throws {
        for benchmark in Benchmark.all {
            let name = benchmark.name
            let watch = try Stopwatch(benchmark)
            let seconds = watch.samples(9)
            let events = Double(watch.events)
            let replications = Double(benchmark.timed)
            add("\(name).events", "events/replication", Samples([events / replications]))
            add("\(name).time", "ns/event", seconds.map { $0 / events * 1e9 })
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

    /// Adds the instructions and allocations, which have budgets.
    mutating func addCounts() throws {
        var instructionsAcross = 0.0
        for benchmark in Benchmark.all {
            let instructions = try instructionsPerEvent(benchmark)
            if benchmark.name == Benchmark.across.name { instructionsAcross = instructions }
            addGated("\(benchmark.name).instructions", "instructions/event", instructions)
            addGated(
                "\(benchmark.name).allocations", "allocations/replication",
                try allocationsPerReplication(benchmark))
        }
        addGated(
            "border.instructions", "across/inside",
            instructionsAcross / (try instructionsPerEvent(Benchmark.inside)))
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

    private func instructionsPerEvent(_ benchmark: Benchmark) throws -> Double {
        let (few, many) = benchmark.counted
        let less = try ChildRun.count(benchmark, replications: few, instructions: true)
        let more = try ChildRun.count(benchmark, replications: many, instructions: true)
        guard let fewer = less.instructions, let most = more.instructions else { return .nan }
        return Double(most - fewer) / Double(more.events - less.events)
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

    private mutating func add(_ what: String, _ unit: String, _ samples: Samples) {
        let range = samples.range
        let isCounted = range.lowerBound == range.upperBound
        measures.append(
            Measure(
                what: what, unit: unit, value: samples.median, spread: isCounted ? nil : range))
    }

    private mutating func addGated(_ what: String, _ unit: String, _ value: Double) {
        measures.append(Measure(what: what, unit: unit, value: value, isGated: true))
    }
}
