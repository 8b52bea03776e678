// What helps while one writes: a trial, the plan in words and at each save, files for an editor.

import Foundation
import Testing

@Suite("Working on a scenario")
struct WorkingLifeTests {
    @Test("A trial runs ten replications and says how long all would take")
    func trial() async throws {
        let ending = try await Keten.run("run", Shipped.tenCents, "--trial", "-r", "5000")
        #expect(ending.exitCode == 0)
        #expect(ending.output.hasPrefix("10 simulations; "))
        #expect(ending.messages.contains("5,000 would take about"))
        let quiet = try await Keten.run("run", Shipped.tenCents, "--trial", "--quiet")
        #expect(quiet.messages.isEmpty)
    }

    @Test("explain says the plan in words, with the fingerprint that JSON has")
    func explain() async throws {
        let ending = try await Keten.run("explain", Shipped.tenCents)
        #expect(ending.exitCode == 0)
        #expect(
            ending.output.contains(
                "contribution per inhabitant (21 municipalities): EUR 0.08 becomes"))
        let print = try #require(ending.output.split(separator: " ").last).dropLast()
        let json = try await Keten.run("run", Shipped.tenCents, "--format", "json", "-r", "1")
        #expect(json.output.contains(print))
    }

    @Test("Watching a file says what came and what went at each save, until Ctrl-C")
    func watch() async throws {
        let folder = try TemporaryFolder()
        let line =
            "change \"fte\" { of = post \"south\", becomes = SIZE * fte, on = \"2023-01-01\" },"
        func script(_ size: String) -> String {
            "return scenario \"Mine\" {\n  api = 1, base = \"limburg\",\n  "
                + line.replacing("SIZE", with: size) + "\n}\n"
        }
        try folder.write("mine.lua", script("0.6"))
        try folder.write("next.lua", script("0.7"))
        let ending = try await Keten.shell(
            """
            "$KETEN" check --watch mine.lua > seen & watch=$!
            until grep -q '+ .*0.6 fte' seen; do sleep 0.05; done
            cp next.lua mine.lua
            until grep -q '+ .*0.7 fte' seen; do sleep 0.05; done
            kill -INT $watch; wait $watch; echo "exit $?"; cat seen
            """, in: folder.path)
        #expect(ending.output.hasPrefix("exit 0\nmine.lua: ok\n"))
        #expect(ending.output.contains("  - size of a post (Post South)"))
    }

    @Test("A bad save says what is wrong, and the next good one is held against the last good one")
    func watchBadSave() async throws {
        let folder = try TemporaryFolder()
        func script(_ field: String, _ size: String) -> String {
            "return scenario \"Mine\" {\n  api = 1, base = \"limburg\",\n  change \"fte\" "
                + "{ of = post \"south\", \(field) = \(size) * fte, on = \"2023-01-01\" },\n}\n"
        }
        try folder.write("mine.lua", script("becomes", "0.6"))
        try folder.write("bad.lua", script("becoms", "0.6"))
        try folder.write("next.lua", script("becomes", "0.7"))
        let ending = try await Keten.shell(
            """
            "$KETEN" check --watch mine.lua > seen & watch=$!
            until grep -q '+ .*0.6 fte' seen; do sleep 0.05; done
            cp bad.lua mine.lua
            until grep -q "mean 'becomes'" seen; do sleep 0.05; done
            rm mine.lua
            until grep -q 'no such file' seen; do sleep 0.05; done
            cp next.lua other.lua; mv other.lua mine.lua
            until grep -q '+ .*0.7 fte' seen; do sleep 0.05; done
            kill -INT $watch; wait $watch; echo "exit $?"; cat seen
            """, in: folder.path)
        #expect(ending.output.hasPrefix("exit 0\nmine.lua: ok\n"))
        #expect(ending.output.contains("mine.lua:3:37: unknown field 'becoms'"))
        let end = ending.output.split(separator: "\n").suffix(3)
        #expect(end.first == "mine.lua: ok")
        #expect(end.dropFirst().map { $0.prefix(4) } == ["  - ", "  + "])
    }

    @Test("stubs writes an editor's files, and leaves settings alone that are there")
    func stubs() async throws {
        let folder = try TemporaryFolder()
        let ending = try await Keten.run("stubs", in: folder.path)
        #expect(ending.exitCode == 0)
        #expect(ending.output == "./keten-stubs/keten.lua\n./.luarc.json\n")
        try folder.write(".luarc.json", "{}")
        let again = try await Keten.run("stubs", in: folder.path)
        #expect(again.exitCode == 0)
        #expect(again.messages.contains("was left alone"))
        let nowhere = try await Keten.run("stubs", "nowhere", in: folder.path)
        #expect(nowhere.exitCode == 2)
    }
}
