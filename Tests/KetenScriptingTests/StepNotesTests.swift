// What a change passes over without having said so is told to its reader.

import KetenEngine
import Testing

@testable import KetenScripting

@Suite("A change that passes over later steps says so")
struct StepNotesTests {
    private func notes(_ line: String) throws -> [Label] { try compiled(over(line)).notes }

    @Test("The fte of all posts from 2020 would cut what the north and mid got in 2022")
    func flattened() throws {
        let notes = try notes("  change \"fte\" { becomes = 0.5 * fte, from = \"2020-01-01\" },")
        #expect(
            notes.map(\.en) == [
                "fte of Post North and Mid would have become 0.75 fte on 2022-05-01; "
                    + "the change holds there too (give 'until' to keep that step)"
            ])
        #expect(notes.first?.nl.contains("zou op 2022-05-01") == true)
    }

    @Test("Who ends before the step, or is asserted by 'was', needs no note")
    func kept() throws {
        let short =
            "  change \"fte\" { becomes = 0.6 * fte, from = \"2020-01-01\", "
            + "until = \"2022-05-01\" },"
        #expect(try notes(short) == [])
        let south =
            "  change \"fte\" { of = post \"south\", was = 0.5 * fte, becomes = 0.6 * fte, "
            + "from = \"2020-01-01\" },"
        #expect(try notes(south) == [])
    }

    @Test("A contribution of nothing does not stop anyone from paying, and says so")
    func nothing() throws {
        let line =
            "  change \"contribution\" { of = municipality \"Venlo\", was = EUR(0.08), "
            + "becomes = EUR(0), per = inhabitant, from = \"2021-01-01\" },"
        let said = try notes(line).map(\.en)
        #expect(said.contains { $0.hasSuffix("to let it stop paying, change participation") })
    }
}
