// A sweep is one table with a row for each variant, and targets are judged below or beside it.
import KetenEngine
import KetenExperiments
import KetenReports
import Testing

@Suite("The table of a sweep")
struct SweepTableTests {
    private static func variant(_ number: Int, _ text: String) -> ScenarioHeader {
        ScenarioHeader(
            name: "Cents (\(number) of 2): \(text)", fingerprint: "a\(number)", isBaseline: false,
            changes: [
                ChangeText(text: Label(en: "the same for all", nl: "voor alle gelijk")),
                ChangeText(text: Label(en: text, nl: text)),
            ],
            notes: [Label(en: "Known to both.", nl: "Van beide bekend.")],
            variant: VariantText(sweep: "Cents", number: number, count: 2, values: text))
    }

    /// The rows of the tiny study, whose scenario is the second variant and whose baseline is both
    /// the baseline and the first.
    private static let study: Study = {
        let rows = TrialRows(
            columnCount: 21,
            rows: (0..<4).map { (replication: Int) -> [Double] in
                let row = (0..<14).map { TinyStudy.rows[replication, $0] }
                return Array(row[..<7] + row[..<7] + row[7...])
            })
        return Study(
            header: TinyStudy.header(),
            result: Comparison.compare(
                rows, columns: TinyStudy.columns,
                scenarios: [
                    TinyStudy.baseline, SweepTableTests.variant(1, "as now"),
                    SweepTableTests.variant(2, "more"),
                ]))
    }()

    private static func target(_ scenario: Int, holds: Bool) -> TargetOutcome {
        TargetOutcome(
            scenario: scenario, text: Label(en: "wait at most 11 days", nl: "hoogstens 11 dagen"),
            column: TinyStudy.columns[1], isAtMost: true, bound: 11, chance: nil,
            mean: holds ? 10.5 : 13, share: holds ? 0.5 : 0.25, baselineShare: 0.25, holds: holds)
    }

    @Test("A row for each variant, a column for each indicator that any of them moves")
    func table() {
        let text = TableFormat.text(of: Self.study, options: TinyStudy.options(.en))
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines.contains("Cents"))
        #expect(lines.contains("  2 variants, each compared with the baseline"))
        #expect(lines.contains("  the same for all"))
        #expect(!lines.contains("  as now"))
        let head = lines.first { $0.hasPrefix("variant") }
        for name in ["Time to intake (days)", "Intake within 14 days", "Cost"] {
            #expect(head?.contains(name) == true)
        }
        #expect(head?.contains("Registered") == false)
        #expect(lines.contains { $0.hasPrefix("baseline") && $0.contains("13.0") })
        #expect(lines.contains { $0.hasPrefix("as now") && $0.contains("exactly the same") })
        #expect(lines.contains { $0.hasPrefix("more") && $0.contains("-2.5 (-3.0 to -2.0)") })
        #expect(lines.filter { $0 == "Known to both." }.count == 1)
    }

    @Test("With everything asked for, each variant has its table")
    func all() {
        let text = TableFormat.text(
            of: Self.study, options: TinyStudy.options(.en, showsAll: true))
        #expect(text.contains("Cents (1 of 2): as now\n"))
        #expect(text.contains("Cents (2 of 2): more\n"))
    }

    @Test("Each target is judged in the row of its variant, by what it asks about")
    func targets() {
        let study = Study(
            header: Self.study.header, result: Self.study.result,
            targets: [Self.target(1, holds: false), Self.target(2, holds: true)])
        let lines = TableFormat.text(of: study, options: TinyStudy.options(.nl))
            .split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasPrefix("variant") && $0.hasSuffix("doel") })
        #expect(lines.contains { $0.hasPrefix("basis") && $0.hasSuffix("geldt in 25 van 100") })
        #expect(lines.contains { $0.hasPrefix("as now") && $0.hasSuffix("gemist, gemiddeld 13,0") })
        #expect(lines.contains { $0.hasPrefix("more") && $0.hasSuffix("gehaald, gemiddeld 10,5") })
        #expect(lines.contains("Doel: hoogstens 11 dagen"))
    }

    @Test("Of several targets each has a letter, and one with a chance its futures")
    func severalTargets() {
        let often = TargetOutcome(
            scenario: 2, text: Label(en: "often", nl: "vaak"), column: TinyStudy.columns[1],
            isAtMost: true, bound: 11, chance: 0.8, mean: 10.5, share: 0.5, holds: false)
        let study = Study(
            header: Self.study.header, result: Self.study.result,
            targets: [Self.target(1, holds: false), Self.target(2, holds: true), often])
        let lines = TableFormat.text(of: study, options: TinyStudy.options(.en))
            .split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.hasSuffix("A met, mean 10.5; B missed: holds in 50 of 100") })
        #expect(lines.contains("Target A: wait at most 11 days"))
        #expect(lines.contains("Target B: often"))
    }

    @Test("Below the table of one scenario a target is said with its mean and its futures")
    func target() {
        let study = Study(
            header: TinyStudy.header(), result: TinyStudy.study.result,
            targets: [Self.target(1, holds: true)])
        #expect(
            TableFormat.text(of: study, options: TinyStudy.options(.en)).hasSuffix(
                "Target met: wait at most 11 days. It holds in 50 of 100 simulations (without the "
                    + "scenario: 25 of 100); the mean is 10.5.\nSeed: 2019.\n"))
        #expect(
            MarkdownFormat.text(of: study, options: TinyStudy.options(.nl)).contains("Doel gehaald")
        )
    }

    @Test("JSON names the sweep of a variant, what is assumed, and each target")
    func json() {
        let assumed = AssumedText(
            parameter: "patience", subjects: [], text: Label(en: "a range", nl: "een bereik"),
            value: 100, low: 60, high: 180, spread: "triangular", unit: "days", source: "me")
        let tiny = TinyStudy.header()
        let header = StudyHeader(
            version: tiny.version, id: tiny.id, seed: 1, replications: 4, requested: 4,
            vary: "chance", threads: 1, started: "", seconds: 0, region: "limburg",
            from: tiny.from, until: tiny.until, assumed: [assumed])
        let study = Study(
            header: header, result: Self.study.result, targets: [Self.target(2, holds: true)])
        let text = JSONFormat.text(of: study)
        #expect(
            text.contains(#""sweep": {"name": "Cents", "number": 2, "of": 2, "values": "more"}"#))
        #expect(
            text.contains(#""parameter": "patience", "text": "a range", "value": 100, "low": 60"#))
        #expect(
            text.contains(
                #""mean": 10.5, "holds_in": 0.5, "baseline_holds_in": 0.25, "met": true"#
            ))
        #expect(
            TableFormat.text(of: study, options: TinyStudy.options(.en))
                .contains("assumed here: a range (grade C, me)"))
        #expect(!JSONFormat.text(of: TinyStudy.study).contains("\"targets\""))
    }
}
