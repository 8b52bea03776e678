// Share of the requests of the period whose intake starts within 14 days; who left counts as no.

import KetenEngine

enum IntakeWithin14Days {
    static let indicator = CareIndicator(
        "intake_within_14_days", Label(en: "Intake within 14 days", nl: "Intake binnen 14 dagen"),
        unit: "share", .higher, .share,
        formula: Label(
            en: "Share of the requests of the period whose intake starts "
                + "within 14 days; who left counts as no.",
            nl: "Deel van de verzoeken van de periode met intake "
                + "binnen 14 dagen; wie afhaakt telt als nee.")
    ) { care, scope in
        care.ratio(.requestsWithin14Days, .requests, scope)
    }
}
