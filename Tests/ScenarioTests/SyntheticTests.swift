// What is simulated of one municipality is an expectation, and says that it is synthetic.

import Foundation
import Testing

@Suite("Figures of a municipality")
struct SyntheticTests {
    private static let indicator = """
          indicator "open in Venlo" {
            count = "open",
            where = function(case) return case.municipality == "Venlo" end,
          },
        """

    @Test("An own indicator of a municipality needs 30 futures, and names itself synthetic")
    func ownIndicator() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("q.lua", Self.indicator)
        let few = try await Keten.run("run", "q.lua", "-r", "1", in: folder.path)
        #expect(few.exitCode == 2 && few.output.isEmpty)
        #expect(few.messages.contains("'open in Venlo' looks at municipalities"))
        let many = try await Keten.run("run", "q.lua", "-r", "30", in: folder.path)
        #expect(many.exitCode == 0, "\(many.messages)")
        #expect(many.output.contains("synthetic cases"), "\(many.output)")
        let json = try await Keten.run(
            "run", "q.lua", "-r", "30", "--format", "json", in: folder.path)
        #expect(json.output.contains("\"synthetic\": true"))
    }

    @Test("It does so too where the municipality is looked at of some cases only")
    func hiddenQuestion() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario(
            "q.lua",
            """
              indicator "old in Venlo" {
                count = "open",
                where = function(case)
                  return case.age > 200 * days and case.municipality == "Venlo"
                end,
              },
            """)
        let few = try await Keten.run("run", "q.lua", "-r", "2", in: folder.path)
        #expect(few.exitCode == 2 && few.messages.contains("looks at municipalities"))
        try folder.scenario(
            "age.lua",
            """
              indicator "old" {
                count = "open", where = function(case) return case.age > 200 * days end,
              },
            """)
        let other = try await Keten.run("run", "age.lua", "-r", "2", in: folder.path)
        #expect(other.exitCode == 0 && !other.output.contains("synthetic"))
    }

    @Test("Rows by municipality are marked in JSON, in CSV and below a table; other rows are not")
    func municipalRows() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("q.lua", "")
        let run = ["run", "q.lua", "-r", "2", "--all", "--format"]
        let json = try await Keten.run(run + ["json"], in: folder.path)
        let rows = json.output.split(separator: "\n").filter { $0.contains("\"indicator\":") }
        #expect(rows.contains { $0.contains("\"municipality\":") })
        for row in rows {
            #expect(row.contains("\"municipality\":") == row.contains("\"synthetic\": true"))
        }
        // A wait says of how many it is, and a share of a cohort that its last years are not over.
        func row(_ id: String, _ period: String) -> Substring? {
            rows.first {
                $0.contains("\"indicator\": \"\(id)\"") && $0.contains("\"region\": \"all\"")
                    && $0.contains("\"period\": \"\(period)\"")
            }
        }
        #expect(row("time_to_intake_mean", "2021")?.contains("\"n\": ") == true)
        #expect(row("registered", "2021")?.contains("\"n\": ") == false)
        for (period, isMarked) in [("2023", false), ("2023-12", false), ("2024", true)] {
            let shown = try #require(row("helped_share", period))
            #expect(shown.contains("\"incomplete\": true") == isMarked, "\(period)")
        }
        let csv = try await Keten.run(run + ["csv"], in: folder.path)
        let lines = csv.output.split(separator: "\n")
        #expect(lines.first?.hasSuffix(",synthetic") == true)
        for line in lines.dropFirst() {
            #expect(line.contains(",municipality,") == line.hasSuffix(",true"))
        }
        let table = try await Keten.run(run + ["table"], in: folder.path)
        #expect(table.output.contains("Rows by municipality are synthetic"))
        #expect(table.output.contains("is incomplete of the last two years"))
    }
}
