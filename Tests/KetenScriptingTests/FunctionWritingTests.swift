// Slips in functions of several lines are told where they were made, not where Lua stumbles.

import KetenEngine
import Testing

@testable import KetenScripting

@Suite("A slip in a function is told with its own line")
struct FunctionWritingTests {
    private static func script(_ opening: String, _ closing: String = "end") -> String {
        over(
            """
              priority "cases" {
                by = \(opening)
                  local score = case.waiting
                  return score * 2
                \(closing),
              },
            """)
    }

    @Test("The word function, misspelt or left out")
    func opening() {
        #expect(errors(Self.script("function(case)")) == "")
        let misspelt = errors(Self.script("fucntion(case)"))
        #expect(misspelt.hasPrefix("test.lua:4:10: unknown word 'fucntion'"), "\(misspelt)")
        #expect(misspelt.contains("did you mean 'function'?"))
        #expect(
            errors(Self.script("fucntion(case)"), in: .nl).contains("onbekend woord 'fucntion'"))
        let missing = errors(Self.script("(case)"))
        #expect(missing.hasPrefix("test.lua:4:10: 'function' is missing before '('"), "\(missing)")
        let other = errors(Self.script("priority(case)"))
        #expect(!other.contains("did you mean 'function'"))
    }

    @Test("What Lua says of a NUL, which it cannot name, is said in Dutch too")
    func nul() {
        for text in ["return \0", "x = = \0", "return { a \0 }", "for \0", "function(a \0"] {
            let (en, nl) = (errors(text), errors(text, in: .nl))
            #expect(!en.isEmpty && en != nl, "\(en)")
        }
    }

    @Test("An end that is missing names the line of its function")
    func end() {
        let items = """
              indicator "x" {
                count = "waiting", where = function(case) return case.waiting > 30,
              },
            """
        let said = errors(over(items))
        #expect(said.contains("'function' of line 4 has no 'end'"), "\(said)")
        #expect(errors(over(items), in: .nl).contains("'function' van regel 4 heeft geen 'end'"))
    }

    @Test("An argument or a local under another name is told with the line where it was given")
    func names() {
        let near = errors(Self.script("function(caes)"))
        #expect(near.contains("unknown name 'case'"))
        #expect(near.contains("did you mean 'caes' of line 4?"), "\(near)")
        let none = errors(Self.script("function()"))
        #expect(none.contains("the function of line 4 has no argument; write function(case)"))
        let other = errors(Self.script("function(x)"))
        #expect(other.contains("the function of line 4 calls its argument 'x'"))
        #expect(
            errors(Self.script("function(x)"), in: .nl)
                .contains("de functie van regel 4 noemt haar argument 'x'"))
        let local = errors(
            over(
                """
                  priority "cases" { by = function(case)
                    local scoer = case.waiting
                    return score
                  end },
                """))
        #expect(local.contains("did you mean 'scoer' of line 4?"), "\(local)")
    }

    @Test("A day and days are one word for a function's name, unless the script gives them another")
    func days() throws {
        func name(_ body: String, before: String = "") throws -> String {
            try compiled(
                before + over("  priority \"cases\" { by = function(case) return \(body) end },")
            ).fingerprint
        }
        let days = try name("case.waiting / (3 * days)")
        #expect(try name("case.waiting / (3 * day)") == days)
        #expect(try name("case.waiting / (3 * week)") == name("case.waiting / (3 * weeks)"))
        #expect(try name("case.waiting / (3 * week)") != days)
        #expect(try name("case.waiting / (3 * day)", before: "local day = 2\n") != days)
    }
}
