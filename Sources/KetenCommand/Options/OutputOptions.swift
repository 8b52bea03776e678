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

    @Option(help: "The language of tables and messages, en or nl; Dutch if LANG is Dutch.")
    var lang: Language?

    @Flag(help: "No progress and no messages but errors.")
    var quiet = false

    var language: Language {
        if let lang { return lang }
        let environment = ProcessInfo.processInfo.environment
        let name = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return name.hasPrefix("nl") ? .nl : .en
    }

    /// Refuses a file that could not be written, before anything is run.
    ///
    /// - Parameter inputs: the files that are read, none of which may be written over.
    func check(inputs: [String]) throws {
        guard let out else { return }
        let target = URL(fileURLWithPath: out).standardizedFileURL
        if inputs.contains(where: { URL(fileURLWithPath: $0).standardizedFileURL == target }) {
            throw Refusal("'\(out)' is one of the scenarios; give --out another name.")
        }
        let folder = URL(fileURLWithPath: out).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        guard FileManager.default.isWritableFile(atPath: folder) else {
            throw Refusal(
                "'\(out)' cannot be written: its folder is not there, or not yours to write in.")
        }
        if FileManager.default.fileExists(atPath: out, isDirectory: &isFolder), isFolder.boolValue {
            throw Refusal("'\(out)' is a folder; give --out the name of a file.")
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
            throw Refusal(
                "the result could not be written to '\(out)': \(error.localizedDescription)")
        }
    }
}
