// A scenario in plain words: what it is laid over, what it changes and why, what to know, and the
// fingerprint by which two files that mean the same can be told.

import KetenCare
public import KetenEngine
import KetenExperiments
import KetenRegions

extension Scenario {
    /// The plan in plain words, one line each; the same for every file that means the same.
    ///
    /// Shape: the name; the region and the days; the changes by date, each with its reason and
    /// source; what it says of uncertain inputs; its targets; what a reader must know; how
    /// functions are executed; the fingerprint.
    public func explanation(in language: Language) -> String {
        var lines = [place?.name(in: language) ?? name]
        let label = region.tables.named.label.text(language)
        let days = Label(
            en: "over \(label), from \(plan.period.from) until \(plan.period.until)",
            nl: "over \(label), van \(plan.period.from) tot \(plan.period.until)")
        lines.append("  " + days.text(language))
        if let reference {
            let than = Label(
                en: "compared with the scenario it builds on: \(reference.name)",
                nl: "vergeleken met het scenario waar het op bouwt: \(reference.name)")
            lines.append("  " + than.text(language))
        }
        if let because { lines.append("  " + Self.why.text(language) + because.printable) }
        if let source { lines.append("  " + Self.whence.text(language) + source.printable) }
        if let note { lines.append("  " + Self.remark.text(language) + note.printable) }
        if changeTexts.isEmpty { lines.append("- " + Self.nothing(over: nil).text(language)) }
        for change in changeTexts {
            lines.append("- " + change.text.text(language))
            if let because = change.because {
                lines.append("  " + Self.why.text(language) + because.printable)
            }
            if let source = change.source {
                lines.append("  " + Self.whence.text(language) + source.printable)
            }
        }
        for input in assumed {
            lines.append("~ " + input.sentence(in: region).text(language))
            if let because = input.because {
                lines.append("  " + Self.why.text(language) + because.printable)
            }
            lines.append("  " + Self.whence.text(language) + input.source.printable)
            lines.append("  " + input.remark.text(language))
        }
        lines += measuredFigures(in: language)
        for target in targets {
            lines.append("? " + Self.must.text(language) + target.text.text(language))
            if let because = target.because {
                lines.append("  " + Self.why.text(language) + because.printable)
            }
        }
        lines += notes.map { "! " + $0.text(language) }
        lines += measured(in: language)
        lines += functionLines(in: language)
        lines.append("  \(Self.print.text(language)): \(fingerprint)")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The scenarios of one file in plain words: one in full, and of the other variants of a sweep
    /// what each has that the first has not.
    public static func explanation(of scenarios: [Scenario], in language: Language) -> String {
        guard let first = scenarios.first else { return "" }
        var text = first.explanation(in: language)
        guard scenarios.count > 1 else { return text }
        let known = first.sentences(language)
        for scenario in scenarios.dropFirst() {
            text += "\n\(scenario.place?.name(in: language) ?? scenario.name)\n"
            let own = scenario.sentences(language).filter { !known.contains($0) }
            for line in own { text += "\(line)\n" }
            text += "  \(print.text(language)): \(scenario.fingerprint)\n"
        }
        return text
    }

    /// The changes, what is said of inputs, the targets, and what to know: a line each.
    public func sentences(_ language: Language) -> [String] {
        changeTexts.map { "- " + $0.text.text(language) }
            + assumed.map { "~ " + $0.sentence(in: region).text(language) }
            + targets.map { "? " + Self.must.text(language) + $0.text.text(language) }
            + notes.map { "! " + $0.text(language) }
    }

    private static let print = Label(en: "fingerprint", nl: "vingerafdruk")

    /// The figures of the asker's own that take the place of assumptions.
    private func measuredFigures(in language: Language) -> [String] {
        CareStudy.measuredTexts(of: [self]).map { figure in
            let subject = figure.subject.map { " (\($0))" } ?? ""
            // A small real count of people is not shown.
            let value =
                figure.value.map(NumberText.plain)
                ?? Label(en: "fewer than 5", nl: "minder dan 5")
            let before = NumberText.plain(figure.replaced)
            let text = Label(
                en: "measured: \(figure.parameter)\(subject) \(value.en) \(figure.unit), in place "
                    + "of \(before.en)",
                nl: "gemeten: \(figure.parameter)\(subject) \(value.nl) \(figure.unit), in plaats "
                    + "van \(before.nl)")
            return "~ \(text.text(language)) (\(figure.source), \(figure.date))"
        }
    }

    private func measured(in language: Language) -> [String] {
        plan.indicators.map { own in
            let verb = Label(en: "measures", nl: "meet")
            let times = Label(
                en: own.isEveryMonth ? "each month" : "at the end",
                nl: own.isEveryMonth ? "elke maand" : "aan het eind")
            return "+ \(verb.text(language)) \(own.name), \(times.text(language))"
        }
    }

    /// How each function is executed; what is called is counted in a few replications.
    private func functionLines(in language: Language) -> [String] {
        guard !functionNotes.isEmpty else { return ["  " + Self.noFunctions.text(language)] }
        let head = Label(en: "functions:", nl: "functies:")
        let counts = callsPerReplication
        return ["  " + head.text(language)]
            + functionNotes.map { note in
                let calls = note.function.flatMap { counts[$0] } ?? 0
                return "    " + note.text(calls: calls).text(language)
            }
    }

    /// How often each function is called in a replication: the mean of four.
    private var callsPerReplication: [String: Double] {
        guard functionNotes.contains(where: { $0.asked > 0 }) else { return [:] }
        let world = World(region: region, plan: plan)
        guard world.problem == nil else { return [:] }
        var simulation = CareSimulation(world)
        let replications = 4
        for replication in 0..<replications {
            simulation.run(seed: 2019, replication: UInt32(replication))
        }
        var counts: [String: Double] = [:]
        for (function, _, called) in simulation.questions {
            counts[function, default: 0] += Double(called) / Double(replications)
        }
        return counts
    }

    private static let noFunctions = Label(
        en: "functions: none of its own, so a run takes no longer",
        nl: "functies: geen eigen, dus een berekening duurt niet langer")
    private static let must = Label(en: "target: ", nl: "doel: ")
    private static let why = Label(en: "because: ", nl: "omdat: ")
    private static let whence = Label(en: "source: ", nl: "bron: ")
    private static let remark = Label(en: "note: ", nl: "noot: ")
}
