// Fte that extra contributions buy above the reference, averaged over the period.

import KetenEngine

enum FteBought {
    static let indicator = CareIndicator(
        "fte_bought", Label(en: "Extra fte", nl: "Extra fte"),
        unit: "fte", .higher, .stock,
        formula: Label(
            en: "Fte that extra contributions buy above the reference, averaged over the period.",
            nl: "Fte die extra bijdragen boven de referentie kopen, gemiddeld over de periode.")
    ) { care, scope in
        care.sum(.extraFTEDays, scope) / care.days(scope)
    }
}
