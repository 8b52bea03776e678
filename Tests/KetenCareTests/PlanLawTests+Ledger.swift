// Every euro has a payer, a purpose, a fund and a source, and the lines add up to every total.

import KetenEngine
import Testing

@testable import KetenCare

extension PlanLawTests {
    /// A place in the books: region, month, and purpose, fund or municipality.
    private struct Place: Hashable {
        let region: String
        let month: CivilDate
        let what: String
    }

    /// The lines of the replication that ran last against its books, to the ten-thousandth.
    func expectLedger(_ world: World, _ simulation: borrowing CareSimulation) {
        var lines: [Place: Euro] = [:]
        for entry in simulation.ledger() {
            #expect(!entry.payer.description.isEmpty && !entry.fund.isEmpty)
            #expect(!entry.purpose.id.isEmpty && !entry.source.isEmpty)
            expectSource(entry, world.plan)
            // Rounding a running total may take back a ten-thousandth, never more.
            let least = Euro(tenThousandths: -1)
            #expect(entry.fund == Funds.shortfall || entry.amount >= least, "\(entry)")
            func add(_ what: String) {
                let place = Place(region: entry.region, month: entry.month, what: what)
                lines[place, default: .zero] += entry.amount
            }
            add("all")
            add("cost/\(entry.purpose.id)")
            add(entry.fund == Funds.shortfall ? "overspend" : "cover/\(entry.fund)")
            if case .municipality(let id) = entry.payer { add("paid_by_municipality/\(id)") }
        }
        expectBooks(world, simulation.simulation.model, &lines)
        // Nothing is in the ledger that is not in the books.
        #expect(lines.isEmpty, "\(lines)")
    }

    /// A line that the plan changes or scales names the plan, and no other line does.
    private func expectSource(_ entry: LedgerEntry, _ plan: Plan) {
        let (parameter, subject): (String, String)
        switch (entry.payer, entry.purpose) {
        case (.municipality(let id), .coordination):
            (parameter, subject) = ("contribution", id.code)
        case (.municipality, .safetyHouse):
            (parameter, subject) = ("safety_house_cost", entry.region)
        case (.ownerOfFund, let purpose):
            guard let line = PlanLine.allCases.first(where: { $0.purpose == purpose }),
                entry.fund == "du-vo"
            else { return }
            (parameter, subject) = (line.parameter, entry.region)
        default: return
        }
        let next = entry.month.adding(months: 1)
        let isPlanned = plan.changes.contains { planned in
            let (name, subjects, from, until): (String, [String]?, CivilDate, CivilDate?)
            switch planned.change {
            case .parameter(let change):
                (name, subjects, from, until) = (
                    change.parameter, change.subjects, change.from, change.until
                )
            case .scale(let change):
                (name, subjects, from, until) = (
                    change.parameter, change.subjects, change.from, change.until
                )
            default: return false
            }
            return name == parameter && subjects?.contains(subject) ?? true && from < next
                && until.map { entry.month < $0 } ?? true
        }
        let isSaid = entry.source == "scenario '\(plan.name)'"
        #expect(isSaid == isPlanned, "\(entry): \(plan)")
    }

    /// Every month and region, in the books' own order; what is found is taken out.
    private func expectBooks(
        _ world: World, _ model: borrowing RegionalCare, _ lines: inout [Place: Euro]
    ) {
        let tables = world.region.tables
        let municipalities = tables.municipalities.map(\.id.code)
        for (place, region) in tables.careRegions.map(\.id).enumerated() {
            for month in 0..<model.monthCount {
                func line(_ what: String) -> Euro {
                    let date = world.grid.dates[month]
                    let key = Place(region: region, month: date, what: what)
                    return lines.removeValue(forKey: key) ?? .zero
                }
                func scope(_ part: Int?) -> Scope {
                    Scope(regions: place..<(place + 1), months: month..<(month + 1), part: part)
                }
                var cost = Euro.zero
                for (part, purpose) in CostPurpose.allCases.enumerated() {
                    let booked = Cost.money(model, scope(part))
                    let told = line("cost/\(purpose.id)")
                    #expect(told == booked, "\(region) \(month) \(purpose)")
                    cost += booked
                }
                var cover = Euro.zero
                for (part, fund) in tables.funds.map(\.id).enumerated() {
                    let booked = Cover.money(model, scope(part))
                    let told = line("cover/\(fund)")
                    #expect(told == booked, "\(region) \(month) \(fund)")
                    cover += booked
                }
                // Cost is covered, or overspent.
                let costInAll = Cost.money(model, scope(nil))
                let coverInAll = Cover.money(model, scope(nil))
                let (all, overspend) = (line("all"), line("overspend"))
                #expect(cost == costInAll && cover == coverInAll && all == cost)
                #expect(overspend == cost - cover)
                var paid = Euro.zero
                for (part, code) in municipalities.enumerated()
                where world.regionOfMunicipality[part] == place {
                    let booked = PaidByMunicipality.money(model, scope(part))
                    let told = line("paid_by_municipality/\(code)")
                    #expect(told == booked, "\(month) \(code)")
                    paid += booked
                }
                let paidInAll = PaidByMunicipality.money(model, scope(nil))
                #expect(paid == paidInAll)
            }
        }
    }

    /// What the fund has is what it pays and what flows back, in every calendar year.
    func expectFund(_ lines: PlanLineTimeline) {
        let granted = lines.granted.reduce(0, +)
        let covered = lines.covered.reduce(0, +)
        #expect(granted == covered + lines.refund.reduce(0, +))
        #expect(lines.refund.allSatisfy { $0 >= 0 })
        #expect(zip(lines.asked, lines.covered).allSatisfy { $0 >= $1 && $1 >= 0 })
    }
}
