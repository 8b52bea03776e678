// What must be the same from run to run: all but when it started, how long it took, on how many
// threads.

/// Outputs of which the bytes are compared.
enum Bytes {
    /// JSON without the lines that may differ.
    static func comparable(_ json: String, without more: [String] = []) -> String {
        let names = ["started", "seconds", "threads"] + more
        return json.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { line in !names.contains { line.hasPrefix("    \"\($0)\": ") } }
            .joined(separator: "\n")
    }
}
