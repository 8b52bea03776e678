// People whose patience ends in the period before their intake starts.

import KetenEngine

enum LeftWaiting {
    static let indicator = CareIndicator(
        "left_waiting", Label(en: "Left while waiting", nl: "Afgehaakt tijdens het wachten"),
        unit: "persons", .lower, .flow,
        formula: Label(
            en: "People whose patience ends in the period before their intake starts.",
            nl: "Mensen die in de periode afhaken voordat hun intake begint.")
    ) { care, scope in
        care.sum(.leftWaiting, scope)
    }
}
