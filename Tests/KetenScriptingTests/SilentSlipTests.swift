// What used to pass without a word: a table that changes after its call, functions that begin on
// one line, a scenario that changes nothing, a range that no run draws from.

import KetenEngine
import Testing

@testable import KetenScripting

@Suite("Nothing that a script says is dropped without a word")
struct SilentSlipTests {
    @Test("An item is what its table was when it was made, whatever the script does with it later")
    func tableChangedLater() throws {
        let scenario = try compiled(
            """
            local items, t = {}, { becomes = 0, from = "2023-01-01" }
            for _, name in ipairs { "Venlo", "Heerlen" } do
              t.of = municipality(name)
              items[#items + 1] = change "participation" (t)
            end
            return scenario "Test" { api = 1, base = "limburg", items }
            """)
        let said = scenario.changeTexts.map(\.text.en)
        #expect(said.count == 2)
        #expect(said.contains { $0.contains("(Venlo)") })
        #expect(said.contains { $0.contains("(Heerlen)") })
    }

    @Test("Functions of one line that cannot be told apart are refused")
    func functionsOfOneLine() {
        let said = errors(
            """
            local f = { function(c) return c.waiting end, function(c) return -c.waiting end }
            return scenario "Test" {
              api = 1, base = "limburg", priority "cases" { by = f[1] },
            }
            """)
        #expect(said.contains("several functions begin on line 1"))
    }

    @Test("A change to what is in force does nothing, whether or not it says so by was")
    func toItself() throws {
        for was in ["", "was = EUR(0.08), "] {
            let scenario = try compiled(
                over(
                    "  change \"contribution\" { \(was)becomes = EUR(0.08), on = \"2023-01-01\" },")
            )
            #expect(scenario.warnings.contains { $0.en.contains("does nothing") })
        }
    }

    @Test("A scenario without changes, and a range, are remarked")
    func nothing() throws {
        let scenario = try compiled(
            over("  uncertain \"patience\" { low = 60 * days, high = 180 * days, source = \"x\" },")
        )
        #expect(scenario.warnings.contains { $0.en.contains("changes nothing") })
        #expect(scenario.warnings.contains { $0.en.contains("--vary all") })
        #expect(scenario.explanation(in: .nl).contains("telt alleen met 'keten run --vary all'"))
    }
}
