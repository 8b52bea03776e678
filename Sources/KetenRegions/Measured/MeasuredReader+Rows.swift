// Which values of a region a measured figure may replace: those that were assumed, and of values
// that change on dates the one in force on the day of the figure.

import KetenCare
import KetenEngine

extension MeasuredReader {
    /// The region's rows that hold for a subject, if any of them may give way.
    func rows(
        of parameter: Parameter, _ subject: String?, _ cells: inout RowCells
    ) -> [ParameterEntry]? {
        let id = parameter.id
        if parameter.kind == .derived {
            cells.refuse(
                "parameter", "'\(id)' is solved from others; calibrate it instead",
                "'\(id)' is uit andere opgelost; kalibreer die in plaats daarvan")
            return nil
        }
        guard parameter.unit != .flag, parameter.unit != .word else {
            cells.refuse(
                "parameter", "'\(id)' is decided, not measured",
                "over '\(id)' wordt beslist; zoiets wordt niet gemeten")
            return nil
        }
        let all = tables.parameters.filter { $0.parameter == id }
        let subjects = region.subjects(of: parameter.subject)
        if let subject, !subjects.contains(subject) {
            let what =
                parameter.subject == .whole
                ? "the whole region" : "a \(parameter.subject.rawValue)"
            let hint = Suggestion.label(for: subject, among: subjects)
            let shown = Suggestion.shown(subject)
            cells.refuse(
                "subject", "'\(id)' is about \(what), not '\(shown)'\(hint.en)",
                "'\(id)' gaat niet over '\(shown)'\(hint.nl)")
            return nil
        }
        let own = all.filter { $0.subject == subject }
        let rows = own.isEmpty ? all.filter { $0.subject == nil } : own
        if rows.isEmpty {
            let names = subjects.prefix(12).map { $0 }
            cells.refuse(
                "subject",
                "'\(id)' has a value for each \(parameter.subject.rawValue); "
                    + "name one: " + Suggestion.listed(names),
                "'\(id)' heeft een waarde per onderdeel; noem er een: "
                    + Suggestion.listed(names, "of"))
            return nil
        }
        guard rows.contains(where: \.isAssumed) else {
            refuse(rows, rows[0], of: parameter, place: Label(en: "", nl: ""), &cells)
            return nil
        }
        return rows
    }

    /// Which of a parameter's values is in force on the day of a figure, if that one was assumed.
    func place(
        in rows: [ParameterEntry], on date: CivilDate, of parameter: Parameter,
        _ cells: inout RowCells
    ) -> Int? {
        // A value without steps holds on every day, and so does a figure in its place.
        if rows.count == 1 { return 0 }
        guard let place = rows.lastIndex(where: { $0.from.map { $0 <= date } ?? true }) else {
            let first = rows[0].from?.description ?? ""
            cells.refuse(
                "date",
                "'\(parameter.id)' has no value on \(date); its first is in force from \(first)",
                "'\(parameter.id)' heeft geen waarde op \(date); de eerste geldt vanaf \(first)")
            return nil
        }
        guard rows[place].isAssumed else {
            refuse(
                [rows[place]], rows[place], of: parameter,
                place: Label(en: " on \(date)", nl: " op \(date)"), &cells,
                stretches: stretches(of: rows))
            return nil
        }
        return place
    }

    private func refuse(
        _ rows: [ParameterEntry], _ example: ParameterEntry, of parameter: Parameter,
        place: Label, _ cells: inout RowCells, stretches: Label? = nil
    ) {
        let grades = Set(rows.map(\.grade.rawValue)).sorted().joined(separator: " and ")
        cells.refuse(
            stretches == nil ? "parameter" : "date",
            "'\(parameter.id)' is graded \(grades)\(place.en) (\(example.source)); only an "
                + "assumption, graded C, gives way to a measured figure" + (stretches?.en ?? ""),
            "'\(parameter.id)' heeft\(place.nl) graad \(grades) (\(example.source)); alleen een "
                + "aanname, met graad C, wijkt voor een gemeten cijfer" + (stretches?.nl ?? ""))
    }

    /// When the values hold that may give way.
    private func stretches(of rows: [ParameterEntry]) -> Label {
        func listed(_ language: Language) -> String {
            let (from, until) = language == .nl ? ("vanaf", "tot") : ("from", "until")
            return rows.indices.filter { rows[$0].isAssumed }.map { index in
                let first = rows[index].from.map { "\(from) \($0)" }
                let last = index + 1 < rows.count ? rows[index + 1].from : nil
                return [first, last.map { "\(until) \($0)" }].compactMap { $0 }
                    .joined(separator: " ")
            }.joined(separator: ", ")
        }
        return Label(
            en: ": here the one in force \(listed(.en))",
            nl: ": hier wat geldt \(listed(.nl))")
    }
}

extension ParameterEntry {
    /// Whether a measured figure may take its place.
    fileprivate var isAssumed: Bool { grade == .c || grade == .local }
}
