// Registrations in the period by date of registration, repeats included.

import KetenEngine

enum Registered {
    static let indicator = CareIndicator(
        "registered", Label(en: "Registered", nl: "Gemeld"),
        unit: "persons", .neither, .flow,
        formula: Label(
            en: "Registrations in the period by date of registration, repeats included.",
            nl: "Meldingen in de periode naar datum van melding, met herhaling.")
    ) { care, scope in
        care.sum(.registered, scope)
    }
}
