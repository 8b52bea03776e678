// Where a result goes, in which form and language.

import ArgumentParser
import Foundation
import KetenEngine
import KetenReports

struct OutputOptions: ParsableArguments {
    @Option(help: "The form of the result: table, json, csv or markdown.")
    var format = ReportFormat.table

    @Option(help: "A file to write the result to, instead of standard output.")
    var out: String?

    @OptionGroup var words: LanguageOptions

    @Flag(help: "No progress and no messages but errors.")
    var quiet = false

    var language: Language { words.language }

    /// Refuses a file that could not be written, before anything is run.
    ///
    /// - Parameter inputs: the files that are read, none of which may be written over.
    func check(inputs: [String]) throws {
        guard let out else { return }
        let target = URL(fileURLWithPath: out).standardizedFileURL
        if inputs.contains(where: { URL(fileURLWithPath: $0).standardizedFileURL == target }) {
            throw Refusal(
                Label(
                    en: "'\(out)' is one of the scenarios; give --out another name.",
                    nl: "'\(out)' is een van de scenario's; geef --out een andere naam."),
                language)
        }
        let folder = URL(fileURLWithPath: out).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        guard FileManager.default.isWritableFile(atPath: folder) else {
            throw Refusal(
                Label(
                    en: "'\(out)' cannot be written: its folder is not there, or not yours to "
                        + "write in.",
                    nl: "'\(out)' kan niet worden geschreven: de map bestaat niet of is niet van u."
                ), language)
        }
        if FileManager.default.fileExists(atPath: out, isDirectory: &isFolder), isFolder.boolValue {
            throw Refusal(
                Label(
                    en: "'\(out)' is a folder; give --out the name of a file.",
                    nl: "'\(out)' is een map; geef --out de naam van een bestand."), language)
        }
    }

    /// Writes a result whole: to a temporary name first, then under its own.
    func deliver(_ text: String) throws {
        guard let out else {
            try Output.write(text)
            return
        }
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
        } catch {
            let why = error.localizedDescription
            throw Refusal(
                Label(
                    en: "the result could not be written to '\(out)': \(why)",
                    nl: "de uitkomst kon niet in '\(out)' worden geschreven: \(why)"), language)
        }
    }
}
