// Results go to standard output; a reader who has seen enough is no error.

import Foundation

enum Output {
    /// Writes a result.
    static func write(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// Writes all of a text to a file descriptor, unbuffered.
    static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            guard let base = bytes.baseAddress else { return }
            var written = 0
            while written < bytes.count {
                let count = Foundation.write(descriptor, base + written, bytes.count - written)
                if count < 0, errno != EINTR { return }
                written += max(0, count)
            }
        }
    }
}
