// shift "inhabitants" { of = municipality "Venlo", to = municipality "Roermond", … }: people move
// from one municipality to another; the total stays.

import KetenCare
import KetenEngine

enum ShiftConstructor {
    static let entry = ConstructorEntry(spec: spec, compile: compile)

    static let spec = ConstructorSpec(
        "shift",
        Label(
            en: "inhabitants move from one municipality to another",
            nl: "inwoners verhuizen van de ene gemeente naar de andere"),
        naming: ConstructorSpec.Naming(
            meaning: Label(en: "who moves: inhabitants", nl: "wie verhuist: inhabitants"),
            example: "inhabitants"),
        fields: [
            FieldSpec(
                "of", .municipality, required: true,
                Label(en: "the municipality they leave", nl: "de gemeente die ze verlaten")),
            FieldSpec(
                "to", .municipality, required: true,
                Label(en: "the municipality they go to", nl: "de gemeente waar ze heen gaan")),
            FieldSpec("number", .people, Label(en: "how many", nl: "hoeveel")),
            FieldSpec(
                "share", .percentage,
                Label(
                    en: "which part of who lives there then",
                    nl: "welk deel van wie er dan woont")),
            FieldSpec("on", .date, required: true, Label(en: "the day", nl: "de dag")),
            .because,
            .source,
        ],
        alternatives: [["number", "share"]],
        remark: ConstructorSpec.Remark(
            text: """
                Whole people move, so that the total stays exactly what it is; from then on they \
                grow or shrink with the municipality where they live. On one day growth comes \
                first, and all moves of that day are shares of the same inhabitants. Invoices \
                know them from the next 1 January on, as they know all inhabitants.
                """,
            example: """
                shift "inhabitants" {
                  of = municipality "Venlo", to = municipality "Roermond",
                  number = 500 * inhabitants, on = "2023-01-01",
                },
                """))

    private static func compile(_ call: Call, into compilation: inout Compilation) {
        let isKnown = call.node.name == "inhabitants"
        if !isKnown {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "'\((call.node.name ?? "").shortened())' cannot be shifted",
                        nl: "'\((call.node.name ?? "").shortened())' kan niet worden verplaatst"),
                    hint: .didYouMean("inhabitants")),
                at: call.nameRange)
        }
        let origin = place("of", of: call, &compilation)
        let destination = place("to", of: call, &compilation)
        let amount = amount(of: call, &compilation)
        guard isKnown, let origin, let destination, let amount,
            let interval = compilation.interval(of: call)
        else { return }
        guard origin != destination else {
            return compilation.refuse(
                Refusal(
                    Label(
                        en: "they go where they already live",
                        nl: "ze gaan naar waar ze al wonen")), at: call.range(of: "to"))
        }
        let change = ShiftChange(
            origin: MunicipalityID(origin), destination: MunicipalityID(destination),
            amount: amount, on: interval.from)
        compilation.plan(.shift(change), call)
    }

    /// The one municipality that a field names.
    private static func place(
        _ field: String, of call: Call, _ compilation: inout Compilation
    ) -> String? {
        let found = compilation.subjects(of: call, field: field, kind: .municipality, id: "shift")
        guard call.gives(field), case .success(let chosen) = found, let base = compilation.base
        else { return nil }
        let all = chosen ?? base.region.subjects(of: .municipality)
        if all.count == 1 { return all[0] }
        compilation.refuse(
            Refusal(
                Label(
                    en: "expected one municipality; this names \(all.count)",
                    nl: "verwacht: één gemeente; hier staan er \(all.count)")),
            at: call.range(of: field))
        return nil
    }

    private static func amount(
        of call: Call, _ compilation: inout Compilation
    ) -> ShiftChange.Amount? {
        guard call.gives("number") || call.gives("share") else {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "how many move? write number or share",
                        nl: "hoeveel verhuizen er? schrijf number of share")), at: call.range)
            return nil
        }
        if case .people(let number) = call.values["number"] { return .number(number) }
        guard case .share(let share) = call.values["share"] else { return nil }
        guard share > 0, share <= 1 else {
            compilation.refuse(
                Refusal(
                    Label(
                        en:
                            "a share of who lives there is more than 0 and at most 100 percent",
                        nl: "een deel van wie er woont is meer dan 0 en hoogstens 100 procent")),
                at: call.range(of: "share"))
            return nil
        }
        return .share(share)
    }
}

extension Compilation {
    /// Adds an error where more people leave a municipality than live there.
    mutating func checkShifts(among all: [PlannedChange]) {
        guard let base, let run else { return }
        let own = planned.filter { if case .shift = $0.change { true } else { false } }
        guard !own.isEmpty,
            let found = base.region.overdrawn(by: all.map(\.change), during: run)
        else { return }
        let last = own.last { planned in
            guard case .shift(let shift) = planned.change else { return false }
            return shift.origin == found.municipality
        }
        guard let origin = (last ?? own[0]).origin else { return }
        let name = base.region.name(ofSubject: found.municipality.code)
        refuse(
            Refusal(
                Label(
                    en: "more people leave \(name) than live there on \(found.day)",
                    nl: "er verlaten meer mensen \(name) dan er op \(found.day) wonen")),
            at: origin)
    }
}
