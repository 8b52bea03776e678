// saturating { half = 40 * percent, at_most = 35 * percent }: a curve that rises ever less. It is a
// value of effect's field `curve`.

import KetenCare
import KetenEngine

enum SaturatingConstructor {
    static let entry = ConstructorEntry(spec: spec) { call, compilation in
        compilation.refuse(.belongs(to: spec), at: call.range)
    }

    static let spec = ConstructorSpec(
        "saturating",
        Label(
            en: "a curve at_most × dose ÷ (half + dose)",
            nl: "een kromme at_most × dosis ÷ (half + dosis)"),
        fields: [
            FieldSpec(
                "half", .coordinate, required: true,
                Label(
                    en: "the dose that has half of the largest effect",
                    nl: "de dosis met de helft van het grootste effect")),
            FieldSpec(
                "at_most", .coordinate, required: true,
                Label(
                    en: "the effect that is approached, up to 1 or 100 * percent",
                    nl: "het effect dat wordt benaderd, tot 1 of 100 * percent")),
        ], valueOf: "curve")

    /// The curve of a checked call.
    static func curve(
        of call: Call, _ dose: EffectDose, _ compilation: inout Compilation
    ) -> EffectCurve? {
        let half = compilation.dose("half", of: call, dose)
        let most = compilation.effectShare("at_most", of: call)
        guard let half, let most else { return nil }
        guard half > 0 else {
            compilation.refuse(
                Refusal(
                    Label(en: "'half' is more than nought", nl: "'half' is meer dan nul")),
                at: call.range(of: "half"))
            return nil
        }
        return EffectCurve(
            dose.grid.map { EffectCurve.Point(dose: $0, effect: most * $0 / (half + $0)) })
    }
}

extension Refusal {
    /// What is said of a value where an item belongs.
    static func belongs(to spec: ConstructorSpec) -> Refusal {
        let field = spec.valueOf ?? ""
        return Refusal(
            Label(
                en: "\(spec.name) is the value of a field, \(field) = \(spec.name) { … }",
                nl: "\(spec.name) is de waarde van een veld, \(field) = \(spec.name) { … }"))
    }
}
