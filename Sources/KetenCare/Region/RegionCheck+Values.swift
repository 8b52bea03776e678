// The checks of a region's parameter values: known, about the right thing, in range, complete.

import KetenEngine

extension RegionCheck {
    func values() -> [RegionFault] {
        var subjects: [SubjectKind: [String]] = [:]
        for kind in SubjectKind.allCases { subjects[kind] = tables.subjects(of: kind) }
        let allowed = subjects.mapValues { Set($0) }
        let names = ParameterCatalog.all.map(\.id)
        var found: [RegionFault] = []
        for (row, entry) in tables.parameters.enumerated() {
            guard let parameter = ParameterCatalog.parameter(entry.parameter) else {
                found.append(
                    RegionFault(
                        .parameters, row: row, column: "parameter",
                        "'\(entry.parameter)' is no parameter of the model",
                        given: entry.parameter, known: names))
                continue
            }
            let kind = parameter.subject
            if let subject = entry.subject, allowed[kind]?.contains(subject) != true {
                let what = kind == .whole ? "the whole region" : "a \(kind.rawValue)"
                found.append(
                    RegionFault(
                        .parameters, row: row, column: "subject",
                        "'\(entry.parameter)' is about \(what), not '\(subject)'",
                        against: kind.parts, given: subject, known: subjects[kind] ?? []))
            }
            found += dateFaults(of: entry, parameter, row)
            if let fault = valueFault(of: entry, parameter, row) { found.append(fault) }
            found += rangeFaults(of: entry, parameter, row)
            if let low = entry.low, let high = entry.high, low > high {
                found.append(
                    RegionFault(
                        .parameters, row: row, column: "low",
                        "the range of '\(entry.parameter)' ends before it begins"))
            }
        }
        return found
    }

    private func rangeFaults(
        of entry: ParameterEntry, _ parameter: Parameter, _ row: Int
    ) -> [RegionFault] {
        [("low", entry.low), ("high", entry.high)].compactMap { column, end in
            guard let end, !parameter.limits.contains(end) else { return nil }
            return RegionFault(
                .parameters, row: row, column: column,
                "the range of '\(entry.parameter)' reaches \(ParameterValue.plain(end)), "
                    + "not between "
                    + "\(ParameterValue.plain(parameter.limits.lowerBound)) and "
                    + "\(ParameterValue.plain(parameter.limits.upperBound))")
        }
    }

    private func dateFaults(
        of entry: ParameterEntry, _ parameter: Parameter, _ row: Int
    ) -> [RegionFault] {
        guard let from = entry.from else { return [] }
        var found: [RegionFault] = []
        if !parameter.isScheduled {
            found.append(
                RegionFault(
                    .parameters, row: row, column: "from",
                    "'\(entry.parameter)' has one value for the whole run and takes no date"))
        }
        if from >= tables.coverage.until {
            found.append(
                RegionFault(
                    .parameters, row: row, column: "from",
                    "\(from) is no day of the region, whose tables end on \(tables.coverage.until)",
                    against: [.region]))
        }
        return found
    }

    private func valueFault(
        of entry: ParameterEntry, _ parameter: Parameter, _ row: Int
    ) -> RegionFault? {
        let name = "'\(entry.parameter)'"
        switch (entry.value, parameter.unit) {
        case (.flag, .flag): return nil
        case (.word(let word), .word):
            let words = tables.words(of: parameter.id)
            if words.contains(word) { return nil }
            return RegionFault(
                .parameters, row: row, column: "value", "\(name) names the unknown '\(word)'",
                against: parameter.id == "priority" ? [.forms] : [.providers], given: word,
                known: words)
        case (.number(let number), let unit) where unit != .flag && unit != .word:
            let limits = parameter.limits
            if limits.contains(number) { return nil }
            return RegionFault(
                .parameters, row: row, column: "value",
                "\(name) is \(ParameterValue.plain(number)), not between "
                    + "\(ParameterValue.plain(limits.lowerBound)) and "
                    + "\(ParameterValue.plain(limits.upperBound))")
        default:
            return RegionFault(
                .parameters, row: row, column: "value",
                "\(name) is '\(entry.value)', which is no value in \(parameter.unit.rawValue)")
        }
    }

    func completeness() -> [RegionFault] {
        var found: [RegionFault] = []
        let entries = tables.parameters
        let rows = Dictionary(grouping: entries.indices) { entries[$0].parameter }
        for parameter in ParameterCatalog.all {
            // The first row of each subject, and the subjects known on the first day; nothing
            // stands for all subjects.
            var own: [String?: Int] = [:]
            var covered: Set<String?> = []
            for row in rows[parameter.id] ?? [] {
                let entry = entries[row]
                if own[entry.subject] == nil { own[entry.subject] = row }
                if (entry.from ?? tables.coverage.from) <= tables.coverage.from {
                    covered.insert(entry.subject)
                }
            }
            if parameter.subject == .whole, !covered.contains(nil) {
                found.append(
                    RegionFault(
                        .parameters, "'\(parameter.id)' has no value on the first day",
                        against: [.region]))
            }
            for subject in tables.subjects(of: parameter.subject) where !covered.contains(subject) {
                // A subject with rows of its own uses only those.
                if own[subject] == nil, covered.contains(nil) { continue }
                found.append(
                    RegionFault(
                        .parameters, row: own[subject], column: "from",
                        "'\(parameter.id)' has no value for '\(subject)' on the first day",
                        against: [.region] + parameter.subject.parts))
            }
        }
        return found
    }
}

extension SubjectKind {
    /// The lists of a region's tables that hold subjects of this kind.
    fileprivate var parts: [RegionFault.Part] {
        switch self {
        case .whole: []
        case .region: [.careRegions]
        case .post: [.posts]
        case .municipality: [.municipalities]
        case .channel: [.channels]
        case .form: [.forms]
        }
    }
}
