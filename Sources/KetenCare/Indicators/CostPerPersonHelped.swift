// Cost in the period divided by people helped in it; missing when nobody was.

import KetenEngine

enum CostPerPersonHelped {
    static let indicator = CareIndicator(
        "cost_per_person_helped",
        Label(
            en: "Cost per person helped",
            nl: "Kosten per geholpen persoon"),
        unit: "EUR", .lower, .amount,
        formula: Label(
            en: "Cost in the period divided by people helped in it; missing when nobody was.",
            nl: "Kosten in de periode gedeeld door wie daarin is "
                + "geholpen; ontbreekt als niemand dat is.")
    ) { care, scope in
        let helped = care.sum(.closed, scope)
        return helped > 0 ? Cost.money(care, scope).euros / helped : .nan
    }
}
