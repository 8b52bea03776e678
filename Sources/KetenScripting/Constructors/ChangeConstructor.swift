// change "contribution" { was = EUR(0.08), becomes = EUR(0.10), … }: a parameter takes another
// value, for some or all that it belongs to, for a time.

import KetenCare
import KetenEngine

enum ChangeConstructor {
    static let entry = ConstructorEntry(spec: spec, compile: compile)

    static let spec = ConstructorSpec(
        "change",
        Label(en: "a parameter takes another value", nl: "een parameter krijgt een andere waarde"),
        naming: ConstructorSpec.Naming(
            meaning: Label(en: "the parameter", nl: "de parameter"), example: "contribution"),
        fields: [
            .of,
            FieldSpec(
                "was", .value,
                Label(
                    en: "the value believed to be in force; checked",
                    nl: "de waarde die nu zou gelden; wordt nagegaan")),
            FieldSpec(
                "becomes", .value, required: true,
                Label(en: "the new value", nl: "de nieuwe waarde")),
            FieldSpec(
                "per", .unit,
                Label(
                    en: "what the values are divided by", nl: "waar de waarden door worden gedeeld")
            ),
            .on,
            .from,
            .until,
            .during,
            .spendOn,
            .because,
            .source,
        ],
        alternatives: [["on", "from", "during"], ["on", "until"], ["during", "until"]])

    private static func compile(_ call: Call, into compilation: inout Compilation) {
        guard let parameter = parameter(of: call, &compilation) else { return }
        let interval = interval(of: call, parameter, &compilation)
        let subjects = compilation.subjects(of: call, kind: parameter.subject, id: parameter.id)
        let becomes = compilation.value("becomes", of: call, parameter)
        let was = call.gives("was") ? compilation.value("was", of: call, parameter) : nil
        let spending = spending(of: call, parameter, &compilation)
        guard let becomes, let interval, case .success(let subjects) = subjects else { return }
        let change = ParameterChange(
            parameter: parameter.id, subjects: subjects, was: was, becomes: becomes,
            from: interval.from, until: interval.until, spending: spending)
        if was != nil { compilation.assertInForce(change, parameter, call) }
        compilation.plan(.parameter(change), call)
    }

    /// The parameter that a call names, if it can be changed.
    static func parameter(
        of call: Call, _ compilation: inout Compilation
    ) -> Parameter? {
        let name = call.node.name ?? ""
        guard let parameter = ParameterCatalog.parameter(name) else {
            let known = ParameterCatalog.all.filter(\.canBeChanged).map(\.id)
            let labels = ParameterCatalog.all.filter(\.canBeChanged).map { ($0.id, $0.label) }
            let isName = name.utf8.count <= Suggestion.longest
            let near =
                !isName
                ? nil
                : Suggestion.nearest(to: name, in: known).map(Label.didYouMean)
                    ?? similar(to: name, in: known) ?? DutchNames.hint(for: name, among: labels)
            compilation.refuse(
                Refusal(
                    Label(
                        en: "unknown parameter '\(name.shortened())'",
                        nl: "onbekende parameter '\(name.shortened())'"),
                    hint: near
                        ?? Label(
                            en: "the command 'keten parameters' lists them all",
                            nl: "de opdracht 'keten parameters' noemt ze alle")),
                at: call.nameRange)
            return nil
        }
        guard parameter.canBeChanged else {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "'\(name)' cannot be changed: it is an observed series or a settled "
                            + "constant of the region's tables",
                        nl: "'\(name)' kan niet worden veranderd: het is een waargenomen reeks "
                            + "of een vaste waarde uit de tabellen van de regio")),
                at: call.nameRange)
            return nil
        }
        return parameter
    }

    /// Parameters that share a word of some length with a name, for who knows half of it.
    private static func similar(to name: String, in known: [String]) -> Label? {
        let words = name.split(separator: "_").filter { $0.count > 3 }
        let near = known.filter { id in words.contains { id.contains($0) } }.sorted()
        guard !near.isEmpty else { return nil }
        let list = near.listed(upTo: 5)
        return Label(
            en: "with such a word there are: \(list.en)",
            nl: "met zo'n woord zijn er: \(list.nl)")
    }

    /// The days of a call about a parameter.
    static func interval(
        of call: Call, _ parameter: Parameter, _ compilation: inout Compilation
    ) -> Interval? {
        let dates = ["on", "from", "until", "during"].filter(call.gives)
        if !parameter.isScheduled {
            guard let given = dates.first else {
                return compilation.run.map { Interval(from: $0.from, until: nil) }
            }
            compilation.refuse(
                Refusal(
                    Label(
                        en: "'\(parameter.id)' has one value for the whole run and takes no date",
                        nl: "'\(parameter.id)' heeft één waarde voor de hele berekening en neemt "
                            + "geen datum")),
                at: call.keyRange(given))
            return nil
        }
        guard !dates.isEmpty else {
            let first = compilation.run?.from
            compilation.refuse(
                Refusal(
                    Label(
                        en: "the change has no date: write on, from or during",
                        nl: "de verandering heeft geen datum: schrijf on, from of during"),
                    hint: first.map { first in
                        Label(
                            en: "from = \"\(first)\" is from the first day of the run",
                            nl: "from = \"\(first)\" is vanaf de eerste dag van de berekening")
                    }),
                at: call.range)
            return nil
        }
        return compilation.interval(of: call)
    }

    /// What the difference in money does.
    static func spending(
        of call: Call, _ parameter: Parameter, _ compilation: inout Compilation
    ) -> Spending? {
        guard let text = call.text("spend_on") else { return nil }
        guard parameter.id == "contribution" else {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "'spend_on' goes with \"contribution\" only; "
                            + "'\(parameter.id)' moves no money that could be spent",
                        nl: "'spend_on' hoort alleen bij \"contribution\"; "
                            + "'\(parameter.id)' brengt geen geld op dat te besteden is")),
                at: call.keyRange("spend_on"))
            return nil
        }
        if let spending = Spending(rawValue: text) { return spending }
        let known = Spending.coordinatorHours.rawValue
        compilation.refuse(
            Refusal(
                Label(
                    en: "money cannot be spent on '\(text.shortened())'",
                    nl: "geld kan niet worden besteed aan '\(text.shortened())'"),
                hint: Label(en: "write \"\(known)\"", nl: "schrijf \"\(known)\"")),
            at: call.range(of: "spend_on"))
        return nil
    }
}
