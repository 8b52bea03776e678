// What changes nothing differs by exactly nothing, bit for bit, in every month of everything that
// is measured.

import Foundation
import Testing

@Suite("What changes nothing differs by exactly nothing")
struct NullLawTests {
    @Test("The scenario that sets a lever to its own value")
    func shipped() async throws {
        try Self.expectNothing(
            of: try await StudyOutput.of(
                "compare", Shipped.baseline, Shipped.null, "--all", "--replications", "20"))
    }

    @Test("Levers and assumptions of every kind, each at its own value")
    func ownValues() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("baseline.lua")
        try folder.scenario(
            "own.lua",
            """
              change "national_true_incidence" { becomes = 5000 * persons, per = year },
              change "hidden_duration" { becomes = 12 * months },
              change "patience" { becomes = 90 * days },
              change "caseload_norm" { becomes = 28 * cases / fte },
              change "care_uptake" { becomes = 65 * percent },
              change "channel_factor" { becomes = 1, from = "2021-01-01" },
              change "fte" {
                of = post "south", was = 0.5 * fte, becomes = 0.5 * fte, from = "2020-03-05",
              },
              change "provider" {
                becomes = "koraal", from = "2019-10-01", until = "2021-01-01",
              },
              change "contribution" {
                of = municipality "Venlo", becomes = EUR(0.08), per = inhabitant,
                from = "2021-03-05", spend_on = "coordinator hours",
              },
              growth "population" { by = 0 * percent, on = "2021-03-05" },
            """)
        try Self.expectNothing(
            of: try await StudyOutput.of(
                "compare", "baseline.lua", "own.lua", "--all", "--replications", "10",
                in: folder.path))
    }

    @Test("A scenario that builds on one that spends money on hours, and adds nothing")
    func onSpending() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario(
            "ten.lua",
            """
              change "contribution" {
                becomes = EUR(0.10), per = inhabitant, from = "2023-01-01",
                spend_on = "coordinator hours",
              },
            """)
        let above = "return scenario \"Above\" { api = 1, base = \"./ten.lua\" }\n"
        try folder.write("above.lua", above)
        try Self.expectNothing(
            of: try await StudyOutput.of(
                "compare", "ten.lua", "above.lua", "--all", "--replications", "5",
                in: folder.path))
    }

    @Test("Two changes, whichever comes first: the same fingerprint too")
    func order() async throws {
        let folder = try TemporaryFolder()
        let first =
            #"  change "fte" { of = post "south", becomes = 0.7 * fte, on = "2021-02-14" },"#
        let second = """
              growth "population" { of = region "south", by = 10 * percent, on = "2022-01-01" },
            """
        try folder.scenario("one.lua", first + "\n" + second)
        try folder.scenario("other.lua", second + "\n" + first)
        try folder.scenario("baseline.lua")
        let study = try await StudyOutput.of(
            "compare", "one.lua", "other.lua", "baseline.lua", "--all", "--replications", "10",
            in: folder.path)
        let fingerprints = study.fingerprints
        try #require(fingerprints.count == 3)
        #expect(fingerprints[0] == fingerprints[1])
        #expect(fingerprints[0] != fingerprints[2])
        for indicator in ["registered", "contribution", "open_cases", "overspend"] {
            for row in try study.rows(indicator) where row.scenario == "other.lua" {
                #expect(row.difference?.exactly_zero == true)
            }
        }
        #expect(try study.row("overspend").difference?.exactly_zero == false)
    }

    @Test("A region whose tables list their rows in another order")
    func orderOfRows() async throws {
        let folder = try TemporaryFolder()
        try Self.copyRegion(to: folder, "turned") { lines in lines.reversed() }
        try folder.scenario("known.lua")
        try folder.scenario("turned.lua", base: "./turned")
        let compared = try await StudyOutput.of(
            "compare", "known.lua", "turned.lua", "--all", "--replications", "10", in: folder.path)
        try Self.expectNothing(of: compared)
        #expect(Set(compared.fingerprints).count == 1)
        // On its own, so that no other region's tables can stand in.
        let known = try await StudyOutput.of(
            "run", "known.lua", "--all", "--replications", "5", in: folder.path)
        let turned = try await StudyOutput.of(
            "run", "turned.lua", "--all", "--replications", "5", in: folder.path)
        #expect(
            Bytes.comparable(known.text)
                == Bytes.comparable(
                    turned.text.replacingOccurrences(of: "turned.lua", with: "known.lua")))
    }

    @Test("Another region of the same name is not compared in silence")
    func otherContent() async throws {
        let folder = try TemporaryFolder()
        try Self.copyRegion(to: folder, "grown") { lines in
            lines.map {
                $0.replacingOccurrences(
                    of: "GM0935,2020-01-01,121575", with: "GM0935,2020-01-01,151575")
            }
        }
        try folder.scenario("known.lua")
        try folder.scenario("grown.lua", base: "./grown")
        let ending = try await Keten.run(
            "compare", "known.lua", "grown.lua", "--replications", "5", in: folder.path)
        #expect(ending.exitCode == 2 || !ending.output.contains("exactly the same"))
    }

    private static func expectNothing(of study: StudyOutput) throws {
        let zeros = study.zeros
        #expect(zeros.exact > 8_000)
        #expect(zeros.other == 0)
    }

    /// Copies the built-in region's tables, with their rows rearranged.
    private static func copyRegion(
        to folder: TemporaryFolder, _ name: String, _ rearranged: ([String]) -> [String]
    ) throws {
        let source = "\(Keten.root)/Sources/KetenRegions/Regions/limburg"
        let files = FileManager.default
        try files.createDirectory(
            atPath: folder.path(name), withIntermediateDirectories: false)
        for table in try files.contentsOfDirectory(atPath: source) {
            let lines = try String(contentsOfFile: "\(source)/\(table)", encoding: .utf8)
                .split(separator: "\n").map(String.init)
            let head = lines.prefix { $0.hasPrefix("#") }.count + 1
            let text = (lines[..<head] + rearranged(Array(lines[head...]))).joined(separator: "\n")
            try folder.write("\(name)/\(table)", text + "\n")
        }
    }
}
