// `keten check`: reads and validates; runs nothing; all errors of all files.

import ArgumentParser
import Foundation
import KetenEngine
import KetenRegions
import KetenScripting

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Says what is wrong with scenario files; runs nothing.",
        discussion: """
            A good file may still hold what is most often a slip, such as a change that does \
            nothing; that is said too, and changes nothing.

            With --watch the files are read again whenever you save them, until Ctrl-C: what came \
            into the plan is marked +, what went is marked -.

            Examples:
              keten check Scenarios/*/scenario.lua
              keten check --watch my-scenario.lua
            """)

    @Argument(help: "Scenario files.") var files: [String]
    @OptionGroup var words: LanguageOptions
    @Flag(help: "Read the files again at each save, and say what changed in the plan.")
    var watch = false

    mutating func run() throws {
        let language = words.language
        guard !watch else { return try Self.watch(files, language) }
        let scenarios = try ScenarioFiles.compile(files, language: language) { file, found in
            let word = language == .nl ? "varianten" : "variants"
            try Output.write("\(file): ok\(found.count > 1 ? ", \(found.count) \(word)" : "")\n")
            ScenarioFiles.warn(file, found, language: language)
        }
        let firsts = scenarios.filter { $0.place.map { $0.number == 1 } ?? true }
        for scenario in firsts where !scenario.measured.isEmpty {
            let names = scenario.measured.map(\.parameter).joined(separator: ", ")
            let (file, own) = (scenario.file ?? scenario.name, MeasuredFigures.fileName)
            switch language {
            case .en: Messages.say("\(file): \(own) takes the place of assumptions: \(names)")
            case .nl: Messages.say("\(file): \(own) komt in plaats van aannamen: \(names)")
            }
        }
    }

    /// Looks at the files ten times a second until Ctrl-C, which is how watching ends well.
    private static func watch(_ files: [String], _ language: Language) throws {
        var watches = files.map { PlanWatch($0, language: language) }
        while !Interrupt.isAsked {
            for place in watches.indices {
                if let news = watches[place].look() { try Output.write(news) }
            }
            Thread.sleep(forTimeInterval: 0.1)
        }
    }
}
