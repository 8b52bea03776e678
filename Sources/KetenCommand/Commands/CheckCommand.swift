// `keten check`: reads and validates; runs nothing; all errors of all files.

import ArgumentParser
import KetenEngine
import KetenScripting

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Says what is wrong with scenario files; runs nothing.",
        discussion: """
            Example:
              keten check Scenarios/*/scenario.lua
            """)

    @Argument(help: "Scenario files.") var files: [String]
    @Option(help: "The language of messages, en or nl; Dutch if LANG is Dutch.")
    var lang: Language?

    mutating func run() throws {
        var output = OutputOptions()
        output.lang = lang
        _ = try ScenarioFiles.compile(files, language: output.language) {
            try Output.write("\($0): ok\n")
        }
    }
}
