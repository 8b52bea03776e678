// A value for every parameter of a new region: what nobody decides as the built-in region has it
// last, what somebody decides as an example to replace.

import KetenCare
import KetenEngine

/// Writes the table of parameters of a new region.
struct StarterParameters {
    let model: Region
    let language: Language
    /// How sources name the documents of the built-in region.
    let documents: Set<String>

    /// For each parameter a comment with its meaning, unit and limits, then its rows.
    var rows: [String] {
        ParameterCatalog.all.flatMap { parameter in
            [comment(on: parameter)] + entries(of: parameter).map(Self.row)
        }
    }

    private func comment(on parameter: Parameter) -> String {
        let isDutch = language == .nl
        var text = "# \(parameter.label.text(language)): \(parameter.meaning.text(language)) "
        text += isDutch ? "Eenheid: " : "Unit: "
        text += parameter.unit.rawValue
        if parameter.unit != .flag, parameter.unit != .word {
            let limits = parameter.limits
            text += isDutch ? "; van " : "; from "
            text += ParameterValue.plain(limits.lowerBound)
            text += isDutch ? " tot " : " to "
            text += ParameterValue.plain(limits.upperBound)
        }
        return text + "."
    }

    /// The values in force at the end of the built-in region: one row for all, and for channels and
    /// forms, which a new region shares, one for each that has its own.
    private func entries(of parameter: Parameter) -> [ParameterEntry] {
        let all = model.entries(of: parameter.id)
        func last(_ subject: String?) -> ParameterEntry? { all.last { $0.subject == subject } }
        let common = last(nil)
        switch parameter.subject {
        case .channel, .form:
            let own = model.subjects(of: parameter.subject).compactMap { last($0) }
            return (common.map { [$0] } ?? []) + own.map { adapted($0, parameter, $0.subject) }
        case .whole, .region, .post, .municipality:
            return [common ?? all.last].compactMap { $0 }.map { adapted($0, parameter, nil) }
        }
    }

    private func adapted(
        _ entry: ParameterEntry, _ parameter: Parameter, _ subject: String?
    ) -> ParameterEntry {
        let isChoice = parameter.kind == .choice
        let example = example(of: parameter, entry.value)
        let isOwn = example == nil && !isChoice && !isOfModel(entry)
        let source = example == nil && !isChoice ? modelSource : exampleSource
        return ParameterEntry(
            parameter: parameter.id, subject: subject, from: nil, value: example ?? entry.value,
            low: example == nil ? entry.low : nil, high: example == nil ? entry.high : nil,
            spread: example == nil ? entry.spread : .fixed, grade: isOwn ? entry.grade : .c,
            source: isOwn ? entry.source : source)
    }

    /// Whether a value rests on the built-in region's own documents, or was solved for it.
    private func isOfModel(_ entry: ParameterEntry) -> Bool {
        ParameterCatalog.parameter(entry.parameter)?.kind == .derived
            || entry.source.split { !$0.isLetter && !$0.isNumber }.contains {
                documents.contains(String($0))
            }
    }

    private var modelSource: String {
        let label = model.tables.named.label.text(language)
        return language == .nl ? "aanname: als in \(label)" : "assumption: as in \(label)"
    }

    private var exampleSource: String {
        language == .nl
            ? "aanname: een voorbeeld om te vervangen" : "assumption: an example to replace"
    }

    /// What stands in for a value that has a meaning in the built-in region only.
    private func example(of parameter: Parameter, _ value: ParameterValue) -> ParameterValue? {
        if case .word(let word) = value {
            let isProvider = model.tables.providers.contains { $0.named.id == word }
            return isProvider ? .word(RegionStarter.provider) : nil
        }
        // An index or factor by date is one until the new region has dates of its own.
        let isSolved = parameter.kind == .fixed || parameter.kind == .derived
        if parameter.unit == .factor, parameter.isScheduled, isSolved { return .number(1) }
        // Registrations of the example's hundred thousand inhabitants.
        if parameter.id == "registration_target" { return .number(4) }
        // Money of a plan, and people on the first day, are the built-in region's own.
        if parameter.unit == .eurosPerYear, parameter.kind == .choice { return .number(0) }
        if parameter.unit == .persons, parameter.id.hasPrefix("initial_") { return .number(0) }
        return nil
    }

    private static func row(_ entry: ParameterEntry) -> String {
        [
            entry.parameter, entry.subject ?? "", entry.from?.description ?? "",
            entry.value.description, entry.low.map(ParameterValue.plain) ?? "",
            entry.high.map(ParameterValue.plain) ?? "", entry.spread.rawValue,
            entry.grade.rawValue, quoted(entry.source),
        ].joined(separator: ",")
    }

    /// A cell that holds a comma or a quote, in quotes.
    static func quoted(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
        return "\""
            + text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
