// A function as it stands in a field of the script: its text and place, checked for what can be
// seen before it is called.

import KetenEngine

import KetenCare

/// A function whose text is in order.
struct WrittenFunction {
    let function: TapeFunction
    let text: FunctionText
    /// Its tokens, from the first word to its `end`.
    let written: ArraySlice<Token>
    let place: Range<Int>
    /// What says where and why it fails.
    let report: FunctionReport
    /// What a reader should look at again.
    let remarks: [Label]
}

extension Compilation {
    /// The function of a field as it is written; nothing if its text is wrong, which is then among
    /// the findings.
    ///
    /// - Parameters:
    ///   - inputs: what it is called with.
    ///   - dose: what the argument of a curve is measured in; nothing for a function of a case.
    mutating func written(
        _ function: TapeFunction, in field: String, of call: Call,
        _ inputs: [(name: String, meaning: CaseField.Meaning)], dose: EffectDose? = nil
    ) -> WrittenFunction? {
        let functionText = FunctionText(source: text, tokens: tokens, functions: functions)
        let written = functionText.tokens(of: function)
        let place = written.first?.range ?? call.range(of: field)
        var check = FunctionCheck(text: functionText, inputs: dose == nil ? inputs : [])
        if let dose { (check.axes, check.known) = (dose.axes, dose.words) }
        guard let remarks = check.check(function, written: written, at: place, &findings) else {
            return nil
        }
        return WrittenFunction(
            function: function, text: functionText, written: written, place: place,
            report: FunctionReport(
                source: text, tokens: tokens, limits: bases.limits, inputs: inputs, place: place),
            remarks: remarks)
    }
}
