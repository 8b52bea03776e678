// Figures that the analyst measured lie beside the scenario; they replace assumptions in both
// worlds, and every output says so.

import Foundation
import Testing

@Suite("A measured.csv beside a scenario")
struct MeasuredFileTests {
    private static let header = "parameter,value,low,high,unit,source,date"
    private static let row = "weekly_hours,0.8,0.6,1.1,hours per week,own count,2025-06-30"

    private func folder(_ rows: String = row, header: String = header) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("measured.csv", "\(header)\n\(rows)\n")
        try folder.scenario(
            "q.lua",
            """
              change "caseload_norm" { was = 28 * cases / fte, becomes = 20 * cases / fte },
            """)
        return folder
    }

    @Test("Every output names the measured value, the assumption it replaced, source and date")
    func outputs() async throws {
        let folder = try folder()
        let run = ["run", "q.lua", "-r", "5", "--format"]
        for format in ["table", "markdown"] {
            let ending = try await Keten.run(run + [format], in: folder.path)
            #expect(ending.exitCode == 0, "\(ending.messages)")
            #expect(
                ending.output.replacingOccurrences(of: "\\_", with: "_").contains(
                    "0.8 hours per week, 0.6 to 1.1, in place of 0.4 (own count, 2025-06-30)"))
        }
        let explained = try await Keten.run("explain", "q.lua", in: folder.path)
        #expect(
            explained.output.contains(
                "~ measured: weekly_hours 0.8 hours per week, in place of 0.4 (own count, 2025"))
        for command in ["sense", "accounts"] {
            for format in ["table", "markdown", "csv", "json"] {
                let said = try await Keten.run(
                    command, "q.lua", "-r", command == "sense" ? "3" : "30", "--format", format,
                    in: folder.path)
                #expect(said.exitCode == 0, "\(said.messages)")
                #expect(said.output.contains("measured"), "\(command) \(format)")
            }
        }
        let dutch = try await Keten.run(run + ["table", "--lang", "nl"], in: folder.path)
        #expect(dutch.output.contains("hier gemeten: "))
        let sheet = try await Keten.run(run + ["csv"], in: folder.path)
        let lines = sheet.output.split(separator: "\n")
        #expect(lines.first?.hasSuffix(",measured") == true)
        #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",weekly_hours") })
        let json = try await Keten.run(run + ["json"], in: folder.path)
        let study = try JSONDecoder().decode(Study.self, from: Data(json.output.utf8))
        #expect(study.measured?.map(\.parameter) == ["weekly_hours"])
        #expect(study.measured?.first?.value == 0.8 && study.measured?.first?.replaced == 0.4)
        #expect(study.measured?.first?.grade == "local")
    }

    @Test("Of a value that changes on dates, outputs say from when until when the figure holds")
    func stretch() async throws {
        let folder = try folder("participation,0.9,,,share,own count,2019-12-31")
        let table = try await Keten.run("run", "q.lua", "-r", "5", in: folder.path)
        #expect(
            table.output.contains(
                "0.9 share, in force until 2020-01-01, in place of 0.8 (own count, 2019-12-31)"),
            "\(table.output)")
        let json = try await Keten.run(
            "run", "q.lua", "-r", "5", "--format", "json", in: folder.path)
        #expect(json.output.contains("\"until\": \"2020-01-01\""))
    }

    @Test(
        "A real count of people is used as it is and shown rounded, and a small one not at all",
        arguments: [("3", "fewer than 5 persons", nil), ("23", "25 persons", 25.0)]
            as [(String, String, Double?)])
    func realCount(count: String, shown: String, number: Double?) async throws {
        let folder = try folder("initial_waiting,\(count),,,persons,own count,2025-06-30")
        for format in ["table", "markdown"] {
            let ending = try await Keten.run(
                "run", "q.lua", "-r", "5", "--format", format, in: folder.path)
            #expect(
                ending.output.replacingOccurrences(of: "\\_", with: "_")
                    .contains("\(shown), in place of 0"), "\(ending.output)")
        }
        #expect(try await study(folder).measured?.first?.value == number)
        try folder.scenario(
            "changed.lua", "  change \"initial_waiting\" { becomes = 0 * persons },")
        let explained = try await Keten.run("explain", "changed.lua", in: folder.path)
        #expect(!explained.output.contains("from \(count) "), "\(explained.output)")
        #expect(explained.exitCode == 0 && !explained.output.contains(" \(count) "))
    }

    private struct Study: Decodable {
        struct Run: Decodable { let id: String }
        struct Measured: Decodable {
            let parameter, grade: String
            let value: Double?
            let replaced: Double
        }
        let run: Run
        let measured: [Measured]?
    }

    private func study(_ folder: TemporaryFolder) async throws -> Study {
        let ending = try await Keten.run(
            "run", "q.lua", "-r", "5", "--format", "json", in: folder.path)
        return try JSONDecoder().decode(Study.self, from: Data(ending.output.utf8))
    }

    @Test("The id of a run depends on the figures; without the file nothing is measured")
    func identity() async throws {
        let folder = try folder()
        let with = try await study(folder)
        try folder.write(
            "measured.csv",
            Self.header + "\n" + Self.row.replacingOccurrences(of: "0.8", with: "0.7"))
        let other = try await study(folder)
        try FileManager.default.removeItem(atPath: folder.path("measured.csv"))
        let without = try await study(folder)
        #expect(Set([with.run.id, other.run.id, without.run.id]).count == 3)
        #expect(without.measured == nil)
    }

    @Test("Both worlds use it: a scenario that changes nothing still differs by nothing")
    func bothWorlds() async throws {
        let folder = try folder()
        try folder.scenario(
            "null.lua",
            """
              change "caseload_norm" { was = 28 * cases / fte, becomes = 28 * cases / fte },
            """)
        let ending = try await Keten.run(
            "run", "null.lua", "-r", "5", "--format", "json", "--all", in: folder.path)
        #expect(ending.exitCode == 0, "\(ending.messages)")
        #expect(ending.output.contains("\"exactly_zero\": true"))
        #expect(!ending.output.contains("\"exactly_zero\": false"))
        let plain = try await Keten.run(
            "run", Shipped.baseline, "-r", "5", "--format", "csv")
        try folder.scenario("base.lua")
        let measured = try await Keten.run(
            "run", "base.lua", "-r", "5", "--format", "csv", in: folder.path)
        func helped(_ text: String) -> Substring? {
            text.split(separator: "\n").first { $0.hasPrefix("helped,") }?.split(separator: ",")[8]
        }
        #expect(helped(plain.output) != helped(measured.output))
    }

    @Test("A scenario laid over another in the same folder uses the file once")
    func chain() async throws {
        let folder = try folder()
        try folder.scenario("top.lua", base: "./q.lua", "")
        let ending = try await Keten.run(
            "run", "top.lua", "-r", "3", "--format", "json", in: folder.path)
        #expect(ending.exitCode == 0, "\(ending.messages)")
        let study = try JSONDecoder().decode(Study.self, from: Data(ending.output.utf8))
        #expect(study.measured?.map(\.replaced) == [0.4])
    }

    @Test("Check says that it is used")
    func check() async throws {
        let folder = try folder()
        let ending = try await Keten.run("check", "q.lua", in: folder.path)
        #expect(ending.exitCode == 0 && ending.output == "q.lua: ok\n")
        #expect(ending.messages.contains("measured.csv"))
        #expect(ending.messages.contains("weekly_hours"))
    }

    @Test(
        "What is wrong with the file is said at its place, and nothing is run",
        arguments: [
            ("productive_hours,1400,,,hours per fte per year,x,2025-06-30", "graded A"),
            ("weekly_hors,0.5,,,hours per week,x,2025-06-30", "did you mean 'weekly_hours'?"),
            ("weekly_hours,0.5,,,hours,x,2025-06-30", "measured.csv:2:"),
            ("weekly_hours,0.5,,,hours per week,x,30-06-2025", "YYYY-MM-DD"),
        ])
    func refused(row: String, said: String) async throws {
        let folder = try folder(row)
        let ending = try await Keten.run("run", "q.lua", "-r", "5", in: folder.path)
        #expect(ending.exitCode == 2 && ending.output.isEmpty)
        #expect(ending.messages.hasPrefix("measured.csv:2:"), "\(ending.messages)")
        #expect(ending.messages.contains(said), "\(ending.messages)")
        #expect(ending.messages.hasSuffix("keten: 1 error; nothing was run\n"))
    }

    @Test("What is wrong is said in Dutch too, and what a Dutch spreadsheet writes is understood")
    func dutch() async throws {
        let row = "weekly_hours,0.5,,,hours per week,x,2025-06-30"
        for (rows, header, said) in [
            ("weekly_hours,0,5,,,hours per week,x,2025-06-30", Self.header, "decimale punt"),
            ("weekly_hours,\"0,5\",,,hours per week,x,2025-06-30", Self.header, "geen getal"),
            ("weekly_hours;0,5", "parameter;value", "puntkomma"),
            ("weekly_hours,0.5,,,uren,x,2025-06-30", Self.header, "niet in 'uren'"),
            ("weekly_hours,0.5,,,hours per week,x,30-06-2025", Self.header, "JJJJ-MM-DD"),
            ("weekly_hors,0.5,,,hours per week,x,2025-06-30", Self.header, "bedoelde u"),
            ("\(row)\n\(row)", Self.header, "tweemaal gemeten"),
            ("\(row),Jan", "\(Self.header),naam", "naam van een persoon"),
            ("", "", "heeft geen kop"),
        ] {
            let folder = try folder(rows, header: header)
            let ending = try await Keten.run("check", "q.lua", "--lang", "nl", in: folder.path)
            #expect(ending.exitCode == 2 && ending.output.isEmpty)
            #expect(ending.messages.hasPrefix("measured.csv:"), "\(ending.messages)")
            #expect(ending.messages.contains(said), "\(ending.messages)")
            #expect(ending.messages.contains("keten: 1 "), "\(ending.messages)")
        }
    }

    @Test("A folder, or a link, in its place is refused, also one that leads nowhere")
    func noFile() async throws {
        for kind in ["folder", "link", "loose link"] {
            let folder = try TemporaryFolder()
            try folder.scenario("q.lua")
            let path = folder.path("measured.csv")
            if kind == "folder" {
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: false)
            } else {
                try FileManager.default.createSymbolicLink(
                    atPath: path, withDestinationPath: kind == "link" ? "q.lua" : "nowhere")
            }
            let ending = try await Keten.run("check", "q.lua", in: folder.path)
            #expect(ending.exitCode == 2, "\(kind)")
            #expect(ending.messages.contains("no regular file"), "\(ending.messages)")
        }
    }

    @Test("A column that looks personal is refused")
    func personal() async throws {
        let folder = try folder(
            "weekly_hours,0.5,hours per week,x,2025-06-30,someone",
            header: "parameter,value,unit,source,date,client")
        let ending = try await Keten.run("check", "q.lua", in: folder.path)
        #expect(ending.exitCode == 2 && ending.messages.contains("looks like"))
    }

    @Test("Scenarios of which one rests on measured figures are not compared")
    func compare() async throws {
        let folder = try folder()
        let ending = try await Keten.run(
            "compare", "\(Keten.root)/\(Shipped.baseline)", "q.lua", "-r", "3", in: folder.path)
        #expect(ending.exitCode == 2 && ending.messages.contains("measured.csv"))
    }
}
