// What fuzzing found for the interpreter is also given to all that stands around it: the tokenizer,
// the messages, the checks.

import Foundation
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("The corpus of the fuzzer, read as scenarios")
struct CorpusTests {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Tools/fuzz/corpus")

    @Test("Every script is refused with a place and a sentence in two languages, or is a scenario")
    func replay() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(names.count >= 100)
        for name in names {
            let data = try Data(contentsOf: Self.folder.appending(path: name))
            let script = ScenarioScript(
                name: "corpus.lua", text: String(decoding: data, as: UTF8.self))
            do {
                _ = try script.compile()
            } catch {
                #expect(error.errors.allSatisfy { $0.line != nil && $0.column != nil }, "\(name)")
                for language in [Language.en, .nl] {
                    let said = error.rendered(in: language)
                    #expect(!said.isEmpty, "\(name)")
                    #expect(
                        !said.unicodeScalars.contains { String.isUnsafe($0) && $0 != "\n" },
                        "\(name)")
                }
            }
        }
    }

    @Test("Every message has a Dutch form of its own, unless it is the script's")
    func dutch() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        var english: Set<String> = []
        for name in names {
            let data = try Data(contentsOf: Self.folder.appending(path: name))
            let script = ScenarioScript(
                name: "corpus.lua", text: String(decoding: data, as: UTF8.self))
            do {
                _ = try script.compile()
            } catch {
                let isOwn = ["error", "assert"].contains(where: script.text.contains)
                for one in error.errors where one.message.en == one.message.nl && !isOwn {
                    english.insert(one.message.en)
                }
            }
        }
        #expect(english.isEmpty)
    }
}
