// The parameters of posts, service and absence (model.md sections 6 and 13).

import KetenEngine

enum CapacityParameters {
    static let all: [Parameter] = [
        Parameter(
            "fte", Label(en: "Size of a post", nl: "Omvang van een post"),
            .fte, .choice, of: .post, scheduled: true, limits: 0...1000,
            meaning: Label(
                en: "Full-time equivalents of a post; more means more places, more hours and "
                    + "less waiting.",
                nl: "Voltijdsequivalenten van een post; meer geeft meer plaatsen, meer uren en "
                    + "minder wachten.")),
        Parameter(
            "fte_follows_payers",
            Label(
                en: "Size follows who pays",
                nl: "Omvang volgt wie betaalt"),
            .flag, .choice, of: .post, scheduled: true,
            meaning: Label(
                en: "Whether a post is as large as the inhabitants of the paying municipalities "
                    + "allow; yes means less where somebody does not pay.",
                nl: "Of een post zo groot is als de inwoners van betalende gemeenten toelaten; ja "
                    + "geeft minder waar iemand niet betaalt.")),
        Parameter(
            "provider", Label(en: "Provider of the service", nl: "Aanbieder van de dienst"),
            .word, .choice, of: .region, scheduled: true,
            meaning: Label(
                en: "Who provides coordination; nobody means a gap in the service.",
                nl: "Wie coördinatie biedt; nobody betekent een gat in de dienst.")),
        Parameter(
            "pay_to_use", Label(en: "Only for those who pay", nl: "Alleen voor wie meebetaalt"),
            .flag, .choice, of: .region, scheduled: true,
            meaning: Label(
                en: "Whether only residents of paying municipalities are served; yes means more "
                    + "refused where somebody does not pay.",
                nl: "Of alleen inwoners van betalende gemeenten worden geholpen; ja geeft meer "
                    + "weigering waar iemand niet betaalt.")),
        Parameter(
            "remote_coordination",
            Label(
                en: "Remote coordination of the refused",
                nl: "Coördinatie op afstand van geweigerden"),
            .flag, .choice, of: .region, scheduled: true,
            meaning: Label(
                en: "Whether who is refused because nobody pays is coordinated remotely; yes "
                    + "means more helped remotely.",
                nl: "Of wie wordt geweigerd omdat niemand betaalt op afstand wordt gecoördineerd; "
                    + "ja: meer mensen op afstand geholpen.")),
        Parameter(
            "gap_capacity", Label(en: "Capacity left in a gap", nl: "Restcapaciteit in een gat"),
            .share, .choice, of: .region, scheduled: true,
            meaning: Label(
                en: "Share of the posts that works on while nobody provides the service; more "
                    + "means more fte.",
                nl: "Deel van de posten dat doorwerkt terwijl niemand de dienst biedt; meer geeft "
                    + "meer fte.")),
        Parameter(
            "remote_in_gap",
            Label(
                en: "Remote coordination in a gap",
                nl: "Coördinatie op afstand in een gat"),
            .flag, .choice, of: .region, scheduled: true,
            meaning: Label(
                en: "Whether who asks while nobody provides the service is refused and "
                    + "coordinated remotely instead of waiting; yes means fewer who wait.",
                nl: "Of wie vraagt terwijl niemand de dienst biedt wordt geweigerd en op "
                    + "afstand gecoördineerd in plaats van te wachten; ja geeft minder "
                    + "wachtenden.")),
        Parameter(
            "priority", Label(en: "Who goes first", nl: "Wie eerst gaat"),
            .word, .choice, of: .region, scheduled: true,
            meaning: Label(
                en: "Who is next for an intake: first_come, shelter_first, or form_ and a form "
                    + "of exploitation; who goes first waits less, others wait more.",
                nl: "Wie als volgende een intake krijgt: first_come, shelter_first, of form_ en "
                    + "een vorm van uitbuiting; wie voorgaat wacht korter, anderen langer.")),
        Parameter(
            "pooled", Label(en: "One pooled team", nl: "Eén gezamenlijk team"),
            .flag, .choice, scheduled: true,
            meaning: Label(
                en: "Whether all posts in service are one team with one queue, one number of "
                    + "places and one factor; yes means fewer days without cover.",
                nl: "Of alle posten in dienst één team zijn met één wachtrij, één aantal "
                    + "plaatsen en één factor; ja geeft minder dagen zonder dekking.")),
        Parameter(
            "replacement_common_factor",
            Label(
                en: "Replacement at one factor",
                nl: "Vervanging op één factor"),
            .flag, .choice,
            meaning: Label(
                en: "Whether a replaced region and those that replace it work equally fast; "
                    + "yes slows the latter and speeds up the former.",
                nl: "Of een vervangen regio en wie haar vervangt even snel werken; ja vertraagt "
                    + "de laatste en versnelt de eerste.")),
        Parameter(
            "productive_hours", Label(en: "Productive hours", nl: "Productieve uren"),
            .hoursPerFTEYear, .knowledge, limits: 1...8784,
            meaning: Label(
                en: "Hours of work a year of one fte, net of leave and sickness; more means lower "
                    + "utilisation and work that is no slower.",
                nl: "Werkuren per jaar van één fte, zonder verlof en ziekte; meer geeft lagere "
                    + "benutting en werk dat niet trager gaat.")),
        Parameter(
            "noncase_share",
            Label(
                en: "Share of work outside cases",
                nl: "Deel van het werk buiten zaken"),
            .share, .knowledge, limits: 0...0.99,
            meaning: Label(
                en: "Share of the hours for advice, network and "
                    + "reporting; more leaves less for cases.",
                nl: "Deel van de uren voor advies, netwerk en "
                    + "rapportage; meer laat minder voor zaken.")),
        Parameter(
            "leave_hours", Label(en: "Leave", nl: "Verlof"),
            .hoursPerFTEYear, .fixed, limits: 0...1000,
            meaning: Label(
                en: "Hours of leave a year of one fte, planned by the leave table.",
                nl: "Verlofuren per jaar van één fte, gepland volgens de verloftabel.")),
        Parameter(
            "contract_week", Label(en: "Contract hours a week", nl: "Contracturen per week"),
            .hoursPerWeek, .fixed, limits: 1...80,
            meaning: Label(
                en: "Turns hours of leave into weeks away.",
                nl: "Maakt van verlofuren weken afwezigheid.")),
        Parameter(
            "normal_sickness",
            Label(
                en: "Sickness in the productive hours",
                nl: "Ziekte in de productieve uren"),
            .share, .fixed, limits: 0...0.5,
            meaning: Label(
                en: "The sickness rate that the productive hours already leave out.",
                nl: "Het verzuim dat al uit de productieve uren is gehaald.")),
        Parameter(
            "sickness_rate", Label(en: "Sickness rate", nl: "Ziekteverzuim"),
            .share, .knowledge, scheduled: true, limits: 0...0.9,
            meaning: Label(
                en: "Share of time that staff are ill; more means more days without cover.",
                nl: "Deel van de tijd dat personeel ziek is; meer "
                    + "geeft meer dagen zonder dekking.")),
        Parameter(
            "short_spell_frequency",
            Label(
                en: "Short spells of sickness",
                nl: "Korte ziekteperioden"),
            .perYear, .fixed, limits: 0...50,
            meaning: Label(
                en: "Short spells a year at the unscaled rate.",
                nl: "Korte perioden per jaar bij het ongeschaalde verzuim.")),
        Parameter(
            "short_spell_length",
            Label(
                en: "Mean length of a short spell",
                nl: "Gemiddelde korte ziekteduur"),
            .days, .fixed, limits: 0.1...365,
            meaning: Label(
                en: "Mean of the exponential length.",
                nl: "Gemiddelde van de exponentiële duur.")),
        Parameter(
            "long_spell_frequency",
            Label(
                en: "Long spells of sickness",
                nl: "Lange ziekteperioden"),
            .perYear, .fixed, limits: 0...50,
            meaning: Label(
                en: "Long spells a year at the unscaled rate.",
                nl: "Lange perioden per jaar bij het ongeschaalde verzuim.")),
        Parameter(
            "long_spell_length",
            Label(
                en: "Mean length of a long spell",
                nl: "Gemiddelde lange ziekteduur"),
            .days, .fixed, limits: 0.1...3650,
            meaning: Label(
                en: "Mean of the exponential length.",
                nl: "Gemiddelde van de exponentiële duur.")),
        Parameter(
            "replacement_efficiency",
            Label(
                en: "Efficiency of replacement",
                nl: "Werking van vervanging"),
            .share, .knowledge,
            meaning: Label(
                en: "What an hour of replacement is worth in the other region; more means fewer "
                    + "unserved person-days.",
                nl: "Wat een uur vervanging in de andere regio waard is; meer geeft minder "
                    + "onbediende persoonsdagen.")),
        Parameter(
            "caseload_norm", Label(en: "Caseload norm", nl: "Caseloadnorm"),
            .casesPerFTE, .knowledge, limits: 0...10000,
            meaning: Label(
                en: "Open cases that one present fte may have; more places, less waiting.",
                nl: "Lopende zaken die één aanwezige fte mag "
                    + "hebben; meer plaatsen, minder wachten.")),
        Parameter(
            "ramp_start",
            Label(
                en: "Productivity at a new host",
                nl: "Productiviteit bij een nieuwe werkgever"),
            .share, .fixed, limits: 0.01...1,
            meaning: Label(
                en: "Share of the hours that counts in the first month at a host with a ramp.",
                nl: "Deel van de uren dat in de eerste maand bij een nieuwe werkgever telt.")),
        Parameter(
            "host_ramp",
            Label(
                en: "Months until full productivity",
                nl: "Maanden tot volle productiviteit"),
            .months, .knowledge, limits: 0...120,
            meaning: Label(
                en: "Monthly steps from the first month to full productivity at a new host; "
                    + "longer means slower work.",
                nl: "Maandelijkse stappen tot volle productiviteit bij een nieuwe werkgever; "
                    + "langer geeft trager werk.")),
    ]
}
