// The lines of an implementation plan that buy training and a campaign.

import KetenEngine

enum PlanLineParameters {
    static let all: [Parameter] = [
        Parameter(
            "plan_training", Label(en: "Plan line: training", nl: "Planregel: training"),
            .eurosPerYear, .choice, of: .region, scheduled: true, limits: 0...100_000_000,
            meaning: Label(
                en: "Money a year of the implementation plan for training; more means more cost "
                    + "and less refund, and more people trained.",
                nl: "Geld per jaar uit het uitvoeringsplan voor training; meer geeft meer kosten "
                    + "en minder teruggave, en meer getrainde mensen.")),
        Parameter(
            "plan_campaign", Label(en: "Plan line: campaign", nl: "Planregel: campagne"),
            .eurosPerYear, .choice, of: .region, scheduled: true, limits: 0...100_000_000,
            meaning: Label(
                en: "Money a year of the implementation plan for a campaign; more means more cost "
                    + "and less refund, and more signals of citizens.",
                nl: "Geld per jaar uit het uitvoeringsplan voor een campagne; meer geeft meer "
                    + "kosten en minder teruggave, en meer signalen van burgers.")),
    ]
}
