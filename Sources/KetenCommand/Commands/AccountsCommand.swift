// `keten accounts`: what each municipality pays, gets and gets back, as simulated expectations.

import ArgumentParser
import Foundation
import KetenCare
import KetenEngine
import KetenRegions
import KetenScripting

struct AccountsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accounts",
        abstract: "Lists what each municipality pays, gets and gets back.",
        discussion: """
            Amounts are means over replications, in euros. Who is served is a simulated \
            expectation with its range, synthetic and never a count of cases.

            Examples:
              keten accounts --year 2020
              keten accounts my-scenario.lua --year 2024 --lang nl
              keten accounts --base ./my-region --format json
            """)

    @Argument(help: "A scenario file; without it the region as it is.") var file: String?
    @Option(help: "A built-in region or a folder of tables; limburg if left out.")
    var base: String?
    @Option(help: "A calendar year of the run; the whole run if left out.") var year: Int?
    @Option(name: [.short, .long], help: "How many futures to simulate, 30 to 1,000,000.")
    var replications = 200
    @Option(help: "The seed; the same seed gives the same bytes.") var seed: UInt64 = 2019
    @Option(help: "table or json.") var format = ListFormat.table
    @Option(help: "The language of names, en or nl; Dutch if LANG is Dutch.") var lang: Language?

    mutating func run() throws {
        var output = OutputOptions()
        output.lang = lang
        let language = output.language
        guard (CareStudy.fewestForMunicipalities...1_000_000).contains(replications) else {
            let fewest = CareStudy.fewestForMunicipalities
            throw Refusal(
                Label(
                    en:
                        "--replications is \(replications); it must be from \(fewest) to "
                        + "1,000,000: fewer futures make no expectation of a municipality",
                    nl: "--replications is \(replications); het moet \(fewest) tot "
                        + "1.000.000 zijn: minder maken geen verwachting van een gemeente"
                ).text(language))
        }
        let world = try world(language)
        let years = world.period.from.year...world.period.until.adding(days: -1).year
        if let year, !years.contains(year) {
            throw Refusal(
                Label(
                    en: "--year is \(year); the run covers \(years.lowerBound) to "
                        + "\(years.upperBound)",
                    nl: "--year is \(year); de run beslaat \(years.lowerBound) tot en met "
                        + "\(years.upperBound)"
                ).text(language))
        }
        let accounts: [MunicipalAccount]
        do {
            accounts = try world.municipalAccounts(
                in: year, seed: seed, replications: UInt32(replications))
        } catch let error as ScriptErrors {
            throw ScenarioFiles.stopped(by: error, language)
        }
        let rows = accounts.map(AccountRow.init)
        switch format {
        case .table:
            let head =
                AccountRow.head.map { $0.text(language) }
                + (year == nil ? [] : [Self.inhabitants.text(language)])
            let hasInterpolated = rows.contains { $0.interpolated == true }
            let notes = [Self.note] + (hasInterpolated ? [Self.interpolated] : [])
            try Output.write(
                Columns.text([head] + rows.map(\.cells))
                    + notes.map { $0.text(language) + "\n" }.joined())
        case .json: try Output.write(ListFormat.json(rows))
        }
    }

    private static let note = Label(
        en: "Synthetic: simulated expectations (served: 5 to 95 of 100 futures), not case data.",
        nl: "Synthetisch: gesimuleerde verwachtingen (begeleid: 5 tot 95 van 100 toekomsten), "
            + "geen casusgegevens.")

    private static let inhabitants = Label(en: "inhabitants", nl: "inwoners")
    private static let interpolated = Label(
        en: "*: interpolated between counts of 1 January.",
        nl: "*: geïnterpoleerd tussen tellingen van 1 januari.")

    private func world(_ language: Language) throws -> World {
        if let file {
            guard base == nil else {
                throw Refusal(
                    Label(
                        en: "a scenario names its base itself; leave --base out",
                        nl: "een scenario noemt zelf zijn basis; laat --base weg"
                    ).text(language))
            }
            let scenarios = try ScenarioFiles.compile([file], language: language)
            try ScenarioFiles.refuseSweep(scenarios, language: language)
            return World(region: scenarios[0].region, plan: scenarios[0].plan)
        }
        let base = base ?? "limburg"
        let region: Region
        do {
            region =
                RegionFolder.builtInNames.contains(base)
                ? try RegionFolder.builtIn(base) : try RegionFolder.read(path: base)
        } catch {
            throw Refusal("'\(base)' is not a region:\n\(error)")
        }
        let world = World(
            region: region, plan: Plan(name: "Baseline", period: region.tables.coverage))
        if let problem = world.problem { throw Refusal(problem.text(language)) }
        return world
    }
}

/// One municipality's account, as a list shows it.
private struct AccountRow: Encodable {
    let municipality: String
    let name: String
    let contribution: Double
    let safetyHouse: Double
    let pays: Double
    let refund: Double
    let served: Double
    let servedP05: Double
    let servedP95: Double
    let synthetic: Bool
    let inhabitants: Int?
    let interpolated: Bool?

    static let head = [
        Label(en: "code", nl: "code"), Label(en: "municipality", nl: "gemeente"),
        Label(en: "contribution", nl: "bijdrage"),
        Label(en: "Safety Houses", nl: "Veiligheidshuizen"),
        Label(en: "pays", nl: "betaalt"), Label(en: "gets back", nl: "krijgt terug"),
        Label(en: "served, expected", nl: "begeleid, verwacht"),
        Label(en: "range", nl: "bereik"),
    ]

    init(_ account: MunicipalAccount) {
        municipality = account.municipality.id.code
        name = account.municipality.name
        contribution = account.contribution.mean
        safetyHouse = account.safetyHouse.mean
        pays = account.pays
        refund = account.refund.mean
        served = account.served.mean
        servedP05 = account.served.p05
        servedP95 = account.served.p95
        synthetic = true
        inhabitants = account.inhabitants?.number
        interpolated = account.inhabitants?.isInterpolated
    }

    var cells: [String] {
        let range = "\(Self.text(servedP05, 1)) – \(Self.text(servedP95, 1))"
        return [
            municipality, name, Self.text(contribution, 2), Self.text(safetyHouse, 2),
            Self.text(pays, 2), Self.text(refund, 2), Self.text(served, 1), range,
        ] + (inhabitants.map { ["\($0)" + (interpolated == true ? "*" : "")] } ?? [])
    }

    private static func text(_ number: Double, _ digits: Int) -> String {
        String(format: "%.\(digits)f", locale: Locale(identifier: "en_US_POSIX"), number)
    }
}
