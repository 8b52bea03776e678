// `keten explain`: the plan of a scenario in plain words, and its fingerprint; runs nothing.

import ArgumentParser
import KetenEngine
import KetenScripting

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says in plain words what scenario files change; runs nothing.",
        discussion: """
            Two files with the same fingerprint ask for the same runs. A line that begins with ! \
            is something to know before you rely on the answer.

            Examples:
              keten explain Scenarios/03-ten-cents/scenario.lua
              keten explain my-scenario.lua --lang nl
            """)

    @Argument(help: "Scenario files.") var files: [String]
    @Option(help: "The language of the words, en or nl; Dutch if LANG is Dutch.")
    var lang: Language?

    mutating func run() throws {
        var output = OutputOptions()
        output.lang = lang
        let language = output.language
        var texts: [String] = []
        _ = try ScenarioFiles.compile(files, language: language) { _, scenarios in
            texts.append(Scenario.explanation(of: scenarios, in: language))
        }
        try Output.write(texts.joined(separator: "\n"))
    }
}
