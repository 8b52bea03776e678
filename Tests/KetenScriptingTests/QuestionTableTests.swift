// Every line of the table from question to word is a scenario that can be run.

import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("From question to word")
struct QuestionTableTests {
    @Test(
        "Every line compiles, and changes or says something", arguments: QuestionTable.rows.indices)
    func line(place: Int) throws {
        let row = QuestionTable.rows[place]
        let found = try ScenarioScript(name: "test.lua", text: over("  \(row.line),")).variants()
        let first = try #require(found.first)
        let says = first.changeTexts.count + first.assumed.count + first.targets.count
        #expect(says == 1, "\(row.question)")
        #expect(World(region: first.region, plan: first.plan).problem == nil)
        #expect(!first.notes.contains { $0.en.contains("does nothing") }, "\(first.notes)")
    }

    @Test("The page has the table")
    func page() {
        #expect(QuestionTable.text.contains("| One more post | `new_post \"south-2\""))
    }
}
