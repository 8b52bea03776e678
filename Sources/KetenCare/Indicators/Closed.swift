// Cases that close in the period with the three conditions met.

import KetenEngine

enum Closed {
    static let indicator = CareIndicator(
        "closed", Label(en: "Closed", nl: "Afgesloten"),
        unit: "cases", .higher, .flow,
        formula: Label(
            en: "Cases that close in the period with the three conditions met.",
            nl: "Zaken die in de periode sluiten met de drie voorwaarden vervuld.")
    ) { care, scope in
        care.sum(.closed, scope)
    }
}
