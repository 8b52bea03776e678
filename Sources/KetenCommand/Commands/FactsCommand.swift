// `keten facts`: what documents say in figures and dates, where they contradict each other, and
// what the model does then.

import ArgumentParser
import KetenCare
import KetenEngine
import KetenRegions
import KetenReports

struct FactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: "Lists the figures and dates of the documents, and their conflicts.",
        discussion: """
            Each fact with its document, section, the document's own words, grade and role; then \
            each conflict between sources with both readings and the choice that was made.

            Examples:
              keten facts
              keten facts --base ./my-region --format csv --out facts.csv
            """)

    @OptionGroup var base: RegionOptions
    @OptionGroup var output: OutputOptions

    mutating func run() throws {
        try output.check(inputs: [base.base])
        let region = try base.region(output.language)
        let evidence = try base.evidence(output.language)
        let list = FactList(
            region: region.tables.named, evidence: evidence, language: output.language)
        switch output.format {
        case .table: try output.deliver(list.text(isPage: false))
        case .markdown: try output.deliver(list.text(isPage: true))
        case .csv: try output.deliver(list.values)
        case .json: try output.deliver(try list.json())
        }
    }
}
