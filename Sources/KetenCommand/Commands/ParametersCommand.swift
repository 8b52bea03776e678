// `keten parameters`: what can be changed, and how well each value is known.

import ArgumentParser
import Foundation
import KetenCare
import KetenEngine
import KetenRegions

struct ParametersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parameters",
        abstract: "Lists every value of the model: unit, value, range, kind, grade and source.",
        discussion: """
            Kinds: a choice is a lever; knowledge is an uncertain input; derived is solved from \
            others; fixed is observed or settled. All but fixed can be changed in a scenario. \
            Grades: A read in a source, B recalled from an official publication, C an assumption.

            Examples:
              keten parameters
              keten parameters --base ./my-region --format json
            """)

    @OptionGroup var base: RegionOptions
    @Option(help: "table or json.") var format = ListFormat.table
    @OptionGroup var words: LanguageOptions

    mutating func run() throws {
        let language = words.language
        let region = try base.region(language)
        let rows = ParameterCatalog.all.flatMap { parameter in
            region.entries(of: parameter.id).map { ParameterRow(parameter, $0, language) }
        }
        switch format {
        case .table: try Output.write(Columns.text([ParameterRow.head] + rows.map(\.cells)))
        case .json: try Output.write(ListFormat.json(rows))
        }
    }
}

/// The form of a list.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json

    /// Rows as JSON with keys in order of the alphabet.
    static func json(_ rows: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(rows), as: UTF8.self) + "\n"
    }
}

/// One value of one parameter, as a list shows it.
private struct ParameterRow: Encodable {
    let name: String
    let label: String
    let subject: String?
    let from: String?
    let value: String
    let unit: String
    let low: Double?
    let high: Double?
    let spread: String
    let kind: String
    let grade: String
    let source: String
    let canBeChanged: Bool
    let limits: [Double]
    let meaning: String

    static let head = ["name", "of", "from", "value", "unit", "range", "kind", "grade", "source"]

    init(_ parameter: Parameter, _ entry: ParameterEntry, _ language: Language) {
        name = parameter.id
        label = parameter.label.text(language)
        subject = entry.subject
        from = entry.from?.description
        value = entry.value.description
        unit = parameter.unit.rawValue
        low = entry.low
        high = entry.high
        spread = entry.spread.rawValue
        kind = parameter.kind.rawValue
        grade = entry.grade.rawValue
        source = entry.source
        canBeChanged = parameter.canBeChanged
        limits = [parameter.limits.lowerBound, parameter.limits.upperBound]
        meaning = parameter.meaning.text(language)
    }

    var cells: [String] {
        var range = ""
        if let low, let high {
            range = "\(ParameterValue.plain(low))–\(ParameterValue.plain(high))"
        }
        return [name, subject ?? "", from ?? "", value, unit, range, kind, grade, source]
    }
}
