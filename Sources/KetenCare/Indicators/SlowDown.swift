// Speed at which cases move against their natural speed, averaged over case-days; 1 is full speed.

import KetenEngine

enum SlowDown {
    static let indicator = CareIndicator(
        "slow_down", Label(en: "Speed of work", nl: "Werktempo"),
        unit: "factor", .higher, .share,
        formula: Label(
            en: "Speed at which cases move against their natural speed, "
                + "averaged over case-days; 1 is full speed.",
            nl: "Tempo van zaken tegenover hun natuurlijke tempo, "
                + "gemiddeld over zaakdagen; 1 is vol tempo.")
    ) { care, scope in
        care.ratio(.factorOpenDays, .openDays, scope)
    }
}
