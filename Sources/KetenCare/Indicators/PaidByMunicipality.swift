// What municipalities pay: the contribution, and their share by key of the Safety Houses.

import KetenEngine

enum PaidByMunicipality {
    static let indicator = CareIndicator(
        "paid_by_municipality",
        Label(en: "Paid by municipalities", nl: "Betaald door gemeenten"),
        unit: "EUR", .neither, .amount,
        formula: Label(
            en: "Contribution plus share by key of the Safety Houses in the period, of those who "
                + "pay, by municipality.",
            nl: "Bijdrage plus aandeel naar sleutel in de Veiligheidshuizen in de periode, van wie "
                + "betaalt, per gemeente."),
        by: .municipality, parts: { $0.tables.municipalities.map(\.id.code) }
    ) { care, scope in
        money(care, scope).euros
    }

    /// What one municipality, the scope's part, or all pay.
    static func money(_ care: borrowing RegionalCare, _ scope: Scope) -> Euro {
        care.paidMoney(scope) { _, _ in true }
    }
}
