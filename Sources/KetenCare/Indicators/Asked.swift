// Registered people who ask for coordination, in the period of the request.

import KetenEngine

enum Asked {
    static let indicator = CareIndicator(
        "asked", Label(en: "Asked for coordination", nl: "Vroeg om coördinatie"),
        unit: "persons", .neither, .flow,
        formula: Label(
            en: "Registered people who ask for coordination, in the period of the request.",
            nl: "Gemelden die om coördinatie vragen, in de periode van het verzoek.")
    ) { care, scope in
        care.sum(.asked, scope)
    }
}
