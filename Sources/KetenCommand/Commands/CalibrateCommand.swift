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

    @Option(help: "A built-in region or a folder of tables.") var base = "limburg"
    @Option(help: "table, json or csv.") var format = CalibrateFormat.table
    @Option(help: "The language of names and messages, en or nl; Dutch if LANG is Dutch.")
    var lang: Language?

    mutating func run() throws {
        var output = OutputOptions()
        output.lang = lang
        let language = output.language
        guard let solved = Calibration.rows(of: try region()) else {
            throw Refusal(
                Label(
                    en: "'\(base)' cannot be calibrated: a year has no registration_target above "
                        + "nought, no detection_factor is 1 on a year's first day, or no detection "
                        + "finds that many.",
                    nl: "'\(base)' kan niet worden gekalibreerd: een jaar heeft geen "
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
            let lines = [CalibrationLine.columns] + rows.map(\.values)
            try Output.write(lines.map { $0.joined(separator: ",") + "\n" }.joined())
        }
        if !solved.allSatisfy(\.agrees) { throw Exit.answerIsNo }
    }

    private func region() throws -> Region {
        do {
            return RegionFolder.builtInNames.contains(base)
                ? try RegionFolder.builtIn(base) : try RegionFolder.read(path: base)
        } catch {
            throw Refusal("'\(base)' is not a region:\n\(error)")
        }
    }
}

/// The form of the solved values.
enum CalibrateFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
}

/// One solved value, as the command shows it.
private struct CalibrationLine: Encodable {
    let parameter: String
    let subject: String?
    let from: String?
    let solved: Double
    let table: Double
    let difference: Double
    let agrees: Bool

    static let columns = [
        "parameter", "subject", "from", "solved", "table", "difference", "agrees",
    ]

    init(_ row: Calibration.Row) {
        parameter = row.parameter
        subject = nil
        from = row.from?.description
        solved = row.solved
        table = row.table
        difference = row.difference
        agrees = row.agrees
    }

    var values: [String] {
        let numbers = [solved, table, difference].map(ParameterValue.plain)
        return [parameter, subject ?? "", from ?? ""] + numbers + [agrees ? "yes" : "no"]
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
