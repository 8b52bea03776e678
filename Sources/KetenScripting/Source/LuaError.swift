// Turns a failure of the interpreter into an error for people: the line stays, the column is
// found again, the sentence is said in our words, and advice is added where there is some.

import KetenCare
import KetenEngine

/// A failure of the interpreter with the text it happened in.
struct LuaError {
    let failure: EvaluationFailure
    let source: SourceText
    let tokens: [Token]
    let limits: ScriptLimits

    /// The failure for people.
    var diagnostic: Diagnostic {
        switch failure.kind {
        case .syntax: SyntaxError(failure: failure, source: source, tokens: tokens).diagnostic
        case .runtime:
            MissingArgument(failure: failure, source: source, tokens: tokens).diagnostic ?? runtime
        case .noValue: noValue
        default: at(line, Label(en: limit.en, nl: limit.nl))
        }
    }

    private var line: Int { failure.line ?? 1 }

    private func at(_ line: Int, _ message: Label, hint: Label? = nil) -> Diagnostic {
        Findings.diagnostic(message, hint: hint, at: source.firstToken(onLine: line), of: source)
    }

    /// Failures that are not about words of the script but about what it uses.
    private var limit: (en: String, nl: String) {
        let near = failure.line.map { ", near line \($0)" } ?? ""
        let bij = failure.line.map { ", bij regel \($0)" } ?? ""
        switch failure.kind {
        case .steps:
            let steps =
                limits.instructions % 1_000_000 == 0
                ? (
                    "\(limits.instructions / 1_000_000) million",
                    "\(limits.instructions / 1_000_000) miljoen"
                )
                : ("\(limits.instructions)", "\(limits.instructions)")
            return (
                "the script did not end within its limit of \(steps.0) steps\(near): "
                    + "an endless loop?",
                "het script eindigde niet binnen zijn grens van \(steps.1) stappen\(bij): "
                    + "een lus zonder einde?"
            )
        case .memory:
            let mebibytes = limits.memoryBytes >> 20
            let size = mebibytes > 0 ? "\(mebibytes) MiB" : "\(limits.memoryBytes >> 10) KiB"
            return (
                "the script needs more than its limit of \(size) of memory\(near)",
                "het script heeft meer nodig dan zijn grens van \(size) geheugen\(bij)"
            )
        case .time:
            return (
                "the script did not end within its limit of \(limits.seconds) seconds\(near): "
                    + "an endless loop?",
                "het script eindigde niet binnen zijn grens van \(limits.seconds) seconden\(bij): "
                    + "een lus zonder einde?"
            )
        case .bytecode:
            return (
                "the file is compiled Lua; a scenario is text",
                "het bestand is gecompileerde Lua; een scenario is tekst"
            )
        case .tooLarge:
            return (
                "what the script returns is too large or too deep\(near): "
                    + "does a table hold itself?",
                "wat het script teruggeeft is te groot of te diep\(bij): "
                    + "bevat een tabel zichzelf?"
            )
        case .tooDeep where failure.message.hasPrefix("the source text"):
            return (
                "brackets or blocks are nested too deeply\(near)",
                "haken of blokken staan te diep in elkaar\(bij)"
            )
        case .tooDeep:
            return (
                "the script is nested too deeply\(near): a recursion without end?",
                "het script is te diep genest\(bij): een recursie zonder einde?"
            )
        case .cancelled: return ("the script was cancelled", "het script is afgebroken")
        default: return MessagePattern.translated(failure.message)
        }
    }

    private var noValue: Diagnostic {
        let example = "return scenario \"…\" { … }"
        guard let first = tokens.first else {
            return Findings.diagnostic(
                Label(en: "the file is empty", nl: "het bestand is leeg"),
                hint: Label(
                    en: "a scenario begins with: \(example)",
                    nl: "een scenario begint met: \(example)"),
                at: source.start..<source.start, of: source)
        }
        let word = tokens.first { $0.isName("scenario") }
        let message = Label(
            en: "the file returns nothing", nl: "het bestand geeft niets terug")
        let hint =
            word == nil
            ? Label(en: "end it with: \(example)", nl: "eindig met: \(example)")
            : Label(en: "write: return scenario …", nl: "schrijf: return scenario …")
        return Findings.diagnostic(message, hint: hint, at: (word ?? first).range, of: source)
    }

