// The parameters between signal and registration, of municipal duties, and of what was published.

import KetenEngine

enum ReferralParameters {
    static let all: [Parameter] = referral + signals + duties

    private static let referral: [Parameter] = [
        Parameter(
            "contact_officer", Label(en: "Contact officer", nl: "Aandachtsfunctionaris"),
            .flag, .choice, of: .municipality, scheduled: true,
            meaning: Label(
                en: "Whether the municipality has a contact officer for trafficking; yes passes "
                    + "its signals on without the referral delay.",
                nl: "Of de gemeente een aandachtsfunctionaris mensenhandel heeft; ja geeft haar "
                    + "signalen zonder verwijsvertraging door.")),
        Parameter(
            "referral_probability",
            Label(en: "Share of signals passed on", nl: "Deel doorgegeven signalen"),
            .share, .choice, of: .municipality, scheduled: true,
            meaning: Label(
                en: "Share of detections by the municipality's own channels that is passed on; "
                    + "more registers more.",
                nl: "Deel van wat de eigen kanalen van de gemeente ontdekken dat wordt "
                    + "doorgegeven; meer geeft meer meldingen.")),
        Parameter(
            "referral_delay",
            Label(en: "Delay without a contact officer", nl: "Vertraging zonder functionaris"),
            .days, .choice, of: .municipality, scheduled: true, limits: 0...3650,
            meaning: Label(
                en: "Days that a signal of the municipality's own channels waits before it is "
                    + "passed on, where there is no contact officer; more registers later.",
                nl: "Dagen dat een signaal van de eigen kanalen van de gemeente blijft liggen "
                    + "zonder aandachtsfunctionaris; meer meldt later.")),
        Parameter(
            "officer_reach",
            Label(en: "Channel of the municipality", nl: "Kanaal van de gemeente"),
            .flag, .fixed, of: .channel,
            meaning: Label(
                en: "Whether this channel is the municipality's own, so that its signals are "
                    + "passed on by the contact officer.",
                nl: "Of dit kanaal van de gemeente zelf is, zodat de aandachtsfunctionaris de "
                    + "signalen doorgeeft.")),
    ]

    private static let signals: [Parameter] = [
        Parameter(
            "signals_per_registration",
            Label(en: "Signals for each registration", nl: "Signalen per melding"),
            .factor, .knowledge, limits: 1...100,
            meaning: Label(
                en: "Signals that come with each reported victim, that one included; more costs "
                    + "more hours and registers nobody.",
                nl: "Signalen per gemeld slachtoffer, dat signaal meegeteld; meer kost meer uren "
                    + "en meldt niemand.")),
        Parameter(
            "hours_per_signal",
            Label(en: "Hours for an unconfirmed signal", nl: "Uren per onbevestigd signaal"),
            .hours, .knowledge, limits: 0...1000,
            meaning: Label(
                en: "Hours of work on a signal that proves to be none; more costs more hours.",
                nl: "Uren werk aan een signaal dat niets blijkt; meer kost meer uren.")),
        Parameter(
            "registration_target",
            Label(en: "Published registrations", nl: "Gepubliceerde meldingen"),
            .personsPerYear, .fixed, scheduled: true, limits: 0...10_000_000,
            meaning: Label(
                en: "Registrations of a calendar year that detection is solved from; changes "
                    + "nothing until it is solved again.",
                nl: "Meldingen van een kalenderjaar waaruit ontdekking is opgelost; verandert "
                    + "niets tot dat opnieuw gebeurt.")),
    ]

    private static let duties: [Parameter] = [
        Parameter(
            "policy_in_force", Label(en: "Policy in force", nl: "Beleid vastgesteld"),
            .flag, .choice, of: .municipality, scheduled: true,
            meaning: Label(
                en: "Whether the municipality has a policy against trafficking; yes meets a duty.",
                nl: "Of de gemeente beleid tegen mensenhandel heeft; ja vervult een taak.")),
        Parameter(
            "policy_due", Label(en: "Policy is due", nl: "Beleid moet er zijn"),
            .flag, .fixed, scheduled: true,
            meaning: Label(
                en: "Whether the deadline for policy has passed; before it the duty is not "
                    + "counted.",
                nl: "Of de termijn voor beleid is verstreken; daarvoor telt de taak niet mee.")),
        Parameter(
            "shelter_arranged", Label(en: "Shelter arranged", nl: "Opvang geregeld"),
            .flag, .choice, of: .municipality, scheduled: true,
            meaning: Label(
                en: "Whether the municipality has arranged suitable shelter and support; yes "
                    + "meets a duty.",
                nl: "Of de gemeente passende opvang en ondersteuning heeft geregeld; ja vervult "
                    + "een taak.")),
    ]
}
