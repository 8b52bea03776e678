// Registrations divided by new victims of the same period.

import KetenEngine

enum ShareInView {
    static let indicator = CareIndicator(
        "share_in_view", Label(en: "Share in view", nl: "Deel in beeld"),
        unit: "share", .higher, .share,
        formula: Label(
            en: "Registrations divided by new victims of the same period.",
            nl: "Meldingen gedeeld door nieuwe slachtoffers van dezelfde periode.")
    ) { care, scope in
        care.ratio(.registered, .newVictims, scope)
    }
}
