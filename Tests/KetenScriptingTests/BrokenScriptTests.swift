// What people do wrong in scripts, and exactly what they are told.

import KetenEngine
import Testing

@testable import KetenScripting

@Suite("A broken script is told where, what and what to do")
struct BrokenScriptTests {
    @Test("A typo in a field names the field that was meant")
    func fieldTypo() {
        let script = over(
            """
              change "contribution" {
                becoms = EUR(0.10),
                from = "2023-01-01",
              },
            """)
        #expect(
            errors(script) == """
                test.lua:4:5: unknown field 'becoms' in change "contribution" { … }
                    4 |     becoms = EUR(0.10),
                      |     ^^^^^^
                      did you mean 'becomes'?
                """)
    }

    @Test("A typo in a lever names the lever that was meant")
    func parameterTypo() {
        #expect(
            errors(over(#"  change "contribtion" { becomes = EUR(0.10), on = "2023-01-01" },"#))
                == """
                test.lua:3:10: unknown parameter 'contribtion'
                    3 |   change "contribtion" { becomes = EUR(0.10), on = "2023-01-01" },
                      |          ^^^^^^^^^^^^^
                      did you mean 'contribution'?
                """)
    }

    @Test("A typo in a municipality names the municipality that was meant")
    func municipalityTypo() {
        let script = over(
            """
              change "contribution" {
                of = { municipality "Venlo", municipality "Mastricht" },
                becomes = EUR(0.10), on = "2023-01-01",
              },
            """)
        #expect(
            errors(script) == """
                test.lua:4:47: unknown municipality 'Mastricht'
                    4 |     of = { municipality "Venlo", municipality "Mastricht" },
                      |                                               ^^^^^^^^^^^
                      did you mean 'Maastricht'?
                """)
    }

    @Test("A date without quotes is a subtraction, and is told so")
    func unquotedDate() {
        #expect(
            errors(over(#"  change "fte" { becomes = 1 * fte, from = 2023-01-01 },"#)) == """
                test.lua:3:44: expected a date in quotes, such as "2023-01-01"; got 2021 \
                (2023 - 1 - 1?)
                    3 |   change "fte" { becomes = 1 * fte, from = 2023-01-01 },
                      |                                            ^^^^^^^^^^
                """)
    }

    @Test("A decimal comma in an amount is put right")
    func decimalCommaInMoney() {
        #expect(
            errors(over(#"  change "contribution" { becomes = EUR(0,10), on = "2023-01-01" },"#))
                == """
                test.lua:3:41: EUR takes one number; got 0 and 10
                    3 |   change "contribution" { becomes = EUR(0,10), on = "2023-01-01" },
                      |                                         ^^^^
                      a decimal comma? write EUR(0.10)
                """)
    }

    @Test("A decimal comma in a field is put right")
    func decimalCommaInField() {
        #expect(
            errors(over(#"  change "prevention" { becomes = 0,10, on = "2023-01-01" },"#)) == """
                test.lua:3:37: stray value 10 after 'becomes'
                    3 |   change "prevention" { becomes = 0,10, on = "2023-01-01" },
                      |                                     ^^
                      a decimal comma? write 0.10
                """)
    }

    @Test("A missing comma is found before what follows it")
    func missingComma() {
        let script = over(
            """
              change "fte" { becomes = 1 * fte, on = "2023-01-01" }
              absence { who = post "south", from = "2023-01-01", lasts = 6 * months },
            """)
        #expect(
            errors(script) == """
                test.lua:4:3: a comma is missing before 'absence'
                    4 |   absence { who = post "south", from = "2023-01-01", lasts = 6 * months },
                      |   ^^^^^^^
                """)
    }

    @Test("An endless loop is stopped and told near which line")
    func endlessLoop() {
        #expect(
            errors("local n = 0\nwhile true do\n  n = n + 1\nend\n") == """
                test.lua:3:3: the script did not end within its limit of 20 million steps, \
                near line 3: an endless loop?
                    3 |   n = n + 1
                      |   ^^^^^^^^^
                """)
    }

    @Test("A script that eats memory is stopped and told its limit")
    func memoryBomb() {
        let script = "local t = {}\nfor i = 1, 1e6 do\n  t[i] = string.rep(\"x\", 1e5) .. i\nend\n"
        #expect(
            errors(script) == """
                test.lua:3:3: the script needs more than its limit of 16 MiB of memory, near line 3
                    3 |   t[i] = string.rep("x", 1e5) .. i
                      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                """)
    }

    @Test("Compiled Lua is refused")
    func bytecode() {
        #expect(
            errors("\u{1B}LuaT").hasPrefix(
                "test.lua:1:1: the file is compiled Lua; a scenario is text\n"))
    }

    @Test("A scenario without return is told to return it")
    func missingReturn() {
        #expect(
            errors(#"scenario "x" { api = 1, base = "limburg" }"#) == """
                test.lua:1:1: the file returns nothing
                    1 | scenario "x" { api = 1, base = "limburg" }
                      | ^^^^^^^^
                      write: return scenario …
                """)
    }

    @Test("A value in the wrong unit is told the unit of the parameter")
    func wrongUnit() {
        #expect(
            errors(over(#"  change "contribution" { becomes = 3 * months, on = "2023-01-01" },"#))
                == """
                test.lua:3:37: contribution is in EUR per inhabitant per year; got 3 months
                    3 |   change "contribution" { becomes = 3 * months, on = "2023-01-01" },
                      |                                     ^^^^^^^^^^
                """)
    }

    @Test("An empty file is told how a scenario begins", arguments: ["", "\n\n", "-- nothing\n"])
    func emptyFile(text: String) {
        let said = errors(text).split(separator: "\n")
        #expect(said.first == "test.lua:1:1: the file is empty")
        #expect(said.last == "      a scenario begins with: return scenario \"…\" { … }")
    }

    @Test("All errors of a file come together, in the order of its lines, in Dutch too")
    func allErrors() {
        let script = """
            return scenario "Test" {
              api = 1, base = "limbrug",
              change "fte" { of = post "south", becomes = 1, from = 2023-01-01 },
              change "contribtion" { becomes = EUR(0.10), on = "2023-01-01" },
              growth "population" { by = 2 * percent, on = "2023-02-30", by = percent },
            }
            """
        #expect(
            errors(script, in: .nl) == """
                test.lua:2:19: onbekende basis 'limbrug'
                    2 |   api = 1, base = "limbrug",
                      |                   ^^^^^^^^^
                      bedoelt u 'limburg'?
                test.lua:3:47: verwacht: een aantal fte zoals 0.5 * fte; \
                gekregen: het kale getal 1
                    3 |   change "fte" { of = post "south", becomes = 1, from = 2023-01-01 },
                      |                                               ^
                      schrijf 1 * fte
                test.lua:3:57: verwacht: een datum tussen aanhalingstekens, zoals \
                "2023-01-01"; gekregen: 2021 (2023 - 1 - 1?)
                    3 |   change "fte" { of = post "south", becomes = 1, from = 2023-01-01 },
                      |                                                         ^^^^^^^^^^
                test.lua:4:10: onbekende parameter 'contribtion'
                    4 |   change "contribtion" { becomes = EUR(0.10), on = "2023-01-01" },
                      |          ^^^^^^^^^^^^^
                      bedoelt u 'contribution'?
                test.lua:5:48: de dag 2023-02-30 bestaat niet op de kalender
                    5 |   growth "population" { by = 2 * percent, on = "2023-02-30", by = percent },
                      |                                                ^^^^^^^^^^^^
                      die maand eindigt op 2023-02-28
                test.lua:5:62: het veld 'by' staat er tweemaal; eerst op regel 5
                    5 |   growth "population" { by = 2 * percent, on = "2023-02-30", by = percent },
                      |                                                              ^^
                """)
    }

    @Test("An error that stops the script does not hide what the text shows besides")
    func runtimeErrorAndOthers() {
        let said = errors(
            over(
                """
                  change "fte" { becoms = 1 * fte, on = "2023-01-01" },
                  change "contribution" { becomes = EUR(0,10), on = "2023-01-01" },
                  change "fte" { becomes = fulltime, on = "2023-01-01" },
                """))
        let heads = said.split(separator: "\n").filter { $0.hasPrefix("test.lua") }
        #expect(
            heads == [
                "test.lua:3:18: unknown field 'becoms' in change \"fte\" { … }",
                "test.lua:4:41: EUR takes one number; got 0 and 10",
            ])
    }
}
