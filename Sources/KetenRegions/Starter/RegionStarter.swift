// The folder of tables that a new region begins with: headings, a comment on every column, and as
// few rows as make a region that runs at once.

public import KetenEngine
import KetenCare

/// The tables to fill for another region.
public enum RegionStarter {
    /// One table to fill.
    public struct File: Sendable, Hashable {
        /// The name of the file.
        public let name: String
        /// The table with its comments.
        public let text: String
    }

    /// The days that the example covers; whoever fills the tables chooses their own.
    static let years = (from: "2026-01-01", until: "2031-01-01")
    static let place = "P1"
    static let careRegion = "whole"
    static let provider = "house"
    static let post = "first"
    static let fund = "plan"

    /// Every table of a region, filled in for one made-up municipality.
    ///
    /// Forms, channels and the values of what nobody decides are those of a built-in region, with
    /// their source and grade.
    ///
    /// - Throws: `RegionError` when the built-in region cannot be read.
    public static func files(_ language: Language) throws(RegionError) -> [File] {
        let model = try RegionFolder.builtIn(RegionFolder.builtInNames[0])
        var texts = rows(of: model, language)
        let facts = try RegionFolder.evidence(builtIn: RegionFolder.builtInNames[0]).facts
        texts[.parameters] =
            StarterParameters(
                model: model, language: language,
                documents: Set(
                    facts.compactMap { $0.document.split(separator: " ").first }.map(String.init))
            ).rows
        let tables = TableKind.allCases.map { kind in
            let notes = StarterNotes.notes(on: kind, language)
            return File(
                name: kind.ending,
                text: text(notes: notes, columns: kind.columns, rows: texts[kind] ?? []))
        }
        let evidence = Evidence.Kind.allCases.map { kind in
            File(
                name: kind.ending,
                text: text(
                    notes: StarterNotes.notes(on: kind, language), columns: kind.columns,
                    rows: kind == .published ? laws : []))
        }
        return tables + evidence
    }

    private static func text(notes: [String], columns: [String], rows: [String]) -> String {
        let lines = notes.map { "# \($0)" } + [columns.joined(separator: ",")] + rows
        return lines.joined(separator: "\n") + "\n"
    }

    private static func rows(of model: Region, _ language: Language) -> [TableKind: [String]] {
        let (nl, from, until) = (language == .nl, years.from, years.until)
        let source = nl ? "voorbeeld: vervang" : "example: replace"
        var groups = [
            "subregion,part,Part,Deel,", "region,\(careRegion),Whole region,Hele regio,",
        ]
        groups += model.tables.channels.map { "channel," + drawn($0) }
        groups += model.tables.forms.map { "form," + drawn($0) }
        groups.append("fund,contribution,Contribution of municipalities,Bijdrage van gemeenten,")
        groups.append("fund,safety-house,Safety House by key,Veiligheidshuis naar sleutel,")
        groups.append("fund,\(fund),Plan grant,Planuitkering,")
        return [
            .region: [
                "id,my-region", "label_en,My region", "label_nl,Mijn regio", "from,\(from)",
                "until,\(until)", "plan_fund,\(fund)",
            ],
            .municipalities: [
                "\(place),\(nl ? "Voorbeeld" : "Example"),part,\(careRegion),\(place),yes,"
                    + careRegion
            ],
            .groups: groups,
            .providers: ["\(provider),Care house,Zorghuis,no,"],
            .posts: ["\(post),First post,Eerste post,\(careRegion),1"],
            .leave: ["1,every,7,1,0.5", "1,every,12,20,0.5"],
            .population: [
                "\(place),\(from),100000,example,\(source)",
                "\(place),\(until),101000,example,\(source)",
            ],
        ]
    }

    private static func drawn(_ group: DrawnGroup) -> String {
        let labels = [group.named.label.en, group.named.label.nl].map(StarterParameters.quoted)
        return "\(group.named.id),\(labels.joined(separator: ",")),\(group.drawIndex)"
    }

    /// Laws that any region obeys: figures of a hindcast before there is anything to hold it
    /// against.
    private static let laws = [
        ("L1", "Everyone is somewhere", "Iedereen is ergens", "conserved"),
        ("L2", "Stages in order", "Fasen op volgorde", "stages_in_order"),
        ("L3", "Same seed, same result", "Zelfde startgetal, zelfde uitkomst", "repeatable"),
    ].map { id, en, nl, law in
        let labels = [en, nl].map(StarterParameters.quoted).joined(separator: ",")
        return "\(id),\(labels),built-in,exact,1,,,yes or no,check:\(law),the model's laws,A"
    }
}
