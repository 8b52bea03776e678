// One line of growth: what was measured at one size, what it may be, and what that says.

/// What was measured at one size.
struct GrowthPoint: Encodable {
    /// What grows: `pending`, `region`, `loading`, `replications`, or their CPU time.
    let what: String
    let size: Int
    let unit: String
    let value: Double
    /// The peak memory of the process.
    let megabytes: Double
    /// Time and memory, each divided by what they would be in proportion to the least size; of a
    /// region the middle of such quotients, each of two runs in turn. The memory of a process that
    /// holds nothing is taken off first.
    var timeShare, memoryShare: Double?
    /// The time as a multiple of what the yardstick takes for as many of its pathways; the second
    /// is what it should be, for orientation.
    var yardstickShare, aim: Double?
    /// What time and memory may be of linear, both; and what the memory may be.
    var shareLimit, megabyteLimit: Double?
    /// What is over its limit; nothing if nothing has one.
    private(set) var verdict: String?

    /// Whether nothing is over a limit.
    var isWithinLimits: Bool { verdict == nil || verdict == "ok" }

    /// Holds the values against the limits. What is no number is within none.
    mutating func judge() {
        var over: [String] = []
        func hold(_ value: Double?, _ limit: Double, _ name: String) {
            guard let value, value <= limit else {
                over.append(name)
                return
            }
        }
        if let shareLimit {
            hold(timeShare, shareLimit, "time")
            hold(memoryShare, shareLimit, "memory")
        }
        if let megabyteLimit { hold(megabytes, megabyteLimit, "memory") }
        guard shareLimit != nil || megabyteLimit != nil else { return }
        verdict = over.isEmpty ? "ok" : "OVER: \(over.joined(separator: ", "))"
    }

    /// The limits in words.
    var limits: String {
        if let shareLimit { return "\(Number.text(shareLimit, decimals: 1)) of linear" }
        if let megabyteLimit { return "\(Number.text(megabyteLimit, decimals: 1)) MB" }
        return "-"
    }

    private enum CodingKeys: String, CodingKey {
        case what, size, unit, value, megabytes, timeShare, memoryShare, yardstickShare, aim
        case shareLimit, megabyteLimit, verdict
    }
}
