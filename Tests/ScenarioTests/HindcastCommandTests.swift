// The past: every fact can be listed, and the model agrees with what was published.

import Foundation
import Testing

@Suite("Facts and hindcast")
struct HindcastCommandTests {
    private struct Hindcast: Decodable {
        struct Figure: Decodable {
            let id, kind, verdict, unit: String
            let published, model: Double?
        }
        struct Total: Decodable {
            let kind: String
            let agree, of: Int
        }
        let figures: [Figure]
        let totals: [Total]
        let conflicts, unobserved: [String]
        let holds: Bool
        let vary: String
    }

    private struct Facts: Decodable {
        struct Fact: Decodable {
            let fact, document, section, words, grade, role: String
            let value: Double?
        }
        struct Conflict: Decodable { let id, first, second, choice: String }
        let facts: [Fact]
        let conflicts: [Conflict]
    }

    @Test("Every published figure is reproduced, and the answer says what was never observed")
    func holds() async throws {
        let ending = try await Keten.run("hindcast", "-r", "200", "--quiet")
        #expect(ending.exitCode == 0, "\(ending.output)")
        #expect(!ending.output.contains("FAILS"))
        for text in [
            "6,088.65", "1,522", "1,172", "2,694", "9,741.84", "9,750", "8.16", "4,668", "14,418",
            "94.0", "81.5", "257.0", "88,748.32", "1,171.78", "4,667.52", "14,393.52",
            "conflict between sources",
        ] {
            #expect(ending.output.contains(text), "\(text)")
        }
        for number in 1...17 { #expect(ending.output.contains("\nA\(number): ")) }
        #expect(
            ending.output.hasSuffix(
                "No observed Limburg figure on hours per case, waits or caseload exists, "
                    + "so these rest on assumptions.\n"))
    }

    @Test("Totals are per kind and count no conflict")
    func totals() async throws {
        let ending = try await Keten.run("hindcast", "-r", "40", "--format", "json")
        let hindcast = try JSONDecoder().decode(Hindcast.self, from: Data(ending.output.utf8))
        #expect(hindcast.vary == "chance")
        #expect(
            hindcast.totals.map(\.kind) == ["arithmetic", "built-in", "fitted", "predicted"])
        for total in hindcast.totals {
            let all = hindcast.figures.filter {
                $0.kind == total.kind && $0.verdict != "conflict"
            }
            #expect(all.count == total.of)
            #expect(all.count { $0.verdict == "agrees" } == total.agree)
        }
        for number in 1...21 {
            #expect(hindcast.figures.contains { $0.id == "V\(number)" }, "V\(number)")
        }
        let stated = try #require(hindcast.figures.first { $0.id == "V5" })
        #expect(stated.published == 9750 && stated.model == 9741.84)
        #expect(stated.verdict == "conflict")
        #expect(hindcast.conflicts.count { $0.hasPrefix("A") } == 17)
        #expect(hindcast.unobserved.count == 1)
    }

    @Test("A figure that the model does not reproduce ends with exit 1, and is still shown")
    func fails() async throws {
        let folder = try TemporaryFolder()
        let tables = "\(Keten.root)/Examples/regions/three-rivers/tables"
        try FileManager.default.copyItem(atPath: tables, toPath: folder.path("mine"))
        let path = folder.path("mine/published.csv")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try folder.write(
            "mine/published.csv", text.replacingOccurrences(of: ",42400,", with: ",42401,"))
        let ending = try await Keten.run("hindcast", "--base", "mine", "-r", "5", in: folder.path)
        #expect(ending.exitCode == 1)
        #expect(ending.output.contains("FAILS"))
        #expect(ending.messages.isEmpty)
        try folder.write(
            "mine/published.csv", text.replacingOccurrences(of: "sim:refund:", with: "sim:refnd:"))
        for (language, sentence) in [
            ("en", "P10: the model has no indicator 'refnd'; did you mean 'refund'?"),
            ("nl", "P10: het model heeft geen indicator 'refnd'; bedoelde u 'refund'?"),
        ] {
            let ending = try await Keten.run(
                "hindcast", "--base", "mine", "-r", "2", "--lang", language, in: folder.path)
            #expect(ending.exitCode == 1)
            #expect(ending.output.contains("\n\(sentence)\n"))
        }
    }

    @Test("Any number of threads gives the same bytes, in every format")
    func threads() async throws {
        for format in ["table", "json", "csv", "markdown"] {
            let run = ["hindcast", "-r", "25", "--format", format, "--threads"]
            let one = try await Keten.run(run + ["1"])
            let two = try await Keten.run(run + ["2"])
            #expect(one.output == two.output && !one.output.isEmpty, "\(format)")
        }
    }

    @Test("Facts are listed with document, section and words, and conflicts with the choice")
    func facts() async throws {
        let ending = try await Keten.run("facts", "--format", "json")
        #expect(ending.exitCode == 0)
        let list = try JSONDecoder().decode(Facts.self, from: Data(ending.output.utf8))
        #expect(list.facts.count == 91 && list.conflicts.count == 17)
        let fact = try #require(list.facts.first { $0.fact == "51b" })
        #expect(fact.value == 0.204 && fact.words == "20,4%" && fact.section == "8 Financiën")
        let table = try await Keten.run("facts")
        #expect(table.output.contains("Conflicts between sources"))
        #expect(table.output.contains("121,773"))
        let sheet = try await Keten.run("facts", "--format", "csv")
        #expect(sheet.output.split(separator: "\n").count == 1 + 91 + 17)
        let page = try await Keten.run("facts", "--format", "markdown", "--lang", "nl")
        #expect(page.output.contains("## Tegenspraak tussen bronnen"))
        #expect(page.output.contains("121.773"))
    }

    @Test(
        "Both speak Dutch, and a region that is none is refused", arguments: ["facts", "hindcast"])
    func dutch(command: String) async throws {
        let extra = command == "hindcast" ? ["-r", "5"] : []
        let english = try await Keten.run([command] + extra)
        let dutch = try await Keten.run([command, "--lang", "nl"] + extra)
        #expect(english.output != dutch.output)
        #expect(!dutch.output.contains("Conflict"))
        let missing = try await Keten.run([command, "--base", "limbrg"] + extra)
        #expect(missing.exitCode == 2 && missing.output.isEmpty)
        #expect(missing.messages.contains("limbrg"))
        #expect(missing.messages.contains("did you mean 'limburg'?"))
        let weg = try await Keten.run([command, "--base", "limbrg", "--lang", "nl"] + extra)
        #expect(weg.messages.contains("is geen regio") && weg.messages.contains("bedoelde u"))
    }
}
