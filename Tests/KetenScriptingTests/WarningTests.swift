// What is most often a slip and may be meant is told, and changes nothing: values that nobody has
// argued for, ends on the last day of a month, growth that happens once, targets the wrong way.

import Foundation
import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("What may be a slip is told, and changes nothing")
struct WarningTests {
    private func warnings(_ items: String) throws -> [String] {
        try compiled(over(items)).warnings.map(\.en)
    }

    @Test(
        "A value outside the range of the tables, inside its limits, is told with the range",
        arguments: [
            (
                "change \"contribution\" { becomes = EUR(10), from = \"2023-01-01\" }",
                "contribution per inhabitant: EUR 10.00 per "
                    + "inhabitant per year lies outside the range of the "
                    + "tables, EUR 0.00 to EUR 0.20;"
            ),
            (
                "scale \"patience\" { by = 20 }",
                "mean patience in the queue: 1,800 days lies outside "
                    + "the range of the tables, 30 to 365;"
            ),
            (
                "change \"participation\" { becomes = 30 * percent, from = \"2023-01-01\" }",
                "probability that a municipality pays: 30% lies "
                    + "outside the range of the tables, 52% to 100%;"
            ),
            (
                "new_post \"x\" { at = region \"south\", size = 5 * fte, from = \"2023-01-01\" }",
                "size of a post: 5 fte lies outside the range of the tables, 0 to 2;"
            ),
        ])
    func range(item: String, start: String) throws {
        let found = try warnings("  \(item),")
        #expect(found.count == 1 && found.first?.hasPrefix(start) == true, "\(found)")
    }

    @Test(
        "A value in its range, one of the tables, all of a share and all hours in one post are not",
        arguments: [
            "change \"contribution\" { becomes = EUR(0.20), from = \"2023-01-01\" }",
            "scale \"patience\" { by = 2 }",
            "change \"participation\" { becomes = 0 * percent, from = \"2023-01-01\" }",
            "change \"fte\" { of = post \"south\", becomes = 2 * fte, from = \"2023-01-01\" }",
            "uncertain \"patience\" { value = 1000 * days, low = 900 * days, high = 1100 * days, "
                + "source = \"a panel\" }",
        ])
    func inRange(item: String) throws {
        // An assumption alone is no change, and says that too.
        let others = try warnings("  \(item),").filter {
            !$0.contains("--vary all") && !$0.hasPrefix("changes nothing")
        }
        #expect(others == [])
    }

    @Test("A warning leaves plan and fingerprint alone")
    func fingerprint() throws {
        func scenario(_ cents: String) throws -> Scenario {
            try compiled(
                over("  change \"contribution\" { becomes = \(cents), from = \"2023-01-01\" },"))
        }
        let (inside, outside) = (try scenario("EUR(0.10)"), try scenario("EUR(10)"))
        #expect(inside.warnings.isEmpty && !outside.warnings.isEmpty)
        guard case .parameter(let change) = outside.plan.changes[0].change else { return }
        #expect(change.becomes == .number(10))
        #expect(outside.notes.filter { outside.warnings.contains($0) } == outside.warnings)
    }

    @Test(
        "An end on the last day of a month is told: that day does not count",
        arguments: [
            "change \"fte\" { becomes = 0.6 * fte, from = \"2024-01-01\", until = \"2024-12-31\" }",
            "absence { who = post \"south\", from = \"2024-01-01\", until = \"2024-12-31\" }",
        ])
    func lastDay(item: String) throws {
        #expect(
            try warnings("  \(item),") == [
                "'until' of line 3 is the day after the last, so 2024-12-31 itself does not count; "
                    + "until = \"2025-01-01\" lets it"
            ])
        let run = """
            return scenario "Test" { api = 1, base = "limburg", until = "2024-02-29" }
            """
        #expect(
            try compiled(run).warnings.map(\.nl).contains(
                "'until' van regel 1 is de dag na de laatste, dus 2024-02-29 zelf telt niet mee; "
                    + "met until = \"2024-03-01\" wel"))
    }

    @Test("An end that is the last of a month by counting months, or within one, is not told")
    func otherEnds() throws {
        let counted = "absence { who = post \"south\", from = \"2021-01-31\", lasts = 1 * months }"
        #expect(try warnings("  \(counted),") == [])
        let midst =
            "change \"fte\" { becomes = 0.6 * fte, from = \"2024-01-01\", until = \"2024-12-30\" }"
        #expect(try warnings("  \(midst),") == [])
    }

    @Test("Growth from a day without every happens once, and says so")
    func once() throws {
        let line = "  growth \"population\" { by = 2 * percent, from = \"2021-01-01\" },"
        #expect(
            try warnings(line) == [
                "the growth of line 3 happens once, on 2021-01-01: for every year write every = "
                    + "year, for once write on"
            ])
        #expect(
            try compiled(over(line)).changeTexts.map(\.text.nl) == [
                "inwoners van alle gemeenten groeien eenmalig met 2% op 2021-01-01, "
                    + "boven op wat de tabellen zeggen"
            ])
        #expect(try warnings(line.replacing("from", with: "on")) == [])
    }

    @Test("Growth and moves of before the run are told to lie in it from the first day on")
    func beforeRun() throws {
        func late(_ item: String) throws -> [String] {
            try compiled(
                "return scenario \"Late\" { api = 1, base = \"limburg\", from = \"2021-01-01\",\n"
                    + "  \(item) }"
            ).warnings.map(\.en)
        }
        let growth = "growth \"population\" { by = 2 * percent, on = \"2020-01-01\" }"
        #expect(
            try late(growth) == [
                "the growth of 2020-01-01 lies before the run, which has it from its first day, "
                    + "2021-01-01, on"
            ])
        let shift =
            "shift \"inhabitants\" { of = municipality \"Venlo\", to = municipality \"Roermond\", "
            + "number = 500 * inhabitants, on = \"2020-01-01\" }"
        #expect(try late(shift).first?.hasPrefix("the move of 2020-01-01 lies before") == true)
        #expect(try late(growth.replacing("2020-01", with: "2022-01")) == [])
    }

    @Test("A target against the direction of its indicator is told; one of neither is not")
    func direction() throws {
        func target(_ rest: String) throws -> [Label] {
            try compiled(over("  target \(rest) },")).warnings
        }
        let wait = try target("\"time_to_intake_mean\" { at_least = 10 * days")
        #expect(wait.count == 1)
        #expect(wait.first?.en.contains("of this less is better; was at_most meant") == true)
        let helped = try target("\"helped\" { at_most = 10 * persons")
        #expect(helped.first?.nl.contains("hiervan is meer beter; was at_least bedoeld") == true)
        #expect(try target("\"helped\" { at_least = 10 * persons") == [])
        #expect(try target("\"registered\" { at_most = 10 * persons") == [])
    }

    @Test("The shipped scenarios have nothing of the kind, but where they mean it")
    func shipped() throws {
        let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Scenarios")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        var count = 0
        for name in names.sorted() {
            let file = folder.appending(path: "\(name)/scenario.lua")
            guard FileManager.default.fileExists(atPath: file.path) else { continue }
            for scenario in try ScenarioScript.read(path: file.path).variants() {
                count += 1
                // The first two are about nothing, and a range is told of wherever it stands.
                let isNull = name.hasPrefix("01-") || name.hasPrefix("02-")
                let found = scenario.warnings.filter { !$0.en.contains("--vary all") }
                #expect(isNull || found == [], "\(name): \(found)")
            }
        }
        #expect(count >= 18)
    }
}
