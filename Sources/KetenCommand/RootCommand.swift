// The command `keten` and the list of its subcommands.

import ArgumentParser
import KetenScripting

struct RootCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keten",
        abstract: "What would it have done to people, caseload and money?",
        discussion: """
            Simulates a region's care coordination for possible victims of human trafficking and \
            compares scenarios, written in small Lua files, in common random numbers.

            Examples:
              keten run Scenarios/03-ten-cents/scenario.lua
              keten compare Scenarios/01-baseline/scenario.lua Scenarios/05-one-absent/scenario.lua
              keten check my-scenario.lua
              keten explain my-scenario.lua
              keten parameters --format json

            Exit codes: 0 done; 1 the answer is no; 2 nothing was run, the input is wrong; \
            130 interrupted, what was finished is kept.
            """,
        version: "keten \(Release.version)",
        subcommands: [
            RunCommand.self, CompareCommand.self, CheckCommand.self, ExplainCommand.self,
            HindcastCommand.self, FactsCommand.self, ParametersCommand.self,
            IndicatorsCommand.self, AccountsCommand.self, SenseCommand.self,
            CalibrateCommand.self, NewCommand.self, StubsCommand.self,
        ])
}
