// Says what went wrong in a function: where in the script, what, and for which case.

import KetenCare
import KetenEngine

/// The text around a function, for errors that it meets.
struct FunctionReport: Sendable {
    let source: SourceText
    let tokens: [Token]
    let limits: ScriptLimits
    /// Its inputs with their names.
    let inputs: [(name: String, meaning: CaseField.Meaning)]
    /// Where the function is written.
    let place: Range<Int>

    /// A failure of the function for people; with its inputs, if it was being called.
    func diagnostic(
        of failure: EvaluationFailure, _ values: UnsafePointer<Double>? = nil, read: UInt64 = 0
    ) -> Diagnostic {
        switch failure.kind {
        case .keepsState: return stateKept(failure)
        case .tried:
            let most = FunctionTrial.budget / 1_000_000
            return Findings.diagnostic(
                Label(
                    en: "the functions of the file take more than \(most) million steps while "
                        + "they are tried",
                    nl: "de functies van het bestand nemen meer dan \(most) miljoen stappen "
                        + "terwijl ze worden geprobeerd"),
                hint: Label(
                    en: "let them do less, and the file before them: fewer turns of a loop, "
                        + "fewer fields",
                    nl: "laat ze minder doen, en het bestand ervoor: een kortere lus, minder "
                        + "velden"),
                at: place, of: source)
        case .wrongResult:
            let said = MessagePattern.translated(failure.message)
            let (en, nl) = circumstances(values, read)
            return Findings.diagnostic(
                Label(en: "\(said.en)\(en)", nl: "\(said.nl)\(nl)"),
                hint: Self.hint(ofResult: failure.message), at: place, of: source)
        case .steps where values != nil:
            let most = limits.callInstructions
            return at(
                failure.line,
                Label(
                    en: "the function did not end within its limit of \(most) steps: "
                        + "an endless loop?",
                    nl: "de functie eindigde niet binnen haar grens van \(most) stappen: "
                        + "een lus zonder einde?"), values, read)
        default:
            let call = MissingArgument(failure: failure, source: source, tokens: tokens)
            if let found = call.diagnostic { return found }
            let known = LuaError(
                failure: failure, source: source, tokens: tokens, limits: limits
            ).diagnostic
            let (en, nl) = circumstances(values, read)
            let message = Label(en: known.message.en + en, nl: known.message.nl + nl)
            let hint = hint(of: failure) ?? known.hint
            if let field = field(of: failure) {
                return Findings.diagnostic(message, hint: hint, at: field, of: source)
            }
            return Diagnostic(
                file: known.file, line: known.line, column: known.column, length: known.length,
                message: message, hint: hint, sourceLine: known.sourceLine)
        }
    }

    /// Yes and no are no numbers in Lua, and numbers are neither.
    private static func hint(ofResult message: String) -> Label {
        let said = Label(
            en: "this is what the function returned", nl: "dit gaf de functie terug")
        let isFlag = ["got true", "got false"].contains(where: message.hasSuffix)
        if message.hasPrefix("expected a finite number"), isFlag {
            return Label(
                en: "\(said.en); to make a number of it, write … and 1 or 0",
                nl: "\(said.nl); schrijf … and 1 or 0 om er een getal van te maken")
        }
        if message.hasPrefix("expected true or false; got the number") {
            return Label(
                en: "\(said.en); compare it with something, such as … > 0",
                nl: "\(said.nl); vergelijk het met iets, zoals … > 0")
        }
        return said
    }

    private func at(
        _ line: Int?, _ message: Label, _ values: UnsafePointer<Double>?, _ read: UInt64
    ) -> Diagnostic {
        let (en, nl) = circumstances(values, read)
        return Findings.diagnostic(
            Label(en: message.en + en, nl: message.nl + nl),
            at: line.map(source.firstToken) ?? place, of: source)
    }

    /// A misspelt field has a neighbour, and so has a misspelt name.
    private func hint(of failure: EvaluationFailure) -> Label? {
        if let name = failure.message.quoted(after: "unknown name '") {
            return advice(onName: name, line: failure.line)
        }
        if let method = methodOfCase(failure) { return method }
        return failure.message.quoted(after: "unknown field '").map { name in
            Label.nearest(to: name, in: inputs.map(\.name), list: "fields", "velden")
        }
    }

    /// Where the field stands that is not known.
    private func field(of failure: EvaluationFailure) -> Range<Int>? {
        guard let name = failure.message.quoted(after: "unknown field '") else { return nil }
        return tokens.indices.dropFirst().first { index in
            tokens[index].line == failure.line && tokens[index].isName(name)
                && tokens[index - 1].is(".")
        }.map { tokens[$0].range }
    }

    private func stateKept(_ failure: EvaluationFailure) -> Diagnostic {
        let line = failure.line ?? 1
        let name = failure.message
        let token = tokens.first { $0.line == line && $0.isName(name) }
        guard !name.isEmpty else {
            let global = global(onLine: line)
            return Findings.diagnostic(
                Label(
                    en: "a function that a run calls keeps no state: here it changes a global",
                    nl: "een functie die een berekening aanroept onthoudt niets: hier verandert "
                        + "ze een globale naam"),
                hint: global?.advice
                    ?? Label(en: "write local before it", nl: "schrijf er local voor"),
                at: global?.token.range ?? source.firstToken(onLine: line), of: source)
        }
        return Findings.diagnostic(
            Label(
                en: "a function that a run calls keeps no state: here it changes '\(name)', which "
                    + "lies outside it",
                nl: "een functie die een berekening aanroept onthoudt niets: hier verandert ze "
                    + "'\(name)', dat erbuiten ligt"),
            hint: Label(
                en: "its answer may depend on the case and on constants only",
                nl: "haar antwoord mag alleen van de zaak en van vaste waarden afhangen"),
            at: token?.range ?? source.firstToken(onLine: line), of: source)
    }

    /// ", for waiting = 0, form = \"labour\"": what the function has read.
    private func circumstances(
        _ values: UnsafePointer<Double>?, _ read: UInt64
    ) -> (en: String, nl: String) {
        guard let values else { return ("", "") }
        let said = inputs.enumerated().compactMap { place, input -> String? in
            guard read >> UInt64(place) & 1 == 1 else { return nil }
            let value = values[place]
            switch input.meaning {
            case .days: return "\(input.name) = \(ParameterValue.plain(Quantity.clean(value)))"
            case .flag: return "\(input.name) = \(value != 0)"
            case .word(let words): return "\(input.name) = \"\(words[Int(value)])\""
            }
        }
        guard !said.isEmpty else { return ("", "") }
        let list = said.joined(separator: ", ")
        if inputs.count == 1, inputs[0].name == "dose" { return (" at \(list)", " bij \(list)") }
        return (", for a case with \(list)", ", bij een zaak met \(list)")
    }
}
