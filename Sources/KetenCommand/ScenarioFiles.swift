// Reads scenario files; all errors of all files come before anything runs.

import Foundation
import KetenCare
import KetenEngine
import KetenScripting

enum ScenarioFiles {
    /// Compiles every file; a sweep gives all its variants.
    ///
    /// - Parameter good: called with each file that is good and its scenarios, in their order.
    /// - Throws: `Exit.wrongInput` after saying all that is wrong.
    static func compile(
        _ paths: [String], language: Language,
        good: (String, [Scenario]) throws -> Void = { _, _ in }
    ) throws -> [Scenario] {
        var scenarios: [Scenario] = []
        var count = 0
        for path in paths {
            do {
                let found = try ScenarioScript.read(path: path).variants(language: language)
                if let problem = try problem(of: found) {
                    count += 1
                    Messages.write("\(path): \(problem.text(language))\n")
                    continue
                }
                scenarios += found
                try good(path, found)
            } catch let error as ScriptErrors {
                count += error.errors.count
                Messages.write(error.rendered(in: language) + "\n")
            }
        }
        guard count == 0 else {
            Messages.say(closing(count, language))
            throw Exit.wrongInput
        }
        return scenarios
    }

    /// Why one of the scenarios cannot be run, or nothing; Ctrl-C ends it between two.
    private static func problem(of scenarios: [Scenario]) throws -> Label? {
        for scenario in scenarios {
            if Interrupt.isAsked { throw Exit.interrupted }
            if let problem = World.problem(of: scenario.plan, in: scenario.region) {
                return problem
            }
        }
        return nil
    }

    /// The most warnings of a file that are said at once; a sweep could have a thousand.
    private static let mostWarnings = 8

    /// Says what may be a slip in good files, one line each.
    static func warn(_ path: String, _ scenarios: [Scenario], language: Language) {
        var warnings: [String] = []
        for warning in scenarios.flatMap(\.warnings).map({ $0.text(language) })
        where !warnings.contains(warning) { warnings.append(warning) }
        for warning in warnings.prefix(mostWarnings) { Messages.say("\(path): \(warning)") }
        let notes = Set(scenarios.flatMap(\.notes).map { $0.text(language) })
        let more = notes.union(warnings).count - min(warnings.count, mostWarnings)
        guard more > 0 else { return }
        let (isFirst, isOne) = (warnings.isEmpty, more == 1)
        switch language {
        case .en:
            let word = isFirst ? isOne ? "remark" : "remarks" : "more"
            Messages.say("\(path): \(more) \(word); 'keten explain' says \(isOne ? "it" : "them")")
        case .nl:
            let word = isFirst ? isOne ? " opmerking" : " opmerkingen" : ""
            Messages.say(
                "\(path): \(isFirst ? "" : "nog ")\(more)\(word); 'keten explain' noemt "
                    + (isOne ? "die" : "ze"))
        }
    }

    /// Refuses a sweep where one plan is asked about.
    static func refuseSweep(_ scenarios: [Scenario], language: Language) throws {
        guard let place = scenarios.first?.place else { return }
        switch language {
        case .en:
            throw Refusal("'\(place.sweep)' sweeps over \(place.count) plans; give one of them")
        case .nl:
            throw Refusal("'\(place.sweep)' is een reeks van \(place.count) plannen; geef er één")
        }
    }

    /// Says what a function of a scenario failed with during a run, which ends it.
    static func stopped(by errors: ScriptErrors, _ language: Language) -> Exit {
        Messages.write(errors.rendered(in: language) + "\n")
        switch language {
        case .en: Messages.say("a function failed during the run; there is no result")
        case .nl: Messages.say("een functie mislukte tijdens de berekening; er is geen uitkomst")
        }
        return .wrongInput
    }

    private static func closing(_ count: Int, _ language: Language) -> String {
        switch language {
        case .en: "\(count) \(count == 1 ? "error" : "errors"); nothing was run"
        case .nl: "\(count) \(count == 1 ? "fout" : "fouten"); er is niets gedraaid"
        }
    }
}
