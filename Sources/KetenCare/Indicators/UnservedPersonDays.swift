// Days that people wait for intake or have an open case on which nobody works.

import KetenEngine

enum UnservedPersonDays {
    static let indicator = CareIndicator(
        "unserved_person_days", Label(en: "Unserved person-days", nl: "Onbediende persoonsdagen"),
        unit: "person-days", .lower, .flow,
        formula: Label(
            en: "Days that people wait for intake or have an open case on which nobody works.",
            nl: "Dagen dat mensen op intake wachten of een zaak hebben waaraan niemand werkt.")
    ) { care, scope in
        care.sum(.unservedDays, scope)
    }
}