    private var runtime: Diagnostic {
        let said = MessagePattern.translated(failure.message)
        let message = Label(en: said.en, nl: said.nl)
        if let name = failure.message.quoted(after: "unknown name '") {
            if let equality = equality(after: name) { return equality }
            return Findings.diagnostic(
                message, hint: suggestion(for: name), at: range(ofName: name), of: source)
        }
        if let name = failure.message.quoted(after: "cannot assign to global '") {
            return Findings.diagnostic(
                message, hint: nearestDeclared(to: name, in: declarations),
                at: assignment(of: name) ?? range(ofName: name), of: source)
        }
        if let name = failure.message.quoted(after: "'") {
            return Findings.diagnostic(message, at: range(ofName: name), of: source)
        }
        if let start = failure.message.firstRange(of: "quantity value (global '"),
            let name = String(failure.message[start.lowerBound...])
                .quoted(after: "quantity value (global '")
        {
            let example = "6 * \(name)"
            return Findings.diagnostic(
                Label(en: "'\(name)' is a unit", nl: "'\(name)' is een eenheid"),
                hint: Label(en: "write \(example)", nl: "schrijf \(example)"),
                at: range(ofName: name), of: source)
        }
        let first = failure.message.split(separator: " ").first.map(String.init) ?? ""
        if Vocabulary.words.contains(first),
            let token = tokens.first(where: { $0.line == line && $0.isName(first) })
        {
            let isUnused = failure.message.contains("is made here but")
            return Findings.diagnostic(
                message, hint: isUnused ? Self.unused : nil, at: token.range, of: source)
        }
        return Findings.diagnostic(
            message, at: sign(of: failure.message) ?? source.firstToken(onLine: line), of: source)
    }

    /// The sign that a message is about, if the line has just one such.
    private func sign(of message: String) -> Range<Int>? {
        var signs: [String] = []
        if message.hasPrefix("# takes ") || message.hasPrefix("a list has") { signs = ["#"] }
        if message.hasPrefix("cannot add ") { signs = ["+"] }
        if message.hasPrefix("cannot subtract ") { signs = ["-"] }
        if message.hasPrefix("cannot multiply ") { signs = ["*"] }
        if message.hasPrefix("cannot divide ") { signs = ["/"] }
        if message.hasPrefix("cannot compare ") || LuaTypeWords.isComparison(message) {
            signs = ["<", ">", "<=", ">=", "==", "~="]
        }
        let found = tokens.filter { token in
            token.line == line && signs.contains(where: token.is)
        }
        return found.count == 1 ? found[0].range : nil
    }

    /// What to do with an item that is written and then forgotten.
    private static let unused = Label(
        en: "put it in the list of the scenario, or take it out",
        nl: "zet het in de lijst van het scenario, of haal het weg")

    /// The first part of a dotted name, on the line or as near behind it as possible.
    private func range(ofName name: String) -> Range<Int> {
        let parts = name.split(separator: ".").map(String.init)
        let wanted = parts.last ?? name
        let found = place(ofName: wanted).map { tokens[$0].range }
        return found ?? source.firstToken(onLine: line)
    }

    /// Where a name is given a value, on the line of the failure.
    private func assignment(of name: String) -> Range<Int>? {
        let uses = tokens.indices.filter { index in
            tokens[index].line == line && tokens[index].isName(name)
                && (index == 0 || !tokens[index - 1].is("."))
        }
        let given = uses.first { index in
            let isFunction = index > 0 && tokens[index - 1].is("function")
            return isFunction || index + 1 < tokens.count && tokens[index + 1].is("=")
        }
        return (given ?? uses.first).map { tokens[$0].range }
    }

    /// The names that the script declares, in order.
    private var declarations: [Token] { FunctionText.declared(in: tokens[...]) + functionNames }

    private var functionNames: [Token] {
        tokens.indices.dropFirst().filter { tokens[$0 - 1].is("function") }
            .map { tokens[$0] }.filter { $0.kind == .name }
    }

