// `keten compare`: the first file is the reference, the others are compared with it.

import ArgumentParser
import KetenEngine
import KetenScripting

struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compares scenarios with the first one, in common random numbers.",
        discussion: """
            Example:
              keten compare Scenarios/01-baseline/scenario.lua Scenarios/02-null/scenario.lua
            """)

    @Argument(help: "The reference, then the scenarios to compare with it.") var files: [String]
    @OptionGroup var options: StudyOptions

    mutating func run() async throws {
        guard files.count > 1 else {
            throw Refusal(
                Label(
                    en: "compare needs two files or more: the reference, then what to compare with "
                        + "it.",
                    nl: "compare vraagt twee bestanden of meer: de referentie, en dan wat ermee "
                        + "wordt vergeleken."), options.output.language)
        }
        try options.check(inputs: files)
        let scenarios = try ScenarioFiles.compile(files, language: options.output.language)
        try ScenarioFiles.refuseSweep(scenarios, language: options.output.language)
        let study: CareStudy
        do {
            study = try CareStudy(comparing: scenarios)
        } catch {
            throw Refusal(error.label.text(options.output.language))
        }
        try await StudyRun(study: study, options: options).run()
    }
}
