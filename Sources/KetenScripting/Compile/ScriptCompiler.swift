// One script from text to scenario: tokens, evaluation, checks, plan. Each step goes as far as it
// can, so that one reading of a file shows all that is wrong with it.

import KetenCare
import KetenEngine

/// Compiles one script.
struct ScriptCompiler {
    private let script: ScenarioScript
    private let chain: [String]
    private let source: SourceText

    /// - Parameter chain: the files that lead to this one, itself last.
    init(script: ScenarioScript, chain: [String] = []) {
        self.script = script
        self.chain = chain
        source = SourceText(file: script.name, text: script.text)
    }

    /// The scenario, or all errors; a sweep is one of them.
    func outcome(in language: Language = .en) -> Result<Scenario, ScriptErrors> {
        outcomes(in: language).flatMap { scenarios in
            guard scenarios.count > 1 else { return .success(scenarios[0]) }
            let refusal = Diagnostic(
                file: script.name, line: nil, column: nil,
                message: Label(
                    en: "the file sweeps: it is \(scenarios.count) plans, where one is needed",
                    nl: "het bestand is een reeks van \(scenarios.count) plannen; er is er één "
                        + "nodig"))
            return .failure(ScriptErrors([refusal], language: language))
        }
    }

    /// The scenarios of a file: one, or all variants of a sweep; or all errors.
    func outcomes(in language: Language = .en) -> Result<[Scenario], ScriptErrors> {
        if source.bytes.count > script.limits.sourceBytes {
            return .failure(
                ScriptErrors(
                    [Self.tooLong(script.name, limits: script.limits)], language: language))
        }
        let tokens = Tokenizer.tokens(of: source)
        do throws(EvaluationFailure) {
            let value = try Evaluation.value(of: source, tokens: tokens, limits: script.limits)
            return outcomes(of: value, tokens, in: language)
        } catch {
            var findings = Findings()
            for known in errors(of: error, tokens) { findings.add(known) }
            for other in errors(behind: error, tokens) { findings.add(other) }
            return .failure(ScriptErrors(findings.sorted, language: language))
        }
    }

    /// The scenarios of a file that was evaluated.
    private func outcomes(
        of value: TapeValue, _ tokens: [Token], in language: Language
    ) -> Result<[Scenario], ScriptErrors> {
        let calls = Self.calls(in: tokens)
        var compilation = Compilation(
            text: source, tokens: tokens, sites: SiteIndex(calls, value: value), bases: bases,
            findings: StaticCheck.findings(in: source, tokens: tokens, calls: calls))
        // What a function uses is told where the file meets it first, whichever variant has it.
        compilation.functions = TapeFunction.all(in: value)
        compilation.textRemarks =
            TextRemarks.remarks(on: tokens) + CallRemarks(tokens: tokens).remarks
        var scenarios: [Scenario] = []
        if case .node(let root) = value {
            let sweep = Sweep(
                of: root, sites: compilation.sites, source: source, &compilation.findings)
            let isWhole = compilation.findings.isEmpty
            for number in 0..<(isWhole ? sweep.count : 1) {
                if let scenario = variant(number, of: sweep, tokens, &compilation) {
                    scenarios.append(scenario)
                } else if compilation.base == nil {
                    break
                }
            }
        } else {
            compile(value, tokens, &compilation)
        }
        let errors = compilation.baseErrors + compilation.findings.sorted
        guard errors.isEmpty, !scenarios.isEmpty else {
            let advised = TextRemarks.advised(errors, source, tokens)
            return .failure(ScriptErrors(advised, language: language))
        }
        return .success(scenarios)
    }

    /// One plan of a sweep; nothing if there is an error in it or in one before it.
    private func variant(
        _ number: Int, of sweep: Sweep, _ tokens: [Token], _ shared: inout Compilation
    ) -> Scenario? {
        let variant = sweep.variant(number)
        var compilation = Compilation(
            text: source, tokens: tokens, sites: variant.sites, bases: bases,
            findings: shared.findings)
        compilation.knownBase = shared.base
        compilation.place = variant.place
        compilation.functions = shared.functions
        compilation.textRemarks = shared.textRemarks
        compilation.madeFunctions = shared.madeFunctions
        compilation.madeCurves = shared.madeCurves
        compilation.trial = shared.trial
        compilation.conflicts = shared.conflicts
        compile(.node(variant.root), tokens, &compilation)
        let changes = (compilation.base?.changes ?? []) + compilation.planned
        Conflicts.check(compilation.planned, among: changes, &compilation)
        compilation.checkShifts(among: changes)
        shared.findings = compilation.findings
        shared.madeFunctions = compilation.madeFunctions
        shared.madeCurves = compilation.madeCurves
        shared.conflicts = compilation.conflicts
        shared.baseErrors = compilation.baseErrors
        shared.base = compilation.base
        guard compilation.baseErrors.isEmpty, compilation.findings.isEmpty,
            let base = compilation.base, let run = compilation.run
        else { return nil }
        return Scenario(compilation, base: base, run: run, file: script.name)
    }

