// `keten calibrate`: what is solved is what the tables hold, and other tables are told so.

import Foundation
import Testing

@Suite("Detection is solved from what was published")
struct CalibrateTests {
    @Test("The built-in tables hold what is solved, in every form of the output")
    func builtIn() async throws {
        let table = try await Keten.run("calibrate")
        #expect(table.exitCode == 0 && table.messages.isEmpty)
        let lines = table.output.split(separator: "\n")
        #expect(lines.count == 9)
        #expect(lines.dropFirst().allSatisfy { $0.hasSuffix("yes") })
        let csv = try await Keten.run("calibrate", "--format", "csv")
        let rows = csv.output.split(separator: "\n").map {
            $0.split(separator: ",").map(String.init)
        }
        #expect(csv.output.hasPrefix("parameter,from,solved,table,difference,agrees\n"))
        #expect(rows.count == 9)
        let json = try await Keten.run("calibrate", "--format", "json")
        let values = try JSONDecoder().decode([Row].self, from: Data(json.output.utf8))
        #expect(
            values.map(\.parameter) == ["detection_hazard"]
                + Array(repeating: "detection_factor", count: 7))
        #expect(values.compactMap(\.from).first == "2019-01-01")
        for row in values {
            #expect(row.agrees && abs(row.table / row.solved - 1) < 1e-9)
            #expect(row.difference == row.table / row.solved - 1)
        }
        #expect(values[2].solved == 1)
    }

    @Test("Other targets ask for other values, and the command ends with 1")
    func other() async throws {
        let folder = try TemporaryFolder()
        try copy(to: folder) { text in
            text.replacing(
                "registration_target,,2020-01-01,47,", with: "registration_target,,2020-01-01,50,")
        }
        let ending = try await Keten.run("calibrate", "--base", "./mine", in: folder.path)
        #expect(ending.exitCode == 1)
        #expect(ending.output.contains("no\n"))
        let dutch = try await Keten.run(
            "calibrate", "--base", "./mine", "--lang", "nl", in: folder.path)
        #expect(dutch.exitCode == 1 && dutch.output.contains("nee\n"))
    }

    @Test("A year without a target has no solution, and nothing is run")
    func without() async throws {
        let folder = try TemporaryFolder()
        try copy(to: folder) { text in
            text.replacing(
                "registration_target,,2023-01-01,41.454,",
                with: "registration_target,,2023-01-01,0,")
        }
        let ending = try await Keten.run("calibrate", "--base", "./mine", in: folder.path)
        #expect(ending.exitCode == 2 && ending.output.isEmpty)
        #expect(
            ending.messageLines.first?.hasPrefix("keten: './mine' cannot be calibrated") == true)
        let missing = try await Keten.run("calibrate", "--base", "nowhere")
        #expect(missing.exitCode == 2)
    }

    private func copy(to folder: TemporaryFolder, _ change: (String) -> String) throws {
        let mine = folder.path("mine")
        try FileManager.default.copyItem(
            atPath: "\(Keten.root)/Sources/KetenRegions/Regions/limburg", toPath: mine)
        let file = "\(mine)/limburg-parameters.csv"
        let before = try String(contentsOfFile: file, encoding: .utf8)
        let after = change(before)
        #expect(before != after)
        try after.write(toFile: file, atomically: true, encoding: .utf8)
    }

    private struct Row: Decodable {
        let parameter: String
        let from: String?
        let solved: Double
        let table: Double
        let difference: Double
        let agrees: Bool
    }
}
