// Knowledge that varies: named in every output, the same on any number of threads, and nothing
// where nothing changes.

import Foundation
import Testing

@Suite("Knowledge that varies")
struct VaryAllTests {
    private static let all = ["--vary", "all"]

    @Test("Every output says that it varied, and its run has another id")
    func named() async throws {
        let run = ["run", Shipped.tenCents, "-r", "4"]
        let table = try await Keten.run(run + Self.all)
        #expect(table.exitCode == 0)
        #expect(table.output.contains("4 simulations; chance and uncertain assumptions varied\n"))
        let page = try await Keten.run(run + Self.all + ["--format", "markdown", "--lang", "nl"])
        #expect(page.output.contains("4 simulaties; toeval en onzekere aannames gevarieerd\n"))
        let json = try await Keten.run(run + Self.all + ["--format", "json"]).output
        let chance = try await Keten.run(run + ["--format", "json"]).output
        #expect(json.contains("\"vary\": \"all\""))
        func id(_ text: String) -> String? {
            text.split(separator: "\n").first { $0.contains("\"id\": ") }.map(String.init)
        }
        #expect(id(json) != nil && id(json) != id(chance))
    }

    @Test("On one, two and eight threads", arguments: ["json", "csv", "table"])
    func threads(format: String) async throws {
        let all = format == "csv" ? ["--all"] : []
        var answers: Set<[String]> = []
        for threads in ["1", "2", "8"] {
            let ending = try await Keten.run(
                ["run", Shipped.tenCents, "-r", "9", "--format", format, "--threads", threads]
                    + Self.all + all)
            try #require(ending.exitCode == 0, "\(ending.messages)")
            answers.insert(Bytes.comparable(ending.output))
        }
        #expect(answers.count == 1)
    }

    @Test("What changes nothing differs by exactly nothing, whatever is known")
    func nothing() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("baseline.lua")
        try folder.scenario(
            "own.lua",
            """
              change "hidden_duration" { becomes = 12 * months },
              change "patience" { becomes = 90 * days },
              change "caseload_norm" { becomes = 28 * cases / fte },
              change "care_uptake" { becomes = 65 * percent },
              change "fte" {
                of = post "south", was = 0.5 * fte, becomes = 0.5 * fte, from = "2020-03-05",
              },
              change "contribution" {
                of = municipality "Venlo", becomes = EUR(0.08), per = inhabitant,
                from = "2021-03-05", spend_on = "coordinator hours",
              },
            """)
        let study = try await StudyOutput.of(
            "compare", "baseline.lua", "own.lua", "--all", "--vary", "all", "-r", "12",
            in: folder.path)
        #expect(study.zeros.exact > 1000)
        #expect(study.zeros.other == 0)
    }

    @Test("It widens what rests on assumptions, and says how much of that is knowledge")
    func spread() async throws {
        let run = ["run", Shipped.baseline, "-r", "150", "--format", "json"]
        let chance = try StudyOutput(await Keten.run(run))
        let all = try StudyOutput(await Keten.run(run + Self.all))
        func width(_ study: StudyOutput, _ indicator: String) throws -> Double {
            let value = try #require(try study.row(indicator).value)
            return value.p95 - value.p05
        }
        for indicator in ["helped", "left_waiting", "open_cases", "overspend"] {
            #expect(try width(all, indicator) > 1.3 * width(chance, indicator), "\(indicator)")
        }
        #expect(!chance.text.contains("\"spread\""))
        let rows = all.text.split(separator: "\n").filter {
            $0.contains("\"indicator\": \"helped\"")
        }
        let whole = try #require(
            rows.first { $0.contains("\"region\": \"all\", \"period\": \"run\"") })
        let spread = try #require(
            whole.components(separatedBy: "\"knowledge\": ").dropFirst().first)
        let share = try #require(Double(spread.prefix { $0 != "," }))
        #expect(share > 0.3 && share < 1)
    }

    @Test("A value that a scenario sets is certain in its world")
    func certain() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario(
            "cost.lua", #"  change "unit_cost" { becomes = EUR(100000), per = fte },"#)
        let study = try await StudyOutput.of(
            "run", "cost.lua", "--vary", "all", "-r", "40", in: folder.path)
        // In a year in which no post follows who pays.
        func cost(_ scenario: String) throws -> Row.Value {
            try #require(try study.row("cost", period: "2021", scenario: scenario).value)
        }
        let (baseline, certain) = (try cost("Baseline"), try cost("cost.lua"))
        #expect(baseline.p95 - baseline.p05 > 5_000)
        #expect(certain.p95 - certain.p05 < 1)
    }
}
