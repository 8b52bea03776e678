// Checks a call against its spec: every field known, given once, of the right kind, none missing,
// nothing stray. It goes on after an error, so that one reading shows all of them.

import KetenEngine

/// Checks the calls of one script.
struct FieldCheck {
    let source: SourceText

    /// The call with its good fields; what is wrong goes to the findings.
    func check(_ node: TapeNode, site: CallSite?, _ findings: inout Findings) -> Call {
        let spec = ConstructorTable.all[node.constructor].spec
        var call = Call(spec: spec, node: node, site: site, source: source)
        var skipped: Set<String> = []
        let takesFields = !spec.holdsItems && !spec.isValue && !spec.isList
        if takesFields { strayItems(in: call, &skipped, &findings) }
        for field in node.table.fields
        where !ConstructorSpec.isAnnotation(field.name) && !findings.isFull {
            guard let known = spec.field(field.name) else {
                var isDate = false
                if case .text(let text) = field.value { isDate = CivilDate(iso: text) != nil }
                let said = spec.unknownField(field.name, callName: node.name, isDate: isDate)
                findings.add(
                    said.message, hint: said.hint, at: call.keyRange(field.name), of: source)
                // Read as the one that was meant: else what is right would be judged without it.
                if let meant = spec.meantField(field.name, isDate: isDate), !call.gives(meant),
                    let known = spec.field(meant),
                    case .success(let value) = reading(known, field.value, nil)
                {
                    call.set(meant, value, insteadOf: field.name)
                }
                continue
            }
            guard !skipped.contains(field.name) else { continue }
            let range = call.range(of: field.name)
            switch reading(known, field.value, call.site?.field(field.name)) {
            case .success(let value): call.set(field.name, value)
            case .failure(let refusal):
                findings.add(refusal.message, hint: refusal.hint, at: range, of: source)
            }
        }
        notes(of: call, &findings)
        emptyFields(of: call, &findings)
        exclusions(of: call, &findings)
        missingFields(of: call, &findings)
        return call
    }

    /// Notes in which a constructor stands, where nobody looks for one.
    private func notes(of call: Call, _ findings: inout Findings) {
        for field in call.node.table.fields
        where ConstructorSpec.isAnnotation(field.name) && !findings.isFull {
            guard let written = field.value.constructor else { continue }
            findings.add(
                Label(
                    en: "the note '\(field.name)' holds \(written), which would do nothing there",
                    nl: "de noot '\(field.name)' bevat \(written), dat daar niets zou doen"),
                hint: Label(
                    en: "take '\(field.name) =' away", nl: "haal '\(field.name) =' weg"),
                at: call.keyRange(field.name), of: source)
        }
    }

    private func reading(
        _ spec: FieldSpec, _ value: TapeValue, _ site: FieldSite?
    ) -> Result<FieldValue, Refusal> {
        if case .function = value, !spec.kind.takesFunction {
            return .failure(site?.value.first.flatMap(Refusal.nameless) ?? .function)
        }
        return FieldReading(value: value, tokens: site?.value).reading(as: spec.kind)
    }

    /// Values without a key where there must be none: most often a decimal comma.
    private func strayItems(
        in call: Call, _ skipped: inout Set<String>, _ findings: inout Findings
    ) {
        let sites = call.site?.table?.items ?? []
        for (index, item) in call.node.table.items.enumerated() where !findings.isFull {
            let site = index < sites.count ? sites[index] : nil
            let range = site?.range ?? call.range
            let before = call.site?.table?.field(beforeItem: index)
            if let before, let left = before.value.last, left.kind == .number,
                let right = site?.first, right.kind == .number
            {
                skipped.insert(before.key.written)
                let better = "\(left.written).\(right.written)"
                let stray = right.written
                findings.add(
                    Label(
                        en: "stray value \(stray) after '\(before.key.written)'",
                        nl: "losse waarde \(stray) achter '\(before.key.written)'"),
                    hint: Label(
                        en: "a decimal comma? write \(better)",
                        nl: "een decimale komma? schrijf \(better)"),
                    at: range, of: source)
                continue
            }
            let call = call.spec.call(named: call.node.name)
            findings.add(
                Label(
                    en: "stray value in \(call): \(item.words.en)",
                    nl: "losse waarde in \(call): \(item.words.nl)"),
                hint: Label(
                    en: "every value here has a field: write field = value",
                    nl: "elke waarde heeft hier een veld: schrijf veld = waarde"),
                at: range, of: source)
        }
    }

