// The only place that writes: results to standard output, remarks to standard error.

import Foundation

/// Why nothing was measured, as a sentence for people.
struct Refusal: Error {
    let sentence: String

    init(_ sentence: String) { self.sentence = sentence }
}

enum Terminal {
    /// What every remark starts with.
    static let prefix = "keten-bench: "

    /// Writes a result.
    static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    /// Says something beside the result.
    static func say(_ sentence: String) {
        FileHandle.standardError.write(Data("\(prefix)\(sentence)\n".utf8))
    }

    /// Writes a picture and says where it is.
    static func save(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        say("drawn in \(path)")
    }
}
