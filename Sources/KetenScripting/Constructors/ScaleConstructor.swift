// scale "contribution" { by = 20 * percent, from = "2023-01-01" }: a parameter's value multiplied,
// with its steps and its differences between places kept.

import KetenCare
import KetenEngine

enum ScaleConstructor {
    static let entry = ConstructorEntry(spec: spec, compile: compile)

    static let spec = ConstructorSpec(
        "scale",
        Label(
            en: "a parameter's value is multiplied, whatever it is at the time",
            nl: "de waarde van een parameter wordt vermenigvuldigd, wat die dan ook is"),
        naming: ConstructorSpec.Naming(
            meaning: Label(en: "the parameter", nl: "de parameter"), example: "contribution"),
        fields: [
            .of,
            FieldSpec(
                "by", .factor, required: true,
                Label(
                    en: "a factor, or how much more or less in percent",
                    nl: "een factor, of hoeveel procent meer of minder")),
            .on,
            .from,
            .until,
            .during,
            .spendOn,
            .because,
            .source,
        ],
        alternatives: [["on", "from", "during"], ["on", "until"], ["during", "until"]],
        remark: ConstructorSpec.Remark(
            text: """
                `by = 1.2` and `by = 20 * percent` are the same, and `by = -20 * percent` is a \
                fifth less. Steps of the tables and what is drawn for an uncertain input are \
                multiplied too. A result outside the limits of the parameter is an error, never \
                cut off; money is exact to a ten-thousandth of a euro.
                """,
            example: """
                scale "plan_training" { of = region "south", by = 2, during = year(2025) },
                """))

    private static func compile(_ call: Call, into compilation: inout Compilation) {
        guard let parameter = ChangeConstructor.parameter(of: call, &compilation) else { return }
        guard isScalable(parameter, call, &compilation) else { return }
        let interval = ChangeConstructor.interval(of: call, parameter, &compilation)
        let subjects = compilation.subjects(of: call, kind: parameter.subject, id: parameter.id)
        let spending = ChangeConstructor.spending(of: call, parameter, &compilation)
        guard case .factor(let factor) = call.values["by"], let interval,
            case .success(let subjects) = subjects
        else { return }
        let change = ScaleChange(
            parameter: parameter.id, subjects: subjects, factor: factor, from: interval.from,
            until: interval.until, spending: spending)
        guard compilation.isWithinLimits(change, parameter, call) else { return }
        compilation.plan(.scale(change), call)
    }

    private static func isScalable(
        _ parameter: Parameter, _ call: Call, _ compilation: inout Compilation
    ) -> Bool {
        let id = parameter.id
        if parameter.unit == .flag || parameter.unit == .word {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "'\(id)' is no number, so it cannot be multiplied",
                        nl: "'\(id)' is geen getal, dus het kan niet worden vermenigvuldigd"),
                    hint: Label(
                        en: "write change \"\(id)\"", nl: "schrijf change \"\(id)\"")),
                at: call.nameRange)
            return false
        }
        if ["channel_share", "form_share"].contains(id) {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "the shares of '\(id)' add up to one, so they are not multiplied",
                        nl: "de aandelen van '\(id)' zijn samen één, dus ze worden niet "
                            + "vermenigvuldigd"),
                    hint: Label(
                        en: "write change \"\(id)\" for each",
                        nl: "schrijf change \"\(id)\" per stuk"
                    )), at: call.nameRange)
            return false
        }
        return true
    }
}

extension Compilation {
    /// Refuses a factor under which a value would leave the limits of its parameter on any day.
    fileprivate mutating func isWithinLimits(
        _ change: ScaleChange, _ parameter: Parameter, _ call: Call
    ) -> Bool {
        guard let base, let run else { return false }
        let values = ValuesInForce(region: base.region, changes: base.parameterChanges)
        let first = max(change.from, run.from)
        let days =
            [first]
            + values.steps(of: parameter.id, after: first, before: change.until ?? run.until)
        let subjects: [String?] =
            parameter.subject == .whole
            ? [nil] : change.subjects ?? base.region.subjects(of: parameter.subject)
        for day in days {
            for subject in subjects {
                guard
                    case .number(let number) = values.value(parameter.id, of: subject, on: day)
                else { continue }
                let result = change.scaled(number)
                if parameter.limits.contains(result) {
                    let product = number * change.factor
                    guard parameter.unit.isWhole, abs(product - result) > 1e-9 else { continue }
                    refuse(Self.broken(number, product, day, parameter), at: call.range(of: "by"))
                    return false
                }
                let would = parameter.unit.written(.number(result), in: base.region)
                let low = parameter.unit.written(
                    .number(parameter.limits.lowerBound), in: base.region
                ).head
                let high = parameter.unit.written(
                    .number(parameter.limits.upperBound), in: base.region
                ).head
                let whose = subject.map(base.region.name(ofSubject:))
                refuse(
                    Refusal(
                        Label(
                            en: "\(parameter.id)\(whose.map { " of \($0)" } ?? "") would be "
                                + "\(would.head.en)\(would.tail.en) on \(day); it lies between "
                                + "\(low.en) and \(high.en)",
                            nl: "\(parameter.id)\(whose.map { " van \($0)" } ?? "") zou op \(day) "
                                + "\(would.head.nl)\(would.tail.nl) zijn; het ligt tussen "
                                + "\(low.nl) en \(high.nl)")), at: call.range(of: "by"))
                return false
            }
        }
        return true
    }

    /// Whole things of which the factor leaves a part.
    private static func broken(
        _ number: Double, _ result: Double, _ day: CivilDate, _ parameter: Parameter
    ) -> Refusal {
        let near = ValueReader.whole(near: result, parameter)
        let (was, would) = (NumberText.plain(number), NumberText.plain(Quantity.clean(result)))
        let unit = parameter.unit.words
        return Refusal(
            Label(
                en: "\(parameter.id) counts whole \(unit.en); this makes \(would.en) of "
                    + "\(was.en) on \(day)",
                nl: "\(parameter.id) telt hele \(unit.nl); dit maakt op \(day) van \(was.nl) "
                    + "\(would.nl)"),
            hint: Label(
                en: "write change \"\(parameter.id)\" with becomes = \(near[0]) or \(near[1])",
                nl: "schrijf change \"\(parameter.id)\" met becomes = \(near[0]) of \(near[1])"))
    }
}
