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
    static let rangeOfDifference = Label(
        en: "Range: p05 to p95 of the paired difference over the replications.",
        nl: "Bandbreedte: p05 tot p95 van het gepaarde verschil over de herhalingen.")

    static func comparedWith(_ name: String) -> Label {
        Label(en: "compared with \(name)", nl: "vergeleken met \(name)")
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

    /// A measured value in place of an assumption; every table says so before its numbers.
    static func measured(_ figure: MeasuredText) -> Label {
        func place(_ language: Language) -> String {
            let number = { (value: Double) in plain(value, language) }
            var text = figure.label.text(language)
            if let subject = figure.subject { text += " (\(subject))" }
            text += ": \(number(figure.value)) \(figure.unit)"
            if let low = figure.low, let high = figure.high {
                text += ", \(number(low)) \(to.text(language)) \(number(high))"
            }
            text += language == .nl ? ", in plaats van " : ", in place of "
            return text + "\(number(figure.replaced)) (\(figure.source), \(figure.date))"
        }
        return Label(en: "measured here: " + place(.en), nl: "hier gemeten: " + place(.nl))
    }

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
