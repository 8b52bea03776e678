// What can be changed and what is measured are lists that people and programs can read.

import Foundation
import Testing

@Suite("The lists of parameters and indicators")
struct CatalogueTests {
    @Test("Every parameter has a unit, a kind, a grade and a source")
    func parameters() async throws {
        let ending = try await Keten.run("parameters", "--format", "json")
        #expect(ending.exitCode == 0)
        let rows = try JSONDecoder().decode([Parameter].self, from: Data(ending.output.utf8))
        #expect(Set(rows.map(\.name)).count > 40)
        for row in rows {
            #expect(!row.unit.isEmpty && !row.source.isEmpty && !row.value.isEmpty, "\(row.name)")
            #expect(!row.label.isEmpty && !row.meaning.isEmpty, "\(row.name)")
            #expect(["A", "B", "C"].contains(row.grade), "\(row.name)")
            #expect(["choice", "knowledge", "derived", "fixed"].contains(row.kind), "\(row.name)")
            #expect(row.limits.count == 2 && row.limits[0] <= row.limits[1], "\(row.name)")
        }
        let table = try await Keten.run("parameters")
        #expect(table.exitCode == 0)
        #expect(table.output.split(separator: "\n").count == rows.count + 1)
    }

    @Test("A folder of tables has a list of its own, named as the user typed it")
    func ownRegion() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(
            atPath: "\(Keten.root)/Sources/KetenRegions/Regions/limburg",
            toPath: folder.path("mine"))
        let own = try await Keten.run("parameters", "--base", "./mine", in: folder.path)
        let builtIn = try await Keten.run("parameters")
        #expect(own.exitCode == 0)
        #expect(own.output == builtIn.output)
    }

    @Test("Every indicator says what it measures, in which unit, and which way is better")
    func indicators() async throws {
        let ending = try await Keten.run("indicators", "--format", "json")
        #expect(ending.exitCode == 0)
        let rows = try JSONDecoder().decode([Indicator].self, from: Data(ending.output.utf8))
        #expect(rows.count > 30)
        for row in rows {
            #expect(!row.unit.isEmpty && !row.formula.isEmpty && !row.label.isEmpty, "\(row.id)")
            #expect(["higher", "lower", "neither"].contains(row.better), "\(row.id)")
        }
        let study = try await StudyOutput.of("run", Shipped.baseline, "--all", "-r", "1")
        for row in rows {
            let result = try study.row(row.id)
            #expect(result.unit == row.unit && result.better == row.better, "\(row.id)")
        }
        let table = try await Keten.run("indicators")
        #expect(table.output.split(separator: "\n").count == rows.count + 1)
    }

    @Test("Both speak Dutch", arguments: ["parameters", "indicators"])
    func dutch(list: String) async throws {
        let english = try await Keten.run(list, "--format", "json")
        let dutch = try await Keten.run(
            list, "--format", "json", environment: ["LANG": "nl_NL.UTF-8"])
        #expect(dutch.exitCode == 0)
        #expect(english.output != dutch.output)
    }

    private struct Parameter: Decodable {
        let name: String
        let label: String
        let value: String
        let unit: String
        let kind: String
        let grade: String
        let source: String
        let limits: [Double]
        let meaning: String
    }

    private struct Indicator: Decodable {
        let id: String
        let label: String
        let unit: String
        let better: String
        let formula: String
    }
}
