// A change that can do nothing says so, and why, before anything is run.

import KetenEngine
import Testing

@testable import KetenScripting

@Suite("A change without effect says why")
struct EffectNotesTests {
    private func notes(_ items: String) throws -> [String] {
        try compiled(over(items)).notes.map(\.en).filter { $0.contains("does nothing") }
    }

    @Test(
        "What is so already, or works through what is not there, does nothing",
        arguments: [
            (
                "change \"contribution\" { becomes = EUR(0.08), from = \"2023-01-01\" }",
                "'contribution per inhabitant' does nothing: it is "
                    + "EUR 0.08 per inhabitant per year already on all "
                    + "these days"
            ),
            (
                "change \"patience\" { becomes = 90 * days }",
                "'mean patience in the queue' does nothing: it is 90 days already on all these days"
            ),
            (
                "scale \"patience\" { by = 1 }",
                "'mean patience in the queue' does nothing: it is multiplied by one"
            ),
            (
                "scale \"joint_checks\" { by = 2, from = \"2023-01-01\" }",
                "'joint checks' does nothing: it is nought on all these days, and stays so however "
                    + "often it is multiplied"
            ),
            (
                "change \"gap_capacity\" { becomes = 0.3, from = \"2023-01-01\" }",
                "'capacity left in a gap' does nothing: it matters in "
                    + "a gap in the service, and there is none "
                    + "on these days"
            ),
            (
                "change \"joint_check_effect\" { becomes = 10 * percent }",
                "'effect of a joint check' does nothing: it works "
                    + "through joint checks, and there are none"
            ),
            (
                "change \"referral_delay\" { becomes = 30 * days, from = \"2023-01-01\" }",
                "'delay without a contact officer' does nothing: it "
                    + "holds where there is no contact officer, and "
                    + "there is one"
            ),
        ])
    func nothing(item: String, note: String) throws {
        #expect(try notes("  \(item),") == ["the change of \(note)"])
    }

    @Test(
        "What has its ground needs no note",
        arguments: [
            "change \"gap_capacity\" { becomes = 0.3, from = \"2019-01-01\" }",
            "change \"referral_delay\" { becomes = 30 * days, from = \"2021-01-01\" }",
            "change \"fte\" { becomes = 0.5 * fte, from = \"2021-01-01\" }",
            "change \"campaign_effect\" { becomes = 20 * percent }",
            "growth \"population\" { of = municipality \"Venlo\", add = 5000 * inhabitants, "
                + "on = \"2023-07-01\" }",
        ])
    func something(item: String) throws {
        #expect(try notes("  \(item),") == [])
    }

    @Test("An absence in a standstill is noticed by nobody; one that lasts beyond it is")
    func absence() throws {
        func line(_ post: String, _ months: Int) -> String {
            "  absence { who = post \"\(post)\", from = \"2019-05-01\", "
                + "lasts = \(months) * months },"
        }
        #expect(
            try notes(line("south", 2)) == [
                "the absence of Post South from 2019-05-01 does nothing: the service stands still "
                    + "on all its days, and nobody works in the post"
            ])
        #expect(try notes(line("south", 6)) == [])
        let served =
            "  change \"provider\" { becomes = \"riec\", from = \"2019-04-01\", "
            + "until = \"2019-10-01\" },"
        #expect(try notes(line("south", 2) + "\n" + served) == [])
        let some = "  change \"gap_capacity\" { becomes = 0.3, from = \"2019-01-01\" },"
        #expect(try notes(line("south", 2) + "\n" + some) == [])
    }

    @Test("Another change of the file may be the ground")
    func together() throws {
        let effect = "  change \"joint_check_effect\" { becomes = 10 * percent },"
        let checks =
            "  change \"joint_checks\" { of = municipality \"Venlo\", becomes = 1 / month, "
            + "from = \"2023-01-01\" },"
        #expect(try notes(effect + "\n" + checks) == [])
    }

    @Test("A sweep that begins with the value in force means it")
    func sweep() throws {
        let line =
            "  change \"contribution\" { becomes = over { EUR(0.08), EUR(0.10) }, "
            + "from = \"2023-01-01\" },"
        let found = try ScenarioScript(name: "test.lua", text: over(line)).variants()
        #expect(found.flatMap(\.notes).allSatisfy { !$0.en.contains("does nothing") })
    }

    @Test("It is said in Dutch too")
    func dutch() throws {
        let notes = try compiled(over("  scale \"patience\" { by = 1 },")).notes.map(\.nl)
        #expect(notes.count == 1)
        #expect(notes.first?.hasSuffix("doet niets: dit wordt met één vermenigvuldigd") == true)
    }
}
