// The furniture of a page in both languages. What something *is* called travels with its
// declaration; only headings and connecting words live here.
import KetenEngine
import KetenExperiments

enum Words {
    static let indicator = Label(en: "indicator", nl: "indicator")
    static let now = Label(en: "now", nl: "nu")
    static let value = Label(en: "value", nl: "waarde")
    static let scenario = Label(en: "scenario", nl: "scenario")
    static let difference = Label(en: "difference", nl: "verschil")
    static let range = Label(en: "range", nl: "bandbreedte")
    static let better = Label(en: "better in", nl: "beter in")
    static let to = Label(en: "to", nl: "tot")
    static let outOf100 = Label(en: "of 100", nl: "van 100")
    static let exactlyTheSame = Label(en: "exactly the same", nl: "precies hetzelfde")
    static let notVisible = Label(en: "no visible difference", nl: "geen zichtbaar verschil")
    static let nothingChanges = Label(en: "nothing changes", nl: "er verandert niets")
    static let rangeOfValue = Label(
        en: "Range: p05 to p95 over the replications.",
        nl: "Bandbreedte: p05 tot p95 over de herhalingen.")
    static let othersMayDiffer = Label(
        en: "No row of this table changes; --all shows every other indicator, which may.",
        nl: "Geen rij van deze tabel verandert; --all toont alle andere indicatoren, die dat "
            + "kunnen.")
    static let rangeOfDifference = Label(
        en: "Range: p05 to p95 of the paired difference over the replications.",
        nl: "Bandbreedte: p05 tot p95 van het gepaarde verschil over de herhalingen.")

    static let shareOfKnowledge = Label(
        en: "Of these ranges, uncertain inputs cause (share of the variance; the rest is chance):",
        nl: "Van deze bandbreedten komt door onzekere invoer (deel van de variantie; de rest is "
            + "toeval):")
    static let variant = Label(en: "variant", nl: "variant")
    static let cellsOfSweep = Label(
        en: "Cells: the mean difference, and in brackets its range: p05 to p95 over the "
            + "replications.",
        nl: "Cellen: het gemiddelde verschil, met tussen haakjes de bandbreedte: p05 tot p95 over "
            + "de herhalingen.")
    static let input = Label(en: "input", nl: "invoer")
    static let lowEnd = Label(en: "low end", nl: "laag")
    static let highEnd = Label(en: "high end", nl: "hoog")
    static let atLow = Label(en: "at low", nl: "bij laag")
    static let atHigh = Label(en: "at high", nl: "bij hoog")
    static let effect = Label(en: "effect", nl: "effect")
    static let simulationError = Label(en: "simulation error", nl: "simulatiefout")
    static let grade = Label(en: "grade", nl: "graad")
    static let oneInputVaried = Label(
        en: "chance varied, one uncertain input at a time at either end of its range",
        nl: "toeval gevarieerd, telkens één onzekere invoer op een uiteinde van zijn bereik")
    static let effectOfInput = Label(
        en: "Effect: the answer at the high end less that at the low end, in common random "
            + "numbers; simulation error: half the 95 % interval of its mean.",
        nl: "Effect: het antwoord bij hoog min dat bij laag, met gemeenschappelijk toeval; "
            + "simulatiefout: de helft van het 95 %-interval van het gemiddelde.")

    static let effectInBrackets = Label(
        en:
            "In parentheses: less than twice the simulation error, which among so many inputs is "
            + "not distinguishable from nothing.",
        nl: "Tussen haakjes: minder dan tweemaal de simulatiefout, wat bij zoveel invoer niet te "
            + "onderscheiden is van niets.")

    static func comparedWith(_ name: String) -> Label {
        Label(en: "compared with \(name)", nl: "vergeleken met \(name)")
    }

    static func variants(_ count: Int, comparedWith name: String) -> Label {
        Label(
            en: "\(count) variants, each compared with \(name)",
            nl: "\(count) varianten, elk vergeleken met \(name)")
    }

