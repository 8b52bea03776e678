// `keten new`: a scenario to start from, or the tables of another region to fill.

import ArgumentParser
import Foundation
import KetenCare
import KetenEngine
import KetenRegions

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Writes a scenario to start from, or the tables of a region.",
        discussion: """
            A scenario is a folder with scenario.lua in it, or a file if NAME ends in .lua. With \
            --region a folder of tables is written that runs at once and waits to be filled. \
            Nothing that is there is ever overwritten.

            Examples:
              keten new my-question
              keten new --region my-region
              keten new first-question --base ./my-region --lang nl
            """)

    @Argument(help: "The scenario: a folder to make, or a file ending in .lua.") var name: String?
    @Option(help: "A folder to make for the tables of another region.") var region: String?
    @OptionGroup var base: RegionOptions
    @OptionGroup var words: LanguageOptions

    mutating func run() throws {
        let language = words.language
        guard (name == nil) != (region == nil) else {
            throw Refusal(
                Label(
                    en: "name a scenario to make, or a folder after --region.",
                    nl: "noem een scenario om te maken, of een map achter --region."), language)
        }
        if let region { return try makeRegion(region, language) }
        if let name { return try makeScenario(name, language) }
    }

    private func makeScenario(_ name: String, _ language: Language) throws {
        let isFile = name.hasSuffix(".lua")
        let path = isFile ? name : Self.joined(name, "scenario.lua")
        let starter = ScenarioStarter(
            region: try base.region(language), base: try scriptBase(path, language),
            language: language)
        if !isFile { try Self.makeFolder(name, language) }
        try Self.write(starter.text, to: path, language)
        try Output.write(path + "\n")
        let shown = path.contains(" ") ? "'\(path)'" : path
        Messages.say(
            language == .nl
                ? "pas de vraag aan en draai: keten run \(shown)"
                : "change the question, then: keten run \(shown)")
    }

    private func makeRegion(_ folder: String, _ language: Language) throws {
        let files = try RegionStarter.files(language)
        try Self.makeFolder(folder, language)
        for file in files {
            let path = Self.joined(folder, file.name)
            try Self.write(file.text, to: path, language)
            try Output.write(path + "\n")
        }
        let last = folder.split(separator: "/").last.map(String.init) ?? folder
        Messages.say(
            language == .nl
                ? "vul de tabellen; een scenario ernaast begint met base = \"./\(last)\""
                : "fill the tables; a scenario beside them begins with base = \"./\(last)\"")
    }

    /// The base as the script must write it: a built-in name, or a path from the script's folder.
    private func scriptBase(_ script: String, _ language: Language) throws -> String {
        let given = base.base
        if RegionFolder.builtInNames.contains(given) { return given }
        guard !given.hasPrefix("/"), !script.hasPrefix("/") else {
            throw Refusal(
                language == .nl
                    ? "een basis staat naast het script; geef beide vanuit dezelfde map."
                    : "a base stands beside the script; give both from the same folder.")
        }
        func parts(_ path: String) -> [String] {
            path.split(separator: "/").filter { $0 != "." }.map(String.init)
        }
        let folders = parts(script).dropLast()
        guard !(folders + parts(given)).contains("..") else {
            throw Refusal(
                language == .nl
                    ? "ga naar een map boven zowel het script als '\(given)', en probeer opnieuw."
                    : "go to a folder above both the script and '\(given)', and try again.")
        }
        var (from, to) = (Array(folders), parts(given))
        while let first = from.first, first == to.first, to.count > 1 {
            from.removeFirst()
            to.removeFirst()
        }
        let up = from.map { _ in ".." }
        return ((up.isEmpty ? ["."] : up) + to).joined(separator: "/")
    }

    private static func joined(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }

    /// Makes a folder that is not there yet, or takes one that is empty.
    private static func makeFolder(_ path: String, _ language: Language) throws {
        if FileManager.default.fileExists(atPath: path) {
            let names = try? FileManager.default.contentsOfDirectory(atPath: path)
            guard names?.isEmpty == true else {
                throw Refusal(
                    language == .nl
                        ? "'\(path)' is er al; er is niets geschreven."
                        : "'\(path)' is there already; nothing was written.")
            }
            return
        }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Refusal(
                language == .nl
                    ? "de map '\(path)' kan hier niet worden gemaakt; er is niets geschreven."
                    : "the folder '\(path)' cannot be made here; nothing was written.")
        }
    }

    private static func write(
        _ text: String, to path: String, _ language: Language
    ) throws {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        } catch {
            throw Refusal(
                language == .nl
                    ? "'\(path)' is er al, of kan niet worden geschreven."
                    : "'\(path)' is there already, or cannot be written.")
        }
    }
}
