// People who become a possible victim in the period, returns left out.

import KetenEngine

enum NewVictims {
    static let indicator = CareIndicator(
        "new_victims", Label(en: "New victims", nl: "Nieuwe slachtoffers"),
        unit: "persons", .lower, .flow,
        formula: Label(
            en: "People who become a possible victim in the period, returns left out.",
            nl: "Mensen die in de periode mogelijk slachtoffer worden, zonder terugkeer.")
    ) { care, scope in
        care.sum(.newVictims, scope)
    }
}
