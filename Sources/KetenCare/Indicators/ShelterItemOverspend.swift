// The overspend of the women's-shelter item: its own of the year, plus what is charged to it.

import KetenEngine

enum ShelterItemOverspend {
    static let indicator = CareIndicator(
        "shelter_item_overspend",
        Label(en: "Overspend of the shelter item", nl: "Overschrijding post Vrouwenopvang"),
        unit: "EUR", .lower, .amount,
        formula: Label(
            en: "The item's own overspend of each year, in its first month, plus what the "
                + "municipality pays while that is charged to the item, by municipality; no part "
                + "of the shortfall.",
            nl: "De eigen overschrijding van de post van elk jaar, in de eerste maand, plus wat de "
                + "gemeente betaalt zolang dat ten laste van de post komt, per gemeente; geen deel "
                + "van het tekort."),
        by: .municipality, parts: { $0.tables.municipalities.map(\.id.code) }
    ) { care, scope in
        let own = care.municipalMoney(scope) { world, place in world.shelterItem.opening[place] }
        let charged = care.paidMoney(scope) { world, place in world.shelterItem.isCharged[place] }
        return (own + charged).euros
    }
}
