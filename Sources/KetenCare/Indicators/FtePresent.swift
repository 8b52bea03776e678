// Fte that is present or replaced, averaged over the days of the period.

import KetenEngine

enum FtePresent {
    static let indicator = CareIndicator(
        "fte_present", Label(en: "Fte present", nl: "Aanwezige fte"),
        unit: "fte", .higher, .stock,
        formula: Label(
            en: "Fte that is present or replaced, averaged over the days of the period.",
            nl: "Fte die aanwezig of vervangen is, gemiddeld over de dagen van de periode.")
    ) { care, scope in
        care.sum(.fteDays, scope) / care.days(scope)
    }
}
