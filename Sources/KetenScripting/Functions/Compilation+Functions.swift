// Makes a function of the model out of a function of the script: found in the text, checked, tried
// on cases of every kind, tabulated as far as its answers can be known beforehand.

import KetenCare
import KetenEngine

extension Compilation {
    /// The function in a field, ready for a plan; nothing if it is wrong, which is then among the
    /// findings, or if no region is known.
    ///
    /// - Parameters:
    ///   - fields: what it may ask of a case.
    ///   - group: which cases it is asked about; nothing means those that wait for an intake.
    ///   - isFlag: whether it answers yes or no instead of a number.
    ///   - use: what it is for, in explanations.
    mutating func caseFunction(
        _ field: String, of call: Call, _ fields: [CaseField], of group: OwnIndicator.Group?,
        isFlag: Bool, use: Label
    ) -> CaseFunction? {
        guard case .function(let met) = call.tape(field), let region = base?.region else {
            return nil
        }
        guard let function = functions[met.number] else {
            refuse(
                Refusal(
                    Label(
                        en: "this function belongs to the language; write one of your own",
                        nl: "deze functie hoort bij de taal; schrijf er zelf een")),
                at: call.range(of: field))
            return nil
        }
        let asked = group?.rawValue ?? "-"
        let key = "\(met.number) \(isFlag) \(asked) \(fields.map(\.rawValue)) \(region.fingerprint)"
        if let known = madeFunctions[key] {
            for label in known.remarks { remark(label) }
            functionNotes.append(known.note(for: use))
            return known.function
        }
        let inputs = fields.map { (name: $0.rawValue, meaning: $0.meaning(in: region.tables)) }
        guard let own = written(function, in: field, of: call, inputs) else { return nil }
        for label in own.remarks { remark(label) }
        let (written, place, report) = (own.written, own.place, own.report)
        let program = FunctionProgram(
            text: Renaming.text(text, own.text.tokens), limits: bases.limits,
            number: function.number,
            argument: "case", inputs: inputs, isFlag: isFlag)
        guard let table = table(program, fields, group, report) else { return nil }
        let (line, column) = text.place(of: place.lowerBound)
        let origin = Origin(file: text.file, line: line, column: column)
        let made = CaseFunction(
            name: own.text.name(of: function, written: written), fields: fields,
            keys: table.keys, table: table.answers,
            callers: FunctionPool(program, report: report), origin: origin,
            asked: Set(fields.indices.filter { table.everRead >> UInt64($0) & 1 == 1 }))
        let open = table.answers.filter(\.isNaN).count
        let note = MadeFunction(
            function: made, origin: origin, known: table.possible - open, asked: open,
            steps: table.steps, reads: table.reads,
            constant: table.lowest == table.highest ? table.lowest : nil,
            answer: group == nil ? .rank : isFlag ? .filter : .amount, remarks: own.remarks)
        madeFunctions[key] = note
        functionNotes.append(note.note(for: use))
        return made
    }

    private mutating func table(
        _ program: FunctionProgram, _ fields: [CaseField], _ group: OwnIndicator.Group?,
        _ report: FunctionReport
    ) -> CaseTable? {
        let host: FunctionHost
        do throws(EvaluationFailure) {
            host = try trial.host(program)
        } catch {
            add(report.diagnostic(of: error), because: error)
            return nil
        }
        do throws(CaseTable.Failure) {
            return try CaseTable(
                host, fields: fields, meanings: program.inputs.map(\.meaning), group: group,
                trial: trial)
        } catch {
            let said = error.inputs.withUnsafeBufferPointer {
                report.diagnostic(of: error.failure, $0.baseAddress, read: error.read)
            }
            add(said, because: error.failure)
            return nil
        }
    }

    /// Adds what is wrong with a function; that there are no steps left, once for all of them.
    mutating func add(_ error: Diagnostic, because failure: EvaluationFailure) {
        if failure.kind != .tried || !findings.says(error.message) { findings.add(error) }
    }
}

/// A function that was checked, tried and tabulated once; all variants of a sweep share it.
struct MadeFunction: Sendable {
    let function: CaseFunction
    let origin: Origin
    let known: Int, asked: Int
    let steps: Int, reads: Int
    /// Its answer, if it was the same for every case that it was tried with.
    let constant: Double?
    let answer: FunctionNote.Answer
    /// What a reader should look at again.
    let remarks: [Label]

    func note(for use: Label) -> FunctionNote {
        FunctionNote(
            use: use, origin: origin, function: function.name, known: known, asked: asked,
            steps: steps, reads: reads, constant: constant, answer: answer)
    }
}
