// What a script may use before it is stopped. Only the limit of time depends on the machine.

internal import CKetenLua

/// The limits of one script.
public struct ScriptLimits: Sendable, Hashable {
    /// The memory of its interpreter, in bytes.
    public var memoryBytes: Int
    /// Instructions, and the work of what it calls.
    public var instructions: Int
    /// Seconds of work, not of waiting for a busy machine: a backstop behind the instructions.
    public var seconds: Double
    /// The length of its text, in bytes.
    public var sourceBytes: Int

    /// Instructions, and the work of what it calls, in one call of a function by a run.
    public var callInstructions = 100_000

    /// Limits of one's own.
    public init(memoryBytes: Int, instructions: Int, seconds: Double, sourceBytes: Int) {
        precondition(
            memoryBytes > 0 && instructions > 0 && seconds > 0 && sourceBytes > 0,
            "A limit of a script must be more than nought.")
        self.memoryBytes = memoryBytes
        self.instructions = instructions
        self.seconds = seconds
        self.sourceBytes = sourceBytes
    }

    /// 16 MiB, 20 million steps, 1.5 seconds, 64 KiB.
    public static let standard = ScriptLimits(
        memoryBytes: 16 << 20, instructions: 20_000_000, seconds: 1.5, sourceBytes: 64 << 10)

    var forInterpreter: cs_limits {
        var limits = cs_default_limits()
        limits.memory_bytes = memoryBytes
        limits.instructions = UInt64(instructions)
        limits.seconds = seconds
        limits.source_bytes = sourceBytes
        limits.call_instructions = UInt64(callInstructions)
        return limits
    }
}
