// A scenario in plain words, for who must be sure what a file means before it is run.

import KetenEngine
import Testing

@testable import KetenScripting

@Suite("A scenario is explained in plain words")
struct ExplanationTests {
    private let text = """
        return scenario "Longer" {
          api = 1, base = "limburg", because = "the council asks",
          change "fte" {
            of = post "south", was = 0.5 * fte, becomes = 0.6 * fte, from = "2023-01-01",
            because = "more work", source = "budget 2023",
          },
        }
        """

    @Test("Its name, days, changes, reasons and fingerprint, a line each")
    func lines() throws {
        let scenario = try compiled(text)
        #expect(
            scenario.explanation(in: .en) == """
                Longer
                  over Limburg, from 2019-01-01 until 2026-01-01
                  because: the council asks
                - size of a post (Post South): 0.5 becomes 0.6 fte from 2023-01-01
                  because: more work
                  source: budget 2023
                  functions: none of its own, so a run takes no longer
                  fingerprint: \(scenario.fingerprint)

                """)
        #expect(scenario.explanation(in: .nl).contains("omdat: more work"))
    }

    @Test("A scenario without changes says that it changes nothing")
    func nothing() throws {
        let said = try compiled(over("")).explanation(in: .en)
        #expect(said.contains("- changes nothing"))
    }
}
