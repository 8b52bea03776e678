// A study small enough to check by hand: four replications, six columns, one scenario.
import KetenEngine
import KetenExperiments
import KetenReports

enum TinyStudy {
    static func indicator(
        _ id: String, _ label: Label, unit: String, better: String
    ) -> Indicator {
        let formula = Label(en: "-", nl: "-")
        switch better {
        case "higher":
            return Indicator(
                id: id, label: label, unit: unit, better: .higher, kind: .flow, formula: formula)
        case "lower":
            return Indicator(
                id: id, label: label, unit: unit, better: .lower, kind: .flow, formula: formula)
        default:
            return Indicator(
                id: id, label: label, unit: unit, better: .neither, kind: .flow, formula: formula)
        }
    }

    static let registered = indicator(
        "registered", Label(en: "Registered", nl: "In beeld"), unit: "people", better: "neither")
    static let wait = indicator(
        "time_to_intake_mean", Label(en: "Time to intake", nl: "Tijd tot intake"), unit: "days",
        better: "lower")
    static let left = indicator(
        "left_waiting", Label(en: "Left while waiting", nl: "Afgehaakt in de wachtrij"),
        unit: "people", better: "lower")
    static let quick = indicator(
        "intake_within_14_days", Label(en: "Intake within 14 days", nl: "Intake binnen 14 dagen"),
        unit: "share", better: "higher")
    static let cost = indicator(
        "cost", Label(en: "Cost", nl: "Kosten"), unit: "EUR", better: "lower")

    static let columns = [
        Column(indicator: registered), Column(indicator: wait), Column(indicator: left),
        Column(indicator: quick), Column(indicator: cost),
        Column(indicator: cost, by: Breakdown(key: "purpose", value: "shelter")),
        Column(indicator: wait, region: "south", period: "2023"),
    ]

    static let rows = TrialRows(
        columnCount: 14,
        rows: [
            [40, 10, 3, 0.5, 120_000, 9_000, 8, 40, 8, 3, 0.75, 150_000, 9_000, .nan],
            [44, 12, 5, 0.25, 130_000, 9_500, .nan, 44, 9, 6, 0.5, 131_250, 9_000, 7],
            [38, 14, 2, 0.5, 110_000, 8_000, 9, 38, 12, 1, 0.75, 140_000, 9_250, 6.5],
            [42, 16, 4, 0.75, 140_000, 8_500, 7, 42, 13, 4, 0.75, 160_000, 8_750, 7],
        ])

    static let baseline = ScenarioHeader(name: "Baseline", fingerprint: "0f", isBaseline: true)
    static let change = ScenarioHeader(
        name: "Two half posts become \"one\"", file: "één.lua", fingerprint: "a1",
        isBaseline: false,
        changes: [
            ChangeText(
                text: Label(
                    en: "capacity south: 0.5 fte becomes 1 fte",
                    nl: "capaciteit zuid: 0,5 fte wordt 1 fte"),
                from: "2023-01-01")
        ],
        notes: [Label(en: "One coordinator cannot be in two places.", nl: "Eén is geen twee.")])

    static func header(
        requested: Int = 4, vary: String = "chance", threads: Int = 2
    ) -> StudyHeader {
        StudyHeader(
            version: "0.1.0", id: "0123456789ab", seed: 2019, replications: 4,
            requested: requested, vary: vary, threads: threads,
            started: "2026-01-01T12:00:00Z", seconds: 0.31, region: "limburg",
            from: "2019-01-01", until: "2026-01-01")
    }

    static let study = Study(
        header: header(),
        result: Comparison.compare(rows, columns: columns, scenarios: [baseline, change]))

    /// The baseline alone.
    static let alone = Study(
        header: header(vary: "all"),
        result: Comparison.compare(
            TrialRows(
                columnCount: 7,
                rows: (0..<4).map { replication in (0..<7).map { rows[replication, $0] } }),
            columns: columns, scenarios: [baseline]))

    static let choices = [
        "registered", "time_to_intake_mean", "left_waiting", "not_measured",
        "intake_within_14_days", "cost",
    ]

    static func options(_ language: Language, showsAll: Bool = false) -> ReportOptions {
        ReportOptions(language: language, rows: choices, showsAll: showsAll)
    }
}
