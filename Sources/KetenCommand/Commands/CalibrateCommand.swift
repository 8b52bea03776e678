// `keten calibrate`: detection solved from what was published, beside what the tables hold.

import ArgumentParser
import Foundation
import KetenCare
import KetenEngine
import KetenRegions

struct CalibrateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "Solves detection from published registrations and compares with the tables.",
        discussion: """
            Solves detection_hazard and the yearly detection_factor from registration_target, with \
            coordinators as visible as in the tables, without training, campaigns and joint \
            checks. Ends with 1 when a value in the tables is not the solved one, within 1e-9 of \
            it: put the solved values into the tables.

            Examples:
              keten calibrate
              keten calibrate --base ./my-region --format csv
            """)

    @OptionGroup var base: RegionOptions
    @Option(help: "table, json or csv.") var format = CalibrateFormat.table
    @OptionGroup var words: LanguageOptions

    mutating func run() throws {
        let language = words.language
        guard let solved = Calibration.rows(of: try base.region(language)) else {
            throw Refusal(
                Label(
                    en: "'\(base.base)' cannot be calibrated: a year has no "
                        + "registration_target above nought, no detection_factor is 1 on a year's "
                        + "first day, or no detection "
                        + "finds that many.",
                    nl: "'\(base.base)' kan niet worden gekalibreerd: een jaar heeft geen "
                        + "registration_target boven nul, geen detection_factor is 1 op de eerste "
                        + "dag van een jaar, of geen ontdekking vindt er zoveel."
                ).text(language))
        }
        let rows = solved.map(CalibrationLine.init)
        switch format {
        case .table:
            try Output.write(
                Columns.text([CalibrationLine.head(language)] + rows.map { $0.cells(language) }))
        case .json: try Output.write(ListFormat.json(rows))
        case .csv:
            try Output.write(
                Listing(head: CalibrationLine.columns, rows: rows.map(\.values)).csv)
        }
        if !solved.allSatisfy(\.agrees) { throw Exit.answerIsNo }
    }
}

/// The form of the solved values.
enum CalibrateFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
}

/// One solved value, as the command shows it.
private struct CalibrationLine: Encodable {
    let parameter: String
    let from: String?
    let solved: Double
    let table: Double
    let difference: Double
    let agrees: Bool

    static let columns = [
        "parameter", "from", "solved", "table", "difference", "agrees",
    ]

    init(_ row: Calibration.Row) {
        parameter = row.parameter
        from = row.from?.description
        solved = row.solved
        table = row.table
        difference = row.difference
        agrees = row.agrees
    }

    var values: [String] {
        let numbers = [solved, table, difference].map(ParameterValue.plain)
        return [parameter, from ?? ""] + numbers + [agrees ? "yes" : "no"]
    }

    static func head(_ language: Language) -> [String] {
        [
            Label(en: "parameter", nl: "parameter"), Label(en: "from", nl: "vanaf"),
            Label(en: "solved", nl: "opgelost"), Label(en: "in the tables", nl: "in de tabellen"),
            Label(en: "difference", nl: "verschil"), Label(en: "agrees", nl: "klopt"),
        ].map { $0.text(language) }
    }

    func cells(_ language: Language) -> [String] {
        let verdict = agrees ? Label(en: "yes", nl: "ja") : Label(en: "no", nl: "nee")
        let numbers = [solved, table].map { String(format: "%.12g", $0) }
        return [parameter, from ?? ""] + numbers
            + [String(format: "%.1e", difference), verdict.text(language)]
    }
}
