// Rows of measured figures become values of a region; only what was assumed gives way.

import KetenCare
import KetenEngine

/// Reads a table of measured figures over a region.
struct MeasuredReader {
    let region: Region
    private let file: String
    private(set) var tables: RegionTables
    private var figures: [MeasuredFigure] = []
    private var problems: [RegionProblem] = []
    private var seen: Set<String> = []

    init(region: Region, file: String) {
        self.region = region
        self.file = file
        tables = region.tables
    }

    mutating func read(_ bytes: [UInt8]) throws(RegionError) -> MeasuredFigures {
        let table = Table(
            columns: MeasuredFigures.columns, optional: ["subject", "low", "high"], file: file,
            bytes: bytes)
        problems = table.problems
        var places: [String: Cell] = [:]
        for row in table.rows {
            var cells = RowCells(row, of: table)
            readRow(&cells)
            places[cells.cell("parameter").text] = cells.cell("value")
            problems += cells.problems
        }
        if problems.isEmpty, figures.isEmpty {
            problems.append(
                RegionProblem(
                    file: file, message: "nothing is measured; add a row, or take the file away",
                    dutch: "er is niets gemeten; voeg een rij toe, of haal het bestand weg"))
        }
        guard problems.isEmpty else { throw RegionError(problems: problems) }
        do {
            let measured = try Region(tables).solvedAgain(after: region)
            return MeasuredFigures(region: measured, figures: figures)
        } catch {
            // Each row is good by itself; what is wrong is what they make together.
            throw RegionError(
                problems: error.faults.map { fault in
                    let cell = places.first { fault.sentence.contains("'\($0.key)'") }?.value
                    return RegionProblem(
                        file: file, line: cell?.line, column: cell?.column,
                        message: fault.sentence)
                })
        }
    }

    private mutating func readRow(_ cells: inout RowCells) {
        let id = cells.text("parameter")
        let subject = cells.optionalIdentifier("subject")
        let value = cells.number("value")
        let (low, high) = (cells.optionalNumber("low"), cells.optionalNumber("high"))
        let (unit, source) = (cells.text("unit"), cells.text("source"))
        let date = cells.date("date")
        if let refusal = Personal.refusal(ofSource: source) {
            cells.refuse("source", refusal.en, refusal.nl)
        }
        guard let parameter = ParameterCatalog.parameter(id) else {
            if !id.isEmpty {
                let hint = Suggestion.label(for: id, among: ParameterCatalog.all.map(\.id))
                cells.refuse(
                    "parameter",
                    "'\(Suggestion.shown(id))' is no parameter of the model\(hint.en)",
                    "'\(Suggestion.shown(id))' is geen parameter van het model\(hint.nl)")
            }
            return
        }
        checkValue(of: parameter, value, low, high, &cells)
        if !unit.isEmpty, unit != parameter.unit.rawValue {
            cells.refuse(
                "unit",
                "'\(id)' is in '\(parameter.unit.rawValue)', not in '\(Suggestion.shown(unit))'",
                "'\(id)' is in '\(parameter.unit.rawValue)', niet in '\(Suggestion.shown(unit))'")
        }
        guard let rows = rows(of: parameter, subject, &cells), cells.problems.isEmpty, let date,
            let place = place(in: rows, on: date, of: parameter, &cells)
        else { return }
        let from = rows[place].from
        if !seen.insert("\(id) \(subject ?? "") \(from?.description ?? "")").inserted {
            return cells.refuse(
                "parameter", "'\(id)' is measured twice", "'\(id)' is tweemaal gemeten")
        }
        guard case .number(let replaced) = rows[place].value else { return }
        replace(place, in: rows, of: parameter, subject, value: value, low: low, high: high, source)
        figures.append(
            MeasuredFigure(
                parameter: id, subject: subject, value: value, replaced: replaced, low: low,
                high: high, from: from,
                until: place + 1 < rows.count ? rows[place + 1].from : nil, unit: unit,
                source: source, date: date))
    }

    private func checkValue(
        of parameter: Parameter, _ value: Double, _ low: Double?, _ high: Double?,
        _ cells: inout RowCells
    ) {
        guard cells.problems.isEmpty else { return }
        let (least, most) = (parameter.limits.lowerBound, parameter.limits.upperBound)
        for (column, number) in [("value", value), ("low", low), ("high", high)] {
            guard let number, !parameter.limits.contains(number) else { continue }
            cells.refuse(
                column,
                "\(ParameterValue.plain(number)) is not between \(ParameterValue.plain(least)) "
                    + "and \(ParameterValue.plain(most))",
                "\(ParameterValue.plain(number)) ligt niet tussen \(ParameterValue.plain(least)) "
                    + "en \(ParameterValue.plain(most))")
        }
        if (low == nil) != (high == nil) {
            cells.refuse(
                low == nil ? "high" : "low", "a range has a low and a high",
                "een bereik heeft een low en een high")
        }
        if let low, let high, !(low <= value && value <= high) {
            cells.refuse(
                "value", "the value does not lie between its low and its high",
                "de waarde ligt niet tussen low en high")
        }
    }

    private mutating func replace(
        _ place: Int, in rows: [ParameterEntry], of parameter: Parameter, _ subject: String?,
        value: Double, low: Double?, high: Double?, _ source: String
    ) {
        tables.parameters.removeAll { $0.parameter == parameter.id && $0.subject == subject }
        tables.parameters += rows.enumerated().map { index, row in
            let isMeasured = index == place
            return ParameterEntry(
                parameter: row.parameter, subject: subject, from: row.from,
                value: isMeasured ? .number(value) : row.value, low: isMeasured ? low : row.low,
                high: isMeasured ? high : row.high,
                spread: isMeasured
                    ? Self.spread(of: parameter, row.spread, hasRange: low != nil) : row.spread,
                grade: isMeasured ? .local : row.grade, source: isMeasured ? source : row.source)
        }
    }

    /// A measured range is spread as the assumption's was; without a range nothing is drawn.
    private static func spread(
        of parameter: Parameter, _ old: Spread, hasRange: Bool
    ) -> Spread {
        guard hasRange else { return .fixed }
        return old == .fixed && parameter.kind == .knowledge ? .triangular : old
    }
}
