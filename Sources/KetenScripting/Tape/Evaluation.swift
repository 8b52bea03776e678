// Runs a script once in the interpreter and hands back what it returned, or how it failed.

internal import CKetenLua

/// How an evaluation failed, in the interpreter's words.
struct EvaluationFailure: Error {
    /// The kind of failure.
    enum Kind: Sendable {
        case syntax, runtime, memory, steps, time, cancelled, sourceTooLong, bytecode
        case tooLarge, tooDeep, noValue, badText, badTable, keepsState, wrongResult
        /// The functions of a file take more steps in all than there are for trying them.
        case tried
    }

    let kind: Kind
    /// The line, from 1; nothing when unknown.
    let line: Int?
    let message: String
}

/// One evaluation of one script.
enum Evaluation {
    /// What the script returns.
    ///
    /// - Parameter head: what is put before its first word, on the same line.
    static func value(
        of source: SourceText, tokens: [Token], limits: ScriptLimits, after head: String = ""
    ) throws(EvaluationFailure) -> TapeValue {
        do throws(EvaluationFailure) {
            return try value(of: source, tokens, limits, after: head, isWhole: true)
        } catch {
            guard error.kind == .syntax, tokens.contains(where: { $0.is("#") }) else { throw error }
            return try value(of: source, tokens, limits, after: head, isWhole: false)
        }
    }

    private static func value(
        of source: SourceText, _ tokens: [Token], _ limits: ScriptLimits, after head: String,
        isWhole: Bool
    ) throws(EvaluationFailure) -> TapeValue {
        var text = Renaming.text(source, tokens, isWhole: isWhole)
        text.insert(contentsOf: head.utf8, at: source.start)
        var bounds = limits.forInterpreter
        // renaming lengthens the text, whose own limit was checked before
        bounds.source_bytes = max(bounds.source_bytes, text.count)
        guard let state = withUnsafePointer(to: bounds, { cs_new($0) }) else {
            throw EvaluationFailure(kind: .memory, line: nil, message: "no memory")
        }
        defer { cs_free(state) }
        var error = cs_error()
        let status = Vocabulary.with { words in
            text.withUnsafeBytes { bytes in
                cs_evaluate(
                    state, "scenario", bytes.bindMemory(to: CChar.self).baseAddress,
                    bytes.count, words, &error)
            }
        }
        guard status == CS_OK else { throw failure(error) }
        var count = 0
        guard let tape = cs_tape(state, &count) else {
            preconditionFailure("An evaluation succeeded without a tape.")
        }
        return TapeDecoder.value(
            of: UnsafeBufferPointer(start: tape, count: count),
            ahead: head.ranges(of: "function ").count)
    }

    /// How many interpreters this thread has made and not freed, and how many bytes those that it
    /// has freed kept; for tests of leaks.
    static var tally: [Int64] {
        let tally = cs_tally_of_thread()
        return [tally.states, tally.bytes]
    }

    static func failure(_ error: cs_error) -> EvaluationFailure {
        let message = withUnsafePointer(to: error) { String(cString: cs_message($0)) }
        return EvaluationFailure(
            kind: kind(error.status), line: error.line == 0 ? nil : Int(error.line),
            message: Renaming.message(message))
    }

    private static func kind(_ status: cs_status) -> EvaluationFailure.Kind {
        switch status {
        case CS_SYNTAX: .syntax
        case CS_RUNTIME: .runtime
        case CS_MEMORY: .memory
        case CS_INSTRUCTIONS: .steps
        case CS_TIME: .time
        case CS_CANCELLED: .cancelled
        case CS_SOURCE_TOO_LONG: .sourceTooLong
        case CS_BYTECODE: .bytecode
        case CS_TAPE_TOO_LARGE: .tooLarge
        case CS_STACK: .tooDeep
        case CS_NO_VALUE: .noValue
        case CS_BAD_STRING: .badText
        case CS_BAD_TABLE: .badTable
        case CS_KEEPS_STATE: .keepsState
        case CS_WRONG_RESULT: .wrongResult
        default:
            preconditionFailure("The interpreter refused the vocabulary: \(status.rawValue).")
        }
    }
}
