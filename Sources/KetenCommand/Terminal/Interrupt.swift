// Ctrl-C keeps what is finished; a second one ends at once; a closed pipe is success.

import Foundation
import Synchronization

enum Interrupt {
    private static let asked = Atomic<Bool>(false)

    /// Whether the user asked to stop.
    static var isAsked: Bool { asked.load(ordering: .relaxed) }

    /// Catches the signals, also where the program that started this one had blocked them.
    static func install() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGPIPE] { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        signal(SIGINT) { _ in
            if Interrupt.asked.exchange(true, ordering: .relaxed) { _exit(130) }
        }
        signal(SIGTERM) { _ in
            if Interrupt.asked.exchange(true, ordering: .relaxed) { _exit(130) }
        }
        signal(SIGPIPE) { _ in _exit(0) }
    }
}
