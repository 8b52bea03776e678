// The furniture of a page in both languages. What something *is* called travels with its
// declaration; only headings and connecting words live here.
import KetenEngine
import KetenExperiments

enum Words {
    static let indicator = Label(en: "indicator", nl: "indicator")
    static let value = Label(en: "value", nl: "waarde")
    static let scenario = Label(en: "scenario", nl: "scenario")
    static let difference = Label(en: "difference", nl: "verschil")
    static let range = Label(en: "range", nl: "bandbreedte")
    static let odds = Label(en: "better / same / worse", nl: "beter / gelijk / slechter")
    static let to = Label(en: "to", nl: "tot")
    static let meanOfRun = Label(en: "mean of the run", nl: "gemiddeld over de looptijd")
    static let fixed = Label(en: "fixed", nl: "vast")
    static let exactlyTheSame = Label(en: "exactly the same", nl: "precies hetzelfde")
    static let sameToTheEuro = Label(
        en: "same to the euro", nl: "op de euro hetzelfde")
    static let notVisible = Label(en: "no visible difference", nl: "geen zichtbaar verschil")
    static let nothingChanges = Label(en: "nothing changes", nl: "er verandert niets")
    static let rangeOfValue = Label(
        en: "Range: in nine of ten simulations the value lies in this range.",
        nl: "Bandbreedte: in negen van de tien simulaties ligt de waarde hiertussen.")
    static let othersMayDiffer = Label(
        en: "No row of this table changes; --all shows every other indicator, which may.",
        nl: "Geen rij van deze tabel verandert; --all toont alle andere indicatoren, die dat "
            + "kunnen.")
    static let rangeOfDifference = Label(
        en: "Range: in nine of ten simulations the difference lies in this range.",
        nl: "Bandbreedte: in negen van de tien simulaties ligt het verschil hiertussen.")
    static let meaningOfFixed = Label(
        en: "Fixed: both ends of the range are the same.",
        nl: "Vast: beide uiteinden van de bandbreedte zijn gelijk.")
    static let meaningOfNotVisible = Label(
        en: "No visible difference: too small to show, or the range straddles zero about evenly.",
        nl: "Geen zichtbaar verschil: te klein om te tonen, of de bandbreedte ligt ongeveer "
            + "gelijk aan beide kanten van nul.")

    /// What the three counts are.
    static func meaningOfOdds(_ count: String) -> Label {
        Label(
            en: "Better / same / worse: in how many of the \(count) simulations; blank where more "
                + "is neither better nor worse.",
            nl: "Beter / gelijk / slechter: in hoeveel van de \(count) simulaties; leeg waar meer "
                + "niet beter of slechter is.")
    }

    static let shareOfKnowledge = Label(
        en: "How much of the spread (variance) uncertain assumptions cause; the rest is chance:",
        nl: "Zoveel van de spreiding (variantie) komt door onzekere aannames; de rest is toeval:")
    static let noShareOfKnowledge = Label(
        en: "How much of the spread uncertain assumptions cause cannot be told from chance here.",
        nl: "Hoeveel van de spreiding door onzekere aannames komt, is hier niet van toeval te "
            + "onderscheiden.")
    static let variant = Label(en: "variant", nl: "variant")
    static let cellsOfSweep = Label(
        en: "Cells: the mean difference; in brackets the range in which it lies in nine of ten "
            + "simulations.",
        nl: "Cellen: het gemiddelde verschil; tussen haakjes waartussen het in negen van de tien "
            + "simulaties ligt.")
    static let input = Label(en: "assumption", nl: "aanname")
    static let lowEnd = Label(en: "low end", nl: "laag")
    static let highEnd = Label(en: "high end", nl: "hoog")
    static let atLow = Label(en: "at low", nl: "bij laag")
    static let atHigh = Label(en: "at high", nl: "bij hoog")
    static let effect = Label(en: "effect", nl: "effect")
    static let simulationError = Label(en: "simulation error", nl: "simulatiefout")
    static let grade = Label(en: "grade", nl: "graad")
    static let oneInputVaried = Label(
        en: "chance varied, one uncertain assumption at a time at either end of its range",
        nl: "toeval gevarieerd, telkens één onzekere aanname op een uiteinde van haar bereik")
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

    static func comparedWith(_ header: ScenarioHeader) -> Label {
        Label(
            en: "compared with \(name(header, inSentence: .en))",
            nl: "vergeleken met \(name(header, inSentence: .nl))")
    }

    static func variants(_ count: Int, comparedWith header: ScenarioHeader) -> Label {
        Label(
            en: "\(count) variants, each compared with \(name(header, inSentence: .en))",
            nl: "\(count) varianten, elk vergeleken met \(name(header, inSentence: .nl))")
    }

    /// What a baseline is called above its column; a long name is cut.
    static func heading(_ baseline: ScenarioHeader, _ language: Language) -> String {
        if isRegion(baseline) { return language == .nl ? "basis" : "baseline" }
        let most = 24
        guard baseline.name.count > most else { return baseline.name }
        return String(baseline.name.prefix(most - 1)) + "…"
    }

    private static func name(
        _ baseline: ScenarioHeader, inSentence language: Language
    ) -> String {
        guard isRegion(baseline) else { return baseline.name }
        return language == .nl ? "de basis" : "the baseline"
    }

    /// Whether a baseline is the region as it is, which no file gave a name.
    private static func isRegion(_ header: ScenarioHeader) -> Bool {
        header.isBaseline && header.file == nil && header.name == "Baseline"
    }

    static func moreNotes(_ count: Int) -> Label {
        Label(
            en: "… and \(count) more such remarks; keten explain has them all.",
            nl: "… en nog \(count) van zulke opmerkingen; keten explain geeft ze alle.")
    }

    /// What was varied; every answer says it before its table.
    static func varied(_ vary: String) -> Label {
        switch vary {
        case "one input at a time": oneInputVaried
        case "chance":
            Label(
                en: "chance varied, assumptions at their best estimates",
                nl: "toeval gevarieerd, aannames op hun beste schatting")
        case "all":
            Label(
                en: "chance and uncertain assumptions varied",
                nl: "toeval en onzekere aannames gevarieerd")
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
            return Label(en: "\(finished) simulations", nl: "\(finished) simulaties")
        }
        return Label(
            en: "\(finished) of \(requested) simulations (interrupted)",
            nl: "\(finished) van \(requested) simulaties (onderbroken)")
    }

    static func seed(_ seed: UInt64) -> Label {
        Label(en: "Seed: \(seed).", nl: "Toevalsgetal: \(seed).")
    }
}
