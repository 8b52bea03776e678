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
        for command in ["parameters", "facts", "hindcast"] {
            let ending = try await Keten.run(command, "--base", "r", in: folder.path)
            #expect(ending.exitCode == 0, "\(command): \(ending.messages)")
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
            ["compare", script, script, "-r", "3"],
            ["facts", "--base", tables], ["hindcast", "--base", tables, "-r", "10"],
        ] {
            let ending = try await Keten.run(arguments + ["--format", format])
            #expect(ending.exitCode == 0, "\(arguments): \(ending.messages)")
            Self.expectNothingOfLimburg(ending.output, arguments)
        }
        guard format == "table" || format == "json" else { return }
        let list = try await Keten.run("parameters", "--base", tables, "--format", format)
        #expect(list.exitCode == 0, "\(list.messages)")
        let check = try await Keten.run("check", script)
        #expect(check.exitCode == 0, "\(check.messages)")
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
