// The parameters of one person's way through care coordination (model.md sections 6 and 13).

import KetenEngine

enum CareParameters {
    static let all: [Parameter] = [
        Parameter(
            "care_uptake",
            Label(
                en: "Share that wants coordination",
                nl: "Deel dat coördinatie wil"),
            .share, .knowledge,
            meaning: Label(
                en: "Share of registered victims who ask for "
                    + "coordination; more means a larger caseload.",
                nl: "Deel van de gemelden dat om coördinatie vraagt; meer geeft meer zaken.")),
        Parameter(
            "patience",
            Label(
                en: "Mean patience in the queue",
                nl: "Gemiddeld geduld in de wachtrij"),
            .days, .knowledge, limits: 1...1_000_000,
            meaning: Label(
                en: "Mean of the exponential time after which a waiting person leaves; longer "
                    + "means fewer who leave, and longer waits.",
                nl: "Gemiddelde tijd waarna een wachtende afhaakt; langer: minder haken af en er "
                    + "wordt langer gewacht.")),
        Parameter(
            "remote_efficiency",
            Label(
                en: "Efficiency of remote coordination",
                nl: "Werking van coördinatie op afstand"),
            .share, .knowledge,
            meaning: Label(
                en: "Probability that a person coordinated remotely is helped remotely; more "
                    + "means more helped remotely.",
                nl: "Kans dat wie op afstand wordt gecoördineerd op afstand is geholpen; meer "
                    + "geeft er meer.")),
        Parameter(
            "intake_duration",
            Label(
                en: "Natural duration of intake",
                nl: "Natuurlijke duur van intake"),
            .days, .knowledge, limits: 0.001...3650,
            meaning: Label(
                en: "Mean of the lognormal duration of intake while work fits; longer means a "
                    + "longer lead time.",
                nl: "Gemiddelde duur van intake zolang het werk past; langer geeft een langere "
                    + "doorlooptijd.")),
        Parameter(
            "intake_duration_spread",
            Label(
                en: "Spread of the duration of intake",
                nl: "Spreiding van de duur van intake"),
            .factor, .fixed, limits: 0.001...5,
            meaning: Label(
                en: "Standard deviation of its logarithm, between persons.",
                nl: "Standaardafwijking van de logaritme, tussen personen.")),
        Parameter(
            "assistance_duration",
            Label(
                en: "Natural duration of assistance",
                nl: "Natuurlijke duur van hulpverlening"),
            .days, .knowledge, limits: 0.001...3650,
            meaning: Label(
                en: "Mean of the lognormal duration of assistance while work fits; longer means a "
                    + "longer lead time.",
                nl: "Gemiddelde duur van hulpverlening zolang het werk past; langer geeft een "
                    + "langere doorlooptijd.")),
        Parameter(
            "assistance_duration_spread",
            Label(
                en: "Spread of the duration of assistance",
                nl: "Spreiding van de duur van hulpverlening"),
            .factor, .fixed, limits: 0.001...5,
            meaning: Label(
                en: "Standard deviation of its logarithm, between persons.",
                nl: "Standaardafwijking van de logaritme, tussen personen.")),
        Parameter(
            "closure_duration",
            Label(
                en: "Natural duration of closure",
                nl: "Natuurlijke duur van afronding"),
            .days, .knowledge, limits: 0.001...3650,
            meaning: Label(
                en: "Mean of the lognormal duration of closure while work fits; longer means a "
                    + "longer lead time.",
                nl: "Gemiddelde duur van afronding zolang het werk past; langer geeft een langere "
                    + "doorlooptijd.")),
        Parameter(
            "closure_duration_spread",
            Label(
                en: "Spread of the duration of closure",
                nl: "Spreiding van de duur van afronding"),
            .factor, .fixed, limits: 0.001...5,
            meaning: Label(
                en: "Standard deviation of its logarithm, between persons.",
                nl: "Standaardafwijking van de logaritme, tussen personen.")),
        Parameter(
            "intake_hours",
            Label(
                en: "Coordinator hours for intake",
                nl: "Coördinatoruren voor intake"),
            .hours, .knowledge, limits: 1e-6...1000,
            meaning: Label(
                en: "Mean of the gamma hours of work for intake; more means higher utilisation, "
                    + "and slower work when it no longer fits.",
                nl: "Gemiddelde van het werk voor intake (gammaverdeeld); meer geeft hogere "
                    + "benutting, en trager werk als het niet meer past.")),
        Parameter(
            "intake_hours_variation",
            Label(
                en: "Variation of the hours for intake",
                nl: "Variatie van de uren voor intake"),
            .factor, .fixed, limits: 0.01...5,
            meaning: Label(
                en: "Coefficient of variation between persons.",
                nl: "Variatiecoëfficiënt tussen personen.")),
        Parameter(
            "plan_hours",
            Label(
                en: "Coordinator hours for plan and referral",
                nl: "Coördinatoruren voor plan en verwijzing"),
            .hours, .knowledge, limits: 1e-6...1000,
            meaning: Label(
                en: "Mean of the gamma hours for plan and referral, part of assistance; more "
                    + "means higher utilisation, and slower work when it no longer fits.",
                nl: "Gemiddelde van de uren voor plan en verwijzing, deel van hulpverlening; meer "
                    + "geeft hogere benutting, en trager werk als het niet meer past.")),
        Parameter(
            "plan_hours_variation",
            Label(
                en: "Variation of the hours for the plan",
                nl: "Variatie van de uren voor het plan"),
            .factor, .fixed, limits: 0.01...5,
            meaning: Label(
                en: "Coefficient of variation between persons.",
                nl: "Variatiecoëfficiënt tussen personen.")),
        Parameter(
            "weekly_hours",
            Label(
                en: "Coordinator hours a week of assistance",
                nl: "Coördinatoruren per week hulpverlening"),
            .hoursPerWeek, .knowledge, limits: 1e-6...168,
            meaning: Label(
                en: "Mean of the gamma hours a week during assistance; more means higher "
                    + "utilisation, and slower work when it no longer fits.",
                nl: "Gemiddelde van de uren per week tijdens hulpverlening; meer geeft hogere "
                    + "benutting, en trager werk als het niet meer past.")),
        Parameter(
            "weekly_hours_variation",
            Label(
                en: "Variation of the hours a week",
                nl: "Variatie van de uren per week"),
            .factor, .fixed, limits: 0.01...5,
            meaning: Label(
                en: "Coefficient of variation between persons.",
                nl: "Variatiecoëfficiënt tussen personen.")),
        Parameter(
            "closure_hours",
            Label(
                en: "Coordinator hours for closure",
                nl: "Coördinatoruren voor afronding"),
            .hours, .knowledge, limits: 1e-6...1000,
            meaning: Label(
                en: "Mean of the gamma hours of work for closure; more means higher utilisation, "
                    + "and slower work when it no longer fits.",
                nl: "Gemiddelde van het werk voor afronding (gammaverdeeld); meer geeft hogere "
                    + "benutting, en trager werk als het niet meer past.")),
        Parameter(
            "closure_hours_variation",
            Label(
                en: "Variation of the hours for closure",
                nl: "Variatie van de uren voor afronding"),
            .factor, .fixed, limits: 0.01...5,
            meaning: Label(
                en: "Coefficient of variation between persons.",
                nl: "Variatiecoëfficiënt tussen personen.")),
        Parameter(
            "dropout_probability", Label(en: "Probability of dropping out", nl: "Kans op uitval"),
            .share, .knowledge,
            meaning: Label(
                en: "Probability that a case would drop out, if still open by then; with more, "
                    + "more drop out.",
                nl: "Kans dat een zaak uitvalt, als die dan nog loopt; bij meer vallen er meer uit."
            )),
        Parameter(
            "dropout_time",
            Label(
                en: "Mean time until dropping out",
                nl: "Gemiddelde tijd tot uitval"),
            .days, .knowledge, limits: 0.001...3650,
            meaning: Label(
                en: "Mean of the exponential time from the start of intake; with longer, fewer "
                    + "drop out before the end.",
                nl: "Gemiddelde van de exponentiële tijd vanaf het begin van intake; bij langer "
                    + "vallen er minder uit voor het einde.")),
        Parameter(
            "return_probability",
            Label(
                en: "Probability of repeat victimhood",
                nl: "Kans op herhaald slachtofferschap"),
            .share, .knowledge,
            meaning: Label(
                en: "Probability of being hidden again after closing or dropping out; more means "
                    + "more who return.",
                nl: "Kans om na afsluiten of uitvallen weer verborgen te raken; meer: er keren "
                    + "meer terug.")),
        Parameter(
            "return_window",
            Label(
                en: "Window of repeat victimhood",
                nl: "Termijn van herhaald slachtofferschap"),
            .days, .fixed, limits: 1...36500,
            meaning: Label(
                en: "The return is uniform in this time after closing or dropping out.",
                nl: "De terugkeer valt gelijkmatig in deze tijd na afsluiten of uitvallen.")),
        Parameter(
            "match_delay",
            Label(
                en: "Time to find a provider",
                nl: "Tijd om een aanbieder te vinden"),
            .days, .knowledge, limits: 0.001...365,
            meaning: Label(
                en: "Mean of the lognormal time of one attempt to find a provider, within "
                    + "assistance; longer than in the tables lengthens assistance.",
                nl: "Gemiddelde tijd van één poging om een aanbieder te vinden, binnen de "
                    + "hulpverlening; langer dan in de tabellen verlengt de hulpverlening.")),
        Parameter(
            "match_delay_spread",
            Label(
                en: "Spread of the time to find a provider",
                nl: "Spreiding van de tijd om een aanbieder te vinden"),
            .factor, .fixed, limits: 0.001...5,
            meaning: Label(
                en: "Standard deviation of its logarithm, between persons.",
                nl: "Standaardafwijking van de logaritme, tussen personen.")),
        Parameter(
            "provider_expertise",
            Label(
                en: "Expertise of providers",
                nl: "Deskundigheid van zorgaanbieders"),
            .share, .choice, limits: 0.05...1,
            meaning: Label(
                en: "Probability that an attempt finds a provider with the expertise; less "
                    + "repeats the search and lengthens assistance.",
                nl: "Kans dat een poging een deskundige aanbieder vindt; minder herhaalt het "
                    + "zoeken en verlengt de hulpverlening.")),
        Parameter(
            "initial_open_cases",
            Label(
                en: "Open cases at the start",
                nl: "Lopende zaken bij de start"),
            .persons, .knowledge, limits: 0...500,
            meaning: Label(
                en: "Mean of the Poisson number of open cases on the first day; more means more "
                    + "open cases.",
                nl: "Gemiddelde van het aantal lopende zaken op de eerste dag (Poisson); meer "
                    + "geeft meer lopende zaken.")),
        Parameter(
            "initial_waiting",
            Label(
                en: "People waiting at the start",
                nl: "Wachtenden bij de start"),
            .persons, .knowledge, limits: 0...500,
            meaning: Label(
                en: "Mean of the Poisson number of people waiting on the first day; more means "
                    + "more who ask.",
                nl: "Gemiddelde van het aantal wachtenden op de eerste dag (Poisson); meer geeft "
                    + "meer vragers.")),
    ]
}
