// Says what in a region's tables does not fit together: references, ranges, duplicates.

import KetenEngine

/// Checks a region's tables; every fault knows its row.
struct RegionCheck {
    let tables: RegionTables

    init(_ tables: RegionTables) { self.tables = tables }

    func faults() -> [RegionFault] {
        let values = values()
        // A value under a misspelt name is also missing under the right one: say it once.
        let lists = region() + places() + groups() + emptyLists() + service() + people()
        let missing = values.isEmpty ? completeness() : []
        let isWhole = lists.isEmpty && values.isEmpty && missing.isEmpty
        return lists + duplicates() + values + missing + (isWhole ? sense() + spreads() : [])
    }

    /// Rows whose word is missing from another list.
    func unknown(
        _ part: RegionFault.Part, _ column: String, _ words: [String?], in known: [String],
        of against: RegionFault.Part, _ what: String
    ) -> [RegionFault] {
        let allowed = Set(known)
        return words.enumerated().compactMap { row, word in
            guard let word, !allowed.contains(word) else { return nil }
            return RegionFault(
                part, row: row, column: column, "'\(word)' is no \(what) of this region",
                against: [against], given: word, known: known)
        }
    }

    /// Rows that say again what an earlier row says.
    func twice(
        _ part: RegionFault.Part, _ column: String?, _ keys: [String], _ what: String
    ) -> [RegionFault] {
        var seen: Set<String> = []
        return keys.enumerated().compactMap { row, key in
            guard !seen.insert(key).inserted else { return nil }
            return RegionFault(part, row: row, column: column, "\(what) '\(key)' is listed twice")
        }
    }

    private func region() -> [RegionFault] {
        var found: [RegionFault] = []
        if let fund = tables.planFund, !tables.funds.contains(where: { $0.id == fund }) {
            found.append(
                RegionFault(
                    .region, column: "plan_fund", "'\(fund)' is no fund of this region",
                    against: [.funds], given: fund, known: tables.funds.map(\.id)))
        }
        return found
    }

    private func places() -> [RegionFault] {
        let rows = tables.municipalities
        var found: [RegionFault] = []
        if rows.isEmpty {
            found.append(RegionFault(.municipalities, "the region has no municipality"))
        }
        found += unknown(
            .municipalities, "region", rows.map(\.careRegion), in: tables.careRegions.map(\.id),
            of: .careRegions, "coordinator region")
        found += unknown(
            .municipalities, "subregion", rows.map(\.subRegion), in: tables.subRegions.map(\.id),
            of: .subRegions, "sub-region")
        found += unknown(
            .municipalities, "centre", rows.map(\.centre.code), in: rows.map(\.id.code),
            of: .municipalities, "municipality")
        found += twice(.municipalities, "code", rows.map(\.id.code), "municipality")
        var keys: [UInt32: MunicipalityID] = [:]
        for (row, municipality) in rows.enumerated() {
            let other = keys.updateValue(municipality.id, forKey: EntityID.key(of: municipality.id))
            guard let other, other != municipality.id else { continue }
            found.append(
                RegionFault(
                    .municipalities, row: row, column: "code",
                    "the code draws the same numbers as \(other); spell one of them otherwise"))
        }
        return found
    }

    private func groups() -> [RegionFault] {
        var found: [RegionFault] = []
        if tables.careRegions.isEmpty {
            found.append(RegionFault(.careRegions, "the region has no coordinator region"))
        }
        if tables.careRegions.count > 8 {
            found.append(RegionFault(.careRegions, "there are more than 8 coordinator regions"))
        }
        found += twice(.careRegions, "id", tables.careRegions.map(\.id), "coordinator region")
        found += twice(.subRegions, "id", tables.subRegions.map(\.id), "sub-region")
        found += twice(.funds, "id", tables.funds.map(\.id), "fund")
        found += drawn(.channels, tables.channels, "channel")
        found += drawn(.forms, tables.forms, "form")
        return found
    }

    private func drawn(
        _ part: RegionFault.Part, _ groups: [DrawnGroup], _ what: String
    ) -> [RegionFault] {
        var found = twice(part, "id", groups.map(\.named.id), what)
        found += twice(part, "draw", groups.map { "\($0.drawIndex)" }, "draw of a \(what)")
        for (row, group) in groups.enumerated() where !(1...15).contains(group.drawIndex) {
            found.append(
                RegionFault(part, row: row, column: "draw", "a draw lies between 1 and 15"))
        }
        return found
    }

    private func service() -> [RegionFault] {
        unknown(
            .providers, "fund", tables.providers.map(\.payingFund), in: tables.funds.map(\.id),
            of: .funds, "fund")
            + twice(.providers, "id", tables.providers.map(\.named.id), "provider")
            + unknown(
                .posts, "region", tables.posts.map(\.careRegion),
                in: tables.careRegions.map(\.id), of: .careRegions, "coordinator region")
            + twice(.posts, "id", tables.posts.map(\.named.id), "post")
            + twice(
                .leave, nil,
                tables.leave.map { "\($0.leaveOrder) \($0.years) \($0.month)-\($0.day)" }, "leave")
    }

    private func people() -> [RegionFault] {
        let codes = tables.municipalities.map(\.id.code)
        var found = unknown(
            .population, "code", tables.population.map(\.municipality.code), in: codes,
            of: .municipalities, "municipality")
        found += unknown(
            .invoicedInhabitants, "code", tables.invoicedInhabitants.map(\.municipality.code),
            in: codes, of: .municipalities, "municipality")
        let known = Dictionary(grouping: tables.population, by: \.municipality)
        for (row, municipality) in tables.municipalities.enumerated() {
            let days = (known[municipality.id] ?? []).map(\.date)
            if days.contains(where: { $0 <= tables.coverage.from }),
                days.contains(where: { $0 >= tables.coverage.until })
            {
                continue
            }
            found.append(
                RegionFault(
                    .municipalities, row: row, column: "code",
                    "the inhabitants of \(municipality.name) do not cover "
                        + "\(tables.coverage.from) to \(tables.coverage.until)",
                    against: [.region, .population]))
        }
        return found + inhabitants()
    }

    private func duplicates() -> [RegionFault] {
        twice(
            .population, "date", tables.population.map { "\($0.municipality) on \($0.date)" },
            "the population of")
            + twice(
                .invoicedInhabitants, "from",
                tables.invoicedInhabitants.map { "\($0.municipality) from \($0.period.from)" },
                "the stated number of")
            + twice(
                .parameters, nil,
                tables.parameters.map {
                    "\($0.parameter) of \($0.subject ?? "all") from "
                        + ($0.from ?? tables.coverage.from).description
                }, "the value")
    }
}
