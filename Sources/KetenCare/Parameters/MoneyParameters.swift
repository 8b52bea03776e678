// The parameters of contributions and what they buy (model.md sections 7 and 13).

import KetenEngine

enum MoneyParameters {
    static let all: [Parameter] = [
        Parameter(
            "contribution", Label(en: "Contribution per inhabitant", nl: "Bijdrage per inwoner"),
            .eurosPerInhabitantYear, .choice, of: .municipality, scheduled: true, limits: 0...100,
            meaning: Label(
                en: "What a paying municipality pays per inhabitant "
                    + "and year; more means more money.",
                nl: "Wat een betalende gemeente per inwoner en "
                    + "jaar betaalt; meer geeft meer geld.")),
        Parameter(
            "participation",
            Label(
                en: "Probability that a municipality pays",
                nl: "Kans dat een gemeente meebetaalt"),
            .share, .choice, of: .municipality, scheduled: true,
            meaning: Label(
                en: "Drawn once a year per municipality; more means more money and fewer refused.",
                nl: "Eenmaal per jaar per gemeente geloot; meer "
                    + "geeft meer geld en minder weigering.")),
        Parameter(
            "contribution_replaced",
            Label(
                en: "Contribution replaced by the plan",
                nl: "Bijdrage vervangen door het plan"),
            .flag, .choice, of: .municipality, scheduled: true,
            meaning: Label(
                en: "Whether a line of the implementation plan stands in for the contribution; "
                    + "yes means less contribution.",
                nl: "Of een regel van het uitvoeringsplan in de plaats komt van de bijdrage; ja "
                    + "geeft minder bijdrage.")),
        Parameter(
            "plan_coordinator",
            Label(
                en: "Plan line: care coordinator",
                nl: "Planregel: zorgcoördinator"),
            .eurosPerYear, .choice, of: .region, scheduled: true, limits: 0...100_000_000,
            meaning: Label(
                en: "Money a year of the implementation plan for coordinators, from its fund; more "
                    + "means more cover and less refund, as far as the fund reaches.",
                nl: "Geld per jaar uit het uitvoeringsplan voor coördinatoren, uit zijn fonds; "
                    + "meer geeft meer dekking en minder teruggave, zover het fonds reikt.")),
        Parameter(
            "unit_cost", Label(en: "Unit cost of a coordinator", nl: "Kosten van een coördinator"),
            .eurosPerFTEYear, .knowledge, limits: 1...10_000_000,
            meaning: Label(
                en: "Cost of one fte a year at the wage level of the reference date; more means "
                    + "more cost, and fewer hours for the same money.",
                nl: "Kosten van één fte per jaar op het loonpeil van de peildatum; meer geeft meer "
                    + "kosten, en minder uren voor hetzelfde geld.")),
        Parameter(
            "wage_index", Label(en: "Wage index", nl: "Loonindex"),
            .factor, .fixed, scheduled: true, limits: 0.01...100,
            meaning: Label(
                en: "Multiplies the unit cost; one at the reference date; more means more cost.",
                nl: "Vermenigvuldigt de kosten per fte; één op de peildatum; meer geeft meer "
                    + "kosten.")),
    ]
}
