// What must be the same from run to run: all but when it started, how long it took, on how many
// threads.

import Foundation

/// Outputs of which the bytes are compared.
enum Bytes {
    /// The lines of an output without those that may differ, which only JSON has.
    static func comparable(_ output: String, without more: [String] = []) -> [String] {
        let starts = (["started", "seconds", "threads"] + more).map { "    \"\($0)\": " }
        return output.components(separatedBy: "\n").filter { line in
            !starts.contains(where: line.hasPrefix)
        }
    }
}
