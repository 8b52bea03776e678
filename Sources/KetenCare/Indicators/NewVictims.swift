// People who become a possible victim in the period, by form of exploitation, returns left out.

import KetenEngine

enum NewVictims {
    static let indicator = CareIndicator(
        "new_victims", Label(en: "New victims", nl: "Nieuwe slachtoffers"),
        unit: "persons", .lower, .flow,
        formula: Label(
            en: "People who become a possible victim in the period, by form of exploitation, "
                + "returns left out.",
            nl: "Mensen die in de periode mogelijk slachtoffer worden, naar vorm van uitbuiting, "
                + "zonder terugkeer."),
        by: .form, parts: { $0.tables.forms.map(\.named.id) }
    ) { care, scope in
        guard let part = scope.part else { return care.sum(.newVictims, scope) }
        let form = care.world.region.tables.forms[part].drawIndex
        var total = 0.0
        for region in scope.regions {
            for month in scope.months {
                total += care.book.newVictims(form: form, region, month)
            }
        }
        return total
    }
}
