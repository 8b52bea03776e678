// The only place that knows what time it is; no result depends on it.

import Foundation

/// The time of day and the time passed, for the run's record and the progress bar.
struct Clock {
    private let begin = ContinuousClock.now

    /// The moment at which the clock was made, in the international form.
    let started: String = Date().formatted(.iso8601)

    /// Seconds since then.
    var seconds: Double {
        let passed = ContinuousClock.now - begin
        let parts = passed.components
        return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
    }
}

/// What the program knows of the machine it runs on; no result depends on it.
enum Machine {
    /// The number of processors.
    static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }
}
