// The scripts that fuzzing found, each of which reaches something that no other does, are run again
// on every change (Tools/fuzz/README.md says where they come from).
import CKetenLua
import Foundation
import Testing

@Suite("The corpus of the fuzzer")
struct CorpusTests {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Tools/fuzz/corpus")

    private static func scripts() throws -> [(name: String, bytes: [UInt8])] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            ($0, Array(try Data(contentsOf: folder.appending(path: $0))))
        }
    }

    @Test("Every script of it ends cleanly, and the same way twice")
    func replay() throws {
        let scripts = try Self.scripts()
        #expect(scripts.count >= 100)
        var endings: Set<UInt32> = []
        for (name, bytes) in scripts {
            let first = Evaluation(bytes: bytes), second = Evaluation(bytes: bytes)
            endings.insert(first.status.rawValue)
            #expect(first.seconds < 3, "\(name)")
            #expect((first.status == CS_OK) == first.message.isEmpty, "\(name)")
            guard first.status != CS_TIME, second.status != CS_TIME else { continue }
            #expect(first.status == second.status, "\(name)")
            #expect(first.message == second.message, "\(name)")
            #expect(first.tape == second.tape, "\(name)")
        }
        let reached = [CS_OK, CS_SYNTAX, CS_RUNTIME, CS_INSTRUCTIONS].map(\.rawValue)
        #expect(endings.isSuperset(of: reached))
        #expect(Evaluation(goodScript).tape == goodTape)
    }

    @Test("The functions of its scripts end every call cleanly, whatever the numbers")
    func functions() throws {
        let before = cs_tally_of_thread()
        var prepared = 0
        var answered = 0
        for (name, bytes) in try Self.scripts() {
            Vocabulary.withWords { words in
                var limits = cs_default_limits()
                limits.instructions = 100_000
                limits.memory_bytes = 1 << 20
                limits.call_instructions = 2_000
                guard let state = cs_new(&limits) else { return }
                defer { cs_free(state) }
                cs_keep_functions(state)
                var error = cs_error()
                let status = bytes.withUnsafeBytes { source in
                    cs_evaluate(
                        state, nil, source.baseAddress?.assumingMemoryBound(to: CChar.self),
                        source.count, words, &error)
                }
                for number in UInt32(1)...4 where status == CS_OK {
                    for isFlag in [false, true] {
                        var schema = CaseSchema.fuzzed(isFlag: isFlag)
                        var slot: UInt32 = 0
                        guard cs_prepare(state, number, &schema, &slot, &error) == CS_OK else {
                            continue
                        }
                        prepared += 1
                        answered += Self.call(state, slot, name)
                    }
                }
            }
        }
        let after = cs_tally_of_thread()
        #expect(after.states == before.states && after.bytes == before.bytes)
        #expect(prepared >= 20 && answered >= 20)
        #expect(Evaluation(goodScript).tape == goodTape)
    }

    private static let rows: [[Double]] = [
        [30, 60, 1, 1, 0], [0, -0.0, 0, 0, -0.0], [.nan, .nan, .nan, .nan, .nan],
        [.infinity, -.infinity, .infinity, -.infinity, 1], [1e308, -1e308, 1e308, 1e-308, 1e308],
    ]

    /// Calls a function with every row; how many of the calls it answered.
    private static func call(_ state: OpaquePointer, _ slot: UInt32, _ name: String) -> Int {
        var answered = 0
        for row in rows {
            var answer = 0.0
            var error = cs_error()
            let status = cs_call(state, slot, row, &answer, &error)
            let known = [
                CS_OK, CS_RUNTIME, CS_MEMORY, CS_STACK, CS_INSTRUCTIONS, CS_WRONG_RESULT,
            ]
            #expect(known.contains(status), "\(name) of \(row): \(status.rawValue)")
            let message = String(cString: cs_message(&error))
            #expect((status == CS_OK) == message.isEmpty, "\(name) of \(row)")
            #expect(status != CS_OK || answer.isFinite, "\(name) of \(row)")
            answered += status == CS_OK ? 1 : 0
        }
        return answered
    }
}
