// The parameters of victimisation, detection and registration (model.md sections 4 and 5).

import KetenEngine

enum DetectionParameters {
    static let all: [Parameter] = [
        Parameter(
            "national_true_incidence",
            Label(
                en: "National new victims a year",
                nl: "Nieuwe slachtoffers per jaar, land"),
            .personsPerYear, .knowledge, limits: 0...100_000,
            meaning: Label(
                en: "True number of new victims a year in the "
                    + "country; more means more of everything.",
                nl: "Werkelijk aantal nieuwe slachtoffers per jaar in "
                    + "het land; meer geeft overal meer.")),
        Parameter(
            "national_inhabitants", Label(en: "National inhabitants", nl: "Inwoners van het land"),
            .persons, .fixed, limits: 1...1_000_000_000,
            meaning: Label(
                en: "Turns the national number of victims into a rate per inhabitant.",
                nl: "Maakt van het landelijke aantal een kans per inwoner.")),
        Parameter(
            "incidence_multiplier",
            Label(
                en: "Regional against national incidence",
                nl: "Kans op slachtofferschap, regio t.o.v. land"),
            .factor, .knowledge, limits: 0...10,
            meaning: Label(
                en: "Victims per inhabitant here as a multiple of the national rate; more finds "
                    + "more.",
                nl: "Slachtoffers per inwoner hier als veelvoud van de landelijke kans; meer "
                    + "geeft meer slachtoffers.")),
        Parameter(
            "risk", Label(en: "Risk of a municipality", nl: "Risico van een gemeente"),
            .factor, .knowledge, of: .municipality, limits: 0...20,
            meaning: Label(
                en: "Victims per inhabitant as a multiple of the regional rate; more means more "
                    + "victims there.",
                nl: "Slachtoffers per inwoner als veelvoud van de regionale kans; meer geeft daar "
                    + "meer slachtoffers.")),
        Parameter(
            "prevention",
            Label(
                en: "Prevented share of victimhood",
                nl: "Voorkomen deel van slachtofferschap"),
            .share, .choice, scheduled: true,
            meaning: Label(
                en: "Share of new victims prevented; more means fewer victims.",
                nl: "Deel van de nieuwe slachtoffers dat wordt "
                    + "voorkomen; meer geeft minder slachtoffers.")),
        Parameter(
            "form_share",
            Label(
                en: "Share of a form of exploitation",
                nl: "Aandeel van een vorm van uitbuiting"),
            .share, .knowledge, of: .form,
            meaning: Label(
                en: "Share of new victims with this form; all forms add up to one; more means "
                    + "more of them.",
                nl: "Deel van de nieuwe slachtoffers met deze vorm; samen één; meer geeft er meer.")
        ),
        Parameter(
            "hidden_duration",
            Label(
                en: "Mean time until it ends unseen",
                nl: "Gemiddelde duur tot ongezien einde"),
            .months, .knowledge, limits: 0.1...600,
            meaning: Label(
                en: "Mean of the exponential time to an unseen end; "
                    + "longer means more hidden, more found.",
                nl: "Gemiddelde tijd tot een ongezien einde; langer "
                    + "geeft meer verborgen en meer ontdekt.")),
        Parameter(
            "detection_hazard",
            Label(
                en: "Detection hazard of all channels",
                nl: "Ontdekkingskans van alle kanalen"),
            .perMonth, .derived, limits: 0...10,
            meaning: Label(
                en: "Hazard a month in the reference year, solved from the published "
                    + "registrations; more finds more.",
                nl: "Kans per maand in het peiljaar, opgelost uit de gepubliceerde meldingen; "
                    + "meer vindt meer.")),
        Parameter(
            "detection_factor",
            Label(
                en: "Detection factor of the year",
                nl: "Ontdekkingsfactor van het jaar"),
            .factor, .derived, scheduled: true, limits: 0...20,
            meaning: Label(
                en: "Multiplies the hazard of every channel; solved from the index of "
                    + "registrations; more finds more.",
                nl: "Vermenigvuldigt de kans van elk kanaal; opgelost uit de index van meldingen; "
                    + "meer vindt meer.")),
        Parameter(
            "channel_share",
            Label(
                en: "Share of a channel in registrations",
                nl: "Aandeel van een kanaal in de meldingen"),
            .share, .knowledge, of: .channel,
            meaning: Label(
                en: "Share of registrations in the reference year; all channels add up to one; "
                    + "more means that it finds more.",
                nl: "Deel van de meldingen in het peiljaar; alle kanalen samen één; meer: het "
                    + "vindt meer.")),
        Parameter(
            "channel_factor",
            Label(
                en: "Factor on the hazard of a channel",
                nl: "Factor op de kans van een kanaal"),
            .factor, .knowledge, of: .channel, scheduled: true, limits: 0...100,
            meaning: Label(
                en: "Multiplies the hazard of one channel; two finds victims twice as fast there.",
                nl: "Vermenigvuldigt de kans van één kanaal; twee vindt daar tweemaal zo snel.")),
        Parameter(
            "privacy_factor",
            Label(
                en: "Reporting left by privacy rules",
                nl: "Melding die privacyregels overlaten"),
            .factor, .knowledge, of: .channel, scheduled: true,
            meaning: Label(
                en: "Multiplies the probability that who is detected by this channel is "
                    + "registered; more registers more.",
                nl: "Vermenigvuldigt de kans dat wie dit kanaal ontdekt wordt gemeld; meer meldt "
                    + "meer.")),
        Parameter(
            "reporting_probability",
            Label(
                en: "Probability of registration",
                nl: "Kans op melding"),
            .share, .knowledge,
            meaning: Label(
                en: "Probability that a detected victim is registered, before privacy rules; more "
                    + "registers more.",
                nl: "Kans dat een ontdekt slachtoffer wordt gemeld, vóór privacyregels; meer "
                    + "meldt meer.")),
        Parameter(
            "signal_to_registration",
            Label(
                en: "Time from signal to registration",
                nl: "Tijd van signaal tot melding"),
            .days, .knowledge, limits: 0.01...3650,
            meaning: Label(
                en: "Mean of the lognormal delay between detection and registration; longer "
                    + "registers later.",
                nl: "Gemiddelde van de lognormale tijd tussen ontdekking en melding; langer meldt "
                    + "later.")),
        Parameter(
            "signal_to_registration_spread",
            Label(
                en: "Spread of the time to registration",
                nl: "Spreiding van de tijd tot melding"),
            .factor, .fixed, limits: 0.001...5,
            meaning: Label(
                en: "Standard deviation of the logarithm of that delay, between persons.",
                nl: "Standaardafwijking van de logaritme van die tijd, tussen personen.")),
    ]
}
