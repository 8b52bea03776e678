// The tables of the service and the people: providers, posts, leave, inhabitants.

import KetenCare
import KetenEngine

extension RegionReader {
    /// The most that a cell may say; the region's check says how many there can be.
    private static let mostInhabitants = 10_000_000_000

    mutating func readService() {
        for row in rows(of: .providers) {
            var cells = row
            let named = cells.named()
            if named.id == Provider.nobody {
                cells.refuse("id", "'\(named.id)' stands for a gap in the service; use another id")
            }
            tables.providers.append(
                Provider(
                    named: named, hasRamp: cells.flag("ramp"),
                    payingFund: cells.optionalIdentifier("fund")))
            finish(cells, as: .providers)
        }
        for row in rows(of: .posts) {
            var cells = row
            tables.posts.append(
                Post(
                    named: cells.named(), careRegion: cells.identifier("region"),
                    leaveOrder: cells.integer("leave_order", in: 1...1000)))
            finish(cells, as: .posts)
        }
        for row in rows(of: .leave) { readLeave(row) }
    }

    private mutating func readLeave(_ row: RowCells) {
        var cells = row
        let block = LeaveBlock(
            leaveOrder: cells.integer("leave_order", in: 1...1000),
            years: cells.word("years", as: LeaveBlock.Years.self, or: .every),
            month: cells.integer("month", in: 1...12), day: cells.integer("day", in: 1...31),
            share: cells.number("share", in: 0...1))
        if CivilDate(year: 2019, month: block.month, day: block.day) == nil {
            cells.refuse("day", "month \(block.month) has no day \(block.day) in every year")
        }
        tables.leave.append(block)
        finish(cells, as: .leave)
    }

    mutating func readPeople() {
        for row in rows(of: .population) {
            var cells = row
            let code = MunicipalityID(cells.identifier("code"))
            let date = cells.date("date")
            let inhabitants = cells.integer("inhabitants", in: 0...RegionReader.mostInhabitants)
            let (kind, source) = (cells.text("kind"), cells.text("source"))
            if let date {
                tables.population.append(
                    PopulationAnchor(
                        municipality: code, date: date, inhabitants: inhabitants, kind: kind,
                        source: source))
            }
            finish(cells, as: date == nil ? nil : .population)
        }
        for row in rows(of: .invoicedInhabitants) {
            var cells = row
            let code = MunicipalityID(cells.identifier("code"))
            let period = cells.period()
            let inhabitants = cells.integer("inhabitants", in: 0...RegionReader.mostInhabitants)
            let source = cells.text("source")
            if let period {
                tables.invoicedInhabitants.append(
                    InvoicedInhabitants(
                        municipality: code, period: period, inhabitants: inhabitants,
                        source: source))
            }
            finish(cells, as: period == nil ? nil : .invoicedInhabitants)
        }
    }
}

extension RowCells {
    /// The days of the columns `from` and `until`.
    fileprivate mutating func period() -> Period? {
        guard let from = date("from"), let until = date("until") else { return nil }
        if let period = Period(from: from, until: until) { return period }
        refuse("until", "the period ends on \(until), but begins on \(from)")
        return nil
    }
}
