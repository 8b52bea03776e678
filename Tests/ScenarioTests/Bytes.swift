// What must be the same from run to run: all but when it started, how long it took, on how many
// threads.

import Foundation

/// Outputs of which the bytes are compared.
enum Bytes {
    /// JSON without the lines that may differ; all of them stand before its results.
    static func comparable(_ json: String, without more: [String] = []) -> Data {
        let (head, results) = parts(of: json)
        let names = ["started", "seconds", "threads"] + more
        let kept = head.components(separatedBy: "\n").filter { line in
            !names.contains { line.hasPrefix("    \"\($0)\": ") }
        }
        return Data(kept.joined(separator: "\n").utf8) + results
    }

    /// The text before the results, and the bytes from there on, which may be many.
    static func parts(of json: String) -> (head: String, results: Data) {
        let bytes = Data(json.utf8)
        let start = bytes.range(of: Data("\"results\": [".utf8))?.lowerBound ?? bytes.endIndex
        return (String(decoding: bytes[..<start], as: UTF8.self), bytes[start...])
    }

    /// How often a text occurs.
    static func count(_ text: String, in bytes: Data) -> Int {
        var count = 0
        var place = bytes.startIndex
        while let found = bytes.range(of: Data(text.utf8), in: place..<bytes.endIndex) {
            count += 1
            place = found.upperBound
        }
        return count
    }
}
