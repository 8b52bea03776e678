// What the tests of the scenario language share: scripts around a line or two of their own.

import KetenEngine

@testable import KetenScripting

/// A scenario over Limburg with these items; they begin on line 3.
func over(_ items: String) -> String {
    "return scenario \"Test\" {\n  api = 1, base = \"limburg\",\n\(items)\n}\n"
}

/// The scenario of a script.
func compiled(_ text: String, folder: String? = nil) throws -> Scenario {
    try ScenarioScript(name: "test.lua", text: text, folder: folder).compile()
}

/// All errors of a script as people see them; empty if there are none.
func errors(
    _ text: String, in language: Language = .en, limits: ScriptLimits = .standard,
    folder: String? = nil
) -> String {
    do {
        _ = try ScenarioScript(name: "test.lua", text: text, folder: folder, limits: limits)
            .compile()
        return ""
    } catch {
        return error.rendered(in: language)
    }
}