    /// Fields whose value is nil, which a table does not keep.
    private func emptyFields(of call: Call, _ findings: inout Findings) {
        let kept = Set(call.node.table.fields.map(\.name))
        for site in call.site?.table?.fields ?? []
        where !kept.contains(site.key.written) && call.spec.field(site.key.written) != nil {
            findings.add(
                Label(
                    en: "the field '\(site.key.written)' has no value: what is written is nil",
                    nl: "het veld '\(site.key.written)' heeft geen waarde: er staat nil"),
                at: site.value.range ?? site.key.range, of: source)
        }
    }

    private func exclusions(of call: Call, _ findings: inout Findings) {
        for group in call.spec.alternatives {
            let given = group.filter(call.gives)
            guard given.count > 1 else { continue }
            let names = given.map { "'\($0)'" }
            findings.add(
                Label(
                    en: "\(names.joined(separator: " and ")) exclude each other; give one of them",
                    nl: "\(names.joined(separator: " en ")) sluiten elkaar uit; geef er één"),
                at: call.keyRange(given[1]), of: source)
        }
    }

    private func missingFields(of call: Call, _ findings: inout Findings) {
        let required = call.spec.fields.filter { $0.isRequired && !call.gives($0.name) }
        guard !required.isEmpty else { return }
        let names = call.spec.fields.map(\.name)
        let unknown = call.node.table.fields.lazy.filter { field in
            call.spec.field(field.name) == nil && !ConstructorSpec.isAnnotation(field.name)
        }
        let meant = unknown.prefix(Findings.most).compactMap {
            DutchWords.field(of: $0.name) ?? Suggestion.nearest(to: $0.name, in: names)
        }
        for field in required where !meant.contains(field.name) {
            let name = call.spec.call(named: call.node.name)
            let example = "\(field.name) = \(field.kind.example(named: call.node.name))"
            findings.add(
                Label(
                    en: "the field '\(field.name)' is missing in \(name)",
                    nl: "het veld '\(field.name)' ontbreekt in \(name)"),
                hint: Label(en: "write \(example)", nl: "schrijf \(example)"),
                at: call.range, of: source)
        }
    }
}

extension TapeValue {
    /// How the first constructor in it looks, if there is one.
    fileprivate var constructor: String? {
        switch self {
        case .node(let node):
            ConstructorTable.all[node.constructor].spec.call(named: node.name)
        case .half(let half):
            ConstructorTable.all[half.constructor].spec.call(named: half.name)
        case .table(let table):
            table.items.lazy.compactMap(\.constructor).first
                ?? table.fields.lazy.compactMap(\.value.constructor).first
        default: nil
        }
    }
}

/// Why a value is not taken, and what to write instead.
struct Refusal: Error {
    let message: Label
    let hint: Label?

    init(_ message: Label, hint: Label? = nil) {
        self.message = message
        self.hint = hint
    }

    /// What was expected against what was given.
    static func expected(_ what: Label, got value: TapeValue, hint: Label? = nil) -> Refusal {
        Refusal(
            Label(
                en: "expected \(what.en); got \(value.words.en)",
                nl: "verwacht: \(what.nl); gekregen: \(value.words.nl)"),
            hint: hint)
    }

    /// A list where one value belongs: most often a sweep was meant.
    static let severalValues = Refusal(
        Label(
            en: "a list stands where one value belongs",
            nl: "er staat een lijst waar één waarde hoort"),
        hint: Label(
            en: "for one plan of each value write over { … }",
            nl: "schrijf over { … } voor één plan per waarde"))

    /// `of = post,`: a word that refers to something, without saying to what.
    static func nameless(_ word: Token) -> Refusal? {
        guard let reference = ReferenceWord.allCases.first(where: { word.isName($0.word) }) else {
            return nil
        }
        let example = reference.takesNumber ? "\(word.written)(1)" : "\(word.written) \"…\""
        return Refusal(
            Label(
                en: "'\(word.written)' stands alone: which \(reference.label.en)?",
                nl: "'\(word.written)' staat alleen: welke \(reference.label.nl)?"),
            hint: .write(example))
    }

    static let function = Refusal(
        Label(
            en: "functions are not allowed here: a scenario is data",
            nl: "functies zijn hier niet toegestaan: een scenario is gegevens"))
}
