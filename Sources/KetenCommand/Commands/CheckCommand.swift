// `keten check`: reads and validates; runs nothing; all errors of all files.

import ArgumentParser
import KetenEngine
import KetenRegions
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
        let language = output.language
        let scenarios = try ScenarioFiles.compile(files, language: language) {
            try Output.write("\($0): ok\n")
        }
        for scenario in scenarios where !scenario.measured.isEmpty {
            let names = scenario.measured.map(\.parameter).joined(separator: ", ")
            let (file, own) = (scenario.file ?? scenario.name, MeasuredFigures.fileName)
            switch language {
            case .en: Messages.say("\(file): \(own) takes the place of assumptions: \(names)")
            case .nl: Messages.say("\(file): \(own) komt in plaats van aannamen: \(names)")
            }
        }
    }
}
