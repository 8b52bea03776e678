// After each evaluation nothing is left of it: no state, and no byte of its interpreter. What a
// thread has made and freed is counted where it happens, so that other tests do not disturb it.
import CKetenLua
import Foundation
import Testing

@Suite("Nothing is left of an evaluation")
struct LeakTests {
    private static let corpus = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Tools/fuzz/corpus")

    private static var limits: cs_limits {
        var limits = cs_default_limits()
        limits.instructions = 100_000
        limits.memory_bytes = 1 << 20
        limits.call_instructions = 5_000
        return limits
    }

    @Test("Hostile scripts and those of the fuzzer leave nothing, nor do functions that are called")
    func scripts() throws {
        var sources = HostileScript.all.map(\.source) + [Array(goodScript.utf8)]
        sources.append(Array("return function(c) return #tostring(c.days) end".utf8))
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path).sorted() {
            sources.append(Array(try Data(contentsOf: Self.corpus.appending(path: name))))
        }
        #expect(sources.count >= 300)
        let before = cs_tally_of_thread()
        var called = 0
        for source in sources {
            for keeps in [false, true] {
                called += Vocabulary.withWords { Self.use(source, keeps, $0) }
                let after = cs_tally_of_thread()
                #expect(after.states == before.states)
                #expect(after.bytes == before.bytes, "\(String(decoding: source, as: UTF8.self))")
            }
        }
        #expect(called > 0)
    }

    /// Evaluates a script and calls what functions it returns; how many answered.
    private static func use(
        _ source: [UInt8], _ keeps: Bool, _ words: UnsafePointer<cs_vocabulary>
    ) -> Int {
        var limits = limits
        guard let state = cs_new(&limits) else { return 0 }
        defer { cs_free(state) }
        if keeps { cs_keep_functions(state) }
        var error = cs_error()
        let status = source.withUnsafeBytes { bytes in
            cs_evaluate(
                state, nil, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count,
                words, &error)
        }
        var answered = 0
        for number in UInt32(1)...4 where keeps && status == CS_OK {
            var slot: UInt32 = 0
            guard CaseSchema.prepare(number, of: state, &slot, &error) == CS_OK else { continue }
            var answer = 0.0
            answered += cs_call(state, slot, [30, 1, 0], &answer, &error) == CS_OK ? 1 : 0
        }
        return answered
    }

    @Test("The count sees a state that is not freed")
    func control() {
        let before = cs_tally_of_thread().states
        let state = cs_new(nil)
        #expect(cs_tally_of_thread().states == before + 1)
        cs_free(state)
        #expect(cs_tally_of_thread().states == before)
    }
}
