// The folder of deliberate mistakes: each file has one, is named for it, and has beside it what is
// said in both languages. KETEN_GOLDEN=write writes the messages anew.

import Foundation
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("Deliberate mistakes are told in the words that are written down")
struct MistakeTests {
    private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Docs/mistakes")

    private static let isWriting =
        ProcessInfo.processInfo.environment["KETEN_GOLDEN"] == "write"

    /// The mistakes, by the names of their files without the ending.
    private static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".lua") }.map { String($0.dropLast(4)) }.sorted()
    }()

    private static func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// What is said of a mistake, as the command says it in the folder.
    private static func said(_ name: String) throws -> ScriptErrors? {
        let script = ScenarioScript(
            name: "\(name).lua", text: try text("\(name).lua"), folder: folder.path)
        do {
            _ = try script.compile()
            return nil
        } catch {
            return error
        }
    }

    @Test("There are at least thirty") func many() { #expect(Self.names.count >= 30) }

    @Test("A mistake is told as it is written down", arguments: names)
    func golden(name: String) throws {
        let errors = try #require(try Self.said(name), "\(name).lua is accepted.")
        for language in [Language.en, .nl] {
            let file = "\(name).\(language.rawValue).txt"
            let said = errors.rendered(in: language) + "\n"
            if Self.isWriting {
                try said.write(
                    to: Self.folder.appending(path: file), atomically: true, encoding: .utf8)
            }
            #expect(try Self.text(file) == said, "If this is meant: make golden.")
        }
    }

    @Test("A mistake is one, unless its name says how many", arguments: names)
    func single(name: String) throws {
        let errors = try #require(try Self.said(name)).errors
        #expect(errors.count == (name.hasPrefix("three-") ? 3 : 1), "\(errors)")
        #expect(errors.allSatisfy { $0.line != nil && $0.column != nil })
    }

    @Test("What the folder's page shows is in the files beside it")
    func page() throws {
        let blocks = try Self.text("README.md").components(separatedBy: "```").enumerated()
            .filter { $0.offset % 2 == 1 }.map { $0.element.drop { $0 != "\n" }.dropFirst() }
        let files = try Self.names.flatMap { name in
            try [".lua", ".en.txt", ".nl.txt"].map { try Self.text(name + $0) }
        }
        #expect(blocks.count >= 6)
        for block in blocks { #expect(files.contains { $0.contains(block) }, "\(block)") }
    }
}
