// The fields that many constructors share, said once: whose value, which days, why, and where from.

import KetenEngine

extension FieldSpec {
    /// Whose value.
    static let of = FieldSpec(
        "of", .subjects,
        Label(en: "whose value; nothing means all", nl: "van wie; niets is van alle"))
    /// The day it begins.
    static let on = FieldSpec(
        "on", .date, Label(en: "the day it begins", nl: "de dag waarop het ingaat"))
    /// The first day, where there are other ways to say it.
    static let from = FieldSpec("from", .date, Label(en: "the first day", nl: "de eerste dag"))
    /// The first day, where there must be one.
    static let firstDay = FieldSpec(
        "from", .date, required: true, Label(en: "the first day", nl: "de eerste dag"))
    /// The day after the last.
    static let until = FieldSpec(
        "until", .date, Label(en: "the day after the last", nl: "de dag na de laatste"))
    /// The whole year.
    static let during = FieldSpec(
        "during", .calendarYear, Label(en: "the whole year", nl: "het hele jaar"))
    /// What money does.
    static let spendOn = FieldSpec(
        "spend_on", .text,
        Label(en: "what the difference in money does", nl: "wat het verschil in geld doet"))
    /// Why.
    static let because = FieldSpec("because", .text, Label(en: "why", nl: "waarom"))
    /// Where it comes from.
    static let source = FieldSpec(
        "source", .text, Label(en: "where it comes from", nl: "waar het vandaan komt"))
}
