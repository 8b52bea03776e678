// Results go to standard output; a reader who has seen enough is no error.

import Foundation

enum Output {
    /// Writes a result; a reader who went away is no error, a full disk is.
    static func write(_ text: String) throws {
        let failure = write(text, to: STDOUT_FILENO)
        guard failure != 0, failure != EPIPE else { return }
        throw Refusal("the result could not be written: \(String(cString: strerror(failure)))")
    }

    /// Writes all of a text to a file descriptor, unbuffered; 0, or why it could not.
    @discardableResult
    static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in
            guard let base = bytes.baseAddress else { return 0 }
            var written = 0
            while written < bytes.count {
                let count = Foundation.write(descriptor, base + written, bytes.count - written)
                if count < 0, errno != EINTR { return errno }
                written += max(0, count)
            }
            return 0
        }
    }
}
