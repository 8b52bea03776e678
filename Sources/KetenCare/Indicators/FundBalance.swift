// What the plan's fund has minus what the plan's lines ask of it.

import KetenEngine

enum FundBalance {
    static let indicator = CareIndicator(
        "fund_balance", Label(en: "Balance of the plan's fund", nl: "Saldo van het planfonds"),
        unit: "EUR", .neither, .amount,
        formula: Label(
            en: "Money of the plan's fund minus what the plan's lines ask in the period; over a "
                + "calendar year above nought it flows back, below nought nobody covers it.",
            nl: "Geld van het fonds van het plan min wat de planregels in de periode vragen; over "
                + "een kalenderjaar vloeit het boven nul terug, onder nul dekt niemand het.")
    ) { care, scope in
        var total: Int64 = 0
        for region in scope.regions {
            for month in scope.months {
                let place = region * care.monthCount + month
                total += care.world.planLines.granted[place]
                total -= care.world.planLines.askedInAll[place]
            }
        }
        return Euro(tenThousandths: total).euros
    }
}
