// The parameters of what makes channels find more: visibility, training, campaign, joint checks.

import KetenEngine

enum SignallingParameters {
    static let all: [Parameter] =
        visibility + training + campaign + checks + ReferralParameters.all

    private static let visibility: [Parameter] = [
        Parameter(
            "visibility_effect",
            Label(en: "Effect of a visible coordinator", nl: "Effect van zichtbare coördinatie"),
            .share, .knowledge,
            meaning: Label(
                en: "By how much the channels it reaches find more while coordination is in "
                    + "service; more finds more.",
                nl: "Hoeveel meer de bereikte kanalen vinden zolang coördinatie in dienst is; "
                    + "meer vindt meer.")),
        Parameter(
            "visibility_reach",
            Label(en: "Channel that feels visibility", nl: "Kanaal dat zichtbaarheid voelt"),
            .flag, .fixed, of: .channel,
            meaning: Label(
                en: "Whether a visible coordinator makes this channel find more.",
                nl: "Of een zichtbare coördinator dit kanaal meer laat vinden.")),
    ]

    private static let training: [Parameter] = [
        Parameter(
            "plan_reach",
            Label(en: "Reached by the plan", nl: "Bereikt door het plan"),
            .flag, .choice, of: .municipality, scheduled: true,
            meaning: Label(
                en: "Whether training and campaign of its coordinator region reach the "
                    + "municipality; yes finds more there.",
                nl: "Of training en campagne van het werkgebied de gemeente bereiken; ja vindt "
                    + "daar meer.")),
        Parameter(
            "training_cost", Label(en: "Cost of training", nl: "Kosten van training"),
            .eurosPerPerson, .knowledge, limits: 1...100_000,
            meaning: Label(
                en: "Money that trains one person; more trains fewer and finds less.",
                nl: "Geld dat één persoon traint; meer traint minder mensen en vindt minder.")),
        Parameter(
            "trainable_staff",
            Label(
                en: "Staff to be trained (share of inhabitants)",
                nl: "Te trainen personeel (deel van de inwoners)"),
            .share, .knowledge, limits: 0.000_001...1,
            meaning: Label(
                en: "Staff of the municipal teams as a share of inhabitants; more makes the same "
                    + "training a smaller share and finds less.",
                nl: "Personeel van de gemeentelijke teams als deel van de inwoners; meer maakt "
                    + "dezelfde training een kleiner deel en vindt minder.")),
        Parameter(
            "training_effect_max",
            Label(en: "Effect of full training", nl: "Effect van volledige training"),
            .share, .knowledge,
            meaning: Label(
                en: "By how much the channels it reaches find more when all staff are trained; "
                    + "more finds more.",
                nl: "Hoeveel meer de bereikte kanalen vinden als iedereen getraind is; meer vindt "
                    + "meer.")),
        Parameter(
            "training_half_life",
            Label(en: "Half-life of training", nl: "Halveringstijd van training"),
            .months, .knowledge, limits: 0.1...1200,
            meaning: Label(
                en: "Time in which half of the trained staff are lost; longer finds more.",
                nl: "Tijd waarin de helft van het getrainde personeel verloren gaat; langer vindt "
                    + "meer.")),
        Parameter(
            "training_reach",
            Label(en: "Channel that training reaches", nl: "Kanaal dat training bereikt"),
            .flag, .fixed, of: .channel,
            meaning: Label(
                en: "Whether training makes this channel find more.",
                nl: "Of training dit kanaal meer laat vinden.")),
    ]

    private static let campaign: [Parameter] = [
        Parameter(
            "campaign_month",
            Label(en: "First month of the campaign", nl: "Eerste maand van de campagne"),
            .factor, .choice, limits: 1...12,
            meaning: Label(
                en: "Month of the year, 1 to 12, in which the campaign quarter begins; later "
                    + "finds later, and less within a run.",
                nl: "Maand van het jaar, 1 tot 12, waarin het campagnekwartaal begint; later "
                    + "vindt later, en minder binnen een run.")),
        Parameter(
            "campaign_effect", Label(en: "Effect of a campaign", nl: "Effect van een campagne"),
            .share, .knowledge,
            meaning: Label(
                en: "By how much the channels it reaches find more in a campaign quarter of "
                    + "campaign_reference; more finds more.",
                nl: "Hoeveel meer de bereikte kanalen vinden in een campagnekwartaal van "
                    + "campaign_reference; meer vindt meer.")),
        Parameter(
            "campaign_reference",
            Label(en: "Campaign that the effect is of", nl: "Campagne waar het effect van is"),
            .eurosPerYear, .fixed, limits: 1...100_000_000,
            meaning: Label(
                en: "Money a year for which the effect of a campaign is stated; more makes the "
                    + "same money find less.",
                nl: "Geld per jaar waarvoor het effect van een campagne is gegeven; meer: "
                    + "hetzelfde geld vindt minder.")),
        Parameter(
            "campaign_half_life",
            Label(en: "Half-life of a campaign", nl: "Halveringstijd van een campagne"),
            .months, .knowledge, limits: 0.1...1200,
            meaning: Label(
                en: "Time in which the effect halves after the campaign quarter; longer finds "
                    + "more.",
                nl: "Tijd waarin het effect na het kwartaal halveert; langer vindt meer.")),
        Parameter(
            "campaign_reach",
            Label(en: "Channel that a campaign reaches", nl: "Kanaal dat een campagne bereikt"),
            .flag, .fixed, of: .channel,
            meaning: Label(
                en: "Whether a campaign makes this channel find more.",
                nl: "Of een campagne dit kanaal meer laat vinden.")),
    ]

    private static let checks: [Parameter] = [
        Parameter(
            "joint_checks", Label(en: "Joint checks", nl: "Gezamenlijke controles"),
            .perMonth, .choice, of: .municipality, scheduled: true, limits: 0...1000,
            meaning: Label(
                en: "Joint checks of municipality and police a month; more finds more.",
                nl: "Gezamenlijke controles van gemeente en politie per maand; meer vindt meer.")),
        Parameter(
            "joint_check_effect",
            Label(en: "Effect of a joint check", nl: "Effect van een gezamenlijke controle"),
            .share, .knowledge,
            meaning: Label(
                en: "By how much the channels it reaches find more for each check a month; more "
                    + "finds more, where there are checks.",
                nl: "Hoeveel meer de bereikte kanalen vinden per controle per maand; meer vindt "
                    + "meer waar controles zijn.")),
        Parameter(
            "check_reach",
            Label(en: "Channel that checks reach", nl: "Kanaal dat controles bereiken"),
            .flag, .fixed, of: .channel,
            meaning: Label(
                en: "Whether joint checks make this channel find more.",
                nl: "Of gezamenlijke controles dit kanaal meer laten vinden.")),
    ]
}
