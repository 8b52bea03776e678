// The constructor `new_post`: which post, of which region, how large, and from when.

import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("new_post adds a post of a coordinator")
struct NewPostConstructorTests {
    private func posts(_ call: String) throws -> [PostChange] {
        try compiled(over("  new_post \(call),")).plan.changes.compactMap { planned in
            guard case .post(let post) = planned.change else { return nil }
            return post
        }
    }

    private func head(_ call: String) -> String {
        errors(over("  new_post \(call),")).split(separator: "\n").first.map(String.init) ?? ""
    }

    @Test("A new post has a region, a size and days")
    func fields() throws {
        let found = try posts(
            "\"south-2\" { at = region \"south\", size = 0.5 * fte, from = \"2023-01-01\" }")
        #expect(found.count == 1)
        #expect(found[0].post == "south-2" && found[0].careRegion == "south")
        #expect(found[0].fte == 0.5 && found[0].from.description == "2023-01-01")
        #expect(found[0].until == nil)
        let ended = try posts(
            "\"x\" { at = region \"south\", size = 1 * fte, from = \"2023-01-01\", "
                + "until = \"2024-01-01\" }")
        #expect(ended[0].until?.description == "2024-01-01")
    }

    @Test("A new post is told in words")
    func sentence() throws {
        let scenario = try compiled(
            over(
                "  new_post \"south-2\" { at = region \"south\", size = 0.5 * fte, "
                    + "from = \"2023-01-01\" },"))
        let sentence = try #require(scenario.changeTexts.first)
        #expect(sentence.text.en.hasPrefix("new post south-2 in "))
        #expect(sentence.text.en.hasSuffix(", 0.5 fte from 2023-01-01"))
    }

    @Test("A new post has a name of its own, one region, and days within the run")
    func refusals() {
        let days = "size = 0.5 * fte, from = \"2023-01-01\" }"
        #expect(
            head("\"south\" { at = region \"south\", \(days)")
                == "test.lua:3:12: there already is a post 'south'")
        #expect(
            head("\"a b\" { at = region \"south\", \(days)")
                == "test.lua:3:12: the name of a post has up to 40 letters, digits, - and _")
        #expect(
            head("\"x\" { at = { region \"south\", region \"north-mid\" }, \(days)")
                .hasSuffix("a post belongs to one region; this names 2"))
        #expect(head("\"x\" { \(days)").contains("the field 'at' is missing"))
        #expect(
            head("\"x\" { at = region \"south\", size = 0.5 * fte, from = \"2031-01-01\" }")
                .contains("this lies outside the run"))
        #expect(
            head("\"x\" { at = region \"south\", size = 5, from = \"2023-01-01\" }")
                .contains("expected a number of fte such as 0.5 * fte"))
        #expect(
            errors(
                over(
                    "  new_post \"x\" { at = region \"south\", \(days),\n"
                        + "  new_post \"x\" { at = region \"south\", \(days),")
            )
            .contains("both make post \"x\""))
    }

    @Test("Somebody may be away from a new post, wherever it stands; its size stands in new_post")
    func away() throws {
        let post =
            "  new_post \"south-2\" { at = region \"south\", size = 0.5 * fte, "
            + "from = \"2023-01-01\" },"
        let away =
            "  absence { who = post \"south-2\", from = \"2023-05-01\", lasts = 2 * months },"
        let found = try compiled(over("\(away)\n\(post)"))
        let absences = found.plan.changes.compactMap { planned -> String? in
            guard case .absence(let absence) = planned.change else { return nil }
            return absence.post
        }
        #expect(absences == ["south-2"])
        #expect(errors(over(away)).contains("unknown post 'south-2'"))
        let region = away.replacing("post \"south-2\"", with: "region \"south\"")
        #expect(
            errors(over("\(post)\n\(region)")).contains(
                "region \"south\" has 2 posts; name the post"))
        let size =
            "  change \"fte\" { of = post \"south-2\", becomes = 1 * fte, from = \"2024-01-01\" },"
        #expect(
            errors(over("\(post)\n\(size)")).contains(
                "'south-2' is a new post: its size and its days stand in new_post"))
    }

    @Test("Two posts of the tables and a new one are not all posts of the tables")
    func all() throws {
        let items = """
              new_post "x" { at = region "south", size = 0.5 * fte, from = "2023-01-01" },
              absence {
                who = { post "x", post "south" }, from = "2023-05-01", lasts = 2 * months,
              },
            """
        let posts = try compiled(over(items)).plan.changes.compactMap { planned -> String? in
            guard case .absence(let absence) = planned.change else { return nil }
            return absence.post
        }
        #expect(posts.sorted() == ["south", "x"])
    }
}
