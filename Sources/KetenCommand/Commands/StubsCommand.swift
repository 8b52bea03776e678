// `keten stubs`: files that let an editor complete and check scenarios while one types.

import ArgumentParser
import Foundation
import KetenEngine
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
    @OptionGroup var words: LanguageOptions

    mutating func run() throws {
        let language = words.language
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
            isFolder.boolValue
        else {
            throw Refusal(
                Label(en: "'\(folder)' is not a folder.", nl: "'\(folder)' is geen map."), language)
        }
        let stubs = "\(folder)/\(EditorStubs.folder)"
        let settings = "\(folder)/.luarc.json"
        do {
            try FileManager.default.createDirectory(
                atPath: stubs, withIntermediateDirectories: true)
            try Self.write(EditorStubs.annotations, "\(stubs)/keten.lua")
        } catch {
            throw Self.refusal(stubs, error, language)
        }
        try Output.write("\(stubs)/keten.lua\n")
        guard !FileManager.default.fileExists(atPath: settings) else {
            let (there, name) = (settings, EditorStubs.folder)
            Messages.say(
                language == .nl
                    ? "'\(there)' is er al en is zo gelaten; zet \"\(name)\" in zijn "
                        + "\"workspace.library\"."
                    : "'\(there)' is there already and was left alone; add \"\(name)\" to its "
                        + "\"workspace.library\".")
            return
        }
        do {
            try Self.write(EditorStubs.settings, settings)
        } catch {
            throw Self.refusal(settings, error, language)
        }
        try Output.write("\(settings)\n")
    }

    private static func refusal(
        _ path: String, _ error: any Error, _ language: Language
    ) -> Refusal {
        let why = error.localizedDescription
        return Refusal(
            Label(
                en: "'\(path)' could not be written: \(why)",
                nl: "'\(path)' kon niet worden geschreven: \(why)"), language)
    }

    private static func write(_ text: String, _ path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
