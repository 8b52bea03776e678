// `keten run`: scenarios, each against its baseline.

import ArgumentParser
import KetenEngine
import KetenScripting

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs scenarios, each against its baseline.",
        discussion: """
            The same people live in the baseline and in the scenario, so that a difference is the \
            scenario's doing. A range is how far the difference goes from one future to another.

            Examples:
              keten run Scenarios/03-ten-cents/scenario.lua
              keten run my-scenario.lua --replications 1000 --lang nl
              keten run my-scenario.lua --all --format json --out result.json
            """)

    @Argument(help: "Scenario files.") var files: [String]
    @OptionGroup var options: StudyOptions

    mutating func run() async throws {
        try options.check(inputs: files)
        let scenarios = try ScenarioFiles.compile(files, language: options.output.language)
        let study: CareStudy
        do {
            study = try CareStudy(running: scenarios)
        } catch {
            throw Refusal(error.label.text(options.output.language))
        }
        try await StudyRun(study: study, options: options).run()
    }
}
