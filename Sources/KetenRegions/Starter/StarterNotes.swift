// What the columns of each table hold, with units and limits, for whoever fills them.

import KetenEngine

enum StarterNotes {
    static func notes(on kind: TableKind, _ language: Language) -> [String] {
        (tables[kind] ?? []).map { $0.text(language) }
    }

    static func notes(on kind: Evidence.Kind, _ language: Language) -> [String] {
        (evidence[kind] ?? []).map { $0.text(language) }
    }

    private static func note(_ en: String, _ nl: String) -> Label { Label(en: en, nl: nl) }

    private static let tables: [TableKind: [Label]] = [
        .region: [
            note("The region itself, a row for each key.", "De regio zelf, een rij per sleutel."),
            note(
                "id: its name in scripts (letters, digits, - and _). label_en, label_nl: what "
                    + "people read.",
                "id: de naam in scripts (letters, cijfers, - en _). label_en, label_nl: wat "
                    + "mensen lezen."),
            note(
                "from, until: the days that all tables cover, YYYY-MM-DD, 1901 to 2150; until is "
                    + "the first day after.",
                "from, until: de dagen die alle tabellen dekken, JJJJ-MM-DD, 1901 tot 2150; until "
                    + "is de eerste dag erna."),
            note(
                "plan_fund: the fund that pays an implementation plan; leave the row out if there "
                    + "is none.",
                "plan_fund: het fonds dat een uitvoeringsplan betaalt; laat de rij weg als er geen "
                    + "is."),
        ],
        .municipalities: [
            note(
                "code: the statistical code. name: the official name of the municipality.",
                "code: de statistische code. name: de officiële naam van de gemeente."),
            note(
                "subregion, region: its sub-region and its coordinator region, from the table of "
                    + "groups.",
                "subregion, region: het regiodeel en het werkgebied, uit de tabel groups."),
            note(
                "centre: the code of the centre municipality that receives the grant for it.",
                "centre: de code van de centrumgemeente die de uitkering ervoor ontvangt."),
            note(
                "contributes: yes or no, whether it pays the contribution at all.",
                "contributes: yes of no, of zij de bijdrage betaalt."),
            note(
                "served_by: the coordinator region that serves its residents; a name from "
                    + "elsewhere if another region does.",
                "served_by: het werkgebied dat de inwoners bedient; een naam van elders als een "
                    + "andere regio dat doet."),
        ],
        .groups: [
            note(
                "kind: subregion, region (a coordinator's, at most 8), channel (of detection), "
                    + "form (of exploitation), fund.",
                "kind: subregion, region (werkgebied, ten hoogste 8), channel (van ontdekking), "
                    + "form (van uitbuiting), fund."),
            note(
                "id: its name in the other tables. label_en, label_nl: what people read.",
                "id: de naam in de andere tabellen. label_en, label_nl: wat mensen lezen."),
            note(
                "Two funds mean something to the model: contribution (what municipalities pay) and "
                    + "safety-house (what they pay by key); others are names of yours.",
                "Twee fondsen betekenen iets voor het model: contribution (wat gemeenten betalen) "
                    + "en safety-house (wat zij naar sleutel betalen); de andere namen zijn vrij."),
            note(
                "draw: of a channel or form, a number from 1 to 15, each once. Keep it when "
                    + "results are published.",
                "draw: van een channel of form, een getal van 1 tot 15, elk eenmaal; houd het zo "
                    + "als er uitkomsten zijn gepubliceerd."),
        ],
        .providers: [
            note(
                "Who provides coordination; when, is the parameter 'provider'. 'nobody' needs no "
                    + "row.",
                "Wie coördinatie biedt; wanneer, is de parameter 'provider'. 'nobody' heeft geen "
                    + "rij nodig."),
            note(
                "ramp: yes or no, whether a post starts there at reduced productivity.",
                "ramp: yes of no, of een post daar met lagere productiviteit begint."),
            note(
                "fund: the fund that pays everything; empty when contributions and the plan pay.",
                "fund: het fonds dat alles betaalt; leeg als bijdragen en het plan betalen."),
        ],
        .posts: [
            note(
                "The posts of coordinators; their size in fte is the parameter 'fte'.",
                "De posten van coördinatoren; hun omvang in fte is de parameter 'fte'."),
            note(
                "region: the coordinator region. leave_order: its rows in the table of leave, from "
                    + "1.",
                "region: het werkgebied. leave_order: de rijen in de tabel leave, vanaf 1."),
        ],
        .leave: [
            note(
                "Planned leave: each block begins on a day and takes a share of the year's leave.",
                "Gepland verlof: elk blok begint op een dag en neemt een deel van het jaarverlof."),
            note(
                "leave_order: whose. years: odd, even or every. month 1 to 12, day 1 to 31. share: "
                    + "0 to 1, adding up to 1 a year.",
                "leave_order: van wie. years: odd, even of every. month 1 tot 12, day 1 tot 31. "
                    + "share: 0 tot 1, samen 1 per jaar."),
        ],
        .population: [
            note(
                "code: the municipality. date: the day of the count. inhabitants: persons; linear "
                    + "between two counts.",
                "code: de gemeente. date: de dag van de telling. inhabitants: personen; lineair "
                    + "tussen twee tellingen."),
            note(
                "Every municipality needs a count on or before the first day, and one on or after "
                    + "the last.",
                "Elke gemeente heeft een telling op of voor de eerste dag nodig, en een op of na "
                    + "de laatste."),
            note(
                "kind: definitive, provisional or a word of your own. source: where it comes from.",
                "kind: definitive, provisional of een eigen woord. source: waar het vandaan komt."),
        ],
        .invoicedInhabitants: [
            note(
                "Inhabitants that a decision states and its invoices use; may stay empty.",
                "Inwoners die een besluit noemt en die op de facturen staan; de tabel mag leeg "
                    + "blijven."),
            note(
                "code, from, until (the first day after), inhabitants (persons), source. A row "
                    + "would read: P1,2026-01-01,2026-04-01,100250,decision of 2025-12-01",
                "code, from, until (de eerste dag erna), inhabitants (personen), source. Een rij "
                    + "is dan: P1,2026-01-01,2026-04-01,100250,besluit van 2025-12-01"),
        ],
        .parameters: [
            note(
                "A value for every parameter. subject: whose value; empty means everyone without "
                    + "rows of their own.",
                "Een waarde voor elke parameter. subject: van wie; leeg is van ieder zonder eigen "
                    + "rijen."),
            note(
                "from: the first day of the value, YYYY-MM-DD; empty means from the beginning.",
                "from: de eerste dag van de waarde, JJJJ-MM-DD; leeg is vanaf het begin."),
            note(
                "low, high: the range. spread: fixed, triangular, uniform, beta, gamma, lognormal, "
                    + "dirichlet, persons.",
                "low, high: de bandbreedte. spread: fixed, triangular, uniform, beta, gamma, "
                    + "lognormal, dirichlet, persons."),
            note(
                "grade: A read in a source, B recalled from an official publication, C assumption; "
                    + "what you count yourself goes in a measured.csv beside a scenario.",
                "grade: A gelezen in een bron, B bekend uit een officiële publicatie, C aanname; "
                    + "wat u zelf telt komt in een measured.csv naast een scenario."),
        ],
    ]

