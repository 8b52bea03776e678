// `keten explain`: the plan of a scenario in plain words, and its fingerprint.

import ArgumentParser
import KetenEngine
import KetenScripting

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says in plain words what scenario files change.",
        discussion: """
            Two files with the same fingerprint ask for the same runs. A line that begins with ! \
            is something to know before you rely on the answer. Of a scenario with functions that \
            a run calls, a few replications are run to count the calls.

            Examples:
              keten explain Scenarios/03-ten-cents/scenario.lua
              keten explain my-scenario.lua --lang nl
            """)

    @Argument(help: "Scenario files.") var files: [String]
    @OptionGroup var words: LanguageOptions

    mutating func run() throws {
        let language = words.language
        var texts: [String] = []
        _ = try ScenarioFiles.compile(files, language: language) { _, scenarios in
            texts.append(Scenario.explanation(of: scenarios, in: language))
        }
        try Output.write(texts.joined(separator: "\n"))
    }
}
