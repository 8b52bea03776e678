// Slips of brackets and words: what is said names the sign or word that is wrong, at its place, and
// what to write, in place of what Lua noticed behind it.

import Foundation
import KetenEngine
import Testing

@testable import KetenScripting

/// What is written, what is written in its place, and what is said of that, from the line on.
struct WordSlip: Sendable, CustomTestStringConvertible {
    let text: String
    let slip: String
    let said: String
    let hint: String

    init(_ text: String, _ slip: String, _ said: String, _ hint: String = "") {
        (self.text, self.slip, self.said, self.hint) = (text, slip, said, hint)
    }

    var testDescription: String { slip }
}

@Suite("Slips of brackets and words are told at their place")
struct WordSlipTests {
    private static let good = """
        return scenario "Ten cents" {
          api = 1, base = "limburg",
          change "contribution" {
            was = EUR(0.08), becomes = EUR(0.10), per = inhabitant,
            from = "2023-01-01", until = "2025-01-01",
          },
          change "fte" {
            of = post "south", becomes = 1.0 * fte, from = "2024-01-01",
          },
          absence { who = coordinator(2), from = "2023-01-01", lasts = 3 * months },
          target "left_waiting" { at_most = 5 * persons, during = year(2023) },
          priority "cases" {
            by = function(case)
              if case.form == "labour" and case.waiting > 14 then return 2 end
              return case.returned and 1 or 0
            end,
          },
        }

        """

    private static let brackets: [WordSlip] = [
        .init("EUR(0.08),", "EUR(0.08,", "4:15: ')' is missing behind 0.08"),
        .init("EUR(0.10),", "EUR(0.10,", "4:36: ')' is missing behind 0.10"),
        .init("EUR(0.08),", "EUR((0.08),", "4:14: this '(' is not closed", "a ')' more"),
        .init("EUR(0.10),", "EUR(0.10)),", "4:41: this ')' closes nothing: there is one too many"),
        .init(
            "01\",\n  },", "01\",\n  }},", "6:4: the '}' of line 6 closes '{' of line 1: is there"),
        .init(
            "1.0 * fte,", "1.0 * fte },", "8:44: the '}' of line 8 closes '{' of line 7: is there"),
        .init(",\n}", ",\n}}", "18:2: this '}' closes nothing: there is one too many"),
        .init("change \"fte\" {", "change \"fte\"", "7:10: '{' is missing behind \"fte\"", "write"),
        .init(
            "cents\" {", "cents\"", "1:17: '{' is missing behind \"Ten cents\"", "write scenario"),
        .init("absence {", "absence", "10:3: '{' is missing behind absence", "write absence { … }"),
    ]

    private static let words: [WordSlip] = [
        .init(
            "post \"south\"", "post \"south\" \"south\"", "8:23: two names stand behind", "take one"
        ),
        .init(
            "post \"south\"", "post \"south\" \"north-mid\"", "8:23: two names stand behind 'post'",
            "for both write { post \"south\", post \"north-mid\" }"),
        .init(
            "post \"south\"", "post", "8:10: 'post' stands alone: which post?", "write post \"…\""),
        .init("change \"fte\"", "\"fte\"", "7:3: a word is missing before \"fte\"", "write change"),
        .init("target \"", "\"", "11:3: a word is missing before \"left_waiting\"", "write target"),
        .init(
            "scenario \"", "\"", "1:8: 'scenario' is missing before \"Ten cents\"", "write scenario"
        ),
        .init(
            "change \"fte\"", "change change \"fte\"", "7:10: 'change' is written twice", "take one"
        ),
        .init("return case", "return return case", "15:14: 'return' is written twice", "take one"),
        .init("EUR(0.10)", "EUR0.10)", "4:32: an amount stands in brackets", "write EUR(0.10)"),
        .init("and case", "adn case", "14:32: unknown word 'adn'", "did you mean 'and'?"),
        .init("1 or 0", "1 ro 0", "15:34: unknown word 'ro'", "did you mean 'or'?"),
        .init("14 then", "14 thne", "14:54: unknown word 'thne'", "did you mean 'then'?"),
        .init("0\n    end", "0\n    edn", "16:5: unknown word 'edn'", "did you mean 'end'?"),
        .init("case.waiting", "case..waiting", "14:42: unknown name", "write case.waiting"),
        .init("case.waiting", "case:waiting", "14:40: a field is read with one '.'", "write case."),
        .init("case.waiting", "case:waiting()", "14:40: a field of 'case' is read", "write case."),
        .init("year(2023)", "ear(2023)", "11:59: unknown name 'ear'", "did you mean 'year'?"),
        .init("3 * months", "3 * montsh", "10:68: unknown name 'montsh'", "did you mean 'months'?"),
        .init("3 * months", "3 * dasy", "10:68: unknown name 'dasy'", "did you mean 'days'?"),
        .init("of = post", "of post", "8:5: '=' is missing behind 'of'", "write of = …"),
        .init("  change \"fte\"", "  /* a */ change \"fte\"", "7:3: '/*' begins no comment"),
    ]

    private static let limits: [WordSlip] = [
        .init("3 * months", "1e308 * 1e308 * months", "10:3: the result is too large a number"),
        .init(
            "3 * months", String(repeating: "(", count: 300) + "3",
            "10:3: brackets or blocks are nested too deeply, near line 10"),
        .init("was =", "w\0as =", "4:6: the file holds a byte that is no text (NUL)", "as UTF-8"),
    ]

    @Test("Each at its place, with what to write, and nothing else", arguments: brackets + words)
    func slips(_ slip: WordSlip) {
        let said = Self.said(slip, in: .en)
        #expect(said.hasPrefix("test.lua:\(slip.said)"), "\(said)")
        #expect(said.contains(slip.hint) || slip.hint.isEmpty, "\(said)")
        #expect(said.components(separatedBy: "test.lua:").count == 2, "\(said)")
        #expect(Self.said(slip, in: .nl) != said)
    }

    @Test("What is too large, too deep or no text is called that", arguments: limits)
    func values(_ slip: WordSlip) {
        #expect(Self.said(slip, in: .en).hasPrefix("test.lua:\(slip.said)"))
        #expect(Self.said(slip, in: .en).contains(slip.hint) || slip.hint.isEmpty)
    }

    private static func said(_ slip: WordSlip, in language: Language) -> String {
        guard let place = good.firstRange(of: slip.text) else { return "not found" }
        return errors(good.replacingCharacters(in: place, with: slip.slip), in: language)
    }

    @Test("The file in which they stand is good without them")
    func goodFile() { #expect(errors(Self.good) == "") }

    @Test("Words that are near the language's own, but names, are left alone")
    func names() {
        let comma = over("change \"fte\" { becomes = 1 * fte on = \"2023-01-01\" }")
        #expect(errors(comma).contains("a comma is missing before 'on'"))
        let local = "local ro = 1\n" + over("x_a = { ro ro }")
        #expect(errors(local).contains("a comma is missing before 'ro'"))
    }
}
