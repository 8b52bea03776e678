// What the functions of the tests take: days, a number; open, yes or no; form, one of two words.
import CKetenLua

enum CaseSchema {
    /// The schema; its texts and lists live for ever.
    static func schema(isFlag: Bool = false, isPlain: Bool = false) -> cs_schema {
        cs_schema(
            argument: Vocabulary.text("case"), inputs: inputs, input_count: 3,
            is_plain: isPlain ? 1 : 0, result: isFlag ? 1 : 0, dimensions: 0xFF)
    }

    /// Makes a function of a state ready.
    static func prepare(
        _ number: UInt32, of state: OpaquePointer, isFlag: Bool = false, _ slot: inout UInt32,
        _ error: inout cs_error
    ) -> cs_status {
        var schema = schema(isFlag: isFlag)
        return cs_prepare(state, number, &schema, &slot, &error)
    }

    private nonisolated(unsafe) static let inputs: UnsafePointer<cs_input> = {
        let words = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: 2)
        words[0] = Vocabulary.text("labour")
        words[1] = Vocabulary.text("other")
        let inputs = UnsafeMutablePointer<cs_input>.allocate(capacity: 3)
        inputs[0] = cs_input(
            name: Vocabulary.text("days"), meaning: 0, words: nil, word_count: 0)
        inputs[1] = cs_input(
            name: Vocabulary.text("open"), meaning: 1, words: nil, word_count: 0)
        inputs[2] = cs_input(
            name: Vocabulary.text("form"), meaning: 2, words: words, word_count: 2)
        return UnsafePointer(inputs)
    }()
}
