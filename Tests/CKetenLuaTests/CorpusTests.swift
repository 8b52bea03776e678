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
}
