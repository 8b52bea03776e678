// The shapes that others script against: the keys of the JSON in their order, the lines of the CSV.

import Foundation
import Testing

@Suite("The shapes that others script against")
struct FormTests {
    /// A question about two months, so that every kind of row fits on a few pages.
    private static func question() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.scenario("before.lua", #"until = "2019-03-01","#)
        try folder.scenario(
            "after.lua",
            """
              until = "2019-03-01", change "fte" { becomes = 1 * fte, on = "2019-02-01" },
            """)
        return folder
    }

    @Test("JSON has the promised keys in the promised order")
    func order() async throws {
        let folder = try Self.question()
        let text = try await StudyOutput.of(
            "compare", "before.lua", "after.lua", "--all", "-r", "3", in: folder.path
        ).text
        Self.expect(
            [
                "keten", "schema", "run", "id", "seed", "replications", "vary", "threads",
                "started", "seconds", "region", "from", "to", "scenarios", "results",
            ], in: text)
        let scenario = try #require(text.split(separator: "\n").first { $0.contains("after.lua") })
        Self.expect(
            ["name", "file", "fingerprint", "baseline", "changes", "text", "from"],
            in: String(scenario))
        let result = try #require(
            text.split(separator: "\n").first {
                $0.contains("\"by\"") && $0.contains("after.lua")
            })
        Self.expect(
            [
                "indicator", "unit", "better", "region", "period", "by", "scenario", "value",
                "mean", "p05", "p50", "p95", "difference", "mean", "p05", "p50", "p95", "low",
                "high", "better_in", "exactly_zero",
            ], in: String(result))
    }

    @Test("Scenarios of one name are told apart by their file; one scenario twice is not")
    func names() async throws {
        let folder = try TemporaryFolder()
        for (file, days) in [("a.lua", 60), ("b.lua", 200)] {
            try folder.write(
                file,
                """
                return scenario "Same" {
                  api = 1, base = "limburg", change "patience" { becomes = \(days) * days },
                }
                """)
        }
        let two = try await StudyOutput.of("run", "a.lua", "b.lua", "-r", "2", in: folder.path)
        let names = Set(try two.rows("registered").map(\.scenario))
        #expect(names == ["Baseline", "Same (a.lua)", "Same (b.lua)"])
        let one = try await StudyOutput.of("compare", "a.lua", "a.lua", "-r", "2", in: folder.path)
        #expect(Set(try one.rows("registered").map(\.scenario)) == ["Same"])
    }

    @Test("An indicator of one's own stands in the table, below the eight rows")
    func own() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario(
            "own.lua",
            """
              change "patience" { becomes = 60 * days },
              indicator "open long" {
                count = "open", where = function(case) return case.age > 90 * days end,
              },
            """)
        let ending = try await Keten.run("run", "own.lua", "-r", "20", in: folder.path)
        #expect(ending.exitCode == 0, "\(ending.messages)")
        let rows = ending.output.split(separator: "\n").map(String.init)
        let shortfall = try #require(rows.firstIndex { $0.hasPrefix("Shortfall") })
        #expect(rows[shortfall + 1].hasPrefix("open long, mean of the run (cases)"))
    }

    @Test("JSON has the promised types")
    func types() async throws {
        let ending = try await Keten.run("run", Shipped.tenCents, "--format", "json", "-r", "7")
        let study = try JSONDecoder().decode(Study.self, from: Data(ending.output.utf8))
        #expect(study.schema == 1)
        #expect(study.run.seed == 2019 && study.run.replications == 7)
        #expect(study.run.vary == "chance")
        #expect(study.run.id.count == 12 && study.run.id.allSatisfy(\.isHexDigit))
        #expect(study.region == "limburg")
        #expect(study.from == "2019-01-01" && study.to == "2026-01-01")
        #expect(study.scenarios.map(\.baseline) == [true, false])
        #expect(study.scenarios.map(\.name) == ["Baseline", "Ten cents"])
        #expect(study.scenarios.map(\.file) == [nil, Shipped.tenCents])
        #expect(study.scenarios[1].changes.first?.from == "2023-01-01")
        #expect(Set(study.results.map(\.indicator)).count == 14)
        #expect(study.results.count { $0.region == "all" && $0.period == "run" } == 28)
        for row in study.results {
            #expect((row.difference != nil) == (row.scenario == "Ten cents"))
            #expect(row.better != "neither" || row.difference?.better_in == nil)
        }
    }

    @Test("CSV has one line for each result, each with the fields of the heading")
    func csv() async throws {
        let folder = try Self.question()
        let run = ["compare", "before.lua", "after.lua", "--all", "-r", "2"]
        let csv = try await Keten.run(run + ["--format", "csv"], in: folder.path).output
        let json = try await Keten.run(run + ["--format", "json"], in: folder.path).output
        let lines = csv.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(csv.hasSuffix("\n"))
        let results = json.split(separator: "\n").count { $0.hasPrefix("    {\"indicator\": ") }
        #expect(lines.count == results + 2)
        let commas = try #require(lines.first).utf8.count { $0 == UInt8(ascii: ",") }
        let names = "indicator,unit,better,region,period,by,part,scenario,"
        #expect(csv.hasPrefix(names))
        let odd = lines.dropLast().filter {
            $0.utf8.count { $0 == UInt8(ascii: ",") } != commas || $0.contains("\"")
        }
        #expect(odd.isEmpty)
    }

    @Test(
        "A name with commas, quotes and angle brackets breaks no form",
        arguments: [
            "csv", "json", "markdown", "table",
        ])
    func names(format: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "a.lua", #"return scenario "a, \"b\" <c> | é 😀" { api = 1, base = "limburg" }"#)
        let ending = try await Keten.run(
            "run", "a.lua", "-r", "2", "--format", format, in: folder.path)
        #expect(ending.exitCode == 0)
        let expected = [
            "csv": #","a, ""b"" <c> | é 😀","#, "json": #""name": "a, \"b\" <c> | é 😀""#,
            "markdown": #"## a, "b" \<c> \| é 😀"#, "table": #"a, "b" <c> | é 😀"#,
        ]
        #expect(ending.output.contains(try #require(expected[format])), "\(ending.output)")
    }

    /// Expects keys one after the other.
    private static func expect(_ keys: [String], in text: String) {
        var rest = Substring(text)
        for key in keys {
            guard let found = rest.range(of: "\"\(key)\": ") else {
                Issue.record("The key \(key) is missing or out of order.")
                return
            }
            rest = rest[found.upperBound...]
        }
    }

    private struct Study: Decodable {
        let keten: String
        let schema: Int
        let run: Run
        let region: String
        let from: String
        let to: String
        let scenarios: [Scenario]
        let results: [Row]

        struct Run: Decodable {
            let id: String
            let seed: Int
            let replications: Int
            let vary: String
            let threads: Int
            let started: String
            let seconds: Double
        }

        struct Scenario: Decodable {
            let name: String
            let file: String?
            let fingerprint: String
            let baseline: Bool
            let changes: [Change]
        }

        struct Change: Decodable {
            let text: String
            let from: String
        }
    }
}
