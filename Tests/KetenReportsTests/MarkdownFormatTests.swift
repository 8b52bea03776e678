// The table on a page: pinned, and free of everything that differs from machine to machine.
import KetenEngine
import KetenExperiments
import KetenReports
import Testing

@Suite("Markdown")
struct MarkdownFormatTests {
    @Test("It holds the words and cells of the table")
    func golden() {
        let options = ReportOptions(
            rows: [TableRow("registered"), TableRow("time_to_intake_mean"), TableRow("cost")])
        #expect(
            MarkdownFormat.text(of: TinyStudy.study, options: options) == """
                4 replications; chance varied, knowledge at its point values; seed 2019

                limburg, from 2019-01-01 until 2026-01-01

                ## Two half posts become "one"

                compared with Baseline

                - 2023-01-01: capacity south: 0.5 fte becomes 1 fte

                | indicator | now | scenario | difference | range | better in |
                | --- | ---: | ---: | ---: | ---: | ---: |
                | Registered (people) | 41.0 | 41.0 | exactly the same |  |  |
                | Time to intake (days) | 13.0 | 10.5 | -2.5 | -3.0 to -2.0 | 100 of 100 |
                | Cost | €125,000 | €145,313 | +€20,313 | +€4,063 to +€30,000 | 0 of 100 |

                Range: p05 to p95 of the paired difference over the replications.

                One coordinator cannot be in two places.

                """)
    }

    @Test("Threads, start and duration do not show")
    func machineDoesNotShow() {
        let other = Study(header: TinyStudy.header(threads: 64), result: TinyStudy.study.result)
        let options = TinyStudy.options(.nl)
        #expect(
            MarkdownFormat.text(of: other, options: options)
                == MarkdownFormat.text(of: TinyStudy.study, options: options))
    }

    @Test("A bar in a name does not end its cell")
    func escaped() {
        let indicator = TinyStudy.indicator(
            "a", Label(en: "a|b", nl: "a|b"), unit: "people", better: "lower")
        let study = Study(
            header: TinyStudy.header(),
            result: Comparison.compare(
                TrialRows(columnCount: 1, rows: [[1]]), columns: [Column(indicator: indicator)],
                scenarios: [TinyStudy.baseline]))
        let text = MarkdownFormat.text(of: study, options: ReportOptions(rows: [TableRow("a")]))
        #expect(text.contains("| a\\|b (people) | 1.0 | 1.0 to 1.0 |"))
    }
}
