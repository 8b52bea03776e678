// People who are hidden again in the period after closing or dropping out.

import KetenEngine

enum Returned {
    static let indicator = CareIndicator(
        "returned", Label(en: "Victim again", nl: "Opnieuw slachtoffer"),
        unit: "persons", .lower, .flow,
        formula: Label(
            en: "People who are hidden again in the period after closing or dropping out.",
            nl: "Mensen die in de periode na afsluiten of uitvallen weer verborgen raken.")
    ) { care, scope in
        care.sum(.returned, scope)
    }
}
