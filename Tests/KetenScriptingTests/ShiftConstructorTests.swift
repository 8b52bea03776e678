// The constructor `shift`: people move, and nobody comes or goes.

import KetenCare
import KetenEngine
import KetenExperiments
import Testing

@testable import KetenScripting

@Suite("shift moves inhabitants and conserves them")
struct ShiftConstructorTests {
    private static let five =
        "  shift \"inhabitants\" { of = municipality \"Venlo\", to = municipality \"Roermond\", "
        + "number = 500 * inhabitants, on = \"2022-06-01\" },"

    private func head(_ line: String, _ language: Language = .en) -> String {
        let text = errors(over(line), in: language)
        return text.split(separator: "\n").first.map(String.init) ?? ""
    }

    /// The mean difference of an indicator's part in a year.
    private func difference(
        _ line: String, _ indicator: String, municipality: String? = nil, year: String
    ) async throws -> Double {
        let study = try CareStudy(running: [compiled(over(line))])
        let outcome = try await study.run(Design(replications: 2, threads: 1))
        let column = try #require(
            outcome.result.columns.firstIndex {
                $0.indicator.id == indicator && $0.region == "all" && $0.period == year
                    && $0.by?.value == municipality
            })
        return try #require(outcome.result.row(column: column, scenario: 1).difference).mean
    }

    @Test("It says who moves where, in both languages")
    func words() throws {
        let text = try #require(try compiled(over(Self.five)).changeTexts.first?.text)
        #expect(text.en == "500 inhabitants move from Venlo to Roermond on 2022-06-01")
        #expect(text.nl == "500 inwoners verhuizen van Venlo naar Roermond op 2022-06-01")
    }

    @Test("From the next year on 500 people pay their contribution elsewhere, to the cent")
    func money() async throws {
        let venlo = try await difference(
            Self.five, "contribution", municipality: "GM0983", year: "2023")
        let roermond = try await difference(
            Self.five, "contribution", municipality: "GM0957", year: "2023")
        #expect(abs(venlo + 40) < 1e-6)
        #expect(abs(roermond - 40) < 1e-6)
        #expect(
            abs(try await difference(Self.five, "contribution", year: "2023")) < 1e-6)
    }

    @Test("A move there and back on one day differs by exactly nothing")
    func back() async throws {
        let back = Self.five.replacing("\"Venlo\"", with: "\"X\"")
            .replacing("\"Roermond\"", with: "\"Venlo\"").replacing("\"X\"", with: "\"Roermond\"")
        let study = try CareStudy(running: [compiled(over(Self.five + "\n" + back))])
        let outcome = try await study.run(Design(replications: 2, threads: 1))
        #expect(outcome.result.rows.allSatisfy { $0.difference?.exactlyZero != false })
    }

    @Test("The order of moves, shares among them, means nothing")
    func order() throws {
        let share = Self.five.replacing("number = 500 * inhabitants", with: "share = 2 * percent")
        let there = try compiled(over(Self.five + "\n" + share))
        let other = try compiled(over(share + "\n" + Self.five))
        #expect(there.fingerprint == other.fingerprint)
        #expect(
            there.changeTexts.map(\.text.en).contains(
                "2% of the inhabitants of Venlo move to Roermond on 2022-06-01"))
    }

    @Test("More than there are cannot move; the place is the last move that takes them")
    func tooMany() {
        let many = Self.five.replacing("500", with: "101000")
        #expect(errors(over(many)) == "")
        let most = Self.five.replacing("500", with: "200000")
        #expect(
            head(most) == "test.lua:3:3: more people leave Venlo than live there on 2022-06-01")
        #expect(
            head(many + "\n" + Self.five.replacing("500", with: "5000"))
                == "test.lua:4:3: more people leave Venlo than live there on 2022-06-01")
    }

    @Test(
        "What is no move is refused in words",
        arguments: [
            (
                "to = municipality \"Roermond\"", "to = municipality \"Venlo\"",
                "they go where they already live"
            ),
            (
                "to = municipality \"Roermond\"", "to = region \"south\"",
                "expected one municipality; this names 16"
            ),
            ("number = 500 * inhabitants, ", "", "how many move? write number or share"),
            (
                "500 * inhabitants", "500",
                "expected a number of people such as 500 * inhabitants; got the plain number 500"
            ),
            (
                "500 * inhabitants", "0.5 * inhabitants",
                "expected whole people, at least one; got 0.5 persons"
            ),
            (
                "number = 500 * inhabitants", "share = 200 * percent",
                "a share of who lives there is more than 0 and at most 100 percent"
            ),
            ("shift \"inhabitants\"", "shift \"people\"", "'people' cannot be shifted"),
            (
                ", on = \"2022-06-01\"", "",
                "the field 'on' is missing in shift \"inhabitants\" { … }"
            ),
            (
                "\"2022-06-01\"", "\"2030-06-01\"",
                "this lies outside the run, which is from 2019-01-01 until 2026-01-01"
            ),
        ])
    func refused(part: String, other: String, message: String) {
        #expect(head(Self.five.replacing(part, with: other)).hasSuffix(message))
    }
}
