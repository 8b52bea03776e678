// Another region in an hour: the tables of a new one run at once, and nothing assumes Limburg or
// the years 2019 to 2025.

import Foundation
import Testing

@Suite("Another region")
struct AnotherRegionTests {
    private static let rivers = "Examples/regions/three-rivers"

    @Test("A new scenario is good as it is written, in both languages and for both bases")
    func scenario() async throws {
        let folder = try TemporaryFolder()
        let made = try await Keten.run("new", "--region", "my-region", in: folder.path)
        #expect(made.exitCode == 0, "\(made.messages)")
        for (name, more) in [
            ("a", []), ("b", ["--lang", "nl"]), ("c.lua", []),
            ("d", ["--base", "./my-region"]), ("e.lua", ["--base", "my-region", "--lang", "nl"]),
        ] {
            let ending = try await Keten.run(["new", name] + more, in: folder.path)
            #expect(ending.exitCode == 0, "\(ending.messages)")
            let path = name.hasSuffix(".lua") ? name : "\(name)/scenario.lua"
            #expect(ending.output == "\(path)\n")
            let text = try String(contentsOfFile: folder.path(path), encoding: .utf8)
            #expect(text.hasPrefix("-- W") && text.contains("?") && text.contains("was ="))
            let check = try await Keten.run("check", path, in: folder.path)
            #expect(check.exitCode == 0, "\(name): \(check.messages)")
            let run = try await Keten.run("run", path, "-r", "2", in: folder.path)
            #expect(run.exitCode == 0, "\(name): \(run.messages)")
        }
    }

    @Test("Nothing that is there is overwritten")
    func overwrite() async throws {
        let folder = try TemporaryFolder()
        try folder.write("q.lua", "mine")
        _ = try await Keten.run("new", "a", in: folder.path)
        _ = try await Keten.run("new", "--region", "r", in: folder.path)
        let before = try folder.names
        for arguments in [["new", "q.lua"], ["new", "a"], ["new", "--region", "r"], ["new"]] {
            let ending = try await Keten.run(arguments, in: folder.path)
            #expect(ending.exitCode == 2 && ending.output.isEmpty, "\(arguments)")
            #expect(ending.messages.hasPrefix("keten: "))
        }
        #expect(try folder.names == before)
        #expect(try String(contentsOfFile: folder.path("q.lua"), encoding: .utf8) == "mine")
    }

