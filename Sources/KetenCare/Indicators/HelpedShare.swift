// Share of those registered in the period who are helped by the end of the run.

import KetenEngine

enum HelpedShare {
    static let indicator = CareIndicator(
        "helped_share",
        Label(
            en: "Helped share of the registered",
            nl: "Geholpen deel van de gemelden"),
        unit: "share", .higher, .share,
        formula: Label(
            en: "Share of those registered in the period who are helped by the end of the run.",
            nl: "Deel van wie in de periode is gemeld dat aan het eind van de run is geholpen.")
    ) { care, scope in
        care.ratio(.cohortHelped, .registered, scope)
    }
}
