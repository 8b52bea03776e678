// The constructor `scale`: whatever a value is, it is multiplied; nothing else moves.

import KetenCare
import KetenEngine
import KetenExperiments
import Testing

@testable import KetenScripting

@Suite("scale multiplies what is in force")
struct ScaleConstructorTests {
    private func head(_ line: String, _ language: Language = .en) -> String {
        let text = errors(over(line), in: language)
        return text.split(separator: "\n").first.map(String.init) ?? ""
    }

    private func means(_ line: String, _ indicator: String) async throws -> Double {
        let study = try CareStudy(running: [compiled(over(line))])
        let outcome = try await study.run(Design(replications: 2, threads: 1))
        return try #require(outcome.row(indicator)?.value?.mean)
    }

    @Test("A factor and a percentage are the same plan")
    func forms() throws {
        let factor = try compiled(
            over("  scale \"contribution\" { by = 1.2, on = \"2023-01-01\" },"))
        let percent = try compiled(
            over("  scale \"contribution\" { by = 20 * percent, on = \"2023-01-01\" },"))
        #expect(factor.fingerprint == percent.fingerprint)
        #expect(
            factor.changeTexts.map(\.text.en) == [
                "contribution per inhabitant (21 municipalities): 20% more, EUR 0.08 becomes "
                    + "EUR 0.096 "
                    + "per inhabitant per year from 2023-01-01"
            ])
        #expect(
            factor.changeTexts.first?.text.nl.contains("20% meer, EUR 0,08 wordt EUR 0,096") == true
        )
    }

    @Test("It is what a change to the product would be, where one value is in force")
    func product() async throws {
        let scaled = try await means(
            "  scale \"contribution\" { by = 1.25, on = \"2023-01-01\" },", "contribution")
        let changed = try await means(
            "  change \"contribution\" { becomes = EUR(0.10), on = \"2023-01-01\" },",
            "contribution")
        #expect(scaled == changed)
    }

    @Test("Dated steps are kept: the fte of 2022 is scaled on top of its own step")
    func steps() async throws {
        let scaled = try await means(
            "  scale \"fte\" { by = 2, from = \"2020-01-01\" },", "fte_present")
        let changed = try await means(
            """
              change "fte" { of = post "south", becomes = 1 * fte, from = "2020-01-01" },
              change "fte" {
                of = post "north-mid", becomes = 1 * fte, from = "2020-01-01", until = "2022-05-01",
              },
              change "fte" { of = post "north-mid", becomes = 1.5 * fte, from = "2022-05-01" },
            """, "fte_present")
        #expect(scaled == changed)
    }

    @Test("A factor of one differs from the region by exactly nothing")
    func one() async throws {
        let study = try CareStudy(running: [
            compiled(
                over(
                    "  scale \"patience\" { by = 1 },\n  scale \"contribution\" { by = 1, "
                        + "on = \"2019-01-01\", spend_on = \"coordinator hours\" },"
                ))
        ])
        let outcome = try await study.run(Design(replications: 3, threads: 1))
        #expect(outcome.result.rows.allSatisfy { $0.difference?.exactlyZero != false })
    }

    @Test("What is drawn for an uncertain input is multiplied too, and stays uncertain")
    func drawn() async throws {
        let study = try CareStudy(running: [compiled(over("  scale \"patience\" { by = 2 },"))])
        let outcome = try await study.run(Design(replications: 20, threads: 2), varying: .all)
        let row = try #require(outcome.row("left_waiting"))
        #expect(try #require(row.difference).mean < 0)
        let fixed = try CareStudy(running: [
            compiled(over("  change \"patience\" { becomes = 240 * days },"))
        ])
        let other = try await fixed.run(Design(replications: 20, threads: 2), varying: .all)
        #expect(other.row("left_waiting")?.value != row.value)
    }

    @Test("Outside the limits is an error that names the day, never cut off")
    func limits() {
        #expect(
            head("  scale \"participation\" { by = 1.5, on = \"2023-01-01\" },")
                .contains("would be 150% on 2023-01-01; it lies between 0% and 100%"))
        #expect(
            head("  scale \"participation\" { by = 1.5, on = \"2023-01-01\" },", .nl)
                .contains("zou op 2023-01-01 150% zijn; het ligt tussen 0% en 100%"))
    }

    @Test(
        "What cannot be multiplied is refused in words",
        arguments: [
            (
                "pooled", "by = 2, on = \"2021-01-01\"",
                "'pooled' is no number, so it cannot be multiplied"
            ),
            (
                "form_share", "by = 2",
                "the shares of 'form_share' add up to one, so they are not multiplied"
            ),
            (
                "patience", "by = 120 * percent",
                "120 percent is not clear: so much more, or so much in all?"
            ),
            ("patience", "by = -1", "a factor lies between 0 and 1000; got the plain number -1"),
            (
                "patience", "by = EUR(2)",
                "expected a factor such as 1.2, or how much more, such as 20 * percent; got EUR 2"
            ),
            (
                "patience", "by = 2, on = \"2021-01-01\"",
                "'patience' has one value for the whole run and takes no date"
            ),
            ("contribution", "by = 2", "the change has no date: write on, from or during"),
            ("contributon", "by = 2", "unknown parameter 'contributon'"),
        ])
    func refused(name: String, fields: String, message: String) {
        #expect(head("  scale \"\(name)\" { \(fields) },").hasSuffix(message))
    }

    @Test("Scaling and changing one value on one day is an error that names both lines")
    func conflict() {
        let lines = """
              change "fte" { of = post "south", becomes = 1 * fte, from = "2022-01-01" },
              scale "fte" { by = 2, from = "2021-01-01" },
            """
        #expect(
            head(lines) == "test.lua:4:3: lines 3 and 4 both change fte of south on 2022-01-01")
    }
}
