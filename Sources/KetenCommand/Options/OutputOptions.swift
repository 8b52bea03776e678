// Where a result goes, in which form and language.

import ArgumentParser
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
        if let problem = Destination(name: out).problem(inputs: inputs) {
            throw Refusal(problem, language)
        }
    }

    /// Writes a result whole or not at all.
    func deliver(_ text: String) throws {
        guard let out else {
            try Output.write(text)
            return
        }
        if let why = Destination(name: out).write(text) {
            throw Refusal(
                Label(
                    en: "the result could not be written to '\(out)': \(why)",
                    nl: "de uitkomst kon niet in '\(out)' worden geschreven: \(why)"), language)
        }
    }
}
