// uncertain "patience" { low = 60 * days, high = 180 * days, source = "…" }: the analyst's own
// range of an input, in the place of that of the tables.

import KetenCare
import KetenEngine
import KetenRegions

enum UncertainConstructor {
    static let entry = ConstructorEntry(spec: spec, compile: compile)

    static let spec = ConstructorSpec(
        "uncertain",
        Label(
            en: "what is not known of an input, as the analyst sees it",
            nl: "wat er van een aanname niet bekend is, naar het oordeel van de analist"),
        naming: ConstructorSpec.Naming(
            meaning: Label(en: "the input", nl: "de aanname"), example: "patience"),
        fields: [
            .of,
            FieldSpec(
                "low", .value, required: true,
                Label(en: "the low end of the range", nl: "het lage eind van het bereik")),
            FieldSpec(
                "value", .value,
                Label(
                    en: "the point value; nothing keeps that of the tables",
                    nl: "de puntwaarde; niets houdt die van de tabellen")),
            FieldSpec(
                "high", .value, required: true,
                Label(en: "the high end of the range", nl: "het hoge eind van het bereik")),
            FieldSpec(
                "spread", .text,
                Label(
                    en: "triangular, uniform, beta, gamma or lognormal",
                    nl: "triangular, uniform, beta, gamma of lognormal")),
            FieldSpec(
                "source", .text, required: true,
                Label(en: "where it comes from", nl: "waar het vandaan komt")),
            .because,
        ],
        sweeps: false,
        remark: ConstructorSpec.Remark(
            text: """
                It holds for the baseline and the scenario alike, and has grade C: the difference \
                between them is no doing of it. `keten run --vary all` draws from the range, and \
                `keten sense` and the line below a table move the input to its ends. Of \
                `triangular` and `uniform` the range holds all that is possible, else nine of \
                ten cases. A new point value of what decides how many are hidden keeps the \
                published registrations, as a draw does.
                """,
            example: """
                uncertain "patience" {
                  low = 60 * days, value = 100 * days, high = 180 * days,
                  source = "estimate of the coordinators",
                },
                """))

    private static func compile(_ call: Call, into compilation: inout Compilation) {
        guard let parameter = ChangeConstructor.parameter(of: call, &compilation) else { return }
        guard isUncertain(parameter, call, &compilation) else { return }
        let subjects = compilation.subjects(of: call, kind: parameter.subject, id: parameter.id)
        let low = compilation.value("low", of: call, parameter)
        let high = compilation.value("high", of: call, parameter)
        let value = compilation.value("value", of: call, parameter)
        let spread = spread(of: call, parameter, &compilation)
        guard case .number(let low) = low, case .number(let high) = high,
            case .success(let subjects) = subjects, !call.gives("value") || value != nil,
            let spread, let source = call.text("source"), let base = compilation.base
        else { return }
        guard low < high else {
            return compilation.refuse(
                Refusal(
                    Label(
                        en: "'low' must be less than 'high'",
                        nl: "'low' moet kleiner zijn dan 'high'")), at: call.range(of: "high"))
        }
        let rows = base.region.rows(of: parameter, for: subjects).filter(\.mayBeUncertain)
        if rows.isEmpty { return compilation.refuse(decided(parameter.id), at: call.nameRange) }
        guard let first = rows.first, case .number(let before) = first.value else { return }
        var point: Double?
        if case .number(let number) = value { point = number }
        let points = point.map { [$0] } ?? rows.map(\.point)
        for number in points where !(low...high).contains(number) {
            let shown =
                point == nil
                ? parameter.written(inForce: .number(number), in: base.region)
                : parameter.unit.written(.number(number), in: base.region)
            let field = point == nil ? "low" : "value"
            return compilation.refuse(
                Refusal(
                    Label(
                        en: "the value \(shown.head.en)\(shown.tail.en) lies outside the range",
                        nl: "de waarde \(shown.head.nl)\(shown.tail.nl) ligt buiten het bereik"),
                    hint: point == nil
                        ? Label(
                            en: "that is what the tables have; give a 'value' of your own",
                            nl: "zo staat het in de tabellen; geef een eigen 'value'") : nil),
                at: call.range(of: field))
        }
        compilation.assume(
            AssumedInput(
                parameter: parameter.id, subjects: subjects, value: point ?? before, low: low,
                high: high, hasOwnValue: point != nil,
                spread: spread ?? (first.spread.isSolvedAlone ? first.spread : .triangular),
                source: source, because: call.text("because"),
                replacedValue: base.region.isRealCount(parameter)
                    ? RealCount.shown(before) ?? .nan : before,
                replacedLow: first.low, replacedHigh: first.high, origin: call.origin), call)
    }

    private static func decided(_ id: String) -> Refusal {
        Refusal(
            Label(
                en: "'\(id)' is decided, not uncertain",
                nl: "over '\(id)' wordt beslist; onzeker is het niet"),
            hint: Label(
                en: "write change \"\(id)\", or several values with over { … }",
                nl: "schrijf change \"\(id)\", of meer waarden met over { … }"))
    }

    private static func isUncertain(
        _ parameter: Parameter, _ call: Call, _ compilation: inout Compilation
    ) -> Bool {
        let id = parameter.id
        var refusal: Refusal?
        switch parameter.kind {
        case .choice
        where compilation.base?.region.entries(of: id).contains(where: \.isKnowledge) == true:
            // Of what was chosen and is not known, those rows have a range.
            break
        case .choice:
            refusal = decided(id)
        case .derived:
            refusal = Refusal(
                Label(
                    en: "'\(id)' is solved from other inputs, which are uncertain",
                    nl: "'\(id)' is opgelost uit andere aannamen, die onzeker zijn"))
        default:
            if parameter.unit == .flag || parameter.unit == .word {
                refusal = Refusal(
                    Label(
                        en: "'\(id)' is no number, so it has no range",
                        nl: "'\(id)' is geen getal en heeft dus geen bereik"))
            } else if compilation.base?.region.entries(of: id)
                .contains(where: { $0.spread == .dirichlet }) == true
            {
                refusal = Refusal(
                    Label(
                        en: "the shares of '\(id)' add up to one and are drawn together; "
                            + "one of them has no range of its own",
                        nl: "de aandelen van '\(id)' zijn samen één en worden samen getrokken; "
                            + "een ervan heeft geen eigen bereik"))
            }
        }
        guard let refusal else { return true }
        compilation.refuse(refusal, at: call.nameRange)
        return false
    }

    /// The spread, if it is one: some of nothing where none is given.
    private static func spread(
        of call: Call, _ parameter: Parameter, _ compilation: inout Compilation
    ) -> Spread?? {
        guard let text = call.text("spread") else { return call.gives("spread") ? nil : .some(nil) }
        let known = Spread.allCases.filter(\.isSolvedAlone)
        if let spread = known.first(where: { $0.rawValue == text }) {
            if spread == .beta, parameter.unit != .share {
                compilation.refuse(
                    Refusal(
                        Label(
                            en: "a beta is for shares; '\(parameter.id)' is none",
                            nl: "een beta is voor aandelen; '\(parameter.id)' is dat niet")),
                    at: call.range(of: "spread"))
                return nil
            }
            return .some(spread)
        }
        compilation.refuse(
            Refusal(
                Label(
                    en: "unknown spread '\(text.shortened())'",
                    nl: "onbekende spreiding '\(text.shortened())'"),
                hint: .nearest(to: text, in: known.map(\.rawValue), list: "known", "bekend")),
            at: call.range(of: "spread"))
        return nil
    }
}
