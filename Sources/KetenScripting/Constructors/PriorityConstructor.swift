// priority "cases" { by = function(case) return case.waiting end }: who is next for an intake, by
// a function of one's own or by the word of a rule.

import KetenCare
import KetenEngine

enum PriorityConstructor {
    static let entry = ConstructorEntry(spec: spec, compile: compile)

    static let spec = ConstructorSpec(
        "priority",
        Label(en: "who is next for an intake", nl: "wie er als volgende een intake krijgt"),
        naming: ConstructorSpec.Naming(
            meaning: Label(en: "what waits: cases", nl: "wat er wacht: cases"), example: "cases"),
        fields: [
            FieldSpec(
                "by", .rule, required: true,
                Label(
                    en: "a function whose highest number goes first, or the word of a rule",
                    nl: "een functie waarvan het hoogste getal voorgaat, of het woord van een "
                        + "regel")),
            FieldSpec(
                "of", .subjects,
                Label(
                    en: "which regions; nothing means all", nl: "welke werkgebieden; niets is alle")
            ),
            FieldSpec(
                "on", .date,
                Label(
                    en: "the day it begins; without a date it holds from the first day",
                    nl: "de dag waarop het ingaat; zonder datum vanaf de eerste dag")),
            .from,
            .until,
            .during,
            .because,
            .source,
        ],
        alternatives: [["on", "from", "during"], ["on", "until"], ["during", "until"]])

    private static func compile(_ call: Call, into compilation: inout Compilation) {
        let isKnown = call.node.name == "cases"
        if !isKnown {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "there is a priority of cases only, not of "
                            + "'\((call.node.name ?? "").shortened())'",
                        nl: "er is alleen een volgorde van cases, niet van "
                            + "'\((call.node.name ?? "").shortened())'"),
                    hint: .didYouMean("cases")), at: call.nameRange)
        }
        let subjects = compilation.subjects(of: call, kind: .region, id: "priority")
        let interval = interval(of: call, &compilation)
        let word = rule(of: call, &compilation)
        guard isKnown, let interval, let word, case .success(let subjects) = subjects else {
            return
        }
        compilation.plan(
            .parameter(
                ParameterChange(
                    parameter: "priority", subjects: subjects, becomes: .word(word),
                    from: interval.from, until: interval.until)), call)
    }

    private static func interval(
        of call: Call, _ compilation: inout Compilation
    ) -> Interval? {
        guard ["on", "from", "until", "during"].contains(where: call.gives) else {
            return compilation.run.map { Interval(from: $0.from, until: nil) }
        }
        return compilation.interval(of: call)
    }

    private static func rule(of call: Call, _ compilation: inout Compilation) -> String? {
        guard let value = call.tape("by") else { return nil }
        guard case .function = value else {
            guard case .text = value else {
                compilation.refuse(
                    .expected(
                        Label(
                            en: "a function of a case, or the word of a rule such as "
                                + "\"first_come\"",
                            nl: "een functie van een zaak, of het woord van een regel zoals "
                                + "\"first_come\""), got: value), at: call.range(of: "by"))
                return nil
            }
            guard let parameter = ParameterCatalog.parameter("priority"),
                case .word(let word) = compilation.value("by", of: call, parameter)
            else { return nil }
            return word
        }
        let below = compilation.base?.functions.count ?? 0
        guard below + compilation.ownFunctions.count < Compilation.mostFunctions else {
            let most = Compilation.mostFunctions
            compilation.refuseOnce(
                Refusal(
                    Label(
                        en: "a scenario has at most \(most) functions, those of its base included",
                        nl: "een scenario heeft ten hoogste \(most) functies, met die van zijn base"
                    )),
                at: call.range(of: "by"))
            return nil
        }
        let use = Label(
            en: "who is next for an intake", nl: "wie er als volgende een intake krijgt")
        let function = compilation.caseFunction(
            "by", of: call, CaseField.ofWaiting, of: nil, isFlag: false, use: use)
        guard let function else { return nil }
        compilation.ownFunctions.append(function)
        return function.name
    }
}
