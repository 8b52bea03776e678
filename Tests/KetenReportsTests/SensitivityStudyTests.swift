// The table of sensitivity in all its forms, pinned.
import KetenEngine
import KetenExperiments
import KetenReports
import Testing

@Suite("A study of sensitivity")
struct SensitivityStudyTests {
    /// A run that rests on a measured figure and on a range of its own.
    private static let header: StudyHeader = {
        let tiny = TinyStudy.header()
        let measured = MeasuredText(
            parameter: "patience", subject: nil, label: Label(en: "Patience", nl: "Geduld"),
            value: 60, replaced: 90, low: nil, high: nil, unit: "days", source: "own count",
            date: "2025-06-30")
        let assumed = AssumedText(
            parameter: "care_uptake", subjects: [], text: Label(en: "a range", nl: "een bereik"),
            value: 0.5, low: 0.4, high: 0.6, spread: "triangular", unit: "share", source: "me")
        return StudyHeader(
            version: tiny.version, id: tiny.id, seed: tiny.seed, replications: 4, requested: 4,
            vary: "one input at a time", threads: 1, started: "", seconds: 0,
            region: tiny.region, from: tiny.from, until: tiny.until, measured: [measured],
            assumed: [assumed])
    }()

    private let study = SensitivityStudy(
        header: SensitivityStudyTests.header, column: Column(indicator: TinyStudy.left),
        scenario: TinyStudy.change, baseline: TinyStudy.baseline, answer: -1,
        rows: [
            SensitivityRow(
                influence: Influence(name: "patience", low: -2.5, high: 0.5, error: 0.25),
                label: Label(en: "Patience", nl: "Geduld"), low: 30, value: 90, high: 365,
                ends: (
                    low: Label(en: "30 days", nl: "30 dagen"),
                    high: Label(en: "365 days", nl: "365 dagen")
                ), unit: "days", grade: "C"),
            SensitivityRow(
                influence: Influence(name: "form_share:a, b", low: .nan, high: 1),
                label: Label(en: "Form", nl: "Vorm"), low: 0.1, value: 0.2, high: 0.3,
                ends: (low: Label(en: "10%", nl: "10%"), high: Label(en: "30%", nl: "30%")),
                unit: "share", grade: "A"),
        ])

    @Test("The table")
    func table() {
        #expect(
            study.text(as: .table, language: .en).hasPrefix(
                """
                4 simulations; chance varied, one uncertain assumption at a time at either end of \
                its range
                limburg, from 2019-01-01 to the end of 2025
                measured here: Patience: 60 days, in place of 90 (own count, 2025-06-30)
                assumed here: a range (grade C, me)

                Two half posts become "one"
                  compared with the baseline
                  Left while waiting (people), difference: -1.0

                assumption  low end  high end  at low  at high  effect  simulation error  grade
                Patience    30 days  365 days    -2.5     +0.5    +3.0             ± 0.3      C
                Form            10%       30%       –     +1.0       –                 –      A

                Effect: the answer at the high end less that at the low end
                """))
    }

    @Test("An effect that is not told from nothing stands in parentheses, and a note says why")
    func noise() {
        let noise = SensitivityRow(
            influence: Influence(name: "stay", low: -1.2, high: -0.8, error: 0.3),
            label: Label(en: "Stay", nl: "Verblijf"), low: 1, value: 2, high: 3,
            ends: (low: Label(en: "1 day", nl: "1 dag"), high: Label(en: "3 days", nl: "3 dagen")),
            unit: "days", grade: "C")
        let other = SensitivityStudy(
            header: TinyStudy.header(), column: Column(indicator: TinyStudy.left),
            scenario: TinyStudy.change, baseline: TinyStudy.baseline, answer: -1, rows: [noise])
        let text = other.text(as: .table, language: .en)
        #expect(text.contains("(+0.4)             ± 0.3"))
        #expect(text.contains("not distinguishable from nothing"))
        #expect(other.text(as: .csv, language: .en).hasSuffix(",false\n"))
    }

    @Test("The same words on a page, in Dutch")
    func page() {
        let page = study.text(as: .markdown, language: .nl)
        #expect(page.contains("| Geduld | 30 dagen | 365 dagen | -2,5 | +0,5 | +3,0 | ± 0,3 | C |"))
        #expect(page.contains("## Two half posts become \"one\""))
        #expect(page.contains("Eén is geen twee."))
        #expect(page.contains("hier gemeten: Geduld") && page.contains("hier aangenomen: "))
    }

    @Test("JSON and CSV hold every digit, and null or nothing where a number is missing")
    func programs() {
        let json = study.text(as: .json, language: .nl)
        #expect(
            json.contains(
                #"{"input": "patience", "unit": "days", "grade": "C", "low": 30, "value": 90, "#
                    + #""high": 365, "at_low": -2.5, "at_high": 0.5, "effect": 3, "error": 0.25, "#
                    + #""distinguishable": true}"#
            ))
        #expect(
            json.contains(
                #""at_low": null, "at_high": 1, "effect": null, "error": null, "#
                    + #""distinguishable": false}"#
            ))
        #expect(json.contains(#""answer": -1"#))
        #expect(json.contains(#""measured": ["#) && json.contains(#""assumed": ["#))
        #expect(
            study.text(as: .csv, language: .nl) == """
                input,unit,grade,low,value,high,at_low,at_high,effect,error,distinguishable,measured,assumed
                patience,days,C,30,90,365,-2.5,0.5,3,0.25,true,patience,care_uptake
                "form_share:a, b",share,A,0.1,0.2,0.3,,1,,,false,patience,care_uptake

                """)
    }
}
