// over { EUR(0.08), EUR(0.09), EUR(0.10) }: one plan for each value, in the place of the value.
// A sweep is taken apart before anything is compiled (Compile/Sweep.swift).

import KetenCare
import KetenEngine

enum OverConstructor {
    static let entry = ConstructorEntry(spec: spec, compile: compile)

    static let spec = ConstructorSpec(
        "over",
        Label(
            en: "one plan for each of several values, in the place of a value",
            nl: "één plan voor elk van enkele waarden, op de plaats van een waarde"),
        fields: [], isValue: true,
        remark: ConstructorSpec.Remark(
            text: """
                It may stand behind any field of a change that is not a free text. Several of \
                them in one file give every combination, at most \
                \(NumberText.plain(Double(Sweep.mostVariants)).en); one that is kept in a \
                variable and used twice moves both values together. `keten run` compares every \
                variant with the same baseline in one table, `keten check` says how many there \
                are, and a file that sweeps is no base of another.
                """,
            example: """
                change "contribution" {
                  becomes = over { EUR(0.08), EUR(0.09), EUR(0.10) }, per = inhabitant,
                  from = "2023-01-01", spend_on = "coordinator hours",
                },
                """))

    /// Only reached where it stands by itself among the items.
    private static func compile(_ call: Call, into compilation: inout Compilation) {
        compilation.refuse(
            Refusal(
                Label(
                    en: "over stands in the place of a value, not by itself",
                    nl: "over staat op de plaats van een waarde, niet op zichzelf"),
                hint: Label(
                    en: "write it behind a field: becomes = over { …, … }",
                    nl: "schrijf het achter een veld: becomes = over { …, … }")),
            at: call.range)
    }
}
