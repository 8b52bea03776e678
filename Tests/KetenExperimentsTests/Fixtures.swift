// What the tests of experiments run and measure: a queue of fifty lines, and plain columns.
import Foundation
import KetenEngine
import KetenExperiments
import Synchronization

/// An M/M/1 queue by Lindley's recursion: its mean wait, its longest wait, and who waited.
///
/// Its draws have an address: seed, replication and number of the customer decide them.
let queue = ClosureTrial(columnCount: 3) { input in
    var state = input.seed &+ UInt64(input.replication) &* 0x9E37_79B9_7F4A_7C15
    func exponential(mean: Double) -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        bits ^= bits >> 31
        return -mean * log(1 - Double(bits >> 11) * 0x1p-53)
    }
    var wait = 0.0
    var sum = 0.0
    var longest = 0.0
    var delayed = 0
    for _ in 0..<500 {
        sum += wait
        longest = max(longest, wait)
        delayed += wait > 0 ? 1 : 0
        wait = max(0, wait + exponential(mean: 0.8) - exponential(mean: 1))
    }
    // A third number that is sometimes missing.
    return [sum / 500, longest, delayed > 400 ? .nan : Double(delayed)]
}

/// What goes wrong on purpose.
struct Broken: Error, Equatable {
    let replication: UInt32
}

/// A count that closures of many tasks may share.
final class SharedCount: Sendable {
    private let count = Atomic<Int>(0)

    var value: Int { count.load(ordering: .relaxed) }

    /// Adds one and returns the new count.
    @discardableResult
    func add() -> Int { count.add(1, ordering: .relaxed).newValue }
}

/// The bits of all finished rows.
func bits(_ rows: TrialRows) -> [UInt64] {
    (0..<rows.finished).flatMap { replication in
        (0..<rows.columnCount).map { rows[replication, $0].bitPattern }
    }
}

let moreIsBetter = Indicator(
    id: "helped", label: Label(en: "Helped", nl: "Geholpen"), unit: "people", better: .higher,
    kind: .flow, formula: Label(en: "people helped", nl: "geholpen mensen"))
let lessIsBetter = Indicator(
    id: "wait", label: Label(en: "Wait", nl: "Wachttijd"), unit: "days", better: .lower,
    kind: .duration, formula: Label(en: "mean wait", nl: "gemiddelde wachttijd"))
let noneIsBetter = Indicator(
    id: "registered", label: Label(en: "Registered", nl: "In beeld"), unit: "people",
    better: .neither, kind: .flow, formula: Label(en: "people seen", nl: "mensen in beeld"))

let baseline = ScenarioHeader(name: "Baseline", fingerprint: "00", isBaseline: true)

func scenario(_ name: String) -> ScenarioHeader {
    ScenarioHeader(name: name, fingerprint: name, isBaseline: false)
}
