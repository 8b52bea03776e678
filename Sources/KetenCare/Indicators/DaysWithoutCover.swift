// Days on which nobody serves a region, averaged over the regions.

import KetenEngine

enum DaysWithoutCover {
    static let indicator = CareIndicator(
        "days_without_cover", Label(en: "Days without cover", nl: "Dagen zonder coördinator"),
        unit: "days", .lower, .duration,
        formula: Label(
            en: "Days on which nobody serves a region, averaged over the regions.",
            nl: "Dagen waarop niemand een regio bedient, gemiddeld over de regio's.")
    ) { care, scope in
        care.days(scope) - care.sum(.coveredDays, scope) / Double(scope.regions.count)
    }
}
