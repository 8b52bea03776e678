// The tables of the region itself, its municipalities, and its groups.

import KetenCare
import KetenEngine

extension RegionReader {
    /// The period while none was read.
    static var standIn: Period {
        guard let first = CivilDate(year: 2000, month: 1, day: 1),
            let period = Period(from: first, until: first.adding(days: 1))
        else { preconditionFailure("The calendar has no first of January 2000.") }
        return period
    }

    mutating func readRegion() {
        let needed = ["id", "label_en", "label_nl", "from", "until"]
        let known = needed + ["plan_fund"]
        var readable = 0
        for row in rows(of: .region) {
            var cells = row
            let key = cells.text("key")
            if !known.contains(key), !key.isEmpty {
                cells.refuse(
                    "key",
                    Personal.refusal(of: key)?.en
                        ?? "unknown key '\(Suggestion.shown(key))'"
                        + Suggestion.hint(for: key, among: known))
            } else if facts[key] != nil {
                cells.refuse("key", "key '\(key)' is listed twice")
            } else {
                facts[key] = cells
                readable += 1
                continue
            }
            finish(cells)
        }
        // A misspelt key is missing as well; the hint at its row says enough.
        if !problems.contains(where: { $0.kind == .region }) {
            for key in needed where facts[key] == nil {
                refuse(.region, "a row with the key '\(key)' is missing")
            }
        }
        tables.named = Named(
            id: fact("id") { $0.identifier("value") } ?? "",
            label: Label(
                en: fact("label_en") { $0.text("value") } ?? "",
                nl: fact("label_nl") { $0.text("value") } ?? ""))
        tables.planFund = fact("plan_fund") { $0.optionalIdentifier("value") } ?? nil
        readCoverage()
    }

    private mutating func readCoverage() {
        let from = fact("from") { RegionReader.coveredDay(&$0) } ?? nil
        let until = fact("until") { RegionReader.coveredDay(&$0) } ?? nil
        guard let from, let until else { return }
        if let period = Period(from: from, until: until) {
            tables.coverage = period
        } else if var cells = facts["until"] {
            cells.refuse("value", "the tables end on \(until), but begin on \(from)")
            finish(cells)
        }
    }

    /// A day in the years that the model can simulate.
    private static func coveredDay(_ cells: inout RowCells) -> CivilDate? {
        let date = cells.date("value")
        if let date, !(1901...2150).contains(date.year) {
            cells.refuse("value", "\(date) is not between the years 1901 and 2150")
        }
        return date
    }

    private mutating func fact<Value>(
        _ key: String, _ read: (inout RowCells) -> Value
    ) -> Value? {
        guard var cells = facts[key] else { return nil }
        let value = read(&cells)
        facts[key] = cells
        finish(cells)
        return value
    }

    mutating func readPlaces() {
        for row in rows(of: .groups) { readGroup(row) }
        let regions = tables.careRegions.map(\.id)
        for row in rows(of: .municipalities) {
            var cells = row
            // Any region elsewhere may serve it, but a misspelt one of here must not pass for that.
            let server = cells.cell("served_by").text
            if regions.count <= 8, !regions.contains(server),
                let region = Suggestion.nearest(to: server, among: regions)
            {
                cells.refuse(
                    "served_by",
                    "'\(Suggestion.shown(server))' is no coordinator region of this region; "
                        + "did you mean '\(region)'?")
            }
            tables.municipalities.append(
                Municipality(
                    id: MunicipalityID(cells.identifier("code")), name: cells.text("name"),
                    subRegion: cells.identifier("subregion"),
                    careRegion: cells.identifier("region"),
                    centre: MunicipalityID(cells.identifier("centre")),
                    contributes: cells.flag("contributes"),
                    servedBy: cells.identifier("served_by")))
            finish(cells, as: .municipalities)
        }
    }

    fileprivate enum GroupKind: String, CaseIterable {
        case subregion, region, channel, form, fund
    }

    private mutating func readGroup(_ row: RowCells) {
        var cells = row
        let kind = cells.word("kind", as: GroupKind.self, or: .fund)
        let named = cells.named()
        var draw = 1
        if kind == .channel || kind == .form {
            draw = cells.integer("draw", in: 1...15)
        } else if !cells.cell("draw").text.isEmpty {
            cells.refuse("draw", "only a channel or a form has a draw")
        }
        switch kind {
        case .subregion: tables.subRegions.append(named)
        case .region: tables.careRegions.append(named)
        case .channel: tables.channels.append(DrawnGroup(named: named, drawIndex: draw))
        case .form: tables.forms.append(DrawnGroup(named: named, drawIndex: draw))
        case .fund: tables.funds.append(named)
        }
        finish(cells, as: kind.part)
    }
}

extension RowCells {
    /// A name with its labels.
    mutating func named() -> Named {
        Named(id: identifier("id"), label: Label(en: text("label_en"), nl: text("label_nl")))
    }
}

extension RegionReader.GroupKind {
    fileprivate var part: RegionFault.Part {
        switch self {
        case .subregion: .subRegions
        case .region: .careRegions
        case .channel: .channels
        case .form: .forms
        case .fund: .funds
        }
    }
}
