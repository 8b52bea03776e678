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
                4 simulations; chance varied, assumptions at their best estimates
                limburg, from 2019-01-01 to the end of 2025

                From 2019 to 2025 “Time to intake” is about 2.5 days lower (2 to 3), for €20,313 \
                more (€4,063 to €30,000).

                Two half posts become "one"
                  compared with the baseline
                  2023-01-01: capacity south: 0.5 fte becomes 1 fte

                indicator                    baseline  scenario             difference  \
                              range  better / same / worse
                Registered (people)              41.0      41.0       exactly the same
                Time to intake (days)            13.0      10.5                   -2.5  \
                       -3.0 to -2.0              4 / 0 / 0
                Left while waiting (people)       3.5       3.5  no visible difference  \
                       -0.9 to +0.8              1 / 2 / 1
                Intake within 14 days           50.0%     68.8%               +18.8 pp  \
                   +3.8 to +25.0 pp              3 / 1 / 0
                Cost                         €125,000  €145,313               +€20,313  \
                +€4,063 to +€30,000              0 / 0 / 4

                Range: in nine of ten simulations the difference lies in this range. No visible \
                difference: too small to show, or the range straddles zero about evenly. Better / \
                same / worse: in how many of the 4 simulations; blank where more is neither better \
                nor worse.
                One coordinator cannot be in two places.
                Seed: 2019.

                """)
    }

    @Test("In Dutch")
    func dutch() {
        #expect(
            TableFormat.text(of: TinyStudy.study, options: TinyStudy.options(.nl)) == """
                4 simulaties; toeval gevarieerd, aannames op hun beste schatting
                limburg, van 2019-01-01 tot en met 2025

                Van 2019 tot en met 2025 is “Tijd tot intake” ongeveer 2,5 dagen lager (2 tot 3), \
                voor € 20.313 meer (€ 4.063 tot € 30.000).

                Two half posts become "one"
                  vergeleken met de basis
                  2023-01-01: capaciteit zuid: 0,5 fte wordt 1 fte

                indicator                              basis   scenario                 verschil \
                                bandbreedte  beter / gelijk / slechter
                In beeld (mensen)                       41,0       41,0        precies hetzelfde
                Tijd tot intake (dagen)                 13,0       10,5                     -2,5 \
                              -3,0 tot -2,0                  4 / 0 / 0
                Afgehaakt in de wachtrij (mensen)        3,5        3,5  geen zichtbaar verschil \
                              -0,9 tot +0,8                  1 / 2 / 1
                Intake binnen 14 dagen                 50,0%      68,8%        +18,8 procentpunt \
                 +3,8 tot +25,0 procentpunt                  3 / 1 / 0
                Kosten                             € 125.000  € 145.313               + € 20.313 \
                   + € 4.063 tot + € 30.000                  0 / 0 / 4

                Bandbreedte: in negen van de tien simulaties ligt het verschil hiertussen. Geen \
                zichtbaar verschil: te klein om te tonen, of de bandbreedte ligt ongeveer gelijk \
                aan beide kanten van nul. Beter / gelijk / slechter: in hoeveel van de 4 \
                simulaties; leeg waar meer niet beter of slechter is.
                Eén is geen twee.
                Toevalsgetal: 2019.

                """)
    }

    @Test("A baseline alone has its values and their range")
    func baselineAlone() {
        let options = ReportOptions(rows: ["registered", "cost"])
        #expect(
            TableFormat.text(of: TinyStudy.alone, options: options) == """
                4 simulations; chance and uncertain assumptions varied
                limburg, from 2019-01-01 to the end of 2025

                Baseline

                indicator               value                 range
                Registered (people)      41.0          38.3 to 43.7
                Cost                 €125,000  €111,500 to €138,500

                Range: in nine of ten simulations the value lies in this range.
                Seed: 2019.

                """)
    }

    @Test("An interrupted run says how many replications were asked for")
    func interrupted() {
        let study = Study(
            header: TinyStudy.header(requested: 1_200), result: TinyStudy.study.result)
        let text = TableFormat.text(of: study, options: TinyStudy.options(.en))
        #expect(text.hasPrefix("4 of 1,200 simulations (interrupted); chance varied, "))
    }

    @Test("Asked for everything, it shows every row of the whole run and region")
    func everything() {
        let text = TableFormat.text(
            of: TinyStudy.study, options: TinyStudy.options(.en, showsAll: true))
        let rows = text.split(separator: "\n").filter {
            $0.contains(" / ") && !$0.contains("ange") || $0.contains("exactly")
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
        #expect(text.contains("\nOther\n  compared with the baseline\n  nothing changes\n"))
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
        #expect(text.contains("Registered (people)       1.0         –           –"))
    }

    @Test("The first row that visibly changes can be named, with what it hangs on")
    func firstAffected() throws {
        let options = TinyStudy.options(.en)
        let column = try #require(
            Headline.column(of: TinyStudy.study.result, scenario: 1, options: options))
        #expect(TinyStudy.columns[column].indicator.id == "time_to_intake_mean")
        let ends = (
            low: Label(en: "2.5 hours", nl: "2,5 uur"), high: Label(en: "10 hours", nl: "10 uur")
        )
        func note(_ low: Double, _ high: Double) -> Label? {
            InfluenceNote.text(
                Influence(name: "hours", low: low, high: high),
                input: Label(en: "hours per case", nl: "uren per zaak"), ends: ends, grade: "C",
                column: TinyStudy.columns[1])
        }
        #expect(
            note(-3, 0.5)?.en
                == "Of the unproven assumptions (grade C), “hours per case” moves "
                + "“Time to intake” most: between its two ends (2.5 hours and 10 hours) "
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
        let options = TinyStudy.options(.en)
        #expect(Headline.column(of: study.result, scenario: 1, options: options) == nil)
        #expect(
            TableFormat.text(of: study, options: options).contains(
                "\n\nFrom 2019 to 2025 nothing in this table differs visibly: what differs may as "
                    + "well be chance.\n"))
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
        #expect(english.hasPrefix("4 simulations; chance and uncertain assumptions varied\n"))
        let line = "assumptions cause; the rest is chance: "
        #expect(
            english.contains(
                line + "Time to intake 62% (± 8); Intake within 14 days 100% (± 1)."))
        let dutch = TableFormat.text(of: study, options: TinyStudy.options(.nl))
        #expect(dutch.contains("toeval: Tijd tot intake 62% (± 8); "))
        let json = JSONFormat.text(of: study)
        #expect(json.contains("\"spread\": {\"knowledge\": 0.617, \"error\": 0.04}, \"better_in\""))
        #expect(json.contains("\"spread\": {\"knowledge\": 0.25, \"error\": 0.1}}, \"difference\""))
        #expect(CSVFormat.text(of: study).contains(",4,0.25,0.617,"))
    }
}
