// The table on a page: pinned, and free of everything that differs from machine to machine.
import KetenEngine
import KetenExperiments
import KetenReports
import Testing

@Suite("Markdown")
struct MarkdownFormatTests {
    @Test("It holds the words and cells of the table")
    func golden() {
        let options = ReportOptions(rows: ["registered", "time_to_intake_mean", "cost"])
        #expect(
            MarkdownFormat.text(of: TinyStudy.study, options: options) == """
                4 simulations; chance varied, assumptions at their best estimates

                limburg, from 2019-01-01 to the end of 2025

                From 2019 to 2025 “Time to intake” is about 2.5 days lower (2 to 3), for €20,313 \
                more (€4,063 to €30,000).

                ## Two half posts become "one"

                compared with the baseline

                - 2023-01-01: capacity south: 0.5 fte becomes 1 fte

                | indicator | baseline | scenario | difference | range | better / same / worse |
                | --- | ---: | ---: | ---: | ---: | ---: |
                | Registered (people) | 41.0 | 41.0 | exactly the same |  |  |
                | Time to intake (days) | 13.0 | 10.5 | -2.5 | -3.0 to -2.0 | 4 / 0 / 0 |
                | Cost | €125,000 | €145,313 | +€20,313 | +€4,063 to +€30,000 | 0 / 0 / 4 |

                Range: in nine of ten simulations the difference lies in this range. Better / same \
                / worse: in how many of the 4 simulations; blank where more is neither better nor \
                worse.

                One coordinator cannot be in two places.

                Seed: 2019.

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
        let text = MarkdownFormat.text(of: study, options: ReportOptions(rows: ["a"]))
        #expect(text.contains("| a\\|b (people) | 1.0 | fixed |"))
    }
}
