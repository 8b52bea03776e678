// Possible victims who are hidden at the end of the period.

import KetenEngine

enum HiddenNow {
    static let indicator = CareIndicator(
        "hidden_now", Label(en: "Hidden victims", nl: "Verborgen slachtoffers"),
        unit: "persons", .lower, .stock,
        formula: Label(
            en: "Possible victims who are hidden at the end of the period.",
            nl: "Mogelijke slachtoffers die aan het eind van de periode verborgen zijn.")
    ) { care, scope in
        var total = 0.0
        for region in scope.regions {
            total += Double(care.hiddenAtStart[region])
            for month in 0..<scope.months.upperBound {
                total += care.book.value(.hiddenChange, region, month)
            }
        }
        return total
    }
}
