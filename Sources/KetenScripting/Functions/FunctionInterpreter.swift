// An interpreter that has read a script again to answer for its functions, and the one that tries
// all functions of a file: reading it once for each of them would take as long as they are many.

internal import CKetenLua
import KetenCare

/// An interpreter that has read a script.
final class FunctionInterpreter {
    let state: OpaquePointer
    /// How many functions were made ready in it.
    var functions = 0

    /// The most functions that it can answer for.
    static let most = 64

    init(_ program: FunctionProgram) throws(EvaluationFailure) {
        var bounds = program.limits.forInterpreter
        bounds.source_bytes = max(bounds.source_bytes, program.text.count)
        guard let state = withUnsafePointer(to: bounds, { cs_new($0) }) else {
            throw EvaluationFailure(kind: .memory, line: nil, message: "no memory")
        }
        self.state = state
        cs_keep_functions(state)
        var error = cs_error()
        let status = program.text.withUnsafeBytes { bytes in
            cs_evaluate(
                state, "scenario", bytes.bindMemory(to: CChar.self).baseAddress, bytes.count,
                Vocabulary.lasting, &error)
        }
        guard status == CS_OK else { throw Evaluation.failure(error) }
    }

    deinit { cs_free(state) }

    /// The steps that reading the script has taken.
    var steps: Int { Int(cs_evaluated_steps(state)) }
}

/// Tries the functions of one file, and counts what that takes.
final class FunctionTrial {
    /// How many steps its functions may still take while they are tried, with reading the file for
    /// each of them, as a run does.
    var steps = budget
    /// The steps that the functions of a file may take in all.
    static let budget = 50_000_000

    private var interpreter: FunctionInterpreter?

    /// A host for a function of the file.
    func host(_ program: FunctionProgram) throws(EvaluationFailure) -> FunctionHost {
        let known = interpreter.flatMap { $0.functions < FunctionInterpreter.most ? $0 : nil }
        let interpreter: FunctionInterpreter
        if let known {
            interpreter = known
        } else {
            interpreter = try FunctionInterpreter(program)
            self.interpreter = interpreter
        }
        try take(interpreter.steps)
        return try FunctionHost(program, in: interpreter)
    }

    /// Takes steps out of the budget.
    func take(_ taken: Int) throws(EvaluationFailure) {
        steps -= taken
        guard steps >= 0 else { throw EvaluationFailure(kind: .tried, line: nil, message: "") }
    }
}
