// Functions that mean harm, that fail, or that remember: each is refused with its line and a
// reason, and a good script that is read next is what it always was.

import KetenCare
import KetenEngine
import KetenExperiments
import Testing

@testable import KetenScripting

@Suite("A function cannot harm a run, nor remember anything")
struct HostileFunctionTests {
    private static let good = over(
        "  priority \"cases\" { by = function(case) return case.waiting end },")

    /// A script whose function has this body from line 4 on.
    private static func script(_ body: String, before: String = "") -> String {
        before + over("  priority \"cases\" { by = function(case)\n\(body)\n  end },")
    }

    /// What each body is told, somewhere in its message.
    private static let bodies = [
        "while true do end": "test.lua:4:1: the function did not end within its limit of 100000",
        "error('no')": "test.lua:4:1: no",
        "return case.waiting .. {}": "test.lua:4:1: a table cannot be put into a text",
        "return 0 / 0": "expected a finite number; got nan",
        "return 1 / 0": "expected a finite number; got the number inf",
        "return": "expected a finite number; got nothing (nil)",
        "return 'first'": "expected a finite number; got the text \"first\"",
        "return case": "expected a finite number; got the case itself",
        "return true": "expected a finite number; got true",
        "local function f(x) return 1 + f(x) end return f(1)": "a recursion without end?",
        "return #string.rep('x', 900000):rep(90)": "test.lua:4:1: ",
        "local t = {} for i = 1, 1e12 do t[i] = {} end return 1": "its limit of 100000 steps",
        "local function s(d) table.sort({ 1, 2 }, function(a, b) s(d + 1) return a < b end) end"
            + " s(1) return 1": "test.lua:4:1: ",
        "case.waiting = 3 return 1": "the fields of case cannot be changed",
        "return case[1]": "case has fields with names",
        "return case.waiting + (nil)": "cannot be reckoned with",
        "x = 1 return 1": "test.lua:4:1: a function that a run calls keeps no state",
        "_ENV.x = 1 return 1": "cannot use '_ENV'",
        "local e = _ENV e.day = 3 return 1": "cannot use '_ENV'",
        "return os.time()": "'os' is not available in a scenario",
        "return EUR(3)": "'EUR' cannot be used in a function that a run calls",
        "return dayz": "unknown name 'dayz'",
        "if case.form == \"labour\" then return nil end return 1":
            "got nothing (nil), for a case with form = \"labour\"",
        "if case.waiting > 80 then return nil end return 1":
            "got nothing (nil), for a case with waiting = 89.9",
    ]

    @Test(
        "Every bad function is refused when it is read, with its line",
        arguments: bodies.keys.sorted())
    func bad(_ body: String) throws {
        let said = errors(Self.script(body))
        #expect(said.contains(Self.bodies[body] ?? "?"), "\(body): \(said)")
        #expect(said.hasPrefix("test.lua:"))
        let dutch = errors(Self.script(body), in: .nl)
        #expect(!dutch.isEmpty)
        #expect(try compiled(Self.good).fingerprint == Self.goodFingerprint)
    }

    private static let goodFingerprint = try? compiled(good).fingerprint

    @Test("Whatever a function could remember is found, with the line of the assignment")
    func state() {
        let counted = Self.script("n = n + 1 return n", before: "local n = 0\n")
        #expect(
            errors(counted).hasPrefix(
                "test.lua:5:1: a function that a run calls keeps no state: "
                    + "here it changes 'n', which lies outside it"))
        let hidden = Self.script(
            "return step(case)",
            before: "local n = 0\nlocal function step(c)\n  n = n + 1\n  return n\nend\n")
        #expect(
            errors(hidden).hasPrefix("test.lua:3:3: a function that a run calls keeps no state"))
        let inner = Self.script(
            "local function add() n = n + 1 end add() return n", before: "local n = 0\n")
        #expect(errors(inner).contains("keeps no state"))
        let table = Self.script("t.n = t.n + 1 return t.n", before: "local t = { n = 0 }\n")
        #expect(errors(table).contains("cannot use 't', which is a table"))
        let weights = Self.script("return w[case.form] or 0", before: "local w = { labour = 2 }\n")
        #expect(errors(weights).contains("cannot use 'w', which is a table"))
    }

    @Test("What stays inside one call is no state")
    func locals() throws {
        let text = Self.script(
            """
              local best = 0
              local function consider(x) if x > best then best = x end end
              local t = { a = 1 }
              t.a = case.waiting
              consider(t.a)
              return best + limit + share
            """, before: "local limit, share = 2 * weeks, 10 * percent\n")
        #expect(errors(text) == "")
    }

    @Test("A function of another's making is checked with all that it uses")
    func made() throws {
        let text = """
            local function above(days)
              return function(case) return case.waiting > days and 1 or 0 end
            end

            """
        let first = try compiled(text + over("  priority \"cases\" { by = above(30) },"))
        let other = try compiled(text + over("  priority \"cases\" { by = above(31) },"))
        #expect(first.fingerprint != other.fingerprint)
        let months = errors(text + over("  priority \"cases\" { by = above(3 * months) },"))
        #expect(months.contains("cannot use 'days', which is 3 months"))
    }

    @Test("A failure that only a run meets ends it with the place and the case")
    func duringTheRun() async throws {
        let text = over(
            """
              change "fte" { becomes = 0.3 * fte, from = "2019-01-01" },
              priority "cases" { by = function(case)
                local d = case.waiting
                if d > 0 and d ~= 0.5 and d < 5 and d ~= 1 then return "soon" end
                return d
              end },
            """)
        let study = try CareStudy(running: [try compiled(text)])
        await #expect {
            _ = try await study.run(try Design(replications: 50, seed: 2019, threads: 2))
        } throws: { error in
            guard let errors = error as? ScriptErrors else { return false }
            let said = errors.rendered(in: .en)
            return said.hasPrefix("test.lua:4:27: expected a finite number; got the text \"soon\"")
                && said.contains("for a case with waiting = ")
        }
    }

    @Test("A function stands where one is taken, and nowhere else")
    func elsewhere() {
        #expect(
            errors(over("  change \"care_uptake\" { becomes = function() return 1 end },"))
                .contains("functions are not allowed here"))
    }
}
