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
            en: "Share of those registered in the period who are helped by the end of the run; "
                + "the last two years are incomplete.",
            nl: "Deel van wie in de periode is gemeld dat aan het eind van de run is geholpen; "
                + "de laatste twee jaren zijn onvolledig."),
        yearsFollowed: 2
    ) { care, scope in
        care.ratio(.cohortHelped, .registered, scope)
    }
}
