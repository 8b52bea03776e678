// Cost minus cover in the period; below nought, money is left.

import KetenEngine

enum Overspend {
    static let indicator = CareIndicator(
        "overspend", Label(en: "Shortfall", nl: "Tekort"),
        unit: "EUR", .lower, .amount,
        formula: Label(
            en: "Cost minus cover in the period; below nought, money is left.",
            nl: "Kosten min dekking in de periode; onder nul is er geld over.")
    ) { care, scope in
        (Cost.money(care, scope) - Cover.money(care, scope)).euros
    }
}
