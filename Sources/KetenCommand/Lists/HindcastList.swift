// A hindcast as people and programs read it: every figure, totals by kind, conflicts, and what
// nobody has counted.

import KetenCare
import KetenEngine
import KetenRegions
import KetenReports

struct HindcastList {
    let region: Named
    let hindcast: Hindcast
    let evidence: Evidence
    let rows: [Hindcast.Row]
    let replications: Int
    let seed: UInt64
    let language: Language

    /// Whether any figure fails.
    var fails: Bool { rows.contains { $0.verdict == .fails } }

    func text(isPage: Bool) -> String {
        let style = NumberStyle(language)
        let name = region.label.text(language)
        var blocks = [
            word(
                "\(name): \(style.whole(replications)) simulations; chance varied, assumptions at "
                    + "their best estimates; seed \(seed)",
                "\(name): \(style.whole(replications)) simulaties; toeval gevarieerd, aannames op "
                    + "hun beste schatting; toevalsgetal \(seed)") + "\n"
        ]
        if rows.isEmpty {
            blocks.append(
                word(
                    "There is no published figure to hold the model against.",
                    "Er is geen gepubliceerd cijfer om het model aan te toetsen.") + "\n")
        } else {
            blocks.append(table(rows.filter { $0.verdict != .conflict }, isPage))
            let missing = rows.compactMap { row in
                row.missing.map { "\(row.figure.id): \($0.text(language))\n" }
            }
            if !missing.isEmpty {
                blocks.append(missing.map { (isPage ? "- " : "") + $0 }.joined())
            }
            blocks.append(totals.map { (isPage ? "- " : "") + $0 + "\n" }.joined())
        }
        blocks += conflicts(isPage)
        let ending = unobserved
        if !ending.isEmpty { blocks.append(ending.joined(separator: "\n") + "\n") }
        return blocks.joined(separator: "\n")
    }

    /// Every figure under one heading, for a sheet; never localised.
    var values: String {
        Listing(
            head: [
                "id", "label", "kind", "test", "published", "low", "high", "model", "unit",
                "verdict", "source", "grade",
            ],
            rows: rows.map { row in
                let figure = row.figure
                return [
                    figure.id, figure.label.en, figure.kind.rawValue, figure.test?.rawValue ?? "",
                    figure.value ?? "", figure.low.map(ParameterValue.plain) ?? "",
                    figure.high.map(ParameterValue.plain) ?? "", row.model ?? "", figure.unit,
                    row.verdict.rawValue, figure.source, figure.grade.rawValue,
                ]
            }
        ).csv
    }

    func json() throws -> String {
        try ListFormat.json(
            Root(
                region: region.id, seed: seed, replications: replications, vary: "chance",
                figures: rows.map { row in
                    Figure(
                        id: row.figure.id, label: row.figure.label.text(.en),
                        kind: row.figure.kind.rawValue, test: row.figure.test?.rawValue,
                        published: row.figure.value.flatMap(Double.init), low: row.figure.low,
                        high: row.figure.high, model: row.model.flatMap(Double.init),
                        missing: row.missing?.en, unit: row.figure.unit,
                        verdict: row.verdict.rawValue,
                        source: row.figure.source, grade: row.figure.grade.rawValue)
                },
                totals: kinds.map { kind in
                    let all = rows.filter { $0.figure.kind == kind && $0.verdict != .conflict }
                    return Total(
                        kind: kind.rawValue, agree: all.count { $0.verdict == .agrees },
                        of: all.count)
                },
                conflicts: rows.filter { $0.verdict == .conflict }.map(\.figure.id)
                    + evidence.conflicts.map(\.id),
                unobserved: hindcast.unobserved.map(\.label.en), holds: !fails))
    }

    private struct Root: Encodable {
        let region: String
        let seed: UInt64
        let replications: Int
        let vary: String
        let figures: [Figure]
        let totals: [Total]
        let conflicts, unobserved: [String]
        let holds: Bool
    }

    private struct Figure: Encodable {
        let id, label, kind: String
        let test: String?
        let published, low, high, model: Double?
        let missing: String?
        let unit, verdict, source, grade: String
    }

    private struct Total: Encodable {
        let kind: String
        let agree, of: Int
    }

    /// The kinds that there are, in their order.
    private var kinds: [PublishedFigure.Kind] {
        PublishedFigure.Kind.allCases.filter { kind in rows.contains { $0.figure.kind == kind } }
    }

    private var totals: [String] {
        kinds.map { kind in
            let all = rows.filter { $0.figure.kind == kind && $0.verdict != .conflict }
            let good = all.count { $0.verdict == .agrees }
            return "\(HindcastWords.kind(kind, language)): "
                + word("\(good) of \(all.count) agree", "\(good) van \(all.count) kloppen")
        }
    }

    private func table(_ rows: [Hindcast.Row], _ isPage: Bool) -> String {
        let list = Listing(
            head: HindcastWords.head(language),
            rows: rows.map { row in
                let figure = row.figure
                return [
                    figure.id, figure.label.text(language),
                    HindcastWords.published(figure, language),
                    HindcastWords.model(row, language), HindcastWords.unit(figure, language),
                    HindcastWords.verdict(row, language),
                    HindcastWords.kind(figure.kind, language), figure.source,
                    figure.grade.rawValue,
                ]
            })
        return isPage ? list.markdown : list.columns
    }

    /// Figures that contradict each other, then readings that do.
    private func conflicts(_ isPage: Bool) -> [String] {
        let figures = rows.filter { $0.verdict == .conflict }
        var blocks: [String] = []
        if !figures.isEmpty {
            blocks.append(
                (isPage ? "## " : "")
                    + word(
                        "Conflicts between sources, which do not fail",
                        "Tegenspraak tussen bronnen, die niet faalt") + "\n"
                    + (isPage ? "\n" : "") + table(figures, isPage))
        }
        if !evidence.conflicts.isEmpty {
            let lines = evidence.conflicts.map { conflict in
                let (first, second) = (conflict.first, conflict.second)
                return (isPage ? "- " : "")
                    + "\(conflict.id): \(first.text(language)) / \(second.text(language)) → "
                    + conflict.choice.text(language) + "\n"
            }
            blocks.append(lines.joined())
        }
        return blocks
    }

    private var unobserved: [String] {
        let name = region.label.text(language)
        return hindcast.unobserved.map { figure in
            let what = figure.label.text(language)
            return word(
                "No observed \(name) figure on \(what) exists, so these rest on assumptions.",
                "Er bestaan geen waargenomen cijfers van \(name) over \(what); die rusten dus op "
                    + "aannamen.")
        }
    }

    private func word(_ en: String, _ nl: String) -> String { language == .nl ? nl : en }
}
