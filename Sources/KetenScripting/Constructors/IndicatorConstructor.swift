// indicator "open longer than 90 days" { count = "cases", where = function(case) … end }: a number
// of one's own, measured at the end of each month in every world that is compared.

import KetenCare
import KetenEngine

enum IndicatorConstructor {
    static let entry = ConstructorEntry(spec: spec, compile: compile)

    static let spec = ConstructorSpec(
        "indicator",
        Label(
            en: "something of one's own is measured in every world",
            nl: "er wordt in elke wereld iets van uzelf gemeten"),
        naming: ConstructorSpec.Naming(
            meaning: Label(en: "the indicator's name", nl: "de naam van de indicator"),
            example: "open longer than 90 days"),
        fields: [
            FieldSpec(
                "count", .text, required: true,
                Label(
                    en: "which cases are looked at: cases, waiting, open or closed",
                    nl: "naar welke zaken wordt gekeken: cases, waiting, open of closed")),
            FieldSpec(
                "where", .filter,
                Label(
                    en: "a function that says which of them count; nothing means all",
                    nl: "een functie die zegt welke tellen; niets betekent alle")),
            FieldSpec(
                "sum", .amount,
                Label(
                    en: "their sum of this instead of their number",
                    nl: "hun som hiervan in plaats van hun aantal")),
            FieldSpec(
                "mean", .amount,
                Label(
                    en: "their mean of this instead of their number",
                    nl: "hun gemiddelde hiervan in plaats van hun aantal")),
            FieldSpec(
                "every", .everyMonth,
                Label(
                    en: "a year or a run has the mean of its months' ends; without it the last",
                    nl: "een jaar of een berekening heeft het gemiddelde van de maandeinden; "
                        + "anders het laatste")),
            FieldSpec(
                "better", .text,
                Label(
                    en: "which way is better: higher, lower or neither",
                    nl: "welke kant beter is: higher, lower of neither")),
        ],
        alternatives: [["sum", "mean"]])

    /// The most indicators of one file; each is asked about every case every month.
    static let most = 20

    private static func compile(_ call: Call, into compilation: inout Compilation) {
        guard compilation.ownIndicators.count < most else {
            return compilation.refuseOnce(
                Refusal(
                    Label(
                        en: "a scenario has at most \(most) indicators of its own",
                        nl: "een scenario heeft ten hoogste \(most) eigen indicatoren")),
                at: call.nameRange)
        }
        let name = name(of: call, &compilation)
        let group: OwnIndicator.Group? = word("count", of: call, &compilation)
        let better: Indicator.Better? =
            call.gives("better") ? word("better", of: call, &compilation) : .neither
        let use = Label(
            en: "indicator '\((call.node.name ?? "").shortened())'",
            nl: "indicator '\((call.node.name ?? "").shortened())'")
        var filter: CaseFunction?
        if call.gives("where") {
            filter = function("where", of: call, group, isFlag: true, use, &compilation)
            guard filter != nil else { return }
        }
        guard let measure = measure(of: call, group, use, &compilation) else { return }
        guard let name, let group, let better, compilation.base != nil else { return }
        compilation.ownIndicators.append(
            OwnIndicator(
                name: name, group: group, filter: filter, measure: measure,
                isEveryMonth: call.gives("every"), better: better))
    }

    private static func name(of call: Call, _ compilation: inout Compilation) -> String? {
        let name = call.node.name ?? ""
        var refusal: Refusal?
        let isOneLine = !name.unicodeScalars.contains { String.isUnsafe($0) || $0 == "\t" }
        if !isOneLine || name.count > 60 || !name.contains(where: { !$0.isWhitespace }) {
            refusal = Refusal(
                Label(
                    en: "an indicator's name is one line of 1 to 60 characters",
                    nl: "de naam van een indicator is één regel van 1 tot 60 tekens"))
        } else if isOfTheModel(name) {
            refusal = Refusal(
                Label(
                    en: "'\(name)' is an indicator of the model; give yours another name",
                    nl: "'\(name)' is een indicator van het model; geef de uwe een andere naam"))
        } else if let base = compilation.base,
            (base.indicators + compilation.ownIndicators).contains(where: { $0.name == name })
        {
            refusal = Refusal(
                Label(
                    en: "there is an indicator '\(name)' already",
                    nl: "er is al een indicator '\(name)'"))
        }
        guard let refusal else { return name }
        compilation.refuse(refusal, at: call.nameRange)
        return nil
    }

    /// Whether the model has an indicator of that name, or of that label in either language.
    private static func isOfTheModel(_ name: String) -> Bool {
        let wanted = seen(name)
        return IndicatorCatalog.all.map(\.indicator).contains { indicator in
            indicator.id == name
                || [indicator.label.en, indicator.label.nl]
                    .contains { seen($0) == wanted }
        }
    }

    /// What people see of a name: without capitals, accents, and what nobody can see.
    private static func seen(_ name: String) -> [String] {
        let visible = name.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
        let words = String(String.UnicodeScalarView(visible)).split(whereSeparator: \.isWhitespace)
        return words.map { String(Suggestion.folded(String($0))) }
    }

    /// A field that is one of a few words.
    private static func word<Word: RawRepresentable<String> & CaseIterable>(
        _ field: String, of call: Call, _ compilation: inout Compilation
    ) -> Word? {
        guard let text = call.text(field) else { return nil }
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        compilation.refuse(
            Refusal(
                Label(
                    en: "'\(field)' is never \"\(text.shortened())\"",
                    nl: "'\(field)' is nooit \"\(text.shortened())\""),
                hint: .nearest(to: text, in: known, list: "known", "bekend")),
            at: call.range(of: field))
        return nil
    }

    private static func measure(
        of call: Call, _ group: OwnIndicator.Group?, _ use: Label,
        _ compilation: inout Compilation
    ) -> OwnIndicator.Measure? {
        for (field, make) in [
            ("sum", OwnIndicator.Measure.sum), ("mean", OwnIndicator.Measure.mean),
        ] where call.gives(field) {
            guard let value = call.tape(field) else { return nil }
            if case .text(let name) = value {
                let lengths = CaseField.ofCases.filter { $0 == .waiting || $0 == .age }
                guard let known = lengths.first(where: { $0.rawValue == name }) else {
                    compilation.refuse(
                        Refusal(
                            Label(
                                en: "a case has no number '\(name.shortened())'",
                                nl: "een zaak heeft geen getal '\(name.shortened())'"),
                            hint: .nearest(
                                to: name, in: lengths.map(\.rawValue), list: "numbers", "getallen")
                        ), at: call.range(of: field))
                    return nil
                }
                return make(.field(known))
            }
            return function(field, of: call, group, isFlag: false, use, &compilation)
                .map { make(.function($0)) }
        }
        return .count
    }

    private static func function(
        _ field: String, of call: Call, _ group: OwnIndicator.Group?, isFlag: Bool, _ use: Label,
        _ compilation: inout Compilation
    ) -> CaseFunction? {
        guard let value = call.tape(field) else { return nil }
        guard case .function = value else {
            compilation.refuse(
                .expected(
                    Label(
                        en: "a function of a case",
                        nl: "een functie van een zaak"), got: value,
                    hint: Label(
                        both: "\(field) = \(FieldKind.filter.example(named: nil))")),
                at: call.range(of: field))
            return nil
        }
        return compilation.caseFunction(
            field, of: call, CaseField.ofCases, of: group ?? .cases, isFlag: isFlag, use: use)
    }
}