    @Test("Every table of a new region has a comment on its columns and a heading")
    func tables() async throws {
        let folder = try TemporaryFolder()
        _ = try await Keten.run("new", "--region", "r", "--lang", "nl", in: folder.path)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("r"))
        #expect(names.count == 12)
        for name in names {
            let text = try String(contentsOfFile: folder.path("r/\(name)"), encoding: .utf8)
            #expect(text.hasPrefix("# "), "\(name)")
        }
        for command in ["parameters", "facts", "hindcast -r 20", "accounts -r 30"] {
            let words = command.split(separator: " ").map(String.init)
            let ending = try await Keten.run(words + ["--base", "r"], in: folder.path)
            #expect(ending.exitCode == 0, "\(command): \(ending.messages)")
        }
        // Its detection is the built-in region's until it is solved from its own registrations.
        let solved = try await Keten.run("calibrate", "--base", "r", in: folder.path)
        #expect(solved.exitCode == 1 && solved.output.contains("detection_hazard"))
    }

    @Test("Every command that asks a question works on the tables of a new region")
    func fresh() async throws {
        let folder = try TemporaryFolder()
        _ = try await Keten.run("new", "--region", "r", in: folder.path)
        _ = try await Keten.run("new", "a", "--base", "./r", in: folder.path)
        let script = "a/scenario.lua"
        for arguments in [
            ["run", script, "-r", "3", "--all"], ["run", script, "-r", "3", "--vary", "all"],
            ["compare", script, script, "-r", "3"], ["check", script], ["explain", script],
            ["sense", script, "-r", "2"], ["accounts", script, "-r", "30"],
        ] {
            let ending = try await Keten.run(arguments, in: folder.path)
            #expect(ending.exitCode == 0, "\(arguments): \(ending.messages)")
            Self.expectNothingOfLimburg(ending.output, arguments)
        }
    }

    @Test(
        "Every command and every output works for the made-up region, and names nothing of Limburg",
        arguments: ["table", "json", "csv", "markdown"])
    func everything(format: String) async throws {
        let script = "\(Self.rivers)/scenario.lua"
        let tables = "\(Self.rivers)/tables"
        for arguments in [
            ["run", script, "-r", "4"], ["run", script, "-r", "2", "--all"],
            ["run", script, "-r", "4", "--lang", "nl"],
            ["run", script, "-r", "4", "--vary", "all"],
            ["compare", script, script, "-r", "3"],
            ["sense", script, "-r", "2", "--indicator", "refund"],
            ["facts", "--base", tables], ["hindcast", "--base", tables, "-r", "10"],
        ] {
            let ending = try await Keten.run(arguments + ["--format", format])
            #expect(ending.exitCode == 0, "\(arguments): \(ending.messages)")
            Self.expectNothingOfLimburg(ending.output, arguments)
        }
        guard format == "table" || format == "json" else { return }
        let list = try await Keten.run("parameters", "--base", tables, "--format", format)
        #expect(list.exitCode == 0, "\(list.messages)")
        for arguments in [
            ["accounts", "--base", tables, "-r", "30"], ["accounts", script, "--year", "2028"],
            ["calibrate", "--base", tables],
        ] {
            let ending = try await Keten.run(arguments + ["--format", format])
            #expect(ending.exitCode == 0, "\(arguments): \(ending.messages)")
            Self.expectNothingOfLimburg(ending.output, arguments)
        }
        for command in ["check", "explain"] {
            let ending = try await Keten.run(command, script)
            #expect(ending.exitCode == 0, "\(ending.messages)")
            Self.expectNothingOfLimburg(ending.output, [command])
        }
    }

    @Test(
        "Its own channels are reached, its fund pays back, its Safety House is paid by key",
        arguments: [
            ("plan_training", "river", 20_000, "registered"),
            ("plan_leader", "river", 0, "refund"),
            ("safety_house_cost", "forest", 8_000, "paid_by_municipality"),
        ])
    func mechanisms(parameter: String, place: String, euros: Int, indicator: String) async throws {
        let folder = try TemporaryFolder()
        let tables = "\(Keten.root)/\(Self.rivers)/tables"
        try FileManager.default.copyItem(atPath: tables, toPath: folder.path("tables"))
        try folder.write(
            "q.lua",
            """
            return scenario "Q" { api = 1, base = "./tables",
              change "\(parameter)" {
                of = region "\(place)", becomes = EUR(\(euros)), per = year, from = "2028-01-01",
              },
            }
            """)
        let ending = try await Keten.run(
            "run", "q.lua", "-r", "40", "--all", "--format", "csv", in: folder.path)
        #expect(ending.exitCode == 0, "\(ending.messages)")
        var difference: Double?
        for line in ending.output.split(separator: "\n") {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells[0] == indicator, cells[3] == "all", cells[4] == "run" else { continue }
            if cells[5].isEmpty, cells[7] == "Q" { difference = Double(cells[13]) }
        }
        #expect(try #require(difference) > 0, "\(indicator)")
    }

    private static func expectNothingOfLimburg(_ output: String, _ arguments: [String]) {
        for word in [
            "limburg", "Limburg", "Maastricht", "koraal", "safety-houses", "riec", "du-vo",
            "GM09", "north-mid", "2018-", "2020-", "2023-", "2025-", "\"2020\"", ",2020,",
        ] {
            #expect(!output.contains(word), "\(arguments): \(word)")
        }
    }

    @Test("Its regions, funds and years are the outputs' own")
    func places() async throws {
        let ending = try await Keten.run(
            "run", "\(Self.rivers)/scenario.lua", "-r", "2", "--all", "--format", "csv")
        let rows = ending.output.split(separator: "\n").map { $0.split(separator: ",") }
        let regions = Set(rows.dropFirst().compactMap { $0.count > 3 ? $0[3] : nil })
        #expect(regions == ["all", "river", "forest"])
        let text = ending.output
        for word in [",2026,", ",2030,", ",2030-12,", ",river-grant,", ",hospital,", ",R3,"] {
            #expect(text.contains(word), "\(word)")
        }
    }
}
