// Which word somebody probably meant.

import Testing

@testable import KetenRegions

@Suite("A suggestion")
struct SuggestionTests {
    @Test(
        "Is the nearest word when a few letters differ",
        arguments: [
            ("contribtion", "contribution"), ("suoth", "south"), ("fte_", "fte"),
            ("north_mid", "north-mid"),
        ])
    func near(given: String, meant: String) {
        let known = ["south", "north-mid", "contribution", "fte"]
        #expect(Suggestion.nearest(to: given, among: known) == meant)
    }

    @Test("Is not made for another word; the few that exist are listed instead")
    func far() {
        #expect(Suggestion.nearest(to: "east", among: ["south", "north-mid"]) == nil)
        #expect(
            Suggestion.hint(for: "east", among: ["south", "north-mid"])
                == "; expected south or north-mid")
        #expect(Suggestion.hint(for: "x", among: []) == "")
    }

    @Test("Shows text from a file without characters that move a cursor")
    func shown() {
        #expect(Suggestion.shown("a\u{1B}[2Jb\u{202E}c") == "a·[2Jb·c")
        #expect(Suggestion.shown(String(repeating: "x", count: 100)).count == 61)
    }
}
