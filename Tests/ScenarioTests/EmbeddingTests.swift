// The example of embedding: under forty lines, one product, built by the Makefile and run here.

import Foundation
import Testing

@Suite("A program that embeds Keten")
struct EmbeddingTests {
    private let folder = "\(Keten.root)/Examples/embedding"

    @Test("It is under 40 lines and depends on the product Keten only")
    func isSmall() throws {
        let text = try String(
            contentsOfFile: "\(folder)/Sources/embedding/Example.swift", encoding: .utf8)
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count < 40)
        let imports = text.split(separator: "\n").filter { $0.hasPrefix("import ") }
        #expect(imports == ["import Keten"])
        let package = try String(contentsOfFile: "\(folder)/Package.swift", encoding: .utf8)
        #expect(package.components(separatedBy: ".product(").count == 2)
        #expect(package.contains(".product(name: \"Keten\", package: \"keten\")"))
    }

    @Test("It reports progress to the end and prints three indicators")
    func runs() async throws {
        let named = ProcessInfo.processInfo.environment["KETEN_EXAMPLE"]
        let path = named ?? "\(Keten.root)/.build/embedding/debug/embedding"
        try #require(
            FileManager.default.isExecutableFile(atPath: path),
            "Build the example first: 'make example'.")
        let ending = try await Program(
            path: path, arguments: [], folder: "/", environment: [:], limit: 120,
            interruptAfter: nil
        ).run()
        #expect(ending.exitCode == 0)
        #expect(ending.messages == "")
        #expect(ending.output.contains("200 of 200 replications"))
        for indicator in ["left_waiting", "closed", "fte_bought"] {
            #expect(ending.output.contains("\n\(indicator) "))
        }
    }
}
