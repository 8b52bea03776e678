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
                "size of a post (Post North and Mid) would have become 0.75 fte on 2022-05-01; "
                    + "the change holds there too (give 'until' to keep that step)"
            ])
        #expect(notes.first?.nl.contains("zou op 2022-05-01") == true)
    }

    @Test("A change with an end is not told to give one, and who pays nothing is not counted")
    func ended() throws {
        let notes = try notes(
            "  change \"contribution\" { becomes = EUR(0.06), from = \"2019-06-01\", "
                + "until = \"2024-01-01\" },")
        let step = notes.first { $0.en.contains("would have become") }
        #expect(
            step?.en == "contribution per inhabitant (Landgraaf, Beek, Beesel and 27 others) would "
                + "have become EUR 0.05 per inhabitant per year on 2019-10-01; the change holds "
                + "there too (end it before that day to keep that step)")
        #expect(step?.nl.contains("laat haar voor die dag eindigen") == true)
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
