// What used to pass without a word: a table that changes after its call, lists with holes, a
// scenario that changes nothing, a range that no run draws from.

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

    @Test(
        "A list with a hole is refused, wherever its length matters",
        arguments: [
            "local n = #list", "for _, v in ipairs(list) do end", "table.insert(list, 4)",
            "list[#list + 1] = 4", "local a, b = table.unpack(list)", "local n = -#list + 1",
        ])
    func holes(line: String) {
        let said = errors("local list = { 1, nil, 3 }\n\(line)\n" + over(""))
        #expect(said.hasPrefix("test.lua:2:"))
        #expect(said.contains("a list has a hole: value 2 is nothing (nil)"))
    }

    @Test("A hole that a loop makes is told when the list is looked at again")
    func laterHole() {
        for count in [10, 1000] {
            let said = errors(
                """
                local t = {}
                for i = 1, \(count) do t[#t + 1] = i end
                t[5] = nil
                for i = 1, #t do t[i] = 0 end
                \(over(""))
                """)
            #expect(said.contains("a list has a hole: value 5 is nothing (nil)"))
            #expect(said.hasPrefix("test.lua:4:12: "))
        }
    }

    @Test("A length binds as it does in Lua, and is that of lists and texts")
    func lengths() {
        let lines = """
            local a, b = { 1, 2, 3 }, { list = { "x" } }
            assert(#a == 3 and -#a == -3 and 2^#a == 8 and #a * 2 == 6 and #"four" == 4)
            assert(#b.list == 1 and #b.list[1] == 1 and not (#a ~= 3) and #a .. "" == "3")
            while #a > 1 do table.remove(a) end
            b.list[#b.list + 1] = "y"
            assert(#a == 1 and #b.list == 2 and#b.list==2)
            local function count(...) return #{ ... } end
            assert(count(1, 2) == 2)

            """
        #expect(errors(lines + over("")) == "")
        let nothing = errors("local x\nlocal n = #x\n" + over(""))
        #expect(
            nothing.hasPrefix("test.lua:2:11: # takes a list or a text; got nothing (nil)"))
        #expect(errors("local n = 3 # 4\n" + over("")).contains("test.lua:1:13: "))
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
