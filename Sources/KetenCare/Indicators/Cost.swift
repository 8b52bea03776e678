// Cost in the period: wage-indexed posts in service, Safety Houses, and lines of the plan.

import KetenEngine

enum Cost {
    static let indicator = CareIndicator(
        "cost", Label(en: "Cost", nl: "Kosten"),
        unit: "EUR", .lower, .amount,
        formula: Label(
            en: "Wage-indexed cost of posts in service in the period, with the tax on it, plus the "
                + "lines for Safety Houses, project leader, training and campaign, by purpose.",
            nl: "Kosten van posten in dienst in de periode, op loonpeil en met btw, plus de regels "
                + "voor Veiligheidshuizen, projectleider, training en campagne, per doel."),
        by: .purpose, parts: { _ in CostPurpose.allCases.map(\.id) }
    ) { care, scope in
        money(care, scope).euros
    }

    /// The cost of one purpose, the scope's part, or of all.
    static func money(_ care: borrowing RegionalCare, _ scope: Scope) -> Euro {
        guard let purpose = scope.part else { return care.money(care.books.costInAll, scope) }
        let size = care.regionCount * care.monthCount
        return care.money(care.books.cost, scope, offset: purpose * size)
    }
}
