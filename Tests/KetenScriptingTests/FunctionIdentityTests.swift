// Which function a plan runs: two that mean something else are never taken for each other, and
// what could hide a state is refused.

import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("A function of a plan is the one that was written")
struct FunctionIdentityTests {
    private func fingerprint(_ items: String, before: String = "") throws -> String {
        try compiled(before + over(items)).fingerprint
    }

    private func priority(_ by: String) -> String { "  priority \"cases\" { by = \(by) }," }

    @Test("Functions made alike of other functions in another order are not one")
    func order() throws {
        let make = """
            local function make(x, y)
              return function(case) return x(case) + 2 * y(case) end
            end
            local function g(case) return case.waiting end
            local function h(case) return -case.waiting end

            """
        let one = try fingerprint(priority("make(g, h)"), before: make)
        let other = try fingerprint(priority("make(h, g)"), before: make)
        let again = try fingerprint(priority("make(g, h)"), before: make)
        #expect(one != other && one == again)
    }

    @Test("Functions that begin on one line are each the one that was written")
    func oneLine() throws {
        let two =
            "local f = { function(c) return c.waiting end, function(c) return -c.waiting end }\n"
        let (one, other) = (
            try fingerprint(priority("f[1]"), before: two),
            try fingerprint(priority("f[2]"), before: two)
        )
        #expect(one != other)
        let alone = "local g = function(c) return -c.waiting end\n"
        #expect(try fingerprint(priority("g"), before: alone) == other)
        let within =
            "local function g() return function(c) return -c.waiting end end "
            + "local f = { function(c) return c.waiting end, g() }\n"
        #expect(try fingerprint(priority("f[1]"), before: within) == one)
        #expect(try fingerprint(priority("f[2]"), before: within) == other)
    }

    @Test("A loop on one line may make indicators with functions of their own")
    func loopOnOneLine() throws {
        let items = """
            local items = {}
            for i = 1, 3 do items[#items+1] = indicator("x" .. i) { count = "cases", every = year, \
            where = function(case) return case.age > i end, \
            sum = function(case) return case.waiting * i end } end

            """.replacing("every = year, ", with: "")
        let scenario = try compiled(items + over("  items,"))
        #expect(scenario.explanation(in: .en).contains("x3"))
        let other = try compiled(items.replacing("age > i", with: "age < i") + over("  items,"))
        #expect(scenario.fingerprint != other.fingerprint)
    }

    @Test("A whole constant and a broken one are two, however large")
    func constants() throws {
        func text(_ number: String) throws -> String {
            try fingerprint(
                priority("function(case) return case.waiting // (k % 7 + 1) end"),
                before: "local k = \(number)\n")
        }
        let all = try ["10", "10.0", "9007199254740993", "9007199254740992"].map(text)
        #expect(Set(all).count == 4)
    }

    @Test(
        "A word of the language under another name is refused: it could be any, or keep a state",
        arguments: [
            "local pick = math.max\n", "local pick = pairs{ 1, 2, 3 }\n", "local pick = growth\n",
        ])
    func words(local: String) {
        let said = errors(
            local + over(priority("function(case) return pick(case.waiting, 1) or 0 end")))
        #expect(said.contains("cannot use 'pick', which stands for a word of the language"))
    }

    @Test("A file with functions cannot hide a table behind _ENV")
    func environment() {
        let hidden = """
            local function make(_ENV) return function(case) return t[1] + case.waiting end end

            """
        let said = errors(hidden + over(priority("make{ t = { 0 } }")))
        #expect(said.contains("cannot use '_ENV'"))
    }

    @Test("Every variant of a sweep knows what its function uses")
    func sweep() throws {
        func variants(_ sign: Int) throws -> [String] {
            let helper =
                "local k = \(sign)\nlocal function help(case) return k * case.waiting end\n"
            let by =
                "over { function(case) return help(case) end, "
                + "function(case) return help(case) + 1 end }"
            let script = ScenarioScript(name: "test.lua", text: helper + over(priority(by)))
            return try script.variants().map(\.fingerprint)
        }
        let (plus, minus) = (try variants(1), try variants(-1))
        #expect(Set(plus + minus).count == 4)
    }

    @Test("A curve and a change of what it takes the place of are a conflict")
    func curve() {
        let effect = """
              effect { of = "training", on = "detection", curve = function(x) return 0.3 * x end },
            """
        let said = errors(over(effect + "\n  scale \"training_effect_max\" { by = 2 },"))
        #expect(said.contains("both change training_effect_max"))
    }

    @Test("Shares of one whole can always move")
    func shares() throws {
        let half = """
            shift "inhabitants" {
              of = municipality "Venlo", to = municipality "TO", share = 50 * percent, on = "DAY",
            },
            """
        for day in ["2020-03-01", "2021-07-15", "2022-11-30", "2023-02-14"] {
            let both = ["Roermond", "Weert"].map {
                half.replacing("TO", with: $0).replacing("DAY", with: day)
            }
            _ = try compiled(over(both.joined(separator: "\n")))
        }
    }
}
