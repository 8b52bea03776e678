// One interpreter that has read a script again and now answers for one of its functions. The same
// text gives the same functions with the same numbers, so a run may have as many as it has threads.

internal import CKetenLua
import KetenCare

/// What is needed to make an interpreter for a function.
struct FunctionProgram: Sendable {
    /// The text as the interpreter wants it.
    let text: [UInt8]
    let limits: ScriptLimits
    /// The function, by its number on the tape.
    let number: Int
    /// What messages call its argument.
    let argument: String
    /// Its inputs with their names.
    let inputs: [(name: String, meaning: CaseField.Meaning)]
    /// Whether it answers yes or no instead of a number.
    let isFlag: Bool
    /// Whether its argument is the one input itself.
    var isPlain = false
    /// What its lengths and amounts are measured in: these units are plain numbers inside it.
    var axes: [Dimension.Axis] = [.days]
}

/// Calls one function; used from one thread at a time.
final class FunctionHost {
    private let interpreter: FunctionInterpreter
    private let state: OpaquePointer
    private var slot: UInt32 = 0

    /// A host in an interpreter that others use too, from the same thread.
    init(
        _ program: FunctionProgram, in interpreter: FunctionInterpreter
    ) throws(EvaluationFailure) {
        self.interpreter = interpreter
        state = interpreter.state
        interpreter.functions += 1
        try prepare(program)
    }

    /// A host with an interpreter of its own, which holds nothing else.
    convenience init(_ program: FunctionProgram) throws(EvaluationFailure) {
        try self.init(program, in: try FunctionInterpreter(program))
        cs_forget(state)
    }

    private func prepare(_ program: FunctionProgram) throws(EvaluationFailure) {
        let texts = TextArena()
        let inputs = program.inputs.map { input in
            var known = cs_input()
            known.name = texts.text(input.name)
            switch input.meaning {
            case .days: known.meaning = UInt8(CS_IS_NUMBER.rawValue)
            case .flag: known.meaning = UInt8(CS_IS_FLAG.rawValue)
            case .word(let words):
                known.meaning = UInt8(CS_IS_WORD.rawValue)
                known.words = texts.list(words)
                known.word_count = words.count
            }
            return known
        }
        var error = cs_error()
        var schema = cs_schema()
        schema.argument = texts.text(program.argument)
        schema.input_count = inputs.count
        schema.result = UInt8((program.isFlag ? CS_IS_FLAG : CS_IS_NUMBER).rawValue)
        schema.is_plain = program.isPlain ? 1 : 0
        schema.dimensions = program.axes.reduce(0) { $0 | 1 << UInt8($1.rawValue) }
        let status = inputs.withUnsafeBufferPointer { inputs in
            schema.inputs = inputs.baseAddress
            return cs_prepare(state, UInt32(program.number), &schema, &slot, &error)
        }
        withExtendedLifetime(texts) {}
        guard status == CS_OK else { throw Evaluation.failure(error) }
    }

    /// The function's answer: a number, or 1 and 0 for yes and no.
    func answer(_ inputs: UnsafePointer<Double>) throws(EvaluationFailure) -> Double {
        var result = 0.0
        let status = cs_call(state, slot, inputs, &result, nil)
        guard status == CS_OK else {
            // Once more, to be told what was wrong: a function that keeps no state fails again.
            var error = cs_error()
            _ = cs_call(state, slot, inputs, &result, &error)
            throw Evaluation.failure(error)
        }
        return result
    }

    /// The inputs that the last call has read, as bits.
    var inputsRead: UInt64 { cs_inputs_read(state) }

    /// The instructions of the last call, if they are counted.
    var steps: Int { Int(cs_steps(state)) }

    /// Counts every instruction from now on, or no more.
    func countSteps(_ exactly: Bool) { cs_count_steps(state, exactly ? 1 : 0) }
}

/// C texts that live as long as it.
private final class TextArena {
    private var texts: [UnsafeMutablePointer<CChar>] = []
    private var lists: [UnsafeMutablePointer<UnsafePointer<CChar>?>] = []

    deinit {
        for text in texts { text.deallocate() }
        for list in lists { list.deallocate() }
    }

    func text(_ string: String) -> UnsafePointer<CChar> {
        let bytes = string.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        for (index, byte) in bytes.enumerated() { copy[index] = byte }
        texts.append(copy)
        return UnsafePointer(copy)
    }

    func list(_ strings: [String]) -> UnsafePointer<UnsafePointer<CChar>?> {
        let list = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(
            capacity: max(1, strings.count))
        for (index, string) in strings.enumerated() { list[index] = text(string) }
        lists.append(list)
        return UnsafePointer(list)
    }
}
