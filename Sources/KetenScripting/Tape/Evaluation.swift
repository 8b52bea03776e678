// Runs a script once in the interpreter and hands back what it returned, or how it failed.

internal import CKetenLua

/// How an evaluation failed, in the interpreter's words.
struct EvaluationFailure: Error {
    /// The kind of failure.
    enum Kind: Sendable {
        case syntax, runtime, memory, steps, time, cancelled, sourceTooLong, bytecode
        case tooLarge, tooDeep, noValue, badText, badTable
    }

    let kind: Kind
    /// The line, from 1; nothing when unknown.
    let line: Int?
    let message: String
}

/// One evaluation of one script.
enum Evaluation {
    /// What the script returns.
    static func value(
        of source: SourceText, tokens: [Token], limits: ScriptLimits
    ) throws(EvaluationFailure) -> TapeValue {
        let text = textForInterpreter(source, tokens)
        var bounds = limits.forInterpreter
        // renaming the calls of `year` lengthens the text; its own limit was checked before
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
        return TapeDecoder.value(of: UnsafeBufferPointer(start: tape, count: count))
    }

    private static func failure(_ error: cs_error) -> EvaluationFailure {
        let message = withUnsafePointer(to: error) { String(cString: cs_message($0)) }
        return EvaluationFailure(
            kind: kind(error.status), line: error.line == 0 ? nil : Int(error.line),
            message: message.replacing(ReferenceWord.yearWord, with: ReferenceWord.year.word))
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
        default:
            preconditionFailure("The interpreter refused the vocabulary: \(status.rawValue).")
        }
    }

    /// The text with `year(2024)` as a word of its own, for `year` alone is a unit. Lines stay.
    private static func textForInterpreter(_ source: SourceText, _ tokens: [Token]) -> [UInt8] {
        var text: [UInt8] = []
        var copied = 0
        for (index, token) in tokens.enumerated() where token.isName(ReferenceWord.year.word) {
            let before = index > 0 ? tokens[index - 1] : nil
            let isOwn = [".", ":", "function", "local"].contains { before?.is($0) == true }
            guard !isOwn, index + 1 < tokens.count, tokens[index + 1].is("(") else { continue }
            text += source.bytes[copied..<token.range.lowerBound]
            text += Array(ReferenceWord.yearWord.utf8)
            copied = token.range.upperBound
        }
        return text + source.bytes[copied...]
    }
}
