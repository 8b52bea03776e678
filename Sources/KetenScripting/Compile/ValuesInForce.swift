// What is in force before a change: a scenario that believes something else is wrong about the
// region, and says so before it is run.

import KetenCare
import KetenEngine

/// A region's values with changes laid over them.
struct ValuesInForce {
    let region: Region
    /// Changes of parameters, none of which touches what another touches on one day.
    var changes: [ParameterChange] = []

    /// The value of a parameter on a day.
    func value(_ parameter: String, of subject: String?, on date: CivilDate) -> ParameterValue? {
        let change = changes.first { change in
            let isAbout = change.subjects?.contains { $0 == subject } ?? true
            let isOver = change.until.map { $0 <= date } ?? false
            return change.parameter == parameter && isAbout && change.from <= date && !isOver
        }
        return change?.becomes ?? region.value(of: parameter, subject: subject, on: date)
    }

    /// The days between two on which a value of a parameter may change, in order.
    func steps(of parameter: String, after first: CivilDate, before end: CivilDate) -> [CivilDate] {
        let rows = region.entries(of: parameter).compactMap(\.from)
        let own = changes.filter { $0.parameter == parameter }
        let dates = rows + own.map(\.from) + own.compactMap(\.until)
        return Set(dates.filter { $0 > first && $0 < end }).sorted()
    }
}

extension Compilation {
    /// Checks what a change says was in force: on every day of the change, for everyone it is
    /// about.
    mutating func assertInForce(_ change: ParameterChange, _ parameter: Parameter, _ call: Call) {
        guard let base, let run, let was = change.was else { return }
        var day = max(change.from, run.from)
        let values = ValuesInForce(region: base.region, changes: base.parameterChanges)
        let subjects: [String?] =
            parameter.subject == .whole
            ? [nil] : change.subjects ?? base.region.subjects(of: parameter.subject)
        var others: [(subject: String?, value: ParameterValue)] = []
        for date in [day]
            + values.steps(of: parameter.id, after: day, before: change.until ?? run.until)
        {
            for subject in subjects {
                guard let value = values.value(parameter.id, of: subject, on: date) else {
                    continue
                }
                if !Self.isEqual(value, was) { others.append((subject, value)) }
            }
            day = date
            if !others.isEmpty { break }
        }
        guard let first = others.first else { return }
        let alike = others.filter { $0.value == first.value }
        let names = alike.compactMap(\.subject).map(base.region.name(ofSubject:))
        let inForce = parameter.written(inForce: first.value, in: base.region)
        let said = parameter.unit.written(was, in: base.region)
        let whose =
            names.isEmpty || alike.count == subjects.count && alike.count > 1
            ? Label(both: "")
            : Label(en: " of \(names.listed().en)", nl: " van \(names.listed().nl)")
        let date =
            parameter.isScheduled ? Label(en: " on \(day)", nl: " op \(day)") : Label(both: "")
        refuse(
            Refusal(
                Label(
                    en: "\(parameter.id)\(whose.en) is \(inForce.head.en)\(inForce.tail.en)"
                        + "\(date.en), not \(said.head.en)",
                    nl: "\(parameter.id)\(whose.nl) is \(inForce.head.nl)\(inForce.tail.nl)"
                        + "\(date.nl), niet \(said.head.nl)")),
            at: call.range(of: "was"))
    }

    private static func isEqual(_ a: ParameterValue, _ b: ParameterValue) -> Bool {
        guard case .number(let x) = a, case .number(let y) = b else { return a == b }
        return abs(x - y) <= 1e-9 * max(abs(x), abs(y))
    }
}

extension Region {
    /// What people call a subject of any kind.
    func name(ofSubject id: String) -> String {
        tables.municipalities.first { $0.id.code == id }?.name ?? id
    }

    /// The label of a subject of a known kind.
    func label(ofSubject id: String, _ kind: SubjectKind) -> Label {
        let named: [Named] =
            switch kind {
            case .whole, .municipality: []
            case .region: tables.careRegions
            case .post: tables.posts.map(\.named)
            case .channel: tables.channels.map(\.named)
            case .form: tables.forms.map(\.named)
            }
        return named.first { $0.id == id }?.label ?? Label(both: name(ofSubject: id))
    }
}

extension [String] {
    /// A few names, and how many more there are.
    func listed(upTo limit: Int = 3) -> Label {
        let more = count - limit
        guard more > 0 else { return Label(both: joined(separator: ", ")) }
        let head = prefix(limit).joined(separator: ", ")
        return Label(
            en: "\(head) and \(more) \(more == 1 ? "other" : "others")",
            nl: "\(head) en \(more) \(more == 1 ? "andere" : "andere")")
    }
}