    private func nearestDeclared(to name: String, in declared: [Token]) -> Label? {
        guard let near = Suggestion.nearest(to: name, in: declared.map(\.written)),
            let token = declared.last(where: { $0.written == near })
        else { return nil }
        return .didYouMean(near, ofLine: token.line)
    }

    /// The first use of a name from the line on; as a field it would not have been looked up.
    private func place(ofName name: String) -> Int? {
        tokens.indices.first { index in
            let isKey = index + 1 < tokens.count && tokens[index + 1].is("=")
            return tokens[index].line >= line && tokens[index].isName(name) && !isKey
        }
    }

    /// `becomes == EUR(0.10)`: a comparison where a field is given.
    private func equality(after name: String) -> Diagnostic? {
        let isField = ConstructorTable.all.contains { $0.spec.field(name) != nil }
        guard isField, let place = place(ofName: name), place + 1 < tokens.count,
            tokens[place + 1].is("==")
        else { return nil }
        return Findings.diagnostic(
            Label(
                en: "'==' compares two values; a field is given with one '='",
                nl: "'==' vergelijkt twee waarden; een veld krijgt zijn waarde met één '='"),
            hint: Label(en: "write \(name) = …", nl: "schrijf \(name) = …"),
            at: tokens[place + 1].range, of: source)
    }

    /// What was meant by a name that is no word but shows what its writer thought of.
    private func meant(by name: String) -> Label? {
        guard let place = place(ofName: name) else { return nil }
        func token(_ offset: Int) -> Token? {
            tokens.indices.contains(place + offset) ? tokens[place + offset] : nil
        }
        switch name.lowercased() {
        case "cent", "cents", "eurocent":
            guard token(-1)?.is("*") == true, let number = token(-2), number.kind == .number,
                let cents = Double(number.written), cents < 1e9
            else { return .write("\(Vocabulary.money)(0.01)") }
            let amount = ParameterValue.plain(Quantity.clean(cents / 100))
            return .write("\(Vocabulary.money)(\(amount))")
        case "date", "datum":
            guard token(1)?.is("(") == true, let text = token(2), text.isText else { return nil }
            return .write(text.written)
        case "case", "c", "zaak":
            guard token(1)?.is(".") == true else { return nil }
            return .write("function(\(name)) return … end")
        default: return nil
        }
    }

    /// The nearest word: of ours, of the library, or a local of the script.
    private func suggestion(for name: String) -> Label? {
        if Vocabulary.wordsInQuotes.contains(name) {
            return Label(
                en: "write it in quotes: \"\(name)\"",
                nl: "schrijf het tussen aanhalingstekens: \"\(name)\"")
        }
        let declarations = self.declarations
        let locals = declarations.map(\.written)
        let candidates = Vocabulary.words + Vocabulary.library + locals + ["true", "false"]
        let unused = TextRemarks.unused(among: declarations, in: tokens)
        if let near = nearestDeclared(to: name, in: unused) { return near }
        if let use = place(ofName: name),
            let start = FunctionText.innermost(around: use, in: tokens),
            let head = FunctionText.missingArgument(name, of: start, in: tokens)
        {
            return head
        }
        if !locals.contains(name), let meant = meant(by: name) { return meant }
        if let meant = DutchWords.meaning(of: name), !locals.contains(name) {
            return .didYouMean(meant)
        }
        if let near = Suggestion.nearest(to: name, in: candidates) {
            guard let declared = declarations.last(where: { $0.written == near }) else {
                return .didYouMean(near)
            }
            return .didYouMean(near, ofLine: declared.line)
        }
        guard let place = place(ofName: name), place > 0, tokens[place - 1].is("=") else {
            return nil
        }
        return Label(
            en: "a text stands in quotes: \"\(name)\"",
            nl: "een tekst staat tussen aanhalingstekens: \"\(name)\"")
    }
}

extension String {
    /// What stands between a beginning that ends in a quote, and the next quote.
    func quoted(after start: String) -> String? {
        guard hasPrefix(start) else { return nil }
        let rest = dropFirst(start.count)
        guard let end = rest.firstIndex(of: "'") else { return nil }
        return String(rest[..<end])
    }
}
