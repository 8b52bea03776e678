// Inhabitants whom a present or replaced post may serve, averaged over the period.

import KetenEngine

enum CoveredInhabitants {
    static let indicator = CareIndicator(
        "covered_inhabitants", Label(en: "Covered inhabitants", nl: "Inwoners met dekking"),
        unit: "inhabitants", .higher, .stock,
        formula: Label(
            en: "Inhabitants whom a present or replaced post may serve, averaged over the period.",
            nl: "Inwoners die een aanwezige of vervangen post mag "
                + "helpen, gemiddeld over de periode.")
    ) { care, scope in
        var total = 0.0
        for place in care.world.inhabitants.indices {
            let month = place % care.monthCount
            guard scope.months.contains(month),
                let region = care.world.care.servedBy[place / care.monthCount],
                scope.regions.contains(region)
            else { continue }
            let days = care.book.value(.coveredDays, region, month)
            total += care.world.inhabitants[place] * days * care.openShare(to: place, region, month)
        }
        return total / care.days(scope)
    }
}
