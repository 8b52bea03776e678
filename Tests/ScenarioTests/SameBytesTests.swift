// The same question gives the same bytes: on any number of threads, again, and with another C
// library's kernels.

import Testing

@Suite("The same question gives the same bytes")
struct SameBytesTests {
    private static let question = ["run", Shipped.tenCents, "--replications", "9"]

    @Test("On one, two and eight threads, and a second time", arguments: ["json", "csv", "table"])
    func threads(format: String) async throws {
        let all = format == "json" ? ["--all"] : []
        var answers: [[String]] = []
        for threads in ["1", "2", "8", "8"] {
            answers.append(
                try await Self.answer(["--format", format, "--threads", threads] + all))
        }
        #expect(answers[0].count > 15)
        #expect(Set(answers).count == 1)
    }

    @Test("Without the vector instructions that the C library would choose")
    func withoutVectors() async throws {
        let all = ["--format", "csv", "--all"]
        let plain = try await Self.answer(all)
        let without = try await Self.answer(
            all, environment: ["GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA"])
        #expect(plain == without)
    }

    @Test("Another seed gives other bytes")
    func seed() async throws {
        let one = try await Self.answer(["--format", "csv"])
        let other = try await Self.answer(["--format", "csv", "--seed", "2020"])
        #expect(one != other)
    }

    private static func answer(
        _ options: [String], environment: [String: String] = [:]
    ) async throws -> [String] {
        let ending = try await Keten.run(question + options, environment: environment)
        try #require(ending.exitCode == 0, "\(ending.messages)")
        #expect(ending.messages.isEmpty)
        return Bytes.comparable(ending.output)
    }
}
