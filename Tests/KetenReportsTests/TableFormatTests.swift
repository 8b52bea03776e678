// The table on a terminal, pinned in both languages, and what it says when there is little to say.
import KetenEngine
import KetenExperiments
import KetenReports
import Testing

@Suite("The table")
struct TableFormatTests {
    @Test("In English")
    func english() {
        #expect(
            TableFormat.text(of: TinyStudy.study, options: TinyStudy.options(.en)) == """
                4 replications; chance varied, knowledge at its point values; seed 2019
                limburg, from 2019-01-01 until 2026-01-01

                Two half posts become "one"
                  compared with Baseline
                  2023-01-01: capacity south: 0.5 fte becomes 1 fte

                indicator                         now  scenario             difference  \
                              range   better in
                Registered (people)              41.0      41.0       exactly the same
                Time to intake (days)            13.0      10.5                   -2.5  \
                       -3.0 to -2.0  100 of 100
                Left while waiting (people)       3.5       3.5  no visible difference  \
                       -0.9 to +0.8   50 of 100
                Intake within 14 days           50.0%     68.8%               +18.8 pp  \
                   +3.8 to +25.0 pp   88 of 100
                Cost                         €125,000  €145,313               +€20,313  \
                +€4,063 to +€30,000    0 of 100
                Cost of shelter                €8,750    €9,000  no visible difference  \
                   -€425 to +€1,100   38 of 100

                Range: p05 to p95 of the paired difference over the replications.
                One coordinator cannot be in two places.

                """)
    }

    @Test("In Dutch")
    func dutch() {
        #expect(
            TableFormat.text(of: TinyStudy.study, options: TinyStudy.options(.nl)) == """
                4 herhalingen; toeval gevarieerd, kennis op de puntwaarden; startgetal 2019
                limburg, van 2019-01-01 tot 2026-01-01

                Two half posts become "one"
                  vergeleken met Baseline
                  2023-01-01: capaciteit zuid: 0,5 fte wordt 1 fte

                indicator                                 nu   scenario                 verschil \
                            bandbreedte     beter in
                In beeld (mensen)                       41,0       41,0        precies hetzelfde
                Tijd tot intake (dagen)                 13,0       10,5                     -2,5 \
                          -3,0 tot -2,0  100 van 100
                Afgehaakt in de wachtrij (mensen)        3,5        3,5  geen zichtbaar verschil \
                          -0,9 tot +0,8   50 van 100
                Intake binnen 14 dagen                 50,0%      68,8%             +18,8 %-punt \
                  +3,8 tot +25,0 %-punt   88 van 100
                Kosten                             € 125.000  € 145.313                € +20.313 \
                 € +4.063 tot € +30.000    0 van 100
                Kosten van opvang                    € 8.750    € 9.000  geen zichtbaar verschil \
                    € -425 tot € +1.100   38 van 100

                Bandbreedte: p05 tot p95 van het gepaarde verschil over de herhalingen.
                Eén is geen twee.

                """)
    }

    @Test("A baseline alone has its values and their range")
    func baselineAlone() {
        var options = ReportOptions(rows: [TableRow("registered"), TableRow("cost")])
        options.notes = [Label(en: "That is all.", nl: "Dat is alles.")]
        #expect(
            TableFormat.text(of: TinyStudy.alone, options: options) == """
                4 replications; chance and knowledge varied; seed 2019
                limburg, from 2019-01-01 until 2026-01-01

                Baseline

                indicator               value                 range
                Registered (people)      41.0          38.3 to 43.7
                Cost                 €125,000  €111,500 to €138,500

                Range: p05 to p95 over the replications.
                That is all.

                """)
    }

    @Test("An interrupted run says how many replications were asked for")
    func interrupted() {
        let study = Study(
            header: TinyStudy.header(requested: 1_200), result: TinyStudy.study.result)
        let text = TableFormat.text(of: study, options: TinyStudy.options(.en))
        #expect(text.hasPrefix("4 of 1,200 replications (interrupted); chance varied, "))
    }

    @Test("Asked for everything, it shows every row of the whole run and region")
    func everything() {
        let text = TableFormat.text(
            of: TinyStudy.study, options: TinyStudy.options(.en, showsAll: true))
        let rows = text.split(separator: "\n").filter {
            $0.contains(" of 100") || $0.contains("exactly")
        }
        #expect(rows.count == 6)
        #expect(text.contains("Cost: shelter "))
        #expect(!text.contains("south 2023"))
    }

    @Test("Each scenario has its own block")
    func blocks() {
        let other = ScenarioHeader(name: "Other", fingerprint: "b2", isBaseline: false)
        let rows = TrialRows(columnCount: 3, rows: [[1, 2, 3], [2, 3, 5], [.nan, 1, 1]])
        let study = Study(
            header: TinyStudy.header(),
            result: Comparison.compare(
                rows, columns: [Column(indicator: TinyStudy.registered)],
                scenarios: [TinyStudy.baseline, TinyStudy.change, other]))
        let text = TableFormat.text(of: study, options: TinyStudy.options(.en))
        #expect(text.contains("\nTwo half posts become \"one\"\n"))
        #expect(text.contains("\nOther\n  compared with Baseline\n  nothing changes\n"))
        #expect(!text.contains("\nBaseline\n"))
    }

    @Test("What was never measured is a dash, not a number")
    func missing() {
        let study = Study(
            header: TinyStudy.header(),
            result: Comparison.compare(
                TrialRows(columnCount: 2, rows: [[1, .nan]]),
                columns: [Column(indicator: TinyStudy.registered)],
                scenarios: [TinyStudy.baseline, TinyStudy.change]))
        let text = TableFormat.text(of: study, options: TinyStudy.options(.en))
        #expect(text.contains("Registered (people)  1.0         –           –"))
    }

    @Test("The first row that visibly changes can be named, with what it hangs on")
    func firstAffected() throws {
        let options = TinyStudy.options(.en)
        let column = try #require(
            TinyStudy.study.firstAffectedColumn(scenario: 1, options: options))
        #expect(TinyStudy.columns[column].indicator.id == "time_to_intake_mean")
        let ends = (
            low: Label(en: "2.5 hours", nl: "2,5 uur"), high: Label(en: "10 hours", nl: "10 uur")
        )
        func note(_ low: Double, _ high: Double) -> Label? {
            InfluenceNote.text(
                Influence(name: "hours", low: low, high: high),
                input: Label(en: "hours per case", nl: "uren per zaak"), ends: ends, grade: "C",
                column: TinyStudy.columns[column])
        }
        #expect(
            note(-3, 0.5)?.en
                == "Of the grade-C inputs, “hours per case” moves “Time to intake” most: "
                + "between its two ends (2.5 hours and 10 hours) "
                + "the difference goes from -3.0 to +0.5.")
        #expect(
            note(-3, 0.5)?.nl.hasSuffix(
                "uitersten (2,5 uur en 10 uur) gaat het verschil van -3,0 tot +0,5.") == true)
        // Ends that read the same say nothing.
        #expect(note(-3, -3.01) == nil)
    }

    @Test("A row that is visible but within the error of the simulation is not affected")
    func withinError() {
        let study = Study(
            header: TinyStudy.header(),
            result: Comparison.compare(
                TrialRows(columnCount: 2, rows: [[1, 2], [1, 2], [1, 9]]),
                columns: [Column(indicator: TinyStudy.left)],
                scenarios: [TinyStudy.baseline, TinyStudy.change]))
        #expect(study.firstAffectedColumn(scenario: 1, options: TinyStudy.options(.en)) == nil)
    }

    @Test("When knowledge varied, a line says how much of each range it causes")
    func split() {
        let result = TinyStudy.study.result
        let rows = result.rows.map { row in
            var row = row
            if row.column == 1 {
                row.valueSplit = SpreadSplit(knowledge: 0.25, error: 0.1)
                row.differenceSplit = SpreadSplit(knowledge: 0.617, error: 0.04)
            }
            if row.column == 3 { row.differenceSplit = SpreadSplit(knowledge: 1, error: 0) }
            return row
        }
        let study = Study(
            header: TinyStudy.header(vary: "all"),
            result: StudyResult(columns: result.columns, scenarios: result.scenarios, rows: rows))
        let english = TableFormat.text(of: study, options: TinyStudy.options(.en))
        #expect(english.hasPrefix("4 replications; chance and knowledge varied; seed 2019"))
        let line = "(share of the variance; the rest is chance): "
        #expect(
            english.contains(
                line + "Time to intake 62% (± 8); Intake within 14 days 100% (± 1)."))
        let dutch = TableFormat.text(of: study, options: TinyStudy.options(.nl))
        #expect(dutch.contains("toeval): Tijd tot intake 62% (± 8); "))
        let json = JSONFormat.text(of: study)
        #expect(json.contains("\"spread\": {\"knowledge\": 0.617, \"error\": 0.04}, \"better_in\""))
        #expect(json.contains("\"spread\": {\"knowledge\": 0.25, \"error\": 0.1}}, \"difference\""))
        #expect(CSVFormat.text(of: study).contains(",4,0.25,0.617\n"))
    }
}