    private static let evidence: [Evidence.Kind: [Label]] = [
        .facts: [
            note(
                "Figures and dates of your documents; may stay empty. fact: a number, with "
                    + "a letter for further figures.",
                "Getallen en datums uit uw documenten; mag leeg blijven. fact: een nummer, "
                    + "met een letter voor meer getallen."),
            note(
                "words: the figure as the document words it. value with unit, and from and until "
                    + "(the first day after), as far as there are.",
                "words: het getal zoals het document het zegt. value met unit, from en until (de "
                    + "eerste dag erna), voor zover die er zijn."),
            note(
                "grade: A, B or C. role: parameter, schedule, constraint, indicator, target, "
                    + "context.",
                "grade: A, B of C. role: parameter, schedule, constraint, indicator, target, "
                    + "context."),
        ],
        .conflicts: [
            note(
                "Where documents contradict each other: both readings and the choice, in two "
                    + "languages; may stay empty.",
                "Waar documenten elkaar tegenspreken: beide lezingen en de keuze, in twee talen; "
                    + "mag leeg blijven."),
            note(
                "facts: numbers of facts. lever: the parameter to change for the other reading.",
                "facts: nummers van feiten. lever: de parameter om te veranderen voor de andere "
                    + "lezing."),
        ],
        .published: [
            note(
                "Published figures that 'keten hindcast' holds the model against. kind: "
                    + "arithmetic, built-in, fitted, predicted, unobserved.",
                "Gepubliceerde cijfers waaraan 'keten hindcast' het model toetst. kind: "
                    + "arithmetic, built-in, fitted, predicted, unobserved."),
            note(
                "verdict: exact (to the decimals of the value), band (low to high), conflict "
                    + "(shown, never failed).",
                "verdict: exact (op de decimalen van de waarde), band (low tot high), conflict "
                    + "(getoond, faalt nooit)."),
            note(
                "model: the formula, such as sim:registered:all:2026 or fact:1 * fact:2; see "
                    + "Docs/model.md section 11.",
                "model: de formule, zoals sim:registered:all:2026 of fact:1 * fact:2; zie "
                    + "Docs/model.md paragraaf 11."),
        ],
    ]
}
