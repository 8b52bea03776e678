// Contributions and plan money in prices of the reference year.

import KetenEngine

enum RealValue {
    static let indicator = CareIndicator(
        "real_value", Label(en: "Real value of the money", nl: "Reële waarde van het geld"),
        unit: "EUR", .higher, .amount,
        formula: Label(
            en: "Contributions received and money of the plan's fund spent on its lines, each "
                + "month's divided by its price index: prices of the year in which that is one.",
            nl: "Ontvangen bijdragen en geld van het planfonds voor zijn regels, van elke maand "
                + "gedeeld door de prijsindex: prijzen van het jaar waarin die één is.")
    ) { care, scope in
        var total = 0.0
        for region in scope.regions {
            for month in scope.months {
                let place = region * care.monthCount + month
                let nominal =
                    care.books.contributions[place] + care.world.planLines.coveredInAll[place]
                total += Euro(tenThousandths: nominal).euros / care.world.prices[month]
            }
        }
        return total
    }
}
