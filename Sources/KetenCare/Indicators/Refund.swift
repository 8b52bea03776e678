// What flows back of the plan fund's money to the municipalities, by key.

import KetenEngine

enum Refund {
    static let indicator = CareIndicator(
        "refund", Label(en: "Refund", nl: "Teruggave"),
        unit: "EUR", .neither, .amount,
        formula: Label(
            en: "What the plan's fund has in a calendar year and does not pay out, in the year's "
                + "last month, by key: inhabitants on 1 January.",
            nl: "Wat het fonds van het plan in een kalenderjaar heeft en niet uitgeeft, in de "
                + "laatste maand van dat jaar, naar sleutel: inwoners op 1 januari."),
        by: .municipality, parts: { $0.tables.municipalities.map(\.id.code) }
    ) { care, scope in
        care.municipalMoney(scope) { world, place in world.planLines.refund[place] }.euros
    }
}
