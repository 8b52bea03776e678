// What the municipalities that pay contribute in the period, by municipality.

import KetenEngine

enum Contribution {
    static let indicator = CareIndicator(
        "contribution", Label(en: "Contribution", nl: "Bijdrage"),
        unit: "EUR", .neither, .amount,
        formula: Label(
            en: "What the municipalities that pay contribute in the period, by municipality.",
            nl: "Wat de betalende gemeenten in de periode bijdragen, per gemeente."),
        by: .municipality, parts: { $0.tables.municipalities.map(\.id.code) }
    ) { care, scope in
        guard let municipality = scope.part else {
            return care.money(care.books.contributions, scope).euros
        }
        let region = care.world.regionOfMunicipality[municipality]
        guard scope.regions.contains(region) else { return .nan }
        var total: Int64 = 0
        for month in scope.months {
            let place = municipality * care.monthCount + month
            if care.paid[place] { total += care.world.money.contribution[place] }
        }
        return Euro(tenThousandths: total).euros
    }
}
