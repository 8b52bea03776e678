// Whatever a scenario file holds, the user hears at once what is wrong and where, and nothing is
// run.

import Foundation
import Testing

@Suite("A broken scenario is refused with one clear message")
struct RefusedFileTests {
    /// What is wrong, the script, and a part of what is said about it.
    private static let scripts: [(name: String, text: String, said: String)] = [
        ("typo-field", item("becoms = EUR(0.10)", "contribution"), "becomes"),
        ("typo-lever", item("becomes = EUR(0.10)", "contribtion"), "contribution"),
        (
            "typo-municipality",
            item(#"of = municipality "Mastricht", becomes = EUR(0.10)"#, "contribution"),
            "Maastricht"
        ),
        (
            "date-without-quotes",
            scenario(#"  change "fte" { becomes = 1 * fte, from = 2023-01-01 },"#), "quotes"
        ),
        ("decimal-comma", item("becomes = EUR(0,10)", "contribution"), "EUR"),
        (
            "missing-comma",
            scenario(#"  change "fte" { becomes = 1 * fte from = "2023-01-01" },"#), "comma"
        ),
        ("endless-loop", "while true do end", "endless loop"),
        ("deep-loop", "local function f() return f() end return f()", "endless loop"),
        ("memory-bomb", "local t = {} for i = 1, 1e9 do t[i] = {i} end return t", "memory"),
        ("long-text", #"local s = "x" while true do s = s .. s end"#, "memory"),
        ("bytecode", "\u{1B}Lua\u{54}\u{00}\u{19}\u{93}", "compiled Lua"),
        ("no-return", #"scenario "A" { api = 1, base = "limburg" }"#, "return"),
        ("another-return", "return 3", "scenario"),
        ("wrong-unit", item("becomes = 3 * months", "contribution"), "EUR per inhabitant"),
        ("wrong-base", #"return scenario "A" { api = 1, base = "limbrg" }"#, "limburg"),
        ("no-such-day", item("becomes = EUR(0.10)", "contribution", on: "2023-02-30"), "2023-02"),
        ("empty", "", "empty"),
        ("a-megabyte", String(repeating: "-", count: 1_000_000), "longer than"),
    ]

    @Test("At its place in the file, within two seconds of work", arguments: scripts.indices)
    func script(index: Int) async throws {
        let (name, text, said) = Self.scripts[index]
        let folder = try TemporaryFolder()
        try folder.write("\(name).lua", text)
        let ending = try await Keten.run("run", "\(name).lua", in: folder.path, limit: 120)
        Self.expectOne(ending, about: "\(name).lua")
        let place = try #require(ending.messageLines.first).split(separator: ":").dropFirst()
        #expect(place.prefix(2).allSatisfy { (Int($0) ?? 0) > 0 }, "\(ending.messages)")
        #expect(ending.messages.contains(said), "\(ending.messages)")
    }

    @Test("Bytes that are not UTF-8")
    func notText() async throws {
        let folder = try TemporaryFolder()
        try folder.write("latin.lua", Data("return scenario \"Limb".utf8) + Data([0xFC, 0x22]))
        let ending = try await Keten.run("run", "latin.lua", in: folder.path)
        Self.expectOne(ending, about: "latin.lua:1:22")
        #expect(ending.messages.contains("UTF-8"))
    }

    @Test("Something that is no file", arguments: [".", "missing.lua", "/dev/zero", "/dev/null"])
    func noFile(path: String) async throws {
        let folder = try TemporaryFolder()
        Self.expectOne(try await Keten.run("run", path, in: folder.path, limit: 120), about: path)
    }

    @Test("A file that may not be read, whoever asks")
    func secret() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("secret.lua")
        chmod(folder.path("secret.lua"), 0)
        // The administrator may read anything until that right is given up.
        let drop = "setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-all"
        let prefix = geteuid() == 0 ? drop : ""
        Self.expectOne(
            try await Keten.shell("\(prefix) \"$KETEN\" run secret.lua", in: folder.path),
            about: "secret.lua")
    }

    @Test(
        "Two broken files are both told, whatever runs them",
        arguments: ["run", "compare", "check"])
    func two(command: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("one.lua", Self.item("becomes = EUR(0.10)", "contribtion"))
        try folder.write("other.lua", "return 3")
        let ending = try await Keten.run(command, "one.lua", "other.lua", in: folder.path)
        #expect(ending.exitCode == 2)
        #expect(ending.output.isEmpty)
        for name in ["one.lua:", "other.lua:"] {
            #expect(ending.messageLines.count { $0.hasPrefix(name) } == 1)
        }
        #expect(ending.messageLines.last == "keten: 2 errors; nothing was run")
        #expect(ending.messageLines.count { $0.hasPrefix("keten:") } == 1)
    }

    @Test("A good file beside a broken one is not run, and check calls it good")
    func mixed() async throws {
        let folder = try TemporaryFolder()
        try folder.scenario("good.lua")
        try folder.write("broken.lua", "return 3")
        let run = try await Keten.run("run", "good.lua", "broken.lua", in: folder.path)
        Self.expectOne(run, about: "broken.lua")
        let check = try await Keten.run("check", "good.lua", "broken.lua", in: folder.path)
        #expect(check.exitCode == 2)
        #expect(check.output == "good.lua: ok\n")
    }

    private static func expectOne(_ ending: Ending, about name: String) {
        #expect(ending.exitCode == 2)
        #expect(ending.output.isEmpty)
        #expect(ending.cpuSeconds < 2)
        let lines = ending.messageLines
        #expect(lines.first?.hasPrefix("\(name):") == true, "\(ending.messages)")
        let file = name.split(separator: ":").first ?? ""
        #expect(lines.count { $0.hasPrefix("\(file):") } == 1, "\(ending.messages)")
        #expect(lines.last == "keten: 1 error; nothing was run", "\(ending.messages)")
        #expect(lines.allSatisfy { $0.count < 400 }, "\(ending.messages.prefix(2000))")
    }

    private static func scenario(_ items: String) -> String {
        "return scenario \"A\" {\n  api = 1, base = \"limburg\",\n\(items)\n}\n"
    }

    private static func item(_ field: String, _ lever: String, on day: String = "2023-01-01")
        -> String
    {
        scenario("  change \"\(lever)\" { \(field), on = \"\(day)\" },")
    }
}
