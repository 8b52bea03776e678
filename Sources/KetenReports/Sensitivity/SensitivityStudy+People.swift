// Sensitivity for readers: a table for a terminal, and the same cells for a page.
import KetenEngine
import KetenExperiments

extension SensitivityStudy {
    func tableText(_ language: Language) -> String {
        let table = TableFormat.aligned([heading(language)] + cells(language))
        let lines =
            header.preamble(in: language) + ["", scenario.name]
            + subtitles(language).map { "  " + $0 }
        return (lines + [""] + table + [""] + notes(language)).joined(separator: "\n") + "\n"
    }

    func markdownText(_ language: Language) -> String {
        let heading = heading(language)
        let rule = heading.indices.map { $0 == 0 ? "---" : "---:" }
        let table = ([heading, rule] + cells(language)).map(MarkdownText.row)
            .joined(separator: "\n")
        let paragraphs =
            header.preamble(in: language).map(MarkdownText.escaped)
            + ["## " + MarkdownText.escaped(scenario.name)]
            + subtitles(language).map(MarkdownText.escaped) + [table]
            + notes(language).map(MarkdownText.escaped)
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    private func subtitles(_ language: Language) -> [String] {
        let name = column.indicator.label.text(language)
        let part = column.by.map { ": \($0.value)" } ?? ""
        let unit = NumberStyle(language).unitWord(of: column.indicator).map { " (\($0))" } ?? ""
        let what = baseline == nil ? Words.value : Words.difference
        let line = "\(name)\(part)\(unit), \(what.text(language)): \(shown(answer, language))"
        guard let baseline else { return [line] }
        return [Words.comparedWith(baseline).text(language), line]
    }

    private func heading(_ language: Language) -> [String] {
        [
            Words.input, Words.lowEnd, Words.highEnd, Words.atLow, Words.atHigh, Words.effect,
            Words.simulationError, Words.grade,
        ].map { $0.text(language) }
    }

    private func cells(_ language: Language) -> [[String]] {
        let style = NumberStyle(language)
        return rows.map { row in
            let (low, high) = (row.influence.low, row.influence.high)
            let error = style.value(row.influence.error, of: column.indicator)
            return [
                row.label.text(language), row.ends.low.text(language),
                row.ends.high.text(language), shown(low, language), shown(high, language),
                row.influence.isDistinguishable || row.influence.error.isNaN
                    ? style.difference(high - low, of: column.indicator)
                    : "(\(style.difference(high - low, of: column.indicator)))",
                row.influence.error.isNaN ? error : "± " + error, row.grade,
            ]
        }
    }

    private func notes(_ language: Language) -> [String] {
        let isAnyUnseen = rows.contains {
            !$0.influence.isDistinguishable && !$0.influence.error.isNaN
        }
        return
            ([Words.effectOfInput] + (isAnyUnseen ? [Words.effectInBrackets] : [])
            + (baseline?.notes ?? []) + scenario.notes)
            .map { $0.text(language) } + [header.closing(in: language)]
    }

    private func shown(_ number: Double, _ language: Language) -> String {
        let style = NumberStyle(language)
        return baseline == nil
            ? style.value(number, of: column.indicator)
            : style.difference(number, of: column.indicator)
    }
}
