// The README shows what the program prints, and the two commands that a newcomer types.

import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
    private func text() throws -> String {
        try String(contentsOfFile: "\(Keten.root)/README.md", encoding: .utf8)
    }

    @Test("Its first screen is the shipped question, the command and the table it prints")
    func firstScreen() async throws {
        let question = "Scenarios/03-ten-cents/scenario.lua"
        let readme = try text()
        let script = try String(contentsOfFile: "\(Keten.root)/\(question)", encoding: .utf8)
        #expect(readme.contains(script))
        let ending = try await Keten.run("run", question)
        #expect(ending.exitCode == 0)
        #expect(readme.contains("$ keten run \(question)\n\(ending.output)"))
        let table = try #require(readme.range(of: ending.output))
        let commands = try #require(readme.range(of: "make run"))
        #expect(table.lowerBound < commands.lowerBound)
    }

    @Test("It shows the two commands, and no third one to set up")
    func commands() throws {
        let readme = try text()
        #expect(readme.contains("    make run") && readme.contains("    make test"))
        #expect(!readme.contains("apt-get") && !readme.contains("swift build"))
    }
}
