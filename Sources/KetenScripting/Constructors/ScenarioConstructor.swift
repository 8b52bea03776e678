// scenario "Name" { api = 1, base = "limburg", … }: the whole of a file. It says what the changes
// are laid over and which days are run; the rest are its items.

import KetenCare
import KetenEngine

enum ScenarioConstructor {
    static let entry = ConstructorEntry(spec: spec, compile: compile)

    static let spec = ConstructorSpec(
        "scenario",
        Label(en: "a question about a region", nl: "een vraag over een regio"),
        naming: ConstructorSpec.Naming(
            meaning: Label(en: "the scenario's name", nl: "de naam van het scenario"),
            example: "Ten cents"),
        fields: [
            FieldSpec(
                "api", .version, required: true,
                Label(en: "the version of the language", nl: "de versie van de taal")),
            FieldSpec(
                "base", .text, required: true,
                Label(
                    en: "what is changed: a built-in region, a folder of tables that begins "
                        + "with './', or another scenario's file",
                    nl: "wat wordt veranderd: een ingebouwde regio, een map met tabellen die "
                        + "begint met './', of het bestand van een ander scenario")),
            FieldSpec(
                "from", .date,
                Label(en: "the first day of the run", nl: "de eerste dag van de berekening")),
            FieldSpec(
                "until", .date,
                Label(
                    en: "the day after the last of the run",
                    nl: "de dag na de laatste van de berekening")),
            FieldSpec(
                "because", .text, Label(en: "why it is asked", nl: "waarom het wordt gevraagd")),
            .source,
            FieldSpec(
                "note", .text, Label(en: "what readers must know", nl: "wat lezers moeten weten")),
        ],
        holdsItems: true)

    private static func compile(_ call: Call, into compilation: inout Compilation) {
        name(of: call, &compilation)
        if let known = compilation.knownBase {
            compilation.base = known
        } else if let base = call.text("base") {
            switch compilation.bases.read(base) {
            case .success(let base): compilation.base = base
            case .failure(.refused(let refusal)):
                compilation.refuse(refusal, at: call.range(of: "base"))
            case .failure(.broken(let errors)): compilation.baseErrors = errors
            }
        }
        compilation.assumed = compilation.base?.assumed ?? []
        compilation.run = run(of: call, &compilation)
        compilation.because = call.text("because")
        compilation.source = call.text("source")
        compilation.note = call.text("note")
        // What a base says without a date holds from the first day of this run.
        if let base = compilation.base, let run = compilation.run {
            compilation.base?.changes = base.changes.map { $0.beginning(on: run.from) }
        }
        compilation.remarkLastDay(of: call)
        compilation.items(of: call)
        compilation.inheritTargets()
    }

    private static func name(of call: Call, _ compilation: inout Compilation) {
        let name = call.node.name ?? ""
        let isOneLine = !name.unicodeScalars.contains { String.isUnsafe($0) || $0 == "\t" }
        guard name.contains(where: { !$0.isWhitespace }), isOneLine, name.count <= 200 else {
            return compilation.refuse(
                Refusal(
                    Label(
                        en: "a scenario's name is one line of 1 to 200 characters",
                        nl: "de naam van een scenario is één regel van 1 tot 200 tekens")),
                at: call.nameRange)
        }
        compilation.name = name
    }

    /// The days of the run; within those that the tables cover.
    private static func run(of call: Call, _ compilation: inout Compilation) -> Period? {
        guard let base = compilation.base else { return nil }
        let covered = base.region.tables.coverage
        let from = call.date("from") ?? base.period.from
        let until = call.date("until") ?? base.period.until
        guard let run = Period(from: from, until: until) else {
            let field = call.gives("until") ? "until" : "from"
            compilation.refuse(
                Refusal(
                    Label(
                        en: "the run ends before it begins: from \(from) until \(until)",
                        nl: "de berekening eindigt voor ze begint: van \(from) tot \(until)")),
                at: call.range(of: field))
            return nil
        }
        for (field, isInside) in [
            ("from", from >= covered.from), ("until", until <= covered.until),
        ] where !isInside {
            compilation.refuse(
                Refusal(
                    Label(
                        en: "the region's tables cover \(covered.from) until \(covered.until)",
                        nl: "de tabellen van de regio gaan van \(covered.from) tot \(covered.until)"
                    )), at: call.range(of: field))
        }
        return run
    }
}
