// What a model does a few times in each event, by itself: a draw, a logarithm, a quantile, a line
// that is joined and left, an event that is taken back.

import KetenEngine

/// A million operations of one kind a replication.
final class SingleOperation: Workload {
    enum Kind: String, CaseIterable {
        /// A uniform number at an address.
        case draw
        /// The logarithm of a number between 0 and 1.
        case log
        /// The normal quantile of a number between 0 and 1.
        case quantile
        /// One joins a line of a hundred, and the first one goes.
        case line
        /// One joins a line of a hundred, and the one before the last loses patience.
        case renege
        /// An event is scheduled among a hundred, and taken back.
        case cancel
    }

    private let kind: Kind
    private var stage = Stage()
    private var done = 0

    init(_ kind: Kind) { self.kind = kind }

    func run(replication: UInt32) -> UInt64 {
        switch kind {
        case .draw: stage.draw(replication)
        case .log: stage.log()
        case .quantile: stage.quantile()
        case .line: stage.join()
        case .renege: stage.renege()
        case .cancel: stage.cancel()
        }
        done += Stage.count
        return UInt64(Stage.count)
    }

    var results: [Double] { [stage.sum / Double(done)] }

    /// Draws have the mean one half; the fixed numbers give what they give, within four standard
    /// errors of 4096; of what is counted none is missing.
    var doubt: String? {
        let mean = stage.sum / Double(done)
        switch kind {
        case .draw:
            return Theory(expected: 0.5, variance: 1.0 / 12).doubt(mean, of: done, "the mean draw")
        case .log: return Theory(expected: 1, variance: 1).doubt(mean, of: 4096, "the mean")
        case .quantile:
            return Theory(expected: 1, variance: 2).doubt(mean, of: 4096, "the mean square")
        case .line, .renege, .cancel:
            return mean == 1 ? nil : "somebody was lost, or an event"
        }
    }
}

/// What the operations are done to; a value, so that nobody asks at each whether it is used twice.
private struct Stage: ~Copyable {
    static let count = 1_000_000
    private static let present = 100

    private(set) var sum = 0.0
    private let uniforms: [Double]
    private var waiting = WaitingLine<UInt64>(capacity: 128)
    private var reneging = RenegingLine<UInt64>(capacity: 128)
    private var calendar = EventCalendar(capacity: 128)

    init() {
        let generator = KeyedGenerator(seed: Benchmark.seed, replication: 0)
        uniforms = (0..<4096).map { generator.uniform(entity: $0, purpose: 1, index: 0) }
        for number in 0..<UInt64(Self.present) { waiting.append(number) }
    }

    mutating func draw(_ replication: UInt32) {
        let generator = KeyedGenerator(seed: Benchmark.seed, replication: replication)
        for entity in 0..<UInt64(Self.count) {
            sum += generator.uniform(entity: entity, purpose: 1, index: 0)
        }
    }

    mutating func log() {
        for place in 0..<Self.count { sum -= Elementary.log(uniforms[place & 4095]) }
    }

    mutating func quantile() {
        for place in 0..<Self.count {
            let number = Elementary.normalQuantile(uniforms[place & 4095])
            sum += number * number
        }
    }

    mutating func join() {
        for _ in 0..<Self.count {
            let first = waiting.removeFirst()
            waiting.append(first &+ UInt64(Self.present))
        }
        sum += Double(Self.count) * (waiting.count == Self.present ? 1 : 0)
    }

    mutating func renege() {
        reneging.removeAll()
        var last = LinePlace(rawValue: 0)
        for number in 0..<UInt64(Self.present) { last = reneging.append(number) }
        for number in 0..<UInt64(Self.count) {
            let place = reneging.append(number)
            if reneging.remove(last) != nil { sum += 1 }
            last = place
        }
    }

    mutating func cancel() {
        calendar.removeAll()
        for number in 0..<Self.present {
            calendar.push(
                at: SimTime(days: uniforms[number]), priority: .normal, word: UInt32(number))
        }
        for place in 0..<Self.count {
            let ticket = calendar.pushRemovable(
                at: SimTime(days: uniforms[place & 4095]), priority: .normal, word: 200)
            if calendar.remove(ticket) { sum += 1 }
        }
    }
}
