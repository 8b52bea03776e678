// `keten stubs`: files that let an editor complete and check scenarios while one types.

import ArgumentParser
import Foundation
import KetenScripting

struct StubsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stubs",
        abstract: "Writes files that let an editor complete the words of scenarios.",
        discussion: """
            Writes \(EditorStubs.folder)/keten.lua and, where there is none yet, .luarc.json, for \
            editors with the Lua language server. The keyword 'until' is a field in scenarios; \
            an editor may underline it, Keten does not.

            Examples:
              keten stubs
              keten stubs my-scenarios
            """)

    @Argument(help: "The folder of your scenarios.") var folder = "."

    mutating func run() throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
            isFolder.boolValue
        else { throw Refusal("'\(folder)' is not a folder.") }
        let stubs = "\(folder)/\(EditorStubs.folder)"
        let settings = "\(folder)/.luarc.json"
        do {
            try FileManager.default.createDirectory(
                atPath: stubs, withIntermediateDirectories: true)
            try Self.write(EditorStubs.annotations, "\(stubs)/keten.lua")
        } catch {
            throw Refusal("'\(stubs)' could not be written: \(error.localizedDescription)")
        }
        try Output.write("\(stubs)/keten.lua\n")
        guard !FileManager.default.fileExists(atPath: settings) else {
            Messages.say(
                "'\(settings)' is there already and was left alone; add \"\(EditorStubs.folder)\" "
                    + "to its \"workspace.library\".")
            return
        }
        do {
            try Self.write(EditorStubs.settings, settings)
        } catch {
            throw Refusal("'\(settings)' could not be written: \(error.localizedDescription)")
        }
        try Output.write("\(settings)\n")
    }

    private static func write(_ text: String, _ path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
