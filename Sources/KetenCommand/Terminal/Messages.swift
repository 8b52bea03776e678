// Messages go to standard error, each with the program's name before it.

import Foundation

enum Messages {
    /// Says a sentence: `keten: …`.
    static func say(_ sentence: String) { write("keten: \(sentence)\n") }

    /// Writes text as it is, for errors that begin with a file's place.
    static func write(_ text: String) { Output.write(text, to: STDERR_FILENO) }
}
