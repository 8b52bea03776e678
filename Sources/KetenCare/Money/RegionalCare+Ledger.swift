// The ledger of a replication, line by line; made on request, for the hot path keeps sums only.

import KetenEngine

extension CareSimulation {
    /// Every line of money of the replication that ran last, by region, month and purpose.
    ///
    /// - Complexity: allocates; linear in municipalities × months.
    public borrowing func ledger() -> [LedgerEntry] { simulation.model.ledger() }
}

extension RegionalCare {
    func ledger() -> [LedgerEntry] {
        let regions = world.region.tables.careRegions.map(\.id)
        let sources = LedgerSources(world)
        return regions.indices.flatMap { region in
            (0..<monthCount).flatMap { month in
                let page = LedgerPage(
                    region: regions[region], date: world.grid.dates[month], sources: sources)
                return entries(region, month, page)
            }
        }
    }

    private func entries(_ region: Int, _ month: Int, _ page: LedgerPage) -> [LedgerEntry] {
        let size = regionCount * monthCount
        let place = region * monthCount + month
        let tables = world.region.tables
        var page = page
        // What is left of each fund's cover when all others are taken out is the provider's own.
        var own = tables.funds.indices.map { books.cover[$0 * size + place] }
        for municipality in world.regionOfMunicipality.indices
        where world.regionOfMunicipality[municipality] == region {
            let at = municipality * monthCount + month
            guard paid[at] else { continue }
            let id = tables.municipalities[municipality].id
            if let fund = world.money.fund {
                let amount = world.money.contribution[at]
                own[fund] -= amount
                page.add(
                    amount, .municipality(id), .coordination, Funds.contribution,
                    "contribution", id.code)
            }
            if let fund = world.safetyHouse.fund {
                let amount = world.safetyHouse.share[at]
                own[fund] -= amount
                page.add(
                    amount, .municipality(id), .safetyHouse, Funds.safetyHouse,
                    "safety_house_cost", page.region)
            }
        }
        if let fund = world.planLines.fund {
            for line in PlanLine.allCases {
                let amount = world.planLines.covered[line.rawValue * size + place]
                own[fund] -= amount
                let id = tables.funds[fund].id
                page.add(amount, .ownerOfFund(id), line.purpose, id, line.parameter, page.region)
            }
        }
        for (fund, amount) in own.enumerated() {
            let id = tables.funds[fund].id
            page.add(amount, .ownerOfFund(id), .coordination, id, "provider", page.region)
        }
        for purpose in CostPurpose.allCases {
            page.addShortfall(purpose, cost: books.cost[purpose.rawValue * size + place])
        }
        return page.entries
    }
}

/// The lines of one region and month as they are written.
private struct LedgerPage {
    let region: String
    let date: CivilDate
    let sources: LedgerSources
    private(set) var entries: [LedgerEntry] = []

    init(region: String, date: CivilDate, sources: LedgerSources) {
        self.region = region
        self.date = date
        self.sources = sources
    }

    /// A line, unless it is of nothing; `parameter` and `subject` say whose word it rests on.
    mutating func add(
        _ amount: Int64, _ payer: Payer, _ purpose: CostPurpose, _ fund: String,
        _ parameter: String, _ subject: String
    ) {
        guard amount != 0 else { return }
        entries.append(
            LedgerEntry(
                payer: payer, purpose: purpose, fund: fund,
                source: sources.source(of: parameter, subject, on: date), region: region,
                month: date, amount: Euro(tenThousandths: amount)))
    }

    /// What is left of a purpose's cost when all its lines are taken out.
    mutating func addShortfall(_ purpose: CostPurpose, cost: Int64) {
        let covered = entries.filter { $0.purpose == purpose }
            .reduce(0) { $0 + $1.amount.tenThousandths }
        guard cost != covered else { return }
        entries.append(
            LedgerEntry(
                payer: .region(region), purpose: purpose, fund: Funds.shortfall,
                source: "cost minus cover (model.md section 7)", region: region, month: date,
                amount: Euro(tenThousandths: cost - covered)))
    }
}

/// On whose word a value rests: a row of the region's tables, or the scenario that changed it.
struct LedgerSources {
    private let region: Region
    private let plan: Plan

    init(_ world: World) {
        region = world.region
        plan = world.plan
    }

    /// The source of a parameter's value for a subject in the month that begins on a day.
    func source(of parameter: String, _ subject: String, on date: CivilDate) -> String {
        // A line is of a month: one day of it that the scenario speaks of is enough.
        let next = date.adding(months: 1)
        func meets(_ from: CivilDate, _ until: CivilDate?) -> Bool {
            from < next && until.map { date < $0 } ?? true
        }
        let isOfScenario = plan.changes.contains { planned in
            switch planned.change {
            case .parameter(let change):
                change.parameter == parameter && change.subjects?.contains(subject) ?? true
                    && meets(change.from, change.until)
            case .scale(let change):
                change.parameter == parameter && change.concerns(subject)
                    && meets(change.from, change.until)
            default: false
            }
        }
        if isOfScenario { return "scenario '\(plan.name)'" }
        let rows = region.entries(of: parameter)
        let own = rows.filter { $0.subject == subject }
        let chosen = own.isEmpty ? rows.filter { $0.subject == nil } : own
        let row = chosen.last { ($0.from ?? date) <= date } ?? chosen.first
        let text = row.map(\.source) ?? ""
        return text.isEmpty ? "table of parameters: \(parameter)" : text
    }
}
