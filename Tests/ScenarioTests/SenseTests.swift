// `keten sense`: which assumptions an answer rests on, in every form and language.

import Foundation
import Testing

@Suite("Sensitivity")
struct SenseTests {
    private static let sense = ["sense", Shipped.tenCents, "-r", "6"]

    @Test("It names every uncertain input with a range, the strongest first")
    func order() async throws {
        let ending = try await Keten.run(
            "sense", Shipped.tenCents, "--replications", "20", "--format", "json")
        #expect(ending.exitCode == 0)
        let study = try JSONDecoder().decode(Table.self, from: Data(ending.output.utf8))
        #expect(study.indicator == "helped")
        #expect(study.scenario == "Ten cents" && study.baseline == "Baseline")
        let names = study.inputs.map(\.input)
        for name in ["patience", "care_uptake", "unit_cost", "form_share:sexual"] {
            #expect(names.contains(name), "\(name)")
        }
        #expect(!names.contains("contribution") && !names.contains("gap_capacity"))
        // Those that are seen to move the answer first, by what is sure of it; then the others.
        let seen = study.inputs.prefix(while: \.distinguishable)
        let others = study.inputs.dropFirst(seen.count)
        #expect(!seen.isEmpty && others.allSatisfy { !$0.distinguishable })
        let sure = seen.map { abs($0.effect ?? 0) - ($0.error ?? 0) }
        #expect(sure == sure.sorted(by: >))
        let effects = others.map { abs($0.effect ?? -1) }
        #expect(effects == effects.sorted(by: >))
        for row in study.inputs {
            #expect(row.low <= row.value && row.value <= row.high && row.low < row.high)
        }
    }

    @Test("Another indicator, and another language")
    func asked() async throws {
        let ending = try await Keten.run(
            Self.sense + ["--indicator", "fte_bought", "--lang", "nl", "--format", "markdown"])
        #expect(ending.exitCode == 0)
        #expect(ending.output.hasPrefix("6 simulaties; toeval gevarieerd, telkens één"))
        let first = try #require(ending.output.split(separator: "\n").first { $0.contains("EUR") })
        #expect(first.hasPrefix("| Kosten van een coördinator | EUR 75.000 per fte per jaar |"))
    }

    @Test("An input that the scenario sets itself is no longer uncertain")
    func fixed() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("a.lua", #"  change "patience" { becomes = 20 * days },"#)
        let ending = try await Keten.run(
            "sense", "a.lua", "-r", "4", "--format", "csv", in: folder.path)
        #expect(ending.exitCode == 0)
        #expect(ending.output.hasPrefix("input,unit,grade,"))
        #expect(!ending.output.contains("\npatience,"))
        #expect(ending.output.contains("\ncare_uptake,"))
    }

    @Test("An input that the scenario sets for a time is uncertain in the rest of the run")
    func partly() async throws {
        let folder = try TemporaryFolder()
        for (file, day) in [("part.lua", "2024-01-01"), ("whole.lua", "2019-01-01")] {
            try folder.scenario(
                file,
                #"  change "sickness_rate" { becomes = 20 * percent, from = "\#(day)" },"#)
        }
        for (file, isUncertain) in [("part.lua", true), ("whole.lua", false)] {
            let ending = try await Keten.run(
                "sense", file, "-r", "4", "--format", "csv", in: folder.path)
            #expect(ending.exitCode == 0)
            #expect(ending.output.contains("\nsickness_rate,") == isUncertain)
        }
    }

    @Test("A baseline is asked about its own value")
    func baseline() async throws {
        let ending = try await Keten.run("sense", Shipped.baseline, "-r", "4")
        #expect(ending.exitCode == 0)
        #expect(ending.output.contains("Helped (people), value: "))
    }

    @Test("Where nothing is affected the answer is no, and says what to do")
    func nothing() async throws {
        let ending = try await Keten.run("sense", Shipped.null, "-r", "4")
        #expect(ending.exitCode == 1)
        #expect(ending.output.isEmpty)
        #expect(ending.messages.contains("--indicator"))
    }

    @Test("On any number of threads it gives the same bytes")
    func threads() async throws {
        var answers: Set<String> = []
        for threads in ["1", "2", "8"] {
            answers.insert(try await Keten.run(Self.sense + ["--threads", threads]).output)
        }
        #expect(answers.count == 1)
    }

    private struct Table: Decodable {
        let scenario: String
        let baseline: String?
        let indicator: String
        let inputs: [Input]

        struct Input: Decodable {
            let input: String
            let low: Double
            let value: Double
            let high: Double
            let effect: Double?
            let error: Double?
            let distinguishable: Bool
        }
    }
}
