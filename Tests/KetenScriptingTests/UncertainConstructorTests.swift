// The constructor `uncertain`: the analyst's own range, in both worlds alike.

import KetenCare
import KetenEngine
import KetenExperiments
import Testing

@testable import KetenScripting

@Suite("uncertain replaces what the tables say is not known")
struct UncertainConstructorTests {
    private static let patience = """
          uncertain "patience" {
            low = 60 * days, value = 100 * days, high = 180 * days,
            source = "estimate of the coordinators",
          },
        """

    private func head(_ line: String, _ language: Language = .en) -> String {
        errors(over(line), in: language).split(separator: "\n").first.map(String.init) ?? ""
    }

    @Test("The region has the range, graded C, and the fingerprint knows it")
    func region() throws {
        let plain = try compiled(over(""))
        let found = try compiled(over(Self.patience))
        let row = try #require(found.region.entries(of: "patience").first)
        #expect(row.value == .number(100) && row.low == 60 && row.high == 180)
        #expect(row.grade == .c && row.spread == .triangular)
        #expect(row.source == "estimate of the coordinators")
        #expect(found.fingerprint != plain.fingerprint)
    }

    @Test("Of a choice, the year in which it is not known may be uncertain, and no other")
    func pastChoice() throws {
        let found = try compiled(
            over(
                """
                  uncertain "participation" {
                    low = 0.7, value = 0.85, high = 0.95, source = "invoices that were paid",
                  },
                """))
        let rows = found.region.entries(of: "participation").filter { $0.subject == nil }
        #expect(rows.map(\.value) == [.number(0.85), .number(1)])
        #expect(rows.map(\.spread) == [.beta, .fixed])
        #expect(
            head("  uncertain \"fte\" { low = 0.1 * fte, high = 1 * fte, source = \"x\" },")
                .contains("is decided, not uncertain"))
    }

    @Test("Where a choice of the past is known, it is not uncertain")
    func knownChoice() {
        #expect(
            head(
                "  uncertain \"participation\" { of = municipality \"Maastricht\", "
                    + "low = 0.5, high = 1, source = \"x\" },"
            ).contains("is decided, not uncertain"))
    }

    @Test("It is said in both languages, with what it replaces")
    func words() throws {
        let found = try compiled(over(Self.patience))
        #expect(
            found.explanation(in: .en).contains(
                "~ mean patience in the queue: 100 days, uncertain "
                    + "from 60 to 180 days (triangular), "
                    + "in place of 90 and 30 to 365\n  source: estimate of the coordinators\n"))
        #expect(found.explanation(in: .nl).contains("onzeker van 60 tot 180 dagen"))
    }

    @Test("The baseline has it too: by itself it differs by exactly nothing")
    func both() async throws {
        let change = "  change \"fte\" { becomes = 1 * fte, from = \"2030-01-01\" },"
        #expect(errors(over(change)) != "")
        let study = try CareStudy(running: [compiled(over(Self.patience))])
        let outcome = try await study.run(Design(replications: 2, threads: 1))
        let other = try await CareStudy(running: [compiled(over(""))])
            .run(Design(replications: 2, threads: 1))
        #expect(outcome.row("left_waiting")?.value != other.row("left_waiting")?.value)
        #expect(study.assumed.map(\.parameter) == ["patience"])
    }

    @Test("Every draw lies in the range, and sense moves the input to its ends")
    func drawn() throws {
        let knowledge = Knowledge(try compiled(over(Self.patience)).region)
        let input = try #require(knowledge.inputs.first { $0.parameter.id == "patience" })
        #expect(input.low == 60 && input.value == 100 && input.high == 180 && input.grade == .c)
    }

    @Test("A new point value of the hidden duration keeps the published registrations")
    func coupled() async throws {
        let hidden = """
              uncertain "hidden_duration" {
                low = 12 * months, value = 18 * months, high = 36 * months, source = "a study",
              },
            """
        func registered(_ items: String) async throws -> Double {
            let study = try CareStudy(running: [compiled(over(items))])
            let outcome = try await study.run(Design(replications: 20, threads: 2))
            return try #require(outcome.row("registered")?.value?.mean)
        }
        let (before, after) = (try await registered(""), try await registered(hidden))
        #expect(abs(after / before - 1) < 0.1)
    }

    @Test("Two scenarios that say different things of an input are not one study")
    func apart() throws {
        let other = Self.patience.replacing("180", with: "200")
        let scenarios = [try compiled(over(Self.patience)), try compiled(over(other))]
        do {
            _ = try CareStudy(running: scenarios)
            Issue.record("They were one study.")
        } catch {
            #expect(error.description.contains("do not say the same of uncertain inputs"))
        }
    }

    @Test("The place among the items means nothing")
    func order() throws {
        let change =
            "  change \"patience\" { was = 100 * days, becomes = 120 * days },"
        let first = try compiled(over(Self.patience + "\n" + change))
        let last = try compiled(over(change + "\n" + Self.patience))
        #expect(first.fingerprint == last.fingerprint)
    }

    @Test(
        "What is no range is refused in words",
        arguments: [
            ("low = 60", "low = 200", "'low' must be less than 'high'"),
            ("value = 100", "value = 200", "the value 200 days lies outside the range"),
            (
                "value = 100 * days, high = 180", "high = 80",
                "the value 90 days lies outside the range"
            ),
            ("60 * days", "60 * persons", "patience is in days; got 60 persons"),
            (
                "60 * days", "over { 1 * days, 2 * days }",
                "expected a length of time such as 90 * days; got over { … }"
            ),
            (
                ", high = 180 * days", "",
                "the field 'high' is missing in uncertain \"patience\" { … }"
            ),
            (
                "source = \"estimate of the coordinators\"", "because = \"x\"",
                "the field 'source' is missing in uncertain \"patience\" { … }"
            ),
            ("source =", "spread = \"flat\", source =", "unknown spread 'flat'"),
            ("source =", "spread = \"beta\", source =", "a beta is for shares; 'patience' is none"),
            ("\"patience\"", "\"fte\"", "'fte' is decided, not uncertain"),
            (
                "\"patience\"", "\"detection_hazard\"",
                "'detection_hazard' is solved from other inputs, which are uncertain"
            ),
            (
                "\"patience\"", "\"form_share\"",
                "the shares of 'form_share' add up to one and are drawn together; "
                    + "one of them has no range of its own"
            ),
            ("\"patience\"", "\"patince\"", "unknown parameter 'patince'"),
        ])
    func refused(part: String, other: String, message: String) {
        #expect(head(Self.patience.replacing(part, with: other)).hasSuffix(message))
    }

    @Test("A range that no law of its kind has is an error at the word")
    func impossible() {
        let text = """
              uncertain "dropout_probability" {
                low = 0.01, value = 0.02, high = 0.99, spread = "beta", source = "x",
              },
            """
        #expect(head(text).hasPrefix("test.lua:3:3: no beta distribution has the value"))
        #expect(head(text, .nl).hasPrefix("test.lua:3:3: geen verdeling 'beta' past bij"))
    }

    @Test("Said twice is an error that names both lines")
    func twice() {
        #expect(
            head(Self.patience + "\n" + Self.patience)
                == "test.lua:7:3: lines 3 and 7 both say how uncertain patience is")
    }
}
