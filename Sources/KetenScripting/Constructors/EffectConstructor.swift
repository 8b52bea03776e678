// effect { of = "training", on = "detection", curve = function(x) … end }: what a lever does by its
// dose, in place of the straight line that the model draws.

import KetenCare
import KetenEngine

enum EffectConstructor {
    static let entry = ConstructorEntry(spec: spec, compile: compile)

    static let spec = ConstructorSpec(
        "effect",
        Label(
            en: "what a lever does by its dose, over the whole run",
            nl: "wat een maatregel doet naar zijn dosis, de hele berekening"),
        fields: [
            FieldSpec(
                "of", .text, required: true,
                Label(
                    en: "the lever: training (share of staff trained) or campaign (EUR a year)",
                    nl: "de maatregel: training (aandeel getraind personeel) of campaign (EUR per "
                        + "jaar)")),
            FieldSpec(
                "on", .text, required: true,
                Label(
                    en: "what it works on: detection, by how much more is found",
                    nl: "waar het op werkt: detection, hoeveel er meer wordt gevonden")),
            FieldSpec(
                "curve", .curve, required: true,
                Label(
                    en: "the effect of a dose: a function, saturating { … } or points { … }",
                    nl: "het effect van een dosis: een functie, saturating { … } of points { … }")
            ),
            .because,
            .source,
        ])

    private static func compile(_ call: Call, into compilation: inout Compilation) {
        let dose = dose(of: call, &compilation)
        if let on = call.text("on"), on != "detection" {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "no lever has a curve on '\(on.shortened())'",
                        nl: "geen maatregel heeft een kromme op '\(on.shortened())'"),
                    hint: .nearest(to: on, in: ["detection"], list: "known", "bekend")),
                at: call.range(of: "on"))
            return
        }
        guard let dose, let value = call.tape("curve") else { return }
        guard let curve = curve(value, of: call, dose, &compilation),
            let from = compilation.run?.from
        else { return }
        compilation.plan(.effect(EffectChange(dose: dose, curve: curve, from: from)), call)
    }

    private static func dose(of call: Call, _ compilation: inout Compilation) -> EffectDose? {
        guard let text = call.text("of") else { return nil }
        if let dose = EffectDose(rawValue: text) { return dose }
        let straight = [
            "joint_checks": "joint_check_effect", "visibility": "visibility_effect",
        ][text]
        let known = EffectDose.allCases.map(\.rawValue)
        compilation.refuse(
            Refusal(
                Label(
                    en: "'\(text.shortened())' has no curve in the model",
                    nl: "'\(text.shortened())' heeft geen kromme in het model"),
                hint: straight.map {
                    Label(
                        en: "its effect is one number: change \"\($0)\"",
                        nl: "het effect is één getal: change \"\($0)\"")
                } ?? .nearest(to: text, in: known, list: "known", "bekend")),
            at: call.range(of: "of"))
        return nil
    }

    private static func curve(
        _ value: TapeValue, of call: Call, _ dose: EffectDose, _ compilation: inout Compilation
    ) -> EffectCurve? {
        switch value {
        case .function: return compilation.curve("curve", of: call, dose)
        case .node(let node):
            let inner = FieldCheck(source: compilation.text).check(
                node, site: compilation.sites[node], &compilation.findings)
            switch inner.spec.name {
            case SaturatingConstructor.spec.name:
                return SaturatingConstructor.curve(of: inner, dose, &compilation)
            case PointsConstructor.spec.name:
                return PointsConstructor.curve(of: inner, dose, &compilation)
            default: break
            }
        default: break
        }
        compilation.refuse(
            .expected(
                Label(
                    en: "a curve: a function, saturating { … } or points { … }",
                    nl: "een kromme: een functie, saturating { … } of points { … }"), got: value),
            at: call.range(of: "curve"))
        return nil
    }
}
