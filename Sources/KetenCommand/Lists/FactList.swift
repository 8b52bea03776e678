// Facts and conflicts as `keten facts` shows them.

import KetenCare
import KetenEngine
import KetenRegions
import KetenReports

struct FactList {
    let region: Named
    let evidence: Evidence
    let language: Language

    /// Facts and conflicts for people.
    func text(isPage: Bool) -> String {
        let name = region.label.text(language)
        if evidence.facts.isEmpty, evidence.conflicts.isEmpty {
            return word("\(name) has no table of facts.", "\(name) heeft geen tabel met feiten.")
                + "\n"
        }
        var head = [
            word("fact", "feit"), word("document", "document"), word("section", "paragraaf"),
        ]
        head += [word("words", "woorden"), word("figure", "getal"), word("unit", "eenheid")]
        head += [word("from", "van"), word("until", "tot"), word("grade", "graad")]
        head.append(word("role", "rol"))
        let facts = Listing(
            head: head,
            rows: evidence.facts.map { fact in
                [
                    fact.id, fact.document, fact.section, fact.words, figure(of: fact),
                    fact.unit ?? "", fact.from?.description ?? "", fact.until?.description ?? "",
                    fact.grade.rawValue, role(fact.role),
                ]
            })
        let title = word("Conflicts between sources", "Tegenspraak tussen bronnen")
        let conflicts = Listing(
            head: [
                "", word("one reading", "de ene lezing"), word("the other", "de andere"),
                word("the model's choice", "de keuze van het model"), word("lever", "knop"),
            ],
            rows: evidence.conflicts.map { conflict in
                [
                    conflict.id, conflict.first.text(language), conflict.second.text(language),
                    conflict.choice.text(language), lever(of: conflict) ?? "",
                ]
            })
        let list = isPage ? facts.markdown : facts.columns
        if evidence.conflicts.isEmpty { return list }
        return (evidence.facts.isEmpty ? "" : list + "\n")
            + (isPage ? "## \(title)\n\n" : "\(title)\n")
            + (isPage ? conflicts.markdown : conflicts.columns)
    }

    /// Facts and conflicts under one heading, for a sheet; never localised.
    var values: String {
        let facts = evidence.facts.map { fact in
            [
                "fact", fact.id, fact.document, fact.section, fact.words, fact.value ?? "",
                fact.unit ?? "", fact.from?.description ?? "", fact.until?.description ?? "",
                fact.grade.rawValue, fact.role.rawValue, "", "", "", "",
            ]
        }
        let conflicts = evidence.conflicts.map { conflict in
            ["conflict", conflict.id] + [String](repeating: "", count: 9) + [
                conflict.first.en, conflict.second.en, conflict.choice.en,
                lever(of: conflict) ?? "",
            ]
        }
        return Listing(
            head: [
                "kind", "id", "document", "section", "words", "value", "unit", "from", "until",
                "grade", "role", "first", "second", "choice", "lever",
            ], rows: facts + conflicts
        ).csv
    }

    func json() throws -> String {
        try ListFormat.json(
            Root(
                region: region.id,
                facts: evidence.facts.map { fact in
                    Row(
                        fact: fact.id, document: fact.document, section: fact.section,
                        words: fact.words, value: fact.value.flatMap(Double.init),
                        unit: fact.unit, from: fact.from?.description,
                        until: fact.until?.description, grade: fact.grade.rawValue,
                        role: fact.role.rawValue)
                },
                conflicts: evidence.conflicts.map { conflict in
                    Conflict(
                        id: conflict.id, facts: conflict.facts, first: conflict.first.en,
                        second: conflict.second.en, choice: conflict.choice.en,
                        lever: lever(of: conflict))
                }))
    }

    private struct Root: Encodable {
        let region: String
        let facts: [Row]
        let conflicts: [Conflict]
    }

    private struct Row: Encodable {
        let fact, document, section, words: String
        let value: Double?
        let unit, from, until: String?
        let grade, role: String
    }

    private struct Conflict: Encodable {
        let id, facts, first, second, choice: String
        let lever: String?
    }

    /// The parameter to change for the other reading, if the model has it.
    private func lever(of conflict: SourceConflict) -> String? {
        conflict.lever.flatMap { ParameterCatalog.parameter($0)?.id }
    }

    private func figure(of fact: Fact) -> String {
        guard let value = fact.value, let number = Double(value) else { return "" }
        let decimals = value.firstIndex(of: ".").map {
            value.distance(from: $0, to: value.endIndex) - 1
        }
        return NumberStyle(language).fixed(number, decimals: decimals ?? 0)
    }

    private func role(_ role: Fact.Role) -> String {
        guard language == .nl else { return role.rawValue }
        return switch role {
        case .parameter: "parameter"
        case .schedule: "datum"
        case .constraint: "voorwaarde"
        case .indicator: "indicator"
        case .target: "doelwaarde"
        case .context: "context"
        }
    }

    private func word(_ en: String, _ nl: String) -> String { language == .nl ? nl : en }
}
