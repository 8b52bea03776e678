// Scenarios over other scenarios and over folders of tables, which only the host may read.

import Foundation
import KetenCare
import KetenEngine
import Testing

@testable import KetenScripting

@Suite("A scenario is laid over a region, a folder, or another scenario")
final class BaseReaderTests {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "keten-scripts-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ name: String, _ text: String) throws {
        try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }

    private func scenario(over base: String, _ items: String = "", name: String = "x") -> String {
        "return scenario \"\(name)\" {\n  api = 1, base = \"\(base)\",\n\(items)\n}\n"
    }

    private let more =
        #"  change "fte" { of = post "south", becomes = 1 * fte, on = "2023-01-01" },"#
    private let away =
        #"  absence { who = post "south", from = "2021-03-01", lasts = 6 * months },"#

    @Test("Over another scenario, its changes hold too, and it is what is compared with")
    func overScenario() throws {
        try write("more.lua", scenario(over: "limburg", more, name: "More hours"))
        let found = try compiled(scenario(over: "./more.lua", away), folder: folder)
        #expect(found.plan.changes.count == 2)
        #expect(found.reference?.name == "More hours")
        #expect(found.reference?.changes.count == 1)
        #expect(found.reference?.period == found.plan.period)
        let both = try compiled(over("\(more)\n\(away)"))
        #expect(found.fingerprint == both.fingerprint)
    }

    @Test("A conflict with the scenario below shows both places")
    func conflict() throws {
        try write("more.lua", scenario(over: "limburg", more))
        let said = errors(scenario(over: "more.lua", more), folder: folder)
        #expect(
            said.hasPrefix(
                "test.lua:3:3: more.lua:3 and line 3 both change fte of south on 2023-01-01\n"))
    }

    @Test("What the scenario below has changed is in force")
    func inForce() throws {
        try write("more.lua", scenario(over: "limburg", more.replacing("on =", with: "from =")))
        let line = #"  change "fte" { was = 1 * fte, becomes = 2 * fte, on = "2020-01-01" },"#
        #expect(errors(scenario(over: "more.lua", line), folder: folder).contains("is 0.5 fte"))
    }

    @Test("Errors of the scenario below come first, under its own name")
    func errorsBelow() throws {
        try write("more.lua", scenario(over: "limbrug"))
        let said = errors(
            scenario(over: "more.lua", #"  change "ftee" { becomes = 1 * fte },"#), folder: folder)
        let heads = said.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        #expect(
            heads == [
                "more.lua:2:19: unknown base 'limbrug'",
                "test.lua:3:10: unknown parameter 'ftee'",
            ])
    }

    @Test("Scenarios in a circle are refused, and so are towers of them")
    func circles() throws {
        try write("a.lua", scenario(over: "b.lua"))
        try write("b.lua", scenario(over: "a.lua"))
        let script = try ScenarioScript.read(path: "\(folder)/a.lua")
        #expect(throws: ScriptErrors.self) { try script.compile() }
        #expect(
            errors(scenario(over: "a.lua"), folder: folder).contains(
                "the scenarios are laid over each other in a circle"))
        for level in 0..<9 { try write("s\(level).lua", scenario(over: "s\(level + 1).lua")) }
        try write("s9.lua", scenario(over: "limburg"))
        #expect(
            errors(scenario(over: "s0.lua"), folder: folder).contains(
                "more than 8 scenarios are laid over each other"))
        #expect(errors(scenario(over: "s4.lua"), folder: folder) == "")
    }

    @Test("A folder that is none is refused by its own name")
    func folderOfTables() {
        #expect(
            errors(scenario(over: "./tables"), folder: folder).contains(
                ": there is no folder './tables' beside this scenario"))
    }

    @Test("Without a folder only built-in regions are looked up; absolute paths never are")
    func refusals() {
        let cases = [
            "./tables": "only built-in regions can be a base here",
            "more.lua": "only built-in regions can be a base here",
            "/etc": "a base stands beside the script; begin with './'",
            "limbourg": "unknown base 'limbourg'",
        ]
        for (base, message) in cases {
            #expect(errors(scenario(over: base)).hasPrefix("test.lua:2:19: \(message)\n"))
        }
        #expect(
            errors(scenario(over: "none.lua"), folder: folder).hasPrefix(
                "test.lua:2:19: there is no scenario 'none.lua' beside this one that can be read\n")
        )
    }

    @Test("A script is a regular file of modest size in UTF-8")
    func files() throws {
        func said(_ name: String) -> String {
            do {
                _ = try ScenarioScript.read(path: "\(folder)/\(name)")
                return ""
            } catch {
                return error.rendered(in: .en).replacing("\(folder)/", with: "")
            }
        }
        try Data([0x2D, 0x2D, 0x0A, 0x61, 0xE9, 0x62]).write(
            to: URL(fileURLWithPath: "\(folder)/latin.lua"))
        try Data([0x1B, 0x4C, 0x75, 0x61, 0x54, 0x00, 0x19, 0x93]).write(
            to: URL(fileURLWithPath: "\(folder)/binary.lua"))
        try write("long.lua", String(repeating: "-", count: 65_537))
        try write("good.lua", scenario(over: "limburg"))
        #expect(
            said("latin.lua")
                == "latin.lua:2:2: the file is not UTF-8\n      save it as UTF-8 in the editor")
        #expect(
            said("binary.lua") == "binary.lua:1:1: the file is compiled Lua; a scenario is text")
        #expect(
            said("long.lua")
                == "long.lua:1:1: the file is longer than 64 KiB; a scenario is shorter")
        #expect(said("none.lua") == "none.lua: there is no such file")
        #expect(said(".").contains(": this is a folder"))
        #expect(said("good.lua") == "")
    }

    @Test("Paths are joined without detours")
    func paths() {
        #expect(BaseReader.joined("Scenarios/03", "../02/a.lua") == "Scenarios/02/a.lua")
        #expect(BaseReader.joined("", "./a.lua") == "a.lua")
        #expect(BaseReader.joined("..", "../a.lua") == "../../a.lua")
        #expect(BaseReader.joined("/tmp", "a.lua") == "/tmp/a.lua")
    }

    @Test("What the scenario below must reach, this one must reach too, unless it says so anew")
    func targets() throws {
        let low = "  target \"helped\" { at_least = 10 * persons },"
        let year = "  target \"left_waiting\" { at_most = 5 * persons, during = year(2020) },"
        try write("aim.lua", scenario(over: "limburg", "\(low)\n\(year)", name: "Aim"))
        let plain = try compiled(scenario(over: "aim.lua", away), folder: folder)
        #expect(plain.targets.map(\.bound).sorted() == [5, 10])
        let anew = low.replacing("10", with: "20")
        let own = try compiled(scenario(over: "aim.lua", anew), folder: folder)
        #expect(own.targets.map(\.bound).sorted() == [5, 20])
        let later = "return scenario \"x\" { api = 1, base = \"aim.lua\", from = \"2021-01-01\" }"
        let cut = try compiled(later, folder: folder)
        #expect(cut.targets.map(\.bound) == [10])
        #expect(cut.warnings.count == 1)
        #expect(
            cut.warnings.first?.en.hasSuffix(
                "of Aim lies outside the run, and is not judged") == true)
    }

    @Test("What the scenario below says without a date holds from the first day of this run")
    func undated() throws {
        let rule = "  priority \"cases\" { by = \"shelter_first\" },"
        let patience = "  change \"patience\" { becomes = 60 * days },"
        let late = scenario(over: "limburg", "\(rule)\n\(patience)")
            .replacing("api = 1,", with: "api = 1, from = \"2021-01-01\",")
        try write("late.lua", late)
        let early = scenario(over: "late.lua").replacing(
            "api = 1,", with: "api = 1, from = \"2019-01-01\",")
        let found = try compiled(early, folder: folder)
        #expect(found.plan.changes.map(\.change.from.description) == ["2019-01-01", "2019-01-01"])
        let whole = try compiled(over("\(rule)\n\(patience)"))
        #expect(found.fingerprint == whole.fingerprint)
        try write("dated.lua", late.replacing("first\" }", with: "first\", on = \"2021-01-01\" }"))
        let dated = try compiled(early.replacing("late", with: "dated"), folder: folder)
        #expect(dated.plan.changes.contains { $0.change.from.description == "2021-01-01" })
    }
}
