// The shipped scenarios as a ladder for readers: every word is on a rung, every script says first
// what it asks or answers, and what stands in comments says nothing to the program.

import Foundation
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("The ladder of scenarios")
struct LadderTests {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Scenarios")

    private static let scripts: [String] = {
        let found =
            FileManager.default.enumerator(atPath: folder.path)?
            .compactMap { $0 as? String } ?? []
        return found.filter { $0.hasSuffix(".lua") }.sorted()
    }()

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    private static func tokens(_ text: String) -> [Token] {
        Tokenizer.tokens(of: SourceText(file: "test.lua", text: text))
    }

    @Test("Every word that makes an item or a value stands in a shipped script")
    func rungs() throws {
        var words: Set<String> = []
        for name in Self.scripts {
            words.formUnion(Self.tokens(try Self.text(name)).map(\.written))
        }
        for entry in ConstructorTable.all {
            #expect(words.contains(entry.spec.name), "\(entry.spec.name) has no rung")
        }
        #expect(words.contains("function"))
    }

    @Test("Every script begins with what it asks or answers, and says more than that")
    func comments() throws {
        for name in Self.scripts {
            let lines = try Self.text(name).split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines[0].hasPrefix("-- "), "\(name)")
            let opening = lines.prefix { $0.hasPrefix("--") }
            #expect(
                opening.contains { $0.contains("?") || $0.contains("answer") }
                    || lines[0].hasPrefix("-- What-if 11, "), "\(name)")
            #expect(opening.count >= 2, "\(name) is not explained")
            #expect(lines.allSatisfy { $0.count <= 125 }, "\(name) has a line that is too long")
        }
    }

    @Test("Levers whose names say little are explained where they stand")
    func jargon() throws {
        let words = [
            "pay_to_use": "pay to use", "contribution_replaced": "contribution replaced",
            "pooled": "pooled", "remote_in_gap": "remote", "plan_indexation": "indexation",
            "participation": "part", "channel_factor": "times as fast|twice as fast",
            "fte_follows_payers": "shrink", "contact_officer": "contact officer",
        ]
        for name in Self.scripts {
            let text = try Self.text(name)
            let said = text.split(separator: "\n").compactMap { line in
                line.range(of: "--").map { line[$0.upperBound...].lowercased() }
            }.joined(separator: " ")
            for (lever, explained) in words where text.contains("change \"\(lever)\"") {
                #expect(
                    explained.split(separator: "|").contains { said.contains($0) },
                    "\(name) does not explain \(lever)")
            }
        }
    }

    @Test("Without its comments a script means the same", arguments: scripts)
    func silent(name: String) throws {
        let text = try Self.text(name)
        let bytes = Array(text.utf8)
        // everything but tokens becomes spaces and line ends
        var bare = bytes.map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") }
        for token in Self.tokens(text) {
            bare.replaceSubrange(token.range, with: bytes[token.range])
        }
        let folder = Self.folder.appending(path: name).deletingLastPathComponent().path
        func meaning(_ text: String) throws -> [String] {
            try ScenarioScript(name: "test.lua", text: text, folder: folder).variants()
                .flatMap { [$0.fingerprint, $0.name] + $0.targets.map(\.text.en) }
        }
        let silent = String(decoding: bare, as: UTF8.self)
        #expect(!silent.contains("--"))
        #expect(try meaning(silent) == meaning(text))
    }
}
