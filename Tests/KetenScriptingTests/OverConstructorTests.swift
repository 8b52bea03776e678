// The value `over`: one file becomes several plans, each with its values in its name.

import Foundation
import KetenCare
import KetenEngine
import KetenExperiments
import Testing

@testable import KetenScripting

@Suite("over makes one plan of each value")
struct OverConstructorTests {
    private static let cents = """
          change "contribution" {
            becomes = over { EUR(0.08), EUR(0.09), EUR(0.10) }, per = inhabitant,
            from = "2023-01-01", spend_on = "coordinator hours",
          },
        """

    private func variants(_ items: String) throws -> [Scenario] {
        try ScenarioScript(name: "test.lua", text: over(items)).variants()
    }

    private func heads(_ items: String, _ language: Language = .en) -> [String] {
        do {
            _ = try ScenarioScript(name: "test.lua", text: over(items)).variants()
            return []
        } catch {
            return error.rendered(in: language).split(separator: "\n").map(String.init)
                .filter { $0.hasPrefix("test.lua") }
        }
    }

    @Test("Each value is a plan of its own, named by it")
    func names() throws {
        let found = try variants(Self.cents)
        #expect(
            found.map(\.name) == [
                "Test (1 of 3): becomes EUR 0.08", "Test (2 of 3): becomes EUR 0.09",
                "Test (3 of 3): becomes EUR 0.10",
            ])
        #expect(Set(found.map(\.fingerprint)).count == 3)
    }

    @Test("A variant is the plan of the file with that value alone")
    func same() throws {
        let single = Self.cents.replacing(
            "over { EUR(0.08), EUR(0.09), EUR(0.10) }", with: "EUR(0.09)")
        #expect(
            try variants(Self.cents)[1].fingerprint == compiled(over(single)).fingerprint)
    }

    @Test("One value is one plan under its own name")
    func one() throws {
        let found = try variants(
            "  absence { who = post \"south\", from = \"2021-03-01\", "
                + "lasts = over { 6 * months } },"
        )
        #expect(found.map(\.name) == ["Test"])
        #expect(found[0].place == nil)
    }

    @Test("Two give every combination, the last one moving fastest")
    func combinations() throws {
        let found = try variants(
            """
              change "fte" {
                of = post "south", becomes = over { 0.5 * fte, 1 * fte }, on = "2023-01-01",
              },
              absence {
                who = post "south", from = over { "2021-03-01", "2022-03-01" }, lasts = 1 * months,
              },
            """)
        #expect(
            found.map { $0.place?.values } == [
                "fte becomes 0.5 fte, absence from 2021-03-01",
                "fte becomes 0.5 fte, absence from 2022-03-01",
                "fte becomes 1 fte, absence from 2021-03-01",
                "fte becomes 1 fte, absence from 2022-03-01",
            ])
    }

    @Test("One that is kept in a variable moves both its values together")
    func together() throws {
        let script = """
            local size = over { 0.6 * fte, 0.7 * fte }
            return scenario "Both" { api = 1, base = "limburg",
              change "fte" { of = post "south", becomes = size, on = "2023-01-01" },
              change "fte" { of = post "north-mid", becomes = size, on = "2023-01-01" },
            }
            """
        let found = try ScenarioScript(name: "test.lua", text: script).variants()
        #expect(found.map { $0.place?.values } == ["becomes 0.6 fte", "becomes 0.7 fte"])
        #expect(found.allSatisfy { Set($0.changeTexts.map(\.text.en.count)).count <= 2 })
    }

    @Test("An error stands at the value that is wrong, once")
    func errorPlace() {
        let items =
            "  change \"patience\" { becomes = over { 60 * days, EUR(5), 2000000 * days } },"
        #expect(
            heads(items) == [
                "test.lua:3:51: patience is in days; got EUR 5",
                "test.lua:3:59: patience lies between 1 and 1000000 days; got 2000000 days",
            ])
        let dates =
            "  change \"fte\" { becomes = 1 * fte, on = over { \"2023-01-01\", \"2023-02-30\" } },"
        #expect(
            heads(dates) == [
                "test.lua:3:63: there is no day 2023-02-30 on the calendar"
            ])
    }

    @Test(
        "What is no sweep is refused in words",
        arguments: [
            ("over { 1, 2 }", "over stands in the place of a value, not by itself"),
            ("change \"patience\" { becomes = over { } }", "over has no values"),
            (
                "change \"patience\" { becomes = over { 9 * days, 9 * days } }",
                "over has the value 9 days twice"
            ),
            (
                "change \"patience\" { becomes = over { low = 9 * days, 8 * days } }",
                "unknown field 'low' in over { … }"
            ),
            ("change \"patience\" { becomes = over { over { 9 * days } } }", "over within over"),
            (
                "change \"patience\" { becomes = 9 * days, because = over { \"a\", \"b\" } }",
                "expected a text in quotes; got over { … }"
            ),
        ])
    func refused(item: String, message: String) {
        #expect(heads("  \(item),").contains { $0.hasSuffix(message) })
    }

    @Test("More than a thousand variants are refused with their number")
    func many() {
        let list = "over { " + (1...11).map { "\($0) * days" }.joined(separator: ", ") + " }"
        let names = ["patience", "shelter_stay", "match_delay"]
        let items = names.map { "  change \"\($0)\" { becomes = \(list) }," }
        #expect(
            heads(items.joined(separator: "\n")) == [
                "test.lua:3:33: the sweep has 11 x 11 x 11 = 1331 variants; "
                    + "at most 1000 are run at once"
            ])
    }

    @Test("Lists that a loop made far too long end in the same words")
    func tooLong() {
        func script(_ values: Int, _ items: Int) -> String {
            """
            local days_list = {}
            for i = 1, \(values) do days_list[i] = i * days end
            local items = { change "patience" { becomes = over(days_list) } }
            local dates = {}
            for i = 1, 30 do dates[i] = "2021-01-" .. (i < 10 and "0" .. i or i) end
            for i = 2, \(items) do
              items[i] = growth "population" { by = 1 * percent, on = dates[i] }
            end
            return scenario "Long" { api = 1, base = "limburg", items }
            """
        }
        func said(_ text: String) -> String {
            do {
                let found = try ScenarioScript(name: "test.lua", text: text).variants()
                return "\(found.count)"
            } catch {
                return error.rendered(in: .en)
            }
        }
        #expect(
            said(script(30_000, 1)).hasPrefix(
                "test.lua:3:1: the sweep has 30000 variants; at most 1000 are run at once"))
        #expect(
            said(script(1000, 30)).hasPrefix(
                "test.lua:3:1: 1000 variants of 30 changes are more than 8000 in all"))
        #expect(said(script(3, 30)) == "3")
    }

    @Test("In Dutch a variant has Dutch numbers and words; its name for programs stays")
    func dutch() throws {
        let line =
            "  change \"contribution\" { becomes = over { EUR(0.08), EUR(0.125) }, "
            + "from = \"2023-01-01\", spend_on = \"coordinator hours\" },"
        let found = try ScenarioScript(name: "test.lua", text: over(line)).variants()
        #expect(found.map(\.name).last == "Test (2 of 2): becomes EUR 0.125")
        #expect(found.last?.place?.name(in: .nl) == "Test (2 van 2): wordt EUR 0,125")
        #expect(
            found.last?.explanation(in: .nl).hasPrefix("Test (2 van 2): wordt EUR 0,125\n")
                == true)
    }

    @Test("Two variants that contradict a change name both places")
    func conflict() {
        let items = """
              change "fte" { becomes = 1 * fte, from = "2024-01-01" },
              change "fte" {
                becomes = 2 * fte, from = "2022-01-01", until = over { "2023-01-01", "2025-01-01" },
              },
            """
        #expect(
            heads(items) == [
                "test.lua:4:3: lines 3 and 4 both change fte of north-mid on 2024-01-01"
            ])
    }

    @Test("A sweep is no base, and not one scenario")
    func base() throws {
        #expect(
            errors(over(Self.cents))
                == "test.lua: the file sweeps: it is 3 plans, where one is needed")
    }

    @Test("A thousand variants are compiled, each with a plan of its own")
    func thousand() throws {
        let prices = (1...1000).map { "EUR(\(Double($0) / 10_000))" }.joined(separator: ", ")
        let found = try variants(
            "  change \"contribution\" { becomes = over { \(prices) }, from = \"2023-01-01\" },")
        #expect(found.count == 1000)
        #expect(Set(found.map(\.fingerprint)).count == 1000)
    }

    @Test("A study runs every variant against one baseline; the value in force changes nothing")
    func study() async throws {
        let study = try CareStudy(running: try variants(Self.cents))
        let outcome = try await study.run(Design(replications: 2, threads: 1))
        #expect(outcome.result.scenarios.map(\.isBaseline) == [true, false, false, false])
        #expect(outcome.result.scenarios[1].variant?.values == "becomes EUR 0.08")
        #expect(outcome.row("cost", scenario: 1)?.difference?.exactlyZero == true)
        #expect(outcome.row("cost", scenario: 2)?.difference?.exactlyZero == false)
    }

    @Test("A variant of a large sweep gives what it gives alone, to the last bit")
    func large() async throws {
        let days = (1...40).map { "\(10 * $0) * days" }.joined(separator: ", ")
        let all = try variants("  change \"patience\" { becomes = over { \(days) } },")
        let design = try Design(replications: 2, threads: 2)
        var choice = ColumnChoice()
        choice.indicators = ["left_waiting", "cost"]
        let sweep = try await CareStudy(running: all).run(design, choice: choice)
        for number in [1, 17, 40] {
            let alone = try await CareStudy(running: [all[number - 1]]).run(design, choice: choice)
            for name in ["left_waiting", "cost"] {
                let row = sweep.row(name, scenario: number)
                #expect(row?.value == alone.row(name)?.value)
                #expect(row?.difference == alone.row(name)?.difference)
            }
        }
    }

    @Test("It is explained by what each variant has that the first has not")
    func explained() throws {
        let text = Scenario.explanation(of: try variants(Self.cents), in: .nl)
        #expect(text.contains("Test (2 van 3): wordt EUR 0,09\n- "))
        #expect(text.components(separatedBy: "vingerafdruk: ").count == 4)
    }

    @Test("Every example of the reference page is right")
    func examples() throws {
        for spec in ConstructorTable.all.map(\.spec) {
            guard let example = spec.remark?.example else { continue }
            #expect(heads(example) == [], "\(spec.name)")
        }
    }
}
