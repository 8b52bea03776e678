// `keten indicators`: what is measured, in which unit, and what it means in words.

import ArgumentParser
import KetenCare
import KetenEngine

struct IndicatorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators",
        abstract: "Lists what is measured: unit, direction, kind, parts and formula in words.",
        discussion: """
            Example:
              keten indicators --lang nl
            """)

    @Option(help: "table or json.") var format = ListFormat.table
    @OptionGroup var words: LanguageOptions

    mutating func run() throws {
        let language = words.language
        let rows = IndicatorCatalog.all.map { IndicatorRow($0, language) }
        switch format {
        case .table: try Output.write(Columns.text([IndicatorRow.head] + rows.map(\.cells)))
        case .json: try Output.write(ListFormat.json(rows))
        }
    }
}

/// One indicator, as a list shows it.
private struct IndicatorRow: Encodable {
    let id: String
    let label: String
    let unit: String
    let better: String
    let kind: String
    let by: String?
    let formula: String

    static let head = ["id", "unit", "better", "kind", "by", "formula"]

    init(_ indicator: CareIndicator, _ language: Language) {
        id = indicator.indicator.id
        label = indicator.indicator.label.text(language)
        unit = indicator.indicator.unit
        better = indicator.indicator.better.rawValue
        kind = indicator.indicator.kind.rawValue
        by = indicator.breakdown?.rawValue
        formula = indicator.indicator.formula.text(language)
    }

    var cells: [String] { [id, unit, better, kind, by ?? "", formula] }
}
