// People who wait for a place in shelter, averaged over the days of the period.

import KetenEngine

enum WaitingForShelter {
    static let indicator = CareIndicator(
        "waiting_for_shelter", Label(en: "Waiting for shelter", nl: "Wacht op opvang"),
        unit: "persons", .lower, .stock,
        formula: Label(
            en: "People who wait for a place in shelter, averaged over the days of the period.",
            nl: "Mensen die op een opvangplaats wachten, gemiddeld over de dagen van de periode.")
    ) { care, scope in
        care.sum(.shelterWaitingDays, scope) / care.days(scope)
    }
}
