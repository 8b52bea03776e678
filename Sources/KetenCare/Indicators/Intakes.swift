// Intakes that start in the period: the number behind every waiting time.

import KetenEngine

enum Intakes {
    static let indicator = CareIndicator(
        "intakes", Label(en: "Intakes", nl: "Intakes"),
        unit: "persons", .higher, .flow,
        formula: Label(
            en: "Intakes that start in the period: the number behind every waiting time.",
            nl: "Intakes die in de periode beginnen: het aantal achter elke wachttijd.")
    ) { care, scope in
        care.sum(.intakes, scope)
    }
}
