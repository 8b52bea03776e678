// growth "population" { by = 2 * percent, every = year, from = "2021-01-01" }: more inhabitants,
// or fewer, or so many who come, once or year after year.

import KetenCare
import KetenEngine

enum GrowthConstructor {
    static let entry = ConstructorEntry(spec: spec, compile: compile)

    static let spec = ConstructorSpec(
        "growth",
        Label(en: "the number of inhabitants grows", nl: "het aantal inwoners groeit"),
        naming: ConstructorSpec.Naming(
            meaning: Label(en: "what grows: population", nl: "wat groeit: population"),
            example: "population"),
        fields: [
            FieldSpec(
                "of", .subjects,
                Label(
                    en: "where; nothing means everywhere", nl: "waar; niets betekent overal")),
            FieldSpec(
                "by", .percentage,
                Label(en: "how much; negative to shrink", nl: "hoeveel; negatief voor krimp")),
            FieldSpec(
                "add", .people,
                Label(
                    en: "how many come, to each place that is named",
                    nl: "hoeveel er komen, in elke plaats die is genoemd")),
            FieldSpec("on", .date, Label(en: "the day, once", nl: "de dag, eenmalig")),
            FieldSpec("from", .date, Label(en: "the first time", nl: "de eerste keer")),
            FieldSpec(
                "until", .date, Label(en: "no more from this day", nl: "niet meer vanaf deze dag")),
            FieldSpec(
                "every", .recurrence,
                Label(en: "again every year, with from", nl: "elk jaar opnieuw, met from")),
            .because,
            .source,
        ],
        alternatives: [["by", "add"], ["on", "from"], ["on", "until"], ["on", "every"]],
        remark: ConstructorSpec.Remark(
            text: """
                Without `every = year` it happens once. Two growths of one place are an error if \
                they fall on one day, or if both return every year over the same years; one that \
                happens once within the years of another, on a day of its own, multiplies with it. \
                A growth of before the run lies in it from its first day on. `add` says how many \
                people come from outside the region, such as to a new quarter; they grow and move \
                with the others from then on, and invoices know them from the next 1 January.
                """,
            example: """
                growth "population" { by = 1 * percent, every = year, from = "2021-01-01" },
                growth "population" {
                  of = municipality "Venlo", add = 5000 * inhabitants, on = "2023-07-01",
                },
                """))

    private static func compile(_ call: Call, into compilation: inout Compilation) {
        let isKnown = call.node.name == "population"
        if !isKnown {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "'\((call.node.name ?? "").shortened())' cannot grow",
                        nl: "'\((call.node.name ?? "").shortened())' kan niet groeien"),
                    hint: .didYouMean("population")),
                at: call.nameRange)
        }
        let places = compilation.subjects(of: call, kind: .municipality, id: "population")
        let amount = amount(of: call, &compilation)
        guard dates(of: call, &compilation), let interval = compilation.interval(of: call),
            isKnown, let amount, case .success(let places) = places
        else { return }
        let growth = GrowthChange(
            municipalities: places?.map(MunicipalityID.init), factor: amount.factor,
            added: amount.added, from: interval.from, until: interval.until,
            everyYear: call.gives("every"))
        guard isModest(growth, call, &compilation) else { return }
        compilation.plan(.growth(growth), call)
        if call.gives("from"), !call.gives("every") { remarkOnce(growth, call, &compilation) }
    }

    /// Refuses what no place could grow to, which is mostly a slip in a date.
    private static func isModest(
        _ growth: GrowthChange, _ call: Call, _ compilation: inout Compilation
    ) -> Bool {
        guard growth.everyYear, growth.factor > 1, let run = compilation.run else { return true }
        let end = min(growth.until ?? run.until, run.until)
        var (grown, years) = (growth.factor, end.year - growth.from.year)
        while years > 0, grown <= mostGrown {
            grown *= growth.factor
            years -= 1
        }
        guard grown > mostGrown else { return true }
        compilation.refuse(
            Refusal(
                Label(
                    en: "from \(growth.from) to \(end) it would grow a billionfold",
                    nl: "van \(growth.from) tot \(end) zou het een miljard keer zo groot worden")),
            at: call.range(of: "from"))
        return false
    }

    /// How many times as many people may live somewhere in the end.
    private static let mostGrown = 1e9

    /// Who writes `from` may expect it to go on.
    private static func remarkOnce(
        _ growth: GrowthChange, _ call: Call, _ compilation: inout Compilation
    ) {
        let line = call.origin.line
        compilation.remark(
            Label(
                en: "the growth of line \(line) happens once, on \(growth.from): for every year "
                    + "write every = year, for once write on",
                nl: "de groei van regel \(line) gebeurt één keer, op \(growth.from): schrijf "
                    + "every = year voor elk jaar, en on voor één keer"))
    }

    private static func dates(of call: Call, _ compilation: inout Compilation) -> Bool {
        if !call.gives("on"), !call.gives("from") {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "the growth has no date: write on, or from with every = year",
                        nl: "de groei heeft geen datum: schrijf on, of from met every = year")),
                at: call.range)
            return false
        }
        if call.gives("until"), !call.gives("every") {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "'until' goes with every = year: what grew once does not shrink back",
                        nl: "'until' hoort bij every = year: wat eenmaal groeide krimpt niet terug"
                    )), at: call.keyRange("until"))
            return false
        }
        return true
    }

    /// What it grows by: a factor, or people who come to named places.
    private static func amount(
        of call: Call, _ compilation: inout Compilation
    ) -> (factor: Double, added: Int?)? {
        if call.gives("by") {
            return factor(of: call, &compilation).map { (factor: $0, added: nil) }
        }
        guard call.gives("add") else {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "how much does it grow? write by or add",
                        nl: "hoeveel groeit het? schrijf by of add")), at: call.range)
            return nil
        }
        guard case .people(let number) = call.values["add"] else { return nil }
        guard call.gives("of") else {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "'add' needs 'of': where do they come to live?",
                        nl: "'add' hoort bij 'of': waar komen ze wonen?")),
                at: call.keyRange("add"))
            return nil
        }
        return (factor: 1, added: number)
    }

    private static func factor(of call: Call, _ compilation: inout Compilation) -> Double? {
        guard case .share(let share) = call.values["by"] else { return nil }
        guard share > -1, share <= 10 else {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "growth is more than -100 and at most 1000 percent",
                        nl: "groei is meer dan -100 en hoogstens 1000 procent")),
                at: call.range(of: "by"))
            return nil
        }
        return Quantity.clean(1 + share)
    }
}
