// What may be a slip, from the command line: said beside `ok`, on standard error, and no reason to
// end with anything but nought.

import Foundation
import Testing

@Suite("check says what may be a slip, and ends well")
struct WarningOutputTests {
    @Test("A warning stands on standard error with the file; the answer is still ok")
    func check() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario(
            "far.lua",
            "  change \"contribution\" { becomes = EUR(10), from = \"2023-01-01\" },")
        let ending = try await Keten.run("check", "far.lua", in: folder.path)
        #expect(ending.exitCode == 0)
        #expect(ending.output == "far.lua: ok\n")
        #expect(
            ending.messages.hasPrefix(
                "keten: far.lua: contribution per inhabitant: EUR 10.00 per inhabitant per year "
                    + "lies outside"))
        let dutch = try await Keten.run("check", "far.lua", "--lang", "nl", in: folder.path)
        #expect(dutch.messages.contains("ligt buiten het bereik van de tabellen"))
        let explained = try await Keten.run("explain", "far.lua", in: folder.path)
        #expect(
            explained.output.contains(
                "! contribution per inhabitant: EUR 10.00 per inhabitant per year lies"))
    }

    @Test("Of many warnings of a sweep a few are said, and how many more there are")
    func sweep() async throws {
        let folder = try TemporaryFolder()
        let values = (1...12).map { "EUR(\($0))" }.joined(separator: ", ")
        try folder.scenario(
            "many.lua",
            "  change \"contribution\" { becomes = over { \(values) }, from = \"2023-01-01\" },")
        let ending = try await Keten.run("check", "many.lua", in: folder.path)
        #expect(ending.output == "many.lua: ok, 12 variants\n")
        let lines = ending.messages.split(separator: "\n")
        #expect(lines.count == 9)
        // Four warnings, and two remarks.
        #expect(lines.last == "keten: many.lua: 6 more; 'keten explain' says them")
    }

    @Test("What is no warning is not silent either: a check says that there is a remark")
    func remark() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario(
            "ten.lua",
            "  change \"contribution\" { becomes = EUR(0.10), from = \"2023-01-01\","
                + " spend_on = \"coordinator hours\" },")
        let ending = try await Keten.run("check", "ten.lua", in: folder.path)
        #expect(ending.exitCode == 0 && ending.output == "ten.lua: ok\n")
        #expect(ending.messages == "keten: ten.lua: 1 remark; 'keten explain' says it\n")
        let dutch = try await Keten.run("check", "ten.lua", "--lang", "nl", in: folder.path)
        #expect(dutch.messages == "keten: ten.lua: 1 opmerking; 'keten explain' noemt die\n")
    }

    @Test("sense takes an indicator of the file's own, and names what it does not know")
    func sense() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario(
            "own.lua",
            """
              change "fte" { of = post "south", becomes = 1 * fte, from = "2023-01-01" },
              indicator "waiting long" {
                count = "waiting", every = month,
                where = function(case) return case.waiting > 7 end,
              },
            """)
        let own = try await Keten.run(
            "sense", "own.lua", "--indicator", "waiting long", "-r", "2", in: folder.path)
        #expect(own.exitCode == 0, "\(own.messages)")
        #expect(own.output.contains("waiting long"))
        let other = try await Keten.run(
            "sense", "own.lua", "--indicator", "waiting lng", in: folder.path)
        #expect(other.exitCode == 2)
        #expect(other.messages.contains("is no indicator of the model or of this scenario"))
    }

    @Test("A sweep says what each variant costs, and in how many futures each target holds")
    func table() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario(
            "cents.lua",
            """
              change "contribution" {
                becomes = over { EUR(0.08), EUR(0.10) }, from = "2023-01-01",
                spend_on = "coordinator hours",
              },
              target "helped" { at_least = 1 * persons, chance = 80 * percent },
            """)
        let ending = try await Keten.run(
            "run", "cents.lua", "-r", "3", "--lang", "nl", in: folder.path)
        #expect(ending.output.contains("wordt EUR 0,10 "))
        #expect(ending.output.contains("gehaald: geldt in 100 van 100"))
        #expect(ending.output.contains("Doel: geholpen minstens 1 personen"))
        let head = ending.output.split(separator: "\n").first { $0.hasPrefix("variant") }
        #expect(head?.contains("Kosten") == true, "\(ending.output)")
    }
}
