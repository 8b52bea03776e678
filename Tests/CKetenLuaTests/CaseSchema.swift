// What the functions of the tests take, and those that the fuzzer has found.
import CKetenLua

enum CaseSchema {
    /// Days, a number; open, yes or no; form, one of two words.
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

    /// The schema that the fuzzer's functions have, of five inputs.
    static func fuzzed(isFlag: Bool) -> cs_schema {
        cs_schema(
            argument: Vocabulary.text("case"), inputs: fuzzedInputs, input_count: 5, is_plain: 0,
            result: isFlag ? 1 : 0, dimensions: 1 << 2)
    }

    private nonisolated(unsafe) static let inputs = list([
        input("days"), input("open", .flag), input("form", .word(["labour", "other"])),
    ])

    private nonisolated(unsafe) static let fuzzedInputs = list([
        input("waiting"), input("age"),
        input("form", .word(["sexual", "labour", "criminal", "begging", "unknown"])),
        input("open", .flag), input("needs_shelter", .flag),
    ])

    private enum Meaning {
        case number, flag
        case word([StaticString])
    }

    private static func input(_ name: StaticString, _ meaning: Meaning = .number) -> cs_input {
        var input = cs_input()
        input.name = Vocabulary.text(name)
        switch meaning {
        case .number: input.meaning = UInt8(CS_IS_NUMBER.rawValue)
        case .flag: input.meaning = UInt8(CS_IS_FLAG.rawValue)
        case .word(let words):
            input.meaning = UInt8(CS_IS_WORD.rawValue)
            input.words = list(words.map { Vocabulary.text($0) })
            input.word_count = words.count
        }
        return input
    }

    /// An array that lives for ever.
    private static func list<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
        let list = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
        list.initialize(from: elements, count: elements.count)
        return UnsafePointer(list)
    }
}
