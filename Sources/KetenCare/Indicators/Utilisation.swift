// Hours worked on cases divided by the case hours of present posts.

import KetenEngine

enum Utilisation {
    static let indicator = CareIndicator(
        "utilisation", Label(en: "Utilisation", nl: "Benutting"),
        unit: "share", .neither, .share,
        formula: Label(
            en: "Hours worked on cases divided by the case hours of present posts.",
            nl: "Uren aan zaken gedeeld door de zaakuren van aanwezige posten.")
    ) { care, scope in
        care.ratio(.usedHours, .supplyHours, scope)
    }
}
