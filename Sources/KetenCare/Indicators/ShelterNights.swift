// Nights that people spend in shelter, national and regional places together.

import KetenEngine

enum ShelterNights {
    static let indicator = CareIndicator(
        "shelter_nights", Label(en: "Nights in shelter", nl: "Nachten in de opvang"),
        unit: "nights", .neither, .flow,
        formula: Label(
            en: "Nights that people spend in shelter, national and regional places together.",
            nl: "Nachten in de opvang, landelijke en regionale plaatsen samen.")
    ) { care, scope in
        care.sum(.shelterNights, scope)
    }
}
