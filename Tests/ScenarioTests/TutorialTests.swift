// The tutorial shows twelve scenarios as they are, and what the program says of them.
// KETEN_GOLDEN=write rewrites what the program says.

import Foundation
import Testing

@Suite("The tutorial")
struct TutorialTests {
    private static let path = "\(Keten.root)/Docs/tutorial.md"

    private static func text() throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    /// What stands between fences, with the number of the step that it is in; 0 outside steps.
    private static func blocks(of text: String) -> [(step: Int, tag: String, body: String)] {
        var step = 0
        var blocks: [(Int, String, String)] = []
        var open: (tag: String, lines: [String])?
        for line in text.components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                if let block = open {
                    let body = block.lines.map { $0 + "\n" }.joined()
                    blocks.append((step, block.tag, body))
                    open = nil
                } else {
                    open = (String(line.dropFirst(3)), [])
                }
            } else if open != nil {
                open?.lines.append(line)
            } else if line.hasPrefix("## ") {
                step = Int(line.dropFirst(3).prefix { $0.isNumber }) ?? 0
            }
        }
        return blocks
    }

    @Test("It has twelve steps, which are the first twelve scenarios in their order")
    func steps() throws {
        let text = try Self.text()
        let numbers = Self.blocks(of: text).map(\.step)
        #expect(Set(numbers).subtracting([0]) == Set(1...12))
        let folders = Shipped.folders.prefix(12)
        for folder in folders { #expect(text.contains("](../Scenarios/\(folder)/scenario.lua)")) }
    }

    @Test("Its lines of Lua are those of the step's scenario, and each step has some")
    func lines() throws {
        let blocks = Self.blocks(of: try Self.text()).filter { $0.tag == "lua" }
        #expect(Set(blocks.map(\.step)) == Set(1...12))
        for (step, _, body) in blocks {
            let scripts = try Shipped.scripts(of: Shipped.folders[step - 1]).map {
                try String(contentsOfFile: "\(Keten.root)/\($0)", encoding: .utf8)
            }
            #expect(scripts.contains { $0.contains(body) }, "step \(step): \(body)")
        }
    }

    @Test("What follows a dollar sign is what the program says")
    func commands() async throws {
        var text = try Self.text()
        let isWriting = ProcessInfo.processInfo.environment["KETEN_GOLDEN"] == "write"
        let blocks = Self.blocks(of: text).filter { $0.body.hasPrefix("$ keten ") }
        #expect(blocks.count >= 12)
        for (_, _, body) in blocks {
            let line = body.prefix { $0 != "\n" }
            let words = line.split(separator: " ").dropFirst(2).map(String.init)
            let ending = try await Keten.run(words)
            let said = "\(line)\n\(ending.output)\(ending.messages)"
            if isWriting {
                text = text.replacing(body, with: said)
            } else {
                #expect(body == said, "If this is meant: make golden.")
            }
        }
        if isWriting { try text.write(toFile: Self.path, atomically: true, encoding: .utf8) }
    }
}