    /// What is said about a file that is too long to read.
    static func tooLong(_ file: String, limits: ScriptLimits) -> Diagnostic {
        let isSmall = limits.sourceBytes < 1024
        let most = isSmall ? "\(limits.sourceBytes) bytes" : "\(limits.sourceBytes >> 10) KiB"
        return Diagnostic(
            file: file, line: 1, column: 1,
            message: Label(
                en: "the file is longer than \(most); a scenario is shorter",
                nl: "het bestand is langer dan \(most); een scenario is korter"))
    }

    private var bases: BaseReader {
        BaseReader(
            folder: script.folder, file: script.name, limits: script.limits, chain: chain)
    }

    private static func calls(in tokens: [Token]) -> [CallSite] {
        CallFinder.calls(of: Set(ConstructorTable.all.map(\.spec.name)), in: tokens)
    }

    /// How often a file is read on behind a name that nobody knows.
    private static let mostUnknownNames = 8

    /// What is wrong behind a name that nobody knows: it stands for something of no use, and the
    /// file is read on. What is said of the lines with such a name is not to be believed.
    private func errors(
        behind first: EvaluationFailure, _ tokens: [Token]
    ) -> [Diagnostic] {
        var limits = script.limits
        limits.instructions = max(1, limits.instructions / Self.mostUnknownNames)
        limits.seconds /= Double(Self.mostUnknownNames)
        var (failure, names, head) = (first, Set<String>(), "")
        var found: [Diagnostic] = []
        while names.count < Self.mostUnknownNames, failure.kind == .runtime,
            let name = failure.message.quoted(after: "unknown name '"),
            let place = tokens.firstIndex(where: { $0.isName(name) }), names.insert(name).inserted
        {
            let next = place + 1 < tokens.count ? tokens[place + 1] : nil
            let isCalled = next?.isText == true || next?.is("{") == true || next?.is("(") == true
            head +=
                isCalled
                ? "local function \(name)() return \(name) end " : "local \(name) = days "
            let lines = Set(tokens.filter { names.contains($0.written) }.map(\.line))
            do throws(EvaluationFailure) {
                let value = try Evaluation.value(
                    of: source, tokens: tokens, limits: limits, after: head)
                guard case .failure(let errors) = outcomes(of: value, tokens, in: .en) else {
                    return found
                }
                return found + errors.errors.filter { !lines.contains($0.line ?? 0) }
            } catch {
                failure = error
            }
            // Reading on takes less than a whole reading, and forgets what the name would hold.
            guard failure.kind == .runtime, !failure.message.contains("is made here but") else {
                break
            }
            found += errors(of: failure, tokens).filter { !lines.contains($0.line ?? 0) }
        }
        return found
    }

    /// The failure of an evaluation, with what the text shows to be wrong besides.
    private func errors(of failure: EvaluationFailure, _ tokens: [Token]) -> [Diagnostic] {
        let error = LuaError(
            failure: failure, source: source, tokens: tokens, limits: script.limits)
        if let place = source.bytes.firstIndex(of: 0), failure.kind != .runtime {
            let message = Label(
                en: "the file holds a byte that is no text (NUL)",
                nl: "het bestand bevat een byte die geen tekst is (NUL)")
            return [
                Findings.diagnostic(
                    message, hint: ScriptFile.asUTF8, at: place..<place + 1, of: source)
            ]
        }
        guard [.runtime, .syntax].contains(failure.kind) else { return [error.diagnostic] }
        let slips = WrittenSlips(source: source, tokens: tokens).findings
        let isSlip = slips.errors.contains { $0.line == failure.line }
        guard failure.kind == .runtime else {
            var findings = slips
            // Lua notices what is missing at the end of a line on the next.
            let isBefore = slips.errors.contains { $0.line.map { $0 + 1 } == failure.line }
            if !isSlip, !isBefore { findings.add(error.diagnostic) }
            return findings.sorted
        }
        var findings = StaticCheck.findings(
            in: source, tokens: tokens, calls: Self.calls(in: tokens))
        let isKnown =
            failure.message.contains("decimal comma")
            && findings.errors.contains { $0.line == failure.line && $0.message.en.contains("EUR") }
        for slip in slips.errors { findings.add(slip) }
        if !isKnown, !isSlip { findings.add(error.diagnostic) }
        return findings.sorted
    }

    private func compile(_ value: TapeValue, _ tokens: [Token], _ compilation: inout Compilation) {
        let place = tokens.first { $0.is("return") }?.range ?? source.start..<source.start
        switch value {
        case .node(let node) where ConstructorTable.all[node.constructor].spec.holdsItems:
            let site = compilation.sites[node]
            let call = FieldCheck(source: source).check(node, site: site, &compilation.findings)
            ConstructorTable.all[node.constructor].compile(call, &compilation)
        case .half(let half):
            let call = "scenario \"\(half.name.shortened())\""
            compilation.refuse(
                Refusal(
                    Label(en: "\(call) has no table", nl: "\(call) heeft geen tabel"),
                    hint: Label(en: "write: \(call) { … }", nl: "schrijf: \(call) { … }")),
                at: source.firstToken(onLine: half.line))
        default:
            compilation.refuse(
                Refusal(
                    Label(
                        en: "the file must return a scenario; it returns \(value.words.en)",
                        nl: "het bestand moet een scenario teruggeven; "
                            + "het geeft \(value.words.nl)"),
                    hint: Label(
                        en: "write: return scenario \"…\" { … }",
                        nl: "schrijf: return scenario \"…\" { … }")),
                at: place)
        }
    }
}
