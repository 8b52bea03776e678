// What can be seen in the text without running it: fields given twice, unknown fields, and
// decimal commas in amounts. So one error that stops the script does not hide these.

import KetenEngine

/// Looks at the calls as they are written.
enum StaticCheck {
    /// What is wrong with the calls and amounts of a script.
    static func findings(
        in source: SourceText, tokens: [Token], calls: [CallSite]
    ) -> Findings {
        var findings = Findings()
        for call in calls {
            guard let spec = ConstructorTable.named(call.word.written)?.spec else { continue }
            fields(of: call, spec, source, &findings)
        }
        decimalCommas(in: source, tokens, &findings)
        NumberSlips.add(in: source, tokens, to: &findings)
        TextRemarks.bits(in: source, tokens, &findings)
        TextRemarks.doubled(in: source, tokens, &findings)
        return findings
    }

    private static func fields(
        of call: CallSite, _ spec: ConstructorSpec, _ source: SourceText,
        _ findings: inout Findings
    ) {
        var first: [String: Token] = [:]
        for field in call.table?.fields ?? [] {
            let name = field.key.written
            if let earlier = first[name] {
                findings.add(
                    Label(
                        en: "the field '\(name)' is given twice; first on line \(earlier.line)",
                        nl: "het veld '\(name)' staat er tweemaal; eerst op regel \(earlier.line)"
                    ), at: field.key.range, of: source)
            } else {
                first[name] = field.key
            }
            if spec.field(name) == nil, !ConstructorSpec.isAnnotation(name) {
                let isDate = field.value.first?.content.flatMap(CivilDate.init(iso:)) != nil
                let said = spec.unknownField(
                    name, callName: call.name?.content, isDate: isDate)
                findings.add(said.message, hint: said.hint, at: field.key.range, of: source)
            }
        }
    }

    /// `EUR(0,10)`: two numbers where one belongs.
    private static func decimalCommas(
        in source: SourceText, _ tokens: [Token], _ findings: inout Findings
    ) {
        for index in tokens.indices.dropLast(5) where tokens[index].isName(Vocabulary.money) {
            let parts = tokens[index + 1...index + 5]
            let first = parts.startIndex
            guard parts[first].is("("), parts[first + 1].kind == .number,
                parts[first + 2].is(","), parts[first + 3].kind == .number,
                parts[first + 4].is(")")
            else { continue }
            let (left, right) = (parts[first + 1].written, parts[first + 3].written)
            let range = parts[first + 1].range.lowerBound..<parts[first + 3].range.upperBound
            let isThousands = NumberSlips.parts(of: "\(left).\(right)") != nil
            let better = "EUR(\(left)\(isThousands ? "" : ".")\(right))"
            findings.add(
                Label(
                    en: "EUR takes one number; got \(left) and \(right)",
                    nl: "EUR neemt één getal; gekregen: \(left) en \(right)"),
                hint: isThousands
                    ? Label(en: "write \(better)", nl: "schrijf \(better)")
                    : Label(
                        en: "a decimal comma? write \(better)",
                        nl: "een decimale komma? schrijf \(better)"),
                at: range, of: source)
        }
    }
}
