// People who needed shelter and stopped waiting for a place.

import KetenEngine

enum LeftWithoutShelter {
    static let indicator = CareIndicator(
        "left_without_shelter", Label(en: "Left without shelter", nl: "Vertrokken zonder opvang"),
        unit: "persons", .lower, .flow,
        formula: Label(
            en: "People who needed shelter and stopped waiting for a place.",
            nl: "Mensen die opvang nodig hadden en niet langer op een plaats wachtten.")
    ) { care, scope in
        care.sum(.leftWithoutShelter, scope)
    }
}
