// Hours of work on unconfirmed signals; no coordinator's hours for cases.

import KetenEngine

enum SignalHours {
    static let indicator = CareIndicator(
        "signal_hours", Label(en: "Hours for signals", nl: "Uren voor signalen"),
        unit: "hours", .lower, .flow,
        formula: Label(
            en: "Unconfirmed signals × hours for each; they are not taken from hours for cases.",
            nl: "Onbevestigde signalen × uren per signaal; ze gaan niet van de uren voor zaken af.")
    ) { care, scope in
        care.sum(.unconfirmedSignals, scope) * care.world.detection.hoursPerSignal
    }
}
