// The list of municipalities: what each pays, gets and gets back, marked as synthetic.

import Foundation
import Testing

@Suite("The accounts of municipalities")
struct AccountsTests {
    private struct Row: Decodable {
        let municipality: String
        let contribution: Double
        let safetyHouse: Double
        let pays: Double
        let refund: Double
        let served: Double
        let servedP05: Double
        let servedP95: Double
        let synthetic: Bool
    }

    private func rows(_ arguments: String...) async throws -> [Row] {
        let ending = try await Keten.run(["accounts", "--format", "json"] + arguments)
        #expect(ending.exitCode == 0)
        return try JSONDecoder().decode([Row].self, from: Data(ending.output.utf8))
    }

    @Test("Maastricht pays 9,726.00 and 4,667.52 in 2020; all expectations are marked synthetic")
    func year() async throws {
        let rows = try await rows("--year", "2020", "-r", "30")
        #expect(rows.count == 31 && rows.allSatisfy(\.synthetic))
        let maastricht = try #require(rows.first { $0.municipality == "GM0935" })
        #expect(maastricht.contribution == 9_726)
        #expect(abs(maastricht.safetyHouse - 4_667.52) < 1e-9)
        #expect(abs(maastricht.pays - 14_393.52) < 1e-9 && maastricht.refund == 0)
        #expect(maastricht.servedP05 <= maastricht.served)
        #expect(maastricht.served <= maastricht.servedP95)
    }

    @Test("The inhabitants of a year between two counts are said to be interpolated")
    func interpolated() async throws {
        let known = try await Keten.run("accounts", "--year", "2020", "-r", "30")
        #expect(known.output.contains("121575\n") && !known.output.contains("interpolated"))
        let between = try await Keten.run("accounts", "--year", "2022", "-r", "30")
        #expect(between.output.contains("*: interpolated between counts"))
        let json = try await Keten.run(
            "accounts", "--year", "2022", "-r", "30", "--format", "json")
        #expect(json.output.contains("\"interpolated\" : true"))
    }

    @Test("The table says that it is synthetic, in either language")
    func table() async throws {
        let english = try await Keten.run("accounts", "-r", "30")
        #expect(english.output.contains("Synthetic: simulated expectations"))
        let dutch = try await Keten.run("accounts", "-r", "30", "--lang", "nl")
        #expect(dutch.output.contains("krijgt terug") && dutch.output.contains("Synthetisch"))
    }

    @Test("A year outside the run, or too few futures for a range, is refused and nothing is run")
    func refused() async throws {
        for arguments in [["--year", "2018"], ["-r", "0"], ["-r", "29"], ["--base", "nowhere"]] {
            let ending = try await Keten.run(["accounts"] + arguments)
            #expect(ending.exitCode == 2 && ending.output.isEmpty, "\(arguments)")
        }
    }
}
