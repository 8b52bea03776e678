// People who wait for an intake at the end of the period.

import KetenEngine

enum WaitingNow {
    static let indicator = CareIndicator(
        "waiting_now", Label(en: "Waiting for intake", nl: "Wacht op intake"),
        unit: "persons", .lower, .stock,
        formula: Label(
            en: "People who wait for an intake at the end of the period.",
            nl: "Mensen die aan het eind van de periode op een intake wachten.")
    ) { care, scope in
        care.last(.waitingAtEnd, scope)
    }
}
