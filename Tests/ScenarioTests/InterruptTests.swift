// Ctrl-C keeps what is finished: exactly what a shorter run would have given.

import Foundation
import Testing

struct InterruptTests {
    @Test("An interrupted run is the run of as many replications as were finished")
    func kept() async throws {
        let run = ["run", Shipped.baseline, "--format", "json", "--replications"]
        let interrupted = try await Keten.run(run + ["1000000"], limit: 300, interruptAfter: 0.7)
        #expect(interrupted.exitCode == 130)
        #expect(interrupted.messages.hasPrefix("keten: interrupted"))
        let header = try JSONDecoder().decode(Header.self, from: Data(interrupted.output.utf8))
        #expect(header.run.requested == 1_000_000)
        try #require((2...50_000).contains(header.run.replications))

        let whole = try await Keten.run(run + ["\(header.run.replications)"])
        #expect(whole.exitCode == 0)
        let others = ["requested", "id"]
        #expect(
            Bytes.comparable(interrupted.output, without: others)
                == Bytes.comparable(whole.output, without: others))
    }

    @Test("An interrupted table says so before its numbers")
    func table() async throws {
        let ending = try await Keten.run(
            "run", Shipped.tenCents, "--replications", "1000000", limit: 300, interruptAfter: 0.5)
        #expect(ending.exitCode == 130)
        let said = ending.output.split(separator: "\n").prefix(2).joined()
        #expect(said.contains("of 1,000,000 simulations (interrupted)"))
    }

    @Test("A check of a thousand variants ends at Ctrl-C, between two of them")
    func check() async throws {
        let folder = try TemporaryFolder()
        let values = (1...1000).map { "EUR(\(Double(500 + $0) / 10_000))" }
        let list = values.joined(separator: ", ")
        try folder.scenario(
            "many.lua",
            "  change \"contribution\" { becomes = over { \(list) }, from = \"2023-01-01\" },")
        let ending = try await Keten.run(
            "check", "many.lua", in: folder.path, limit: 120, interruptAfter: 0.3)
        #expect(ending.exitCode == 130)
        #expect(ending.output == "")
    }

    private struct Header: Decodable {
        let run: Run

        struct Run: Decodable {
            let replications: Int
            let requested: Int
        }
    }
}
