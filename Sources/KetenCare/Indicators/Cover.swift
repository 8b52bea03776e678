// Money that covers the cost in the period, by fund.

import KetenEngine

enum Cover {
    static let indicator = CareIndicator(
        "cover", Label(en: "Cover", nl: "Dekking"),
        unit: "EUR", .neither, .amount,
        formula: Label(
            en: "Money that covers the cost in the period, by fund.",
            nl: "Geld dat de kosten in de periode dekt, per fonds."),
        by: .fund, parts: { $0.tables.funds.map(\.id) }
    ) { care, scope in
        money(care, scope).euros
    }

    /// The money of one fund, the scope's part, or of all.
    static func money(_ care: borrowing RegionalCare, _ scope: Scope) -> Euro {
        guard let fund = scope.part else { return care.money(care.books.coverInAll, scope) }
        let size = care.regionCount * care.monthCount
        return care.money(care.books.cover, scope, offset: fund * size)
    }
}
