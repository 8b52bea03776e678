// points { { 0, 0 }, { 50 * percent, 20 * percent } }: a curve through points, linear between. It
// is a value of effect's field `curve`.

import KetenCare
import KetenEngine

enum PointsConstructor {
    static let entry = ConstructorEntry(spec: spec) { call, compilation in
        compilation.refuse(.belongs(to: spec), at: call.range)
    }

    static let spec = ConstructorSpec(
        "points",
        Label(
            en: "a curve through points { dose, effect }, linear between, flat beyond the last",
            nl: "een kromme door punten { dosis, effect }, recht ertussen, vlak na het laatste"),
        fields: [], isList: true, valueOf: "curve")

    /// The curve of a checked call.
    static func curve(
        of call: Call, _ dose: EffectDose, _ compilation: inout Compilation
    ) -> EffectCurve? {
        var points: [EffectCurve.Point] = []
        let sites = call.site?.table?.items ?? []
        for (index, item) in call.node.table.items.enumerated() {
            let range = (index < sites.count ? sites[index].range : nil) ?? call.range
            guard case .table(let pair) = item, pair.items.count == 2, pair.fields.isEmpty else {
                compilation.refuse(
                    .expected(
                        Label(
                            en: "a point { dose, effect }", nl: "een punt { dosis, effect }"),
                        got: item), at: range)
                return nil
            }
            let (x, y) = (dose.number(pair.items[0]), EffectDose.share(pair.items[1]))
            guard let x, let y else {
                compilation.refuse(
                    .expected(
                        x == nil ? dose.noun : EffectDose.effectNoun,
                        got: pair.items[x == nil ? 0 : 1]), at: range)
                return nil
            }
            points.append(EffectCurve.Point(dose: x, effect: y))
        }
        if let curve = EffectCurve(points) { return curve }
        compilation.refuse(
            Refusal(
                Label(
                    en: "points begin at { 0, 0 }, are two or more, and go to ever larger doses",
                    nl: "punten beginnen bij { 0, 0 }, zijn er twee of meer, met steeds grotere "
                        + "doses")), at: call.range)
        return nil
    }
}
