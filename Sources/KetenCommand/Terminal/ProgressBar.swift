// A bar on the terminal while replications run; nothing where there is no terminal.

import Foundation
import KetenExperiments
import Synchronization

/// Draws how many replications are finished, at most ten times a second.
final class ProgressBar: Sendable {
    private let isShown: Bool
    private let word: String
    private let last: Mutex<Double>
    private let clock = Clock()

    /// - Parameter word: what is counted, in the user's language.
    init(quiet: Bool, word: String) {
        isShown = !quiet && isatty(STDERR_FILENO) == 1
        self.word = word
        last = Mutex(0)
    }

    /// Draws the bar, if it is time.
    func show(_ progress: KetenExperiments.Progress) {
        guard isShown else { return }
        let now = clock.seconds
        let isDue = last.withLock { last in
            guard now - last >= 0.1 else { return false }
            last = now
            return true
        }
        guard isDue, progress.total > 0 else { return }
        let width = 30
        let filled = width * progress.finished / progress.total
        let bar =
            String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        Messages.write("\r\(bar) \(progress.finished)/\(progress.total) \(word)")
    }

    /// Takes the bar away again.
    func clear() {
        guard isShown else { return }
        Messages.write("\r\u{1B}[K")
    }
}
