// A file that asks several questions at once, and one that says what must be reached.

import Foundation
import Testing

@Suite("Sweeps and targets from the command line")
struct SweepTests {
    private static let cents = """
          change "contribution" {
            becomes = over { EUR(0.08), EUR(0.10) }, from = "2023-01-01",
            spend_on = "coordinator hours",
          },
        """

    @Test("A sweep is one table with a row for each variant, and one scenario each in JSON")
    func table() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("cents.lua", Self.cents)
        let table = try await Keten.run("run", "cents.lua", "-r", "3", in: folder.path)
        #expect(table.exitCode == 0)
        #expect(table.output.contains("2 variants, each compared with the baseline"))
        #expect(table.output.contains("\nbecomes EUR 0.08 "))
        #expect(table.output.contains("\nbecomes EUR 0.10 "))
        let json = try await Keten.run(
            "run", "cents.lua", "-r", "3", "--format", "json", in: folder.path)
        #expect(json.output.components(separatedBy: "\"sweep\":").count == 3)
        #expect(json.output.contains("\"cents.lua (2 of 2): becomes EUR 0.10\""))
    }

    @Test("check counts the variants, explain tells them apart, and sense wants one plan")
    func others() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("cents.lua", Self.cents)
        let check = try await Keten.run("check", "cents.lua", in: folder.path)
        #expect(check.output == "cents.lua: ok, 2 variants\n")
        let explain = try await Keten.run("explain", "cents.lua", "--lang", "nl", in: folder.path)
        #expect(explain.output.components(separatedBy: "vingerafdruk: ").count == 3)
        let sense = try await Keten.run("sense", "cents.lua", in: folder.path)
        #expect(sense.exitCode == 2)
        #expect(sense.messages.contains("sweeps over 2 plans"))
    }

    @Test("A run ends with 1 when a target is missed, and says by how much")
    func targets() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("met.lua", "  target \"registered\" { at_least = 1 * persons },")
        try folder.scenario("missed.lua", "  target \"registered\" { at_most = 1 * persons },")
        let met = try await Keten.run("run", "met.lua", "-r", "3", in: folder.path)
        #expect(met.exitCode == 0)
        #expect(met.output.contains("Target met: registered at least 1 persons"))
        let missed = try await Keten.run(
            "run", "missed.lua", "-r", "3", "--lang", "nl", in: folder.path)
        #expect(missed.exitCode == 1)
        #expect(missed.output.contains("Doel gemist: "))
        let json = try await Keten.run(
            "run", "missed.lua", "-r", "3", "--format", "json", in: folder.path)
        #expect(json.exitCode == 1)
        #expect(json.output.contains("\"met\": false"))
    }

    @Test("A range of one's own is said above the table and in JSON")
    func assumed() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario(
            "range.lua",
            """
              uncertain "patience" { low = 60 * days, high = 180 * days, source = "a panel" },
              change "fte" { of = post "south", becomes = 1 * fte, from = "2023-01-01" },
            """)
        let table = try await Keten.run(
            "run", "range.lua", "-r", "3", "--vary", "all", in: folder.path)
        #expect(table.exitCode == 0)
        #expect(
            table.output.contains(
                "assumed here: mean patience in the queue: 90 days, uncertain from 60 to 180 days "
                    + "(triangular), in place of 90 and 30 to 365 (grade C, a panel)"))
        let json = try await Keten.run(
            "run", "range.lua", "-r", "3", "--format", "json", in: folder.path)
        #expect(json.output.contains("\"assumed\": ["))
    }
}
