// Signals that proved to be none and came with the victims reported in the period.

import KetenEngine

enum UnconfirmedSignals {
    static let indicator = CareIndicator(
        "unconfirmed_signals", Label(en: "Unconfirmed signals", nl: "Onbevestigde signalen"),
        unit: "signals", .neither, .flow,
        formula: Label(
            en: "Signals that proved to be none and came with the victims detected in the period "
                + "and reported.",
            nl: "Signalen die niets bleken, bij slachtoffers die in de periode zijn ontdekt en "
                + "gemeld.")
    ) { care, scope in
        care.sum(.unconfirmedSignals, scope)
    }
}
