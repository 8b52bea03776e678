// A curve that a script gives as a function: called once for each point of a grid when the file is
// read, and never again.

import KetenCare
import KetenEngine

extension Compilation {
    /// The curve of a function in a field; nothing if it is wrong.
    mutating func curve(_ field: String, of call: Call, _ dose: EffectDose) -> EffectCurve? {
        guard case .function(let met) = call.tape(field), let function = functions[met.number]
        else {
            refuse(.function, at: call.range(of: field))
            return nil
        }
        let key = "\(function.number) \(dose.rawValue)"
        if let known = madeCurves[key] {
            functionNotes.append(known.note)
            return known.curve
        }
        let inputs = [(name: "dose", meaning: CaseField.Meaning.days(through: 0))]
        guard let own = written(function, in: field, of: call, inputs, dose: dose) else {
            return nil
        }
        let (place, report) = (own.place, own.report)
        let program = FunctionProgram(
            text: Renaming.text(text, own.text.tokens), limits: bases.limits,
            number: function.number,
            argument: "dose", inputs: inputs, isFlag: false, isPlain: true, axes: dose.axes)
        guard let curve = tabulated(program, dose, report) else { return nil }
        let (line, column) = text.place(of: place.lowerBound)
        let ends = Label(
            en: dose == .training ? "0% to 100%" : "EUR 0 to 100,000 a year",
            nl: dose == .training ? "0% tot 100%" : "EUR 0 tot 100.000 per jaar")
        let note = FunctionNote(
            use: Label(
                en: "effect of \(dose.rawValue) on detection",
                nl: "effect van \(dose.rawValue) op ontdekking"),
            origin: Origin(file: text.file, line: line, column: column), function: nil,
            known: curve.points.count, asked: 0, steps: 0, reads: 0,
            grid: Label(
                en: "\(curve.points.count) points from \(ends.en), linear between",
                nl: "\(curve.points.count) punten van \(ends.nl), recht ertussen"))
        madeCurves[key] = MadeCurve(curve: curve, note: note)
        functionNotes.append(note)
        return curve
    }

    private mutating func tabulated(
        _ program: FunctionProgram, _ dose: EffectDose, _ report: FunctionReport
    ) -> EffectCurve? {
        var points: [EffectCurve.Point] = []
        var at = 0.0
        do throws(EvaluationFailure) {
            let host = try trial.host(program)
            host.countSteps(true)
            defer { host.countSteps(false) }
            for value in dose.grid {
                at = value
                points.append(
                    EffectCurve.Point(dose: value, effect: try host.answer(&at)))
                try trial.take(max(host.steps, 1))
            }
        } catch {
            add(report.diagnostic(of: error, &at, read: 1), because: error)
            return nil
        }
        let wrong = points.first { !(0...1).contains($0.effect) }
        if let wrong {
            let (x, y) = (ParameterValue.plain(wrong.dose), ParameterValue.plain(wrong.effect))
            refuse(
                Refusal(
                    Label(
                        en: "an effect lies between 0 and 1; this curve gives \(y) at \(x)",
                        nl: "een effect ligt tussen 0 en 1; deze kromme geeft \(y) bij \(x)")),
                at: report.place)
            return nil
        }
        guard let curve = EffectCurve(points) else {
            refuse(
                Refusal(
                    Label(
                        en: "without a dose there is no effect; this curve gives "
                            + "\(ParameterValue.plain(points[0].effect)) at 0",
                        nl: "zonder dosis is er geen effect; deze kromme geeft "
                            + "\(ParameterValue.plain(points[0].effect)) bij 0")),
                at: report.place)
            return nil
        }
        return curve
    }
}

/// A curve that was tabulated once; all variants of a sweep share it.
struct MadeCurve: Sendable {
    let curve: EffectCurve
    let note: FunctionNote
}
