// Times, for orientation: several samples after a warm-up, the middle one, and the extremes.

import BenchModels
import Foundation
import Synchronization

/// Samples of one quantity.
struct Samples {
    private let sorted: [Double]

    init(_ values: [Double]) { sorted = values.sorted() }

    var median: Double { (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2 }
    var range: ClosedRange<Double> { sorted[0]...sorted[sorted.count - 1] }

    /// The samples, each turned into another quantity.
    func map(_ transform: (Double) -> Double) -> Samples { Samples(sorted.map(transform)) }
}

/// A benchmark made ready to be timed, warm.
final class Stopwatch {
    let benchmark: Benchmark
    /// The events of one sample; every sample runs the same replications.
    private(set) var events: UInt64 = 0
    private let workload: any Workload

    init(_ benchmark: Benchmark) throws {
        self.benchmark = benchmark
        workload = try benchmark.make()
        _ = sample()
        if let doubt = workload.doubt { throw Doubt(sentence: "\(benchmark.name): \(doubt)") }
    }

    /// The seconds that the replications of one sample take.
    func sample() -> Double {
        let start = ContinuousClock.now
        var events: UInt64 = 0
        for replication in 0..<benchmark.timed { events += workload.run(replication: replication) }
        self.events = events
        return (ContinuousClock.now - start) / .seconds(1)
    }

    /// Several samples, in seconds.
    func samples(_ count: Int) -> Samples { Samples((0..<count).map { _ in sample() }) }
}

enum AllCores {
    static var count: Int { ProcessInfo.processInfo.activeProcessorCount }

    /// Replications per second when every core runs `samples` samples with a workload of its own.
    static func rate(_ benchmark: Benchmark, samples: Int) throws -> Double {
        typealias Span = (start: ContinuousClock.Instant, end: ContinuousClock.Instant)
        let spans = Mutex<[Result<Span, any Error>]>([])
        DispatchQueue.concurrentPerform(iterations: count) { _ in
            let span = Result {
                let watch = try Stopwatch(benchmark)
                let start = ContinuousClock.now
                for _ in 0..<samples { _ = watch.sample() }
                return (start, ContinuousClock.now) as Span
            }
            spans.withLock { $0.append(span) }
        }
        let all = try spans.withLock { $0 }.map { try $0.get() }
        guard let start = all.map(\.start).min(), let end = all.map(\.end).max() else { return 0 }
        return Double(count * samples) * Double(benchmark.timed) / ((end - start) / .seconds(1))
    }
}
