// The parameters of the other money: plan lines and their fund, Safety Houses, tax, prices, the
// shelter item (model.md section 7).

import KetenEngine

enum LedgerParameters {
    static let all: [Parameter] = [
        Parameter(
            "contribution_months",
            Label(
                en: "Months that a stated contribution is for",
                nl: "Maanden waarvoor een genoemde bijdrage geldt"),
            .months, .choice, scheduled: true, limits: 1...12,
            meaning: Label(
                en: "12 reads the contribution as a yearly rate, 9 as the amount of nine months; "
                    + "more months mean less money.",
                nl: "12 leest de bijdrage als tarief per jaar, 9 als bedrag voor negen maanden; "
                    + "meer maanden geeft minder geld.")),
        Parameter(
            "contribution_indexation",
            Label(
                en: "Contribution follows prices",
                nl: "Bijdrage volgt de prijzen"),
            .flag, .choice, scheduled: true,
            meaning: Label(
                en: "Whether the contribution grows with the price index from the day on which "
                    + "this becomes yes; yes means more money when prices rise.",
                nl: "Of de bijdrage meegroeit met de prijsindex vanaf de dag waarop dit ja wordt; "
                    + "ja geeft meer geld als prijzen stijgen.")),
        Parameter(
            "plan_leader",
            Label(en: "Plan line: project leader", nl: "Planregel: projectleider"),
            .eurosPerYear, .choice, of: .region, scheduled: true, limits: 0...100_000_000,
            meaning: Label(
                en: "Money a year of the implementation plan for a project leader; more means "
                    + "more cost and less refund.",
                nl: "Geld per jaar uit het uitvoeringsplan voor een projectleider; meer geeft "
                    + "meer kosten en minder teruggave.")),
        Parameter(
            "plan_indexation",
            Label(en: "Plan lines follow prices", nl: "Planregels volgen de prijzen"),
            .flag, .choice, scheduled: true,
            meaning: Label(
                en: "Whether the plan's lines grow with the price index from the day on which "
                    + "this becomes yes, while the fund stays; yes means a lower fund balance "
                    + "when prices rise.",
                nl: "Of de planregels meegroeien met de prijsindex vanaf de dag waarop dit ja "
                    + "wordt, terwijl het fonds gelijk blijft; ja geeft een lager fondssaldo als "
                    + "prijzen stijgen.")),
        Parameter(
            "fund_size", Label(en: "Size of the plan's fund", nl: "Omvang van het planfonds"),
            .eurosPerYear, .choice, of: .region, scheduled: true, limits: 0...100_000_000,
            meaning: Label(
                en: "Money a year that the plan's fund has for its lines; more means more refund, "
                    + "and less than the lines ask means less cover.",
                nl: "Geld per jaar dat het fonds van het plan voor de regels heeft; meer geeft "
                    + "meer teruggave, en minder dan de regels vragen geeft minder dekking.")),
        Parameter(
            "safety_house_cost",
            Label(en: "Cost of the Safety Houses", nl: "Kosten van de Veiligheidshuizen"),
            .eurosPerYear, .choice, of: .region, scheduled: true, limits: 0...100_000_000,
            meaning: Label(
                en: "Money a year that the Safety Houses ask of the municipalities by key; more "
                    + "means more cost and more paid by municipalities.",
                nl: "Geld per jaar dat de Veiligheidshuizen de gemeenten naar sleutel vragen; "
                    + "meer geeft meer kosten en meer betaald door gemeenten.")),
        Parameter(
            "safety_house_share",
            Label(
                en: "Stated share of the Safety Houses",
                nl: "Vastgesteld aandeel in de Veiligheidshuizen"),
            .share, .choice, of: .municipality, scheduled: true,
            meaning: Label(
                en: "The share that a municipality pays; 0 means that none is stated and that it "
                    + "shares the rest by inhabitants. More means that it pays more.",
                nl: "Het aandeel dat een gemeente betaalt; 0 betekent dat er geen is vastgesteld "
                    + "en dat zij de rest deelt naar inwoners. Meer: zij betaalt meer.")),
        Parameter(
            "shelter_item_opening",
            Label(
                en: "Own overspend of the shelter item",
                nl: "Eigen overschrijding van de post Vrouwenopvang"),
            .eurosPerYear, .fixed, of: .municipality, scheduled: true, limits: 0...100_000_000,
            meaning: Label(
                en: "What the municipality's item is overspent in a year without what is charged "
                    + "here; more means more overspend of the item.",
                nl: "Wat de post van de gemeente in een jaar is overschreden zonder wat hier ten "
                    + "laste komt; meer geeft meer overschrijding van de post.")),
        Parameter(
            "shelter_item_charged",
            Label(
                en: "Payments charged to the shelter item",
                nl: "Betalingen ten laste van de post Vrouwenopvang"),
            .flag, .choice, of: .municipality, scheduled: true,
            meaning: Label(
                en: "Whether what the municipality pays in a month is charged to that item; yes "
                    + "means more overspend of the item.",
                nl: "Of wat de gemeente in een maand betaalt ten laste van die post komt; ja "
                    + "geeft meer overschrijding van de post.")),
        Parameter(
            "vat", Label(en: "Value added tax", nl: "Btw"),
            .share, .choice, scheduled: true,
            meaning: Label(
                en: "Tax on coordination that is bought, as a share of its cost; more means more "
                    + "cost, and fewer hours for the same money.",
                nl: "Belasting op ingekochte coördinatie, als deel van de kosten; meer geeft meer "
                    + "kosten, en minder uren voor hetzelfde geld.")),
        Parameter(
            "price_index", Label(en: "Price index", nl: "Prijsindex"),
            .factor, .fixed, scheduled: true, limits: 0.01...100,
            meaning: Label(
                en: "Consumer prices; one in the reference year; more means less real value.",
                nl: "Consumentenprijzen; één in het referentiejaar; meer geeft minder reële "
                    + "waarde.")),
    ]
}
