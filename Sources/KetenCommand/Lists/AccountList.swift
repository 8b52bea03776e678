// The accounts of municipalities in each form: what was run, then a line for each municipality.

import KetenCare
import KetenEngine
import KetenExperiments
import KetenReports

/// What each municipality pays, gets and gets back.
struct AccountList {
    let header: StudyHeader
    /// The scenario as its author named it; nil for the region as it is.
    let scenario: String?
    let accounts: [MunicipalAccount]

    func text(as format: ReportFormat, language: Language) throws -> String {
        switch format {
        case .table: table(language)
        case .markdown: page(language)
        case .csv: values
        case .json: try ListFormat.json(root)
        }
    }

    private func table(_ language: Language) -> String {
        (preamble(language) + ["", listing(language).columns]).joined(separator: "\n")
            + closing(language).map { $0 + "\n" }.joined()
    }

    private func page(_ language: Language) -> String {
        let lines = preamble(language).map(MarkdownText.escaped)
        let table = listing(language).markdown
        return (lines + [table + "\n" + closing(language).joined(separator: "\n\n")])
            .joined(separator: "\n\n") + "\n"
    }

    private func preamble(_ language: Language) -> [String] {
        let own = Label(en: "The baseline", nl: "De basis")
        return [scenario ?? own.text(language)] + header.preamble(in: language)
    }

    private func closing(_ language: Language) -> [String] {
        let note = Label(
            en: "Synthetic: simulated expectations, not case data. Range of those served: in nine "
                + "of ten simulations it lies in this range.",
            nl: "Synthetisch: gesimuleerde verwachtingen, geen casusgegevens. Bandbreedte van wie "
                + "is begeleid: in negen van de tien simulaties ligt het hiertussen.")
        let interpolated = Label(
            en: "*: interpolated between counts of 1 January.",
            nl: "*: geïnterpoleerd tussen tellingen van 1 januari.")
        let hasInterpolated = accounts.contains { $0.inhabitants?.isInterpolated == true }
        return [note.text(language)] + (hasInterpolated ? [interpolated.text(language)] : [])
            + [header.closing(in: language)]
    }

    private func listing(_ language: Language) -> Listing {
        let style = NumberStyle(language)
        func euros(_ amount: Double) -> String { style.fixed(amount, decimals: 2) }
        func persons(_ number: Double) -> String { style.fixed(number, decimals: 1) }
        let to = Label(en: "to", nl: "tot").text(language)
        let hasInhabitants = accounts.contains { $0.inhabitants != nil }
        return Listing(
            head: (Self.head + (hasInhabitants ? [Self.inhabitants] : []))
                .map { $0.text(language) },
            rows: accounts.map { account in
                [
                    account.municipality.id.code, account.municipality.name,
                    euros(account.contribution.mean), euros(account.safetyHouse.mean),
                    euros(account.pays), euros(account.refund.mean), persons(account.served.mean),
                    "\(persons(account.served.p05)) \(to) \(persons(account.served.p95))",
                ]
                    + (account.inhabitants.map {
                        [
                            style.fixed(Double($0.number), decimals: 0)
                                + ($0.isInterpolated ? "*" : "")
                        ]
                    } ?? [])
            })
    }

    private static let inhabitants = Label(en: "inhabitants", nl: "inwoners")
    private static let head = [
        Label(en: "code", nl: "code"), Label(en: "municipality", nl: "gemeente"),
        Label(en: "contribution", nl: "bijdrage"),
        Label(en: "Safety Houses", nl: "Veiligheidshuizen"),
        Label(en: "pays", nl: "betaalt"), Label(en: "gets back", nl: "krijgt terug"),
        Label(en: "served, expected", nl: "begeleid, verwacht"),
        Label(en: "range", nl: "bandbreedte"),
    ]

    private var values: String {
        let rests = header.restColumns
        let run = [
            scenario ?? "Baseline", header.region, header.from, header.until, "\(header.seed)",
            "\(header.replications)", header.vary,
        ]
        return Listing(
            head: [
                "municipality", "name", "contribution", "safety_house", "pays", "refund", "served",
                "served_p05", "served_p95", "inhabitants", "interpolated", "synthetic", "scenario",
                "region", "from", "to", "seed",
                "replications", "vary",
            ] + rests.map(\.name),
            rows: accounts.map { account in
                let numbers = [
                    account.contribution.mean, account.safetyHouse.mean, account.pays,
                    account.refund.mean, account.served.mean, account.served.p05,
                    account.served.p95,
                ]
                return [account.municipality.id.code, account.municipality.name]
                    + numbers.map(ParameterValue.plain)
                    + [
                        account.inhabitants.map { "\($0.number)" } ?? "",
                        account.inhabitants.map { "\($0.isInterpolated)" } ?? "",
                    ] + ["true"] + run + rests.map(\.value)
            }
        ).csv
    }

    private var root: Root {
        Root(
            keten: header.version, schema: JSONFormat.schema,
            run: Run(
                seed: header.seed, replications: header.replications, vary: header.vary),
            region: header.region, from: header.from, to: header.until,
            scenario: scenario ?? "Baseline",
            measured: header.measured.map(\.parameter), assumed: header.assumed.map(\.parameter),
            accounts: accounts.map(Row.init))
    }

    private struct Root: Encodable {
        let keten: String
        let schema: Int
        let run: Run
        let region, from, to, scenario: String
        let measured, assumed: [String]
        let accounts: [Row]
    }

    private struct Run: Encodable {
        let seed: UInt64
        let replications: Int
        let vary: String
    }

    private struct Row: Encodable {
        let municipality, name: String
        let contribution, safetyHouse, pays, refund, served, servedP05, servedP95: Double
        let synthetic = true
        let inhabitants: Int?
        let interpolated: Bool?

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
            inhabitants = account.inhabitants?.number
            interpolated = account.inhabitants?.isInterpolated
        }
    }
}