    static func moreNotes(_ count: Int) -> Label {
        Label(
            en: "… and \(count) more such remarks; keten explain has them all.",
            nl: "… en nog \(count) van zulke opmerkingen; keten explain geeft ze alle.")
    }

    static func place(_ region: String, from: String, until: String) -> Label {
        Label(
            en: "\(region), from \(from) until \(until)",
            nl: "\(region), van \(from) tot \(until)")
    }

    /// What was varied; every table begins with it.
    static func varied(_ vary: String) -> Label {
        switch vary {
        case "chance":
            Label(
                en: "chance varied, knowledge at its point values",
                nl: "toeval gevarieerd, kennis op de puntwaarden")
        case "all":
            Label(en: "chance and knowledge varied", nl: "toeval en kennis gevarieerd")
        default:
            Label(en: "\(vary) varied", nl: "\(vary) gevarieerd")
        }
    }

    static func incomplete(_ indicator: Label) -> Label {
        Label(
            en: "“\(indicator.en)” is incomplete of the last two years: not all of them is over.",
            nl: "“\(indicator.nl)” is onvolledig over de laatste twee jaren: nog niet alles is "
                + "afgelopen.")
    }

    static let synthetic = Label(
        en: "Rows by municipality are synthetic: simulated expectations, not case data.",
        nl: "Rijen per gemeente zijn synthetisch: gesimuleerde verwachtingen, geen casusgegevens.")

    /// In the place of a small count of people.
    static let fewerThan5 = Label(en: "fewer than 5", nl: "minder dan 5")

    /// A measured value in place of an assumption; every table says so before its numbers.
    static func measured(_ figure: MeasuredText) -> Label {
        func place(_ language: Language) -> String {
            let number = { (value: Double) in plain(value, language) }
            var text = figure.label.text(language)
            if let subject = figure.subject { text += " (\(subject))" }
            text += ": " + (figure.value.map(number) ?? fewerThan5.text(language))
            text += " \(figure.unit)"
            if let low = figure.low, let high = figure.high {
                text += ", \(number(low)) \(to.text(language)) \(number(high))"
            }
            let (since, till) = language == .nl ? ("vanaf", "tot") : ("from", "until")
            let days = [
                figure.from.map { "\(since) \($0)" }, figure.until.map { "\(till) \($0)" },
            ].compactMap { $0 }
            if !days.isEmpty {
                text += language == .nl ? ", geldig " : ", in force "
                text += days.joined(separator: " ")
            }
            text += language == .nl ? ", in plaats van " : ", in place of "
            return text + "\(number(figure.replaced)) (\(figure.source), \(figure.date))"
        }
        return Label(en: "measured here: " + place(.en), nl: "hier gemeten: " + place(.nl))
    }

    /// A range that the scenario states; every table says so before its numbers.
    ///
    /// - Parameter vary: what was varied; a range counts only where knowledge was.
    static func assumed(_ input: AssumedText, vary: String) -> Label {
        let isDrawn = vary != "chance"
        return Label(
            en: "assumed here: \(input.text.en) (grade C, \(input.source))"
                + (isDrawn ? "" : "; the range counts only with --vary all"),
            nl: "hier aangenomen: \(input.text.nl) (graad C, \(input.source))"
                + (isDrawn ? "" : "; het bereik telt alleen met --vary all"))
    }

    static let targets = Label(en: "target", nl: "doel")
    static let target = Label(en: "Target", nl: "Doel")

    /// A number with all its digits and the decimal mark of the language.
    private static func plain(_ number: Double, _ language: Language) -> String {
        let text = number.description
        let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        guard language == .nl else { return short }
        return String(short.map { $0 == "." ? "," : $0 })
    }

    static func replications(finished: String, requested: String?) -> Label {
        guard let requested else {
            return Label(en: "\(finished) replications", nl: "\(finished) herhalingen")
        }
        return Label(
            en: "\(finished) of \(requested) replications (interrupted)",
            nl: "\(finished) van \(requested) herhalingen (onderbroken)")
    }

    static func seed(_ seed: UInt64) -> Label {
        Label(en: "seed \(seed)", nl: "startgetal \(seed)")
    }
}
