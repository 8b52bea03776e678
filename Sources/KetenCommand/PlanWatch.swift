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
            let scenarios = try ScenarioScript.read(path: path).variants(language: language)
            for scenario in scenarios {
                let problem = World.problem(of: scenario.plan, in: scenario.region)
                if let problem { return "\(path): \(problem.text(language))\n" }
            }
            return "\(path): ok\n" + difference(to: scenarios)
        } catch {
            return error.rendered(in: language) + "\n"
        }
    }

    /// A sentence without the sign of a change, for here + and - say which came and went.
    private static func short(_ sentence: String) -> String {
        sentence.hasPrefix("- ") ? String(sentence.dropFirst(2)) : sentence
    }

    private mutating func difference(to scenarios: [Scenario]) -> String {
        var lines: [String] = []
        for scenario in scenarios {
            lines += scenario.sentences(language).map(Self.short).filter { !lines.contains($0) }
        }
        defer { known = lines }
        let gone = known.filter { !lines.contains($0) }.map { "  - \($0)\n" }
        let come = lines.filter { !known.contains($0) }.map { "  + \($0)\n" }
        guard gone.isEmpty, come.isEmpty, !isFirst else { return (gone + come).joined() }
        let same = Label(en: "the plan is the same", nl: "het plan is hetzelfde")
        return "  \(same.text(language))\n"
    }
}
