// Wage-indexed cost of posts in service in the period.

import KetenEngine

enum Cost {
    static let indicator = CareIndicator(
        "cost", Label(en: "Cost", nl: "Kosten"),
        unit: "EUR", .lower, .amount,
        formula: Label(
            en: "Wage-indexed cost of posts in service in the period.",
            nl: "Kosten van posten in dienst in de periode, op loonpeil."),
        by: .purpose, parts: { _ in ["coordinator"] }
    ) { care, scope in
        care.money(care.cost, scope).euros
    }
}
