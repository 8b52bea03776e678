// Reads a script from disk: a regular file of modest size, in UTF-8, or an error that says which
// of these it is not.

import Foundation
import KetenEngine

/// Reads script files.
enum ScriptFile {
    /// A script, named as the user typed it.
    static func script(
        path: String, name: String, limits: ScriptLimits
    ) throws(ScriptErrors) -> ScenarioScript {
        let bytes = try contents(of: path, name: name, limits: limits)
        let text = try text(bytes, name: name)
        return ScenarioScript(
            name: name, text: text, folder: BaseReader.folder(of: path).ifEmpty("."),
            limits: limits)
    }

    /// The chain of files that a script begins: itself, if it stands in a folder.
    static func chain(of script: ScenarioScript) -> [String] {
        guard let folder = script.folder else { return [] }
        let file = script.name.split(separator: "/").last.map(String.init) ?? script.name
        return [identity(of: BaseReader.joined(folder, file))]
    }

    /// What tells files apart, however their paths are written.
    static func identity(of path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }

    private static func contents(
        of path: String, name: String, limits: ScriptLimits
    ) throws(ScriptErrors) -> [UInt8] {
        let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        guard let facts = try? FileManager.default.attributesOfItem(atPath: resolved) else {
            throw failure(
                name, "there is no such file", "dit bestand bestaat niet")
        }
        if facts[.type] as? FileAttributeType == .typeDirectory { throw folder(path, name) }
        guard facts[.type] as? FileAttributeType == .typeRegular else {
            throw failure(
                name, "this is not a regular file", "dit is geen gewoon bestand")
        }
        guard let size = facts[.size] as? UInt64, size <= UInt64(limits.sourceBytes) else {
            throw ScriptErrors([ScriptCompiler.tooLong(name, limits: limits)])
        }
        guard let contents = FileManager.default.contents(atPath: resolved) else {
            throw failure(
                name, "the file cannot be read", "het bestand kan niet worden gelezen")
        }
        return [UInt8](contents)
    }

    private static func text(_ bytes: [UInt8], name: String) throws(ScriptErrors) -> String {
        if bytes.first == 0x1B {
            throw failure(
                name, "the file is compiled Lua; a scenario is text",
                "het bestand is gecompileerde Lua; een scenario is tekst", line: 1)
        }
        // Of plain letters every second byte is nought in it.
        let isWide =
            bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
            || 3 * bytes.count(where: { $0 == 0 }) > bytes.count
        if isWide {
            throw failure(
                name, "the file is UTF-16, not UTF-8", "het bestand is UTF-16, geen UTF-8",
                line: 1, hint: asUTF8)
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let good = String(decoding: bytes, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
        let source = SourceText(file: name, text: String(good))
        let place = source.place(of: source.bytes.count)
        throw ScriptErrors([
            Diagnostic(
                file: name, line: place.line, column: place.column,
                message: Label(en: "the file is not UTF-8", nl: "het bestand is geen UTF-8"),
                hint: asUTF8)
        ])
    }

    /// What to do about a file that is no text.
    static let asUTF8 = Label(
        en: "save it as UTF-8 in the editor", nl: "bewaar het als UTF-8 in de editor")

    /// A folder, as `keten new` makes one: the scenario is the file in it.
    private static func folder(_ path: String, _ name: String) -> ScriptErrors {
        let script = "scenario.lua"
        let inside = URL(fileURLWithPath: path).appending(path: script).path
        let hasScript = FileManager.default.fileExists(atPath: inside)
        return failure(
            name, "this is a folder", "dit is een map",
            hint: hasScript
                ? .write("\(name)\(name.hasSuffix("/") ? "" : "/")\(script)") : nil)
    }

    private static func failure(
        _ name: String, _ en: String, _ nl: String, line: Int? = nil, hint: Label? = nil
    ) -> ScriptErrors {
        ScriptErrors([
            Diagnostic(
                file: name, line: line, column: line, message: Label(en: en, nl: nl), hint: hint)
        ])
    }
}

extension String {
    /// The text, or another if there is none.
    func ifEmpty(_ other: String) -> String { isEmpty ? other : self }
}
