// The scenario that `keten new` writes: one question, one change with the value believed to be in
// force, and comments on what else can be asked.

import KetenCare
import KetenEngine

struct ScenarioStarter {
    let region: Region
    /// The base as the script writes it.
    let base: String
    let language: Language

    var text: String {
        let isDutch = language == .nl
        let question =
            isDutch
            ? "Wat zou \(thing.nl) hebben opgeleverd?" : "What would \(thing.en) have done?"
        let lines = [
            "-- \(question)",
            isDutch
                ? "-- keten check zegt wat er mis is; keten parameters noemt wat te veranderen is."
                : "-- keten check says what is wrong; keten parameters lists what can be changed.",
            "return scenario \"\(isDutch ? "Mijn vraag" : "My question")\" {",
            "  api = 1, base = \"\(base)\",",
            isDutch
                ? "  -- Zonder from en until loopt de berekening over alle dagen van de tabellen."
                : "  -- Without from and until the run covers all days of the tables.",
            "",
            isDutch
                ? "  -- was: de waarde die nu geldt (wordt nagegaan). becomes: de nieuwe waarde."
                : "  -- was: the value in force (it is checked). becomes: the new value.",
        ]
        let because =
            isDutch
            ? "    because = \"waarom u dit vraagt\"," : "    because = \"why you ask this\","
        let more =
            isDutch
            ? """
              -- Meer woorden: absence (iemand is weg), growth, shift (inwoners), new_post, scale,
              -- over (varianten naast elkaar), target (wat genoeg is), uncertain (een eigen marge),
              -- effect, priority, indicator. `keten stubs` schrijft op wat elk woord vraagt.
            """
            : """
              -- More words: absence (somebody is away), growth, shift (inhabitants), new_post, scale,
              -- over (variants side by side), target (what is enough), uncertain (a range of your
              -- own), effect, priority, indicator. `keten stubs` writes what each of them asks.
            """
        return (lines + change + [because, "  },", "", more, "}"]).joined(separator: "\n") + "\n"
    }

    /// The first day of the last third of the covered years.
    private var day: CivilDate {
        let covered = region.tables.coverage
        let later = covered.from.adding(days: covered.dayCount * 2 / 3).startOfYear
        return max(later, covered.from)
    }

    /// The one contribution of all municipalities on the day, if they pay the same.
    private var contribution: Double? {
        let values = region.subjects(of: .municipality).map { code -> Double? in
            guard
                case .number(let rate)? = region.value(
                    of: "contribution", subject: code, on: day)
            else { return nil }
            return rate
        }
        guard let first = values.first, let first, first > 0 else { return nil }
        return values.allSatisfy { $0 == first } ? first : nil
    }

    private var thing: Label {
        contribution == nil
            ? Label(en: "a lower caseload norm", nl: "een lagere caseloadnorm")
            : Label(
                en: "a quarter more contribution, spent on coordinator hours,",
                nl: "een kwart meer bijdrage, besteed aan coördinatie-uren,")
    }

    private var change: [String] {
        if let rate = contribution {
            let more = (rate * 12_500).rounded() / 10_000
            return [
                "  change \"contribution\" {",
                "    was = EUR(\(rate)), becomes = EUR(\(more)), per = inhabitant,",
                "    from = \"\(day)\", spend_on = \"coordinator hours\",",
            ]
        }
        var norm = 28.0
        if case .number(let number)? = region.value(of: "caseload_norm", subject: nil, on: day) {
            norm = number
        }
        return [
            "  change \"caseload_norm\" {",
            "    was = \(ParameterValue.plain(norm)) * cases / fte,",
            "    becomes = \(ParameterValue.plain(norm * 0.75)) * cases / fte,",
        ]
    }
}
