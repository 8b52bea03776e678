// People read their language and their own paths; programs read the same bytes everywhere.

import Foundation
import Testing

@Suite("Languages and places")
struct LanguageTests {
    @Test("A Dutch environment gives Dutch tables, and --lang is stronger")
    func dutch() async throws {
        let dutch = ["LANG": "nl_NL.UTF-8"]
        let run = ["run", Shipped.tenCents, "-r", "3"]
        let table = try await Keten.run(run, environment: dutch)
        #expect(table.exitCode == 0)
        #expect(table.output.contains("3 simulaties; "))
        #expect(table.output.contains("verschil"))
        #expect(table.output.contains("gemeenten"))
        let english = try await Keten.run(run + ["--lang", "en"], environment: dutch)
        #expect(english.output.contains("3 simulations; "))
        let asked = try await Keten.run(run + ["--lang", "nl"])
        #expect(asked.output == table.output)
    }

    @Test("JSON and CSV are the same in both languages", arguments: ["json", "csv"])
    func programs(format: String) async throws {
        let run = ["run", Shipped.tenCents, "-r", "3", "--all", "--format", format]
        let english = try await Keten.run(run)
        let dutch = try await Keten.run(run, environment: ["LANG": "nl_NL.UTF-8"])
        #expect(english.exitCode == 0)
        #expect(Bytes.comparable(english.output) == Bytes.comparable(dutch.output))
    }

    @Test("Mistakes are told in Dutch too, and the last line with them")
    func mistakes() async throws {
        let folder = try TemporaryFolder()
        try folder.write("a.lua", "return 3")
        let ending = try await Keten.run(
            "run", "a.lua", in: folder.path, environment: ["LC_ALL": "nl_NL.UTF-8"])
        #expect(ending.exitCode == 2)
        #expect(ending.messages.hasPrefix("a.lua:1:1: het bestand moet een scenario teruggeven"))
        #expect(ending.messageLines.last == "keten: 1 fout; er is niets gedraaid")
    }

    @Test("It works from any folder, and says the same there")
    func anyFolder() async throws {
        let here = try await Keten.run("run", Shipped.baseline, "-r", "3")
        let file = "\(Keten.root)/\(Shipped.baseline)"
        let there = try await Keten.run("run", file, "-r", "3", in: "/")
        #expect(here.exitCode == 0)
        #expect(here.output == there.output)
        let folder = "\(Keten.root)/Scenarios/03-ten-cents"
        let beside = try await Keten.run(
            "run", "../01-baseline/scenario.lua", "-r", "3", in: folder)
        #expect(here.output == beside.output)
    }

    @Test("No output tells where on the machine it ran", arguments: ["json", "csv", "table"])
    func paths(format: String) async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("a.lua", #"  change "fte" { becomes = 1 * fte, on = "2021-01-01" },"#)
        let ending = try await Keten.run(
            "run", "a.lua", "-r", "3", "--all", "--format", format, in: folder.path)
        #expect(ending.exitCode == 0)
        Self.expectNoPath(in: ending, folder)
    }

    @Test("Nor does any message")
    func pathsInMessages() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("gone.lua", base: "./gone")
        try folder.scenario("other.lua", base: "./missing.lua")
        try FileManager.default.createDirectory(
            atPath: folder.path("empty"), withIntermediateDirectories: false)
        try folder.scenario("empty.lua", base: "./empty")
        for name in ["gone.lua", "other.lua", "empty.lua", "nothing.lua"] {
            let ending = try await Keten.run("check", name, in: folder.path)
            #expect(ending.exitCode == 2)
            #expect(!ending.messages.isEmpty)
            Self.expectNoPath(in: ending, folder)
        }
    }

    private static func expectNoPath(in ending: Ending, _ folder: TemporaryFolder) {
        let secret = folder.path.split(separator: "/").last.map(String.init) ?? folder.path
        for text in [ending.output, ending.messages] {
            #expect(!text.contains(secret))
            #expect(!text.contains(Keten.root))
            #expect(!text.contains(NSHomeDirectory() + "/"))
        }
    }
}
