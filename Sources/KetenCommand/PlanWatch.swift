// Looks at a scenario file whenever it is saved, and says which changes of its plan came and went.

import Foundation
import KetenCare
import KetenEngine
import KetenScripting

/// One file that is being written.
struct PlanWatch {
    let path: String
    let language: Language
    private var bytes: Data?
    private var isFirst = true
    /// What the last plan without errors said, a line for each change and note.
    private var known: [String] = []

    init(_ path: String, language: Language) {
        self.path = path
        self.language = language
    }

    /// What there is to say since the last look; nothing if the file is as it was.
    mutating func look() -> String? {
        let now = FileManager.default.contents(atPath: path)
        guard isFirst || now != bytes else { return nil }
        bytes = now
        defer { isFirst = false }
        do {
            let scenario = try ScenarioScript.read(path: path).compile(language: language)
            if let problem = World(region: scenario.region, plan: scenario.plan).problem {
                return "\(path): \(problem.text(language))\n"
            }
            return "\(path): ok\n" + difference(to: scenario)
        } catch {
            return error.rendered(in: language) + "\n"
        }
    }

    private mutating func difference(to scenario: Scenario) -> String {
        let lines =
            scenario.changeTexts.map { $0.text.text(language) }
            + scenario.notes.map { "! " + $0.text(language) }
        defer { known = lines }
        let gone = known.filter { !lines.contains($0) }.map { "  - \($0)\n" }
        let come = lines.filter { !known.contains($0) }.map { "  + \($0)\n" }
        guard gone.isEmpty, come.isEmpty, !isFirst else { return (gone + come).joined() }
        let same = Label(en: "the plan is the same", nl: "het plan is hetzelfde")
        return "  \(same.text(language))\n"
    }
}
