// Every rung of the ladder answers its question with the same bytes as when it was written down.
// KETEN_GOLDEN=write rewrites what is expected.

import Foundation
import Testing

struct GoldenTests {
    private static let isWriting =
        ProcessInfo.processInfo.environment["KETEN_GOLDEN"] == "write"

    @Test("There are scenarios, each a folder with a script and what is expected of it")
    func folders() {
        #expect(Shipped.folders.count >= 6)
        for folder in Shipped.folders {
            for name in ["scenario.lua"] + (Self.isWriting ? [] : ["expected.md"]) {
                #expect(
                    FileManager.default.fileExists(
                        atPath: "\(Keten.root)/Scenarios/\(folder)/\(name)"),
                    "Scenarios/\(folder) has no \(name).")
            }
        }
    }

    @Test("A scenario tells what is expected of it, to the byte", arguments: Shipped.folders)
    func expected(folder: String) async throws {
        let vary = Shipped.isWhatIf(folder) ? "all" : "chance"
        let ending = try await Keten.run(
            ["run", "--format", "markdown", "--replications", "200", "--vary", vary]
                + Shipped.scripts(of: folder))
        try #require(ending.exitCode == 0, "\(ending.messages)")
        let expected = "\(Keten.root)/Scenarios/\(folder)/expected.md"
        if Self.isWriting {
            try ending.output.write(toFile: expected, atomically: true, encoding: .utf8)
        } else {
            let known = try String(contentsOfFile: expected, encoding: .utf8)
            #expect(ending.output == known, "If this is meant: make golden, and say why.")
        }
    }
}
