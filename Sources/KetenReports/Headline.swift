// The first line of an answer: one sentence for a council. What changes for people and when, how
// far it may go, what it costs, and which unproven assumption decides it most.
//
// It is about one row: the first that the scenario affects, people before service before money.
// The line that names the deciding assumption is about the same row.
import KetenEngine
public import KetenExperiments

/// Makes the sentence.
public enum Headline {
    /// The rows about people, in the order in which they are told.
    private static let people = ["helped", "left_waiting", "registered", "intake_within_14_days"]
    /// The rows about money, which come last.
    private static let money = ["cost", "overspend", "fte_bought"]

    /// The column that a scenario's answer is told by; nil when it affects no row of the table.
    public static func column(
        of result: StudyResult, scenario: Int, options: ReportOptions
    ) -> Int? {
        let service = options.rows.filter { !people.contains($0) && !money.contains($0) }
        let rows = (people + service + money).filter { options.rows.contains($0) }
        return TableLine.chosen(
            of: result, options: ReportOptions(rows: rows)
        ).first { $0.isAffected(scenario, of: result) }?.column
    }

    /// The sentence about a scenario; nil for a baseline.
    static func text(_ scenario: Int, of study: Study, options: ReportOptions) -> String? {
        let (result, language) = (study.result, options.language)
        let header = result.scenarios[scenario]
        guard !header.isBaseline else { return nil }
        let days = PeriodText.during(study.header.from, study.header.until).text(language)
        guard let column = column(of: result, scenario: scenario, options: options),
            let difference = result.row(column: column, scenario: scenario).difference
        else {
            let lines = TableLine.chosen(of: result, options: options)
            return days + " "
                + nothing(header, lines.compactMap { $0.sight(scenario, of: result) })
                .text(language)
        }
        let indicator = result.columns[column].indicator
        var text = days + " " + HeadlineWords(difference, of: indicator, language).news
        if !money.contains(indicator.id) { text += cost(scenario, of: result, language) }
        if let input = header.decidedBy?.text(language) {
            text += Label(
                en: "; “\(input)” decides most", nl: "; “\(input)” weegt het zwaarst"
            ).text(language)
        }
        return text + "."
    }

    /// Why there is no news.
    private static func nothing(_ header: ScenarioHeader, _ sights: [TableLine.Sight]) -> Label {
        if header.changes.isEmpty {
            return Label(
                en: "nothing differs, for the scenario changes nothing.",
                nl: "verschilt er niets, want het scenario verandert niets.")
        }
        if sights.allSatisfy({ $0 == .exactlyTheSame }) {
            return Label(
                en: "nothing in this table differs, in any of the simulations.",
                nl: "verschilt er niets in deze tabel, in geen enkele simulatie.")
        }
        return Label(
            en: "nothing in this table differs visibly: what differs may as well be chance.",
            nl: "verschilt er niets zichtbaar in deze tabel: wat verschilt, kan ook toeval zijn.")
    }

    private static func cost(
        _ scenario: Int, of result: StudyResult, _ language: Language
    ) -> String {
        guard
            let line = TableLine.chosen(of: result, options: ReportOptions(rows: ["cost"])).first,
            let sight = line.sight(scenario, of: result),
            let difference = result.row(column: line.column, scenario: scenario).difference
        else { return "" }
        switch sight {
        case .missing: return ""
        case .exactlyTheSame, .sameToTheEuro:
            return Label(en: ", for the same money", nl: ", voor hetzelfde geld").text(language)
        case .notVisible:
            return Label(
                en: ", with no visible difference in cost",
                nl: ", zonder zichtbaar verschil in kosten"
            ).text(language)
        case .seen:
            let indicator = result.columns[line.column].indicator
            return (language == .nl ? ", voor " : ", for ")
                + HeadlineWords(difference, of: indicator, language).price
        }
    }
}
